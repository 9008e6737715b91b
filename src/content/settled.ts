import type { Site } from '../sites/site';
import { onNavigation } from './watch';

/** So long a header that has not changed under a new address is not believed, in milliseconds. */
const doubtFor = 5000;
/** Waits after a click or a key until a page may have shown another mail, in milliseconds. */
const waits = [400, 1200, 3000];

/**
 * A reader that cannot tell whether the page still shows the mail before: it names a mail by address and by what the header says (`page` ends
 * in ` <digest>`). Here it is made to wait: what the page said under the last address is not believed under a new one until it has said
 * something else, or for some seconds the same. And since such pages often show a mail without a sign of it, it looks again after
 * clicks; nothing is done before somebody wants to know who is on screen.
 * @param changed called when another mail has come on screen
 */
export function settled(site: Site, place: Window, changed: () => void): Site {
  let last: { readonly address: string; readonly digest: string } | null = null;
  let doubt = { page: '', since: 0 };
  let following = false;

  const parts = (page: string) => {
    const space = page.lastIndexOf(' ');
    return { address: page.slice(0, space), digest: page.slice(space + 1) };
  };

  function follow(): void {
    if (following) return;
    following = true;
    const { document } = place;
    const page = (): string | null => site.page(new URL(place.location.href), document);
    let known = page();
    let timers: number[] = [];
    const look = (): void => {
      const now = page();
      if (now === known) return;
      known = now;
      changed();
    };
    const later = (): void => {
      for (const timer of timers) place.clearTimeout(timer);
      timers = waits.map((wait) => place.setTimeout(look, wait));
    };
    document.addEventListener('click', later, { capture: true, passive: true });
    document.addEventListener('keyup', later, { capture: true, passive: true });
    onNavigation(place, later, new AbortController().signal);
  }

  return {
    ...site,
    page(url, document) {
      follow();
      return site.page(url, document);
    },
    read(document, url) {
      const seen = site.read(document, url);
      if (!seen) return null;
      const now = parts(seen.page);
      if (last && last.address !== now.address && last.digest === now.digest) {
        if (doubt.page !== seen.page) doubt = { page: seen.page, since: Date.now() };
        if (Date.now() - doubt.since < doubtFor) return null;
      }
      last = now;
      return seen;
    },
    // Under a title that stays the same nobody asks for it, and `read` waits by itself.
    fallback: () => null,
  };
}
