import { mostPeople, type Sighting } from '../domain/sighting';
import type { Site } from '../sites/site';

/** What is on screen as far as is known; `reading`: it is a person's page, but it does not yet say who. */
export interface Screen {
  readonly sighting: Sighting | null;
  readonly reading: boolean;
  readonly address: string;
}

/** Waits between attempts to read a page that is still loading, in milliseconds; then it is read by title and address alone. */
const attempts = [50, 100, 150, 200, 300, 400, 600, 800, 1000, 1200, 1500, 1700];

/** Where the Navigation API is missing (before Firefox 147), the address is looked at this often. */
const pollEvery = 700;

type Place = Pick<Window, 'document' | 'location' | 'setTimeout' | 'clearTimeout' | 'setInterval' | 'clearInterval'>;

/**
 * Follows what is on screen. Nothing is observed but navigation and, while a person's page loads, the clock: no MutationObserver,
 * so that a busy page is not slowed.
 * @param sites the first that recognises the page reads it
 * @param changed called whenever somebody else, or nobody, is on screen
 */
export function watch(
  place: Place,
  sites: readonly Site[],
  changed: () => void,
  signal: AbortSignal,
): { look: () => Screen } {
  const { document, location } = place;
  let page: string | null = null;
  let sighting: Sighting | null = null;
  let reading = false;
  /** The title that belonged to the page before: while it stands there, it says nothing about this one. */
  let staleTitle = '';
  /** Whose card may still stand on a page that does not say whose it is: who was read last, or what stood there unread. */
  let former: readonly Sighting[] = [];
  let looked = false;
  /** While the first look is taken: whoever asked for it gets the answer, and nobody knew anything that has changed. */
  let first = false;
  let timer = 0;

  const tell = (): void => {
    if (!first) changed();
  };

  const url = (): URL => new URL(location.href);
  const siteHere = (): Site | undefined => sites.find((site) => site.recognises(url(), document));

  /** Tries to read the person's page on screen, and again after a while as long as it does not say who it is. */
  function tryToRead(site: Site, wanted: string, attempt: number): void {
    if (readNow(site, wanted)) return;
    const wait = attempts[attempt];
    if (wait === undefined) {
      const guess = document.title === staleTitle ? null : site.fallback(document, url());
      known(guess?.page === wanted ? guess : null);
      return;
    }
    timer = place.setTimeout(() => {
      // The address may have changed without a word (before the Navigation API): then this is about another page.
      if (follow() && reading) tryToRead(site, wanted, attempt + 1);
    }, wait);
  }

  function readNow(site: Site, wanted: string): boolean {
    const seen = readHere(site, wanted);
    if (seen) known(seen);
    return seen !== null;
  }

  function readHere(site: Site, wanted: string): Sighting | null {
    const seen = site.read(document, url());
    if (seen?.page !== wanted || isFormer(site, seen)) return null;
    if (site.mayStillBe) former = [seen];
    return seen;
  }

  const isFormer = (site: Site, seen: Sighting): boolean => former.some((one) => site.mayStillBe?.(seen, one));

  /** The address has just changed: what stands here came too late to be read as the page that was left, and is of that one. */
  function remember(site: Site, left: string): void {
    const stands = site.mayStillBe ? site.read(document, url()) : null;
    if (stands && !isFormer(site, stands)) former = [...former, { ...stands, page: left }];
  }

  function known(seen: Sighting | null): void {
    place.clearTimeout(timer);
    sighting = seen;
    reading = false;
    tell();
  }

  /** Looks at the address, and when it is of somebody else begins to read anew. `true`: it is still the same page. */
  function follow(): boolean {
    const site = siteHere();
    const now = site?.page(url(), document) ?? null;
    if (now === page) {
      if (site && now !== null && reading) readNow(site, now);
      return true;
    }
    place.clearTimeout(timer);
    // Where the address is only looked at now and then, the new card may stand there already.
    if (site && page !== null && reading && 'navigation' in place) remember(site, page);
    staleTitle = first ? '' : document.title;
    page = now;
    sighting = null;
    reading = now !== null;
    tell();
    if (site && now !== null) tryToRead(site, now, 0);
    return false;
  }

  /** What is true now: read again, because more of the page may have loaded since. */
  function look(): Screen {
    first = !looked;
    looked = true;
    follow();
    first = false;
    const site = reading ? undefined : siteHere();
    const seen = site && page !== null ? readHere(site, page) : null;
    if (seen) sighting = seen;
    const people = sighting?.people.slice(0, mostPeople);
    return { sighting: sighting && { ...sighting, people: people ?? [] }, reading, address: location.href };
  }

  onNavigation(place, follow, signal);
  signal.addEventListener('abort', () => place.clearTimeout(timer));
  return { look };
}

/** The Navigation API, which sees the page's own `pushState` from our isolated world. */
interface Navigation {
  readonly navigation?: EventTarget;
}

export function onNavigation(place: Place, navigated: () => unknown, signal: AbortSignal): void {
  const { navigation } = place as Place & Navigation;
  if (navigation) navigation.addEventListener('currententrychange', navigated, { signal });
  else {
    const poll = place.setInterval(navigated, pollEvery);
    signal.addEventListener('abort', () => place.clearInterval(poll));
  }
  // A mail in a preview pane changes a frame and not the address. `load` does not bubble, but it can be captured.
  const framed = ({ target }: Event): void => {
    if (target instanceof HTMLIFrameElement) navigated();
  };
  place.document.addEventListener('load', framed, { capture: true, signal });
}
