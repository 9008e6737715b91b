import type { Sent } from '../domain/sighting';
import type { Act, Sending } from '../sites/sends';
import type { Site } from '../sites/site';

/** Who is told what was noticed. Whoever is told decides what comes of it. */
export interface Told {
  /** @param sure the site gave proof that it went out @returns by what it may be taken back; `null`: it could not be told */
  readonly sent: (sent: Sent, sure: boolean) => Promise<string | null>;
  readonly unsent: (id: string) => void;
  /** The user has clicked a link that dials this number. */
  readonly called: (number: string) => void;
}

type Place = Pick<Window, 'document' | 'location' | 'setTimeout' | 'clearTimeout' | 'addEventListener'>;

/** Waits between looks at what became of something that is being sent, in milliseconds: half a minute in all. */
const waits = [...Array<number>(20).fill(100), ...Array<number>(56).fill(500)];
/** A second click on "Send" within this time is the same, in milliseconds. */
const repeatWithin = 500;
/** For so long what was sent can be taken back; Gmail's longest is half of it. */
const undoWithin = 60_000;

/**
 * Notices what the user sends from the page, and that they dial. Nothing is observed but clicks and keys, and, for half a minute after
 * something was sent off, the clock and the frames that load.
 */
export function notice(place: Place, sites: readonly Site[], told: Told, signal: AbortSignal): void {
  const { document } = place;
  const under = new Map<Sending, number>();
  let begun = { page: '', at: 0 };
  let last: { readonly id: Promise<string | null>; readonly at: number } | null = null;

  const siteHere = (): Site | undefined =>
    sites.find((site) => site.recognises(new URL(place.location.href), document));

  function acted(event: Event): void {
    // A page can make clicks and keys of its own; only the user's count.
    const act = event.isTrusted ? actOf(event) : null;
    if (!act) return;
    const number = act.by === 'ctrl-enter' ? '' : dialled(act);
    if (number) told.called(number);
    const sends = siteHere()?.sends;
    if (!sends) return;
    if (last && Date.now() - last.at < undoWithin && sends.undone?.(act)) {
      last.id.then((id) => id && told.unsent(id)).catch(() => {});
      last = null;
      return;
    }
    const sending = sends.begun(act, document, new URL(place.location.href));
    if (!sending) return;
    const { page } = sending.sent;
    const repeated = page === begun.page && Date.now() - begun.at < repeatWithin;
    begun = { page, at: Date.now() };
    if (!repeated) follow(sending, 0);
  }

  function follow(sending: Sending, look: number): void {
    const wait = waits[look];
    if (wait === undefined) under.delete(sending);
    else {
      const again = () => settled(sending, {}) || follow(sending, look + 1);
      under.set(sending, place.setTimeout(again, wait));
    }
  }

  /** Asks what came of it. `true`: it is known. */
  function settled(sending: Sending, now: Parameters<Sending['outcome']>[0]): boolean {
    const outcome = sending.outcome(now);
    if (!outcome) return false;
    place.clearTimeout(under.get(sending));
    under.delete(sending);
    if (outcome !== 'not-sent') last = { id: told.sent(sending.sent, outcome === 'sent'), at: Date.now() };
    return true;
  }
  const all = (now: Parameters<Sending['outcome']>[0]): void => {
    for (const sending of [...under.keys()]) settled(sending, now);
  };

  const heard = new WeakSet<EventTarget>();
  function hear(root: EventTarget): void {
    if (heard.has(root)) return;
    heard.add(root);
    root.addEventListener('click', acted, { capture: true, signal });
    root.addEventListener('keydown', acted, { capture: true, signal });
  }
  const hearAll = (): void => {
    hear(document);
    for (const root of siteHere()?.roots?.(document) ?? []) hear(root);
  };
  const loaded = ({ target }: Event): void => {
    if ((target as Element | null)?.nodeName !== 'IFRAME') return;
    hearAll();
    all({ frame: target as HTMLIFrameElement });
  };
  hearAll();
  document.addEventListener('load', loaded, { capture: true, signal });
  place.addEventListener('pagehide', () => all({ leaving: true }), { signal });
  signal.addEventListener('abort', () => {
    for (const timer of under.values()) place.clearTimeout(timer);
  });
}

/** A click, or Enter with or without Ctrl (on a Mac: Cmd); `null` for every other key, and while a word is being composed. */
function actOf(event: Event): Act | null {
  // Elements of a frame are of another realm: `instanceof` does not know them.
  const path = event.composedPath().filter((target): target is Element => (target as Node).nodeType === 1);
  if (event.type === 'click') return { by: 'click', path };
  const { key, shiftKey, altKey, ctrlKey, metaKey, isComposing } = event as KeyboardEvent;
  if (key !== 'Enter' || shiftKey || altKey || isComposing) return null;
  return { by: ctrlKey || metaKey ? 'ctrl-enter' : 'enter', path };
}

/** The number of the link that was clicked, or opened by key; empty for everything else. */
function dialled({ path }: Act): string {
  const link = path.find((element) => element.localName === 'a');
  const number = /^tel:([^?#]{3,60})/i.exec(link?.getAttribute('href') ?? '')?.[1] ?? '';
  try {
    return decodeURIComponent(number).trim();
  } catch {
    return '';
  }
}
