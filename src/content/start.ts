import { type ShowMode, siteKey } from '../domain/settings';
import { mostPeople } from '../domain/sighting';
import type { FrameWords } from '../messaging/frame-words';
import type { Site } from '../sites/site';
import { answer, ask, isAlive } from './extension';
import { type Frame, mountFrame } from './frame';
import { notice, type Told } from './noticing';
import { reportOn } from './report';
import { type Screen, watch } from './watch';

/** How often a page with a sidebar looks whether it still stands there, and the extension behind it is the one it came from, in milliseconds. */
const aliveEvery = 2000;

/** What stands in the page now. */
interface Standing {
  readonly life: AbortController;
  readonly look: (() => Screen) | null;
  readonly frame: Frame | null;
}

/**
 * Runs in the host page, with the readers of the sites that it may be of; the first that recognises the page reads it. It looks when it
 * is asked to, notices what the user sends, holds the sidebar's frame, and does nothing else: no request, no click, no change to the page's own. Each way of
 * showing itself has an AbortController that takes back all of it. A page whose host was allowed while it was loading may get this twice, by
 * the browser and by the background; the second leaves it to the first.
 */
export function start(sites: readonly Site[]): void {
  const world: { steadfast?: unknown } = globalThis as object;
  // An element of the page with this name is no more than that.
  if (world.steadfast === true) return;
  world.steadfast = true;
  let standing: Standing = { life: new AbortController(), look: null, frame: null };

  /** Takes back what stood in the page and shows Steadfast as the user wants it here; `off` leaves nothing, not even a look. */
  function show(mode: ShowMode, open: boolean, words: FrameWords): void {
    standing.life.abort();
    const life = new AbortController();
    const frame = mode === 'page' ? mountFrame(document, words, tellShown, life.signal) : null;
    standing = { life, frame, look: mode === 'off' ? null : looker(sites, life.signal) };
    if (mode !== 'off') notice(window, sites, told, life.signal);
    frame?.show(open);
    if (frame) watchLife(frame, life.signal);
  }

  answer({
    read: () => standing.look?.() ?? null,
    report: () => (standing.look ? reportOn(document, new URL(location.href), sites) : null),
    sidebar({ open }) {
      const { frame } = standing;
      if (!frame) return null;
      frame.show(typeof open === 'boolean' ? open : !frame.open);
      tellShown(frame.open);
      return { open: frame.open };
    },
    show({ host, show: mode, words }) {
      const known = mode === 'page' || mode === 'panel' || mode === 'off';
      if (known && host === siteKey(location.host)) show(mode, false, words as FrameWords);
      return null;
    },
  });

  const greet = (tries = 0): Promise<void> =>
    ask('hello', {}).then(
      (here) => {
        show(here.show, here.open, here.words);
        // A panel beside the tab may have asked before this script was ready; a frame that opens now asks by itself.
        if (!standing.frame?.open) ask('saw', {}).catch(() => {});
      },
      () => {
        const wait = again[tries];
        if (wait !== undefined && isAlive()) setTimeout(greet, wait, tries + 1);
      },
    );
  greet();
}

/**
 * While the browser starts, or has just installed us, a page may be there before the background is; so it is asked again, after so many
 * milliseconds. Where the extension does not answer at all, the page is left alone.
 */
const again = [1000, 4000, 15_000];

/** What was noticed goes to the background, which has the last word; where it cannot be reached, the page goes on as if nothing were. */
const told: Told = {
  sent: ({ people, ...sent }, sure) =>
    ask('sent', { sent: { ...sent, people: people.slice(0, mostPeople) }, sure }).then(
      ({ id }) => id,
      () => null,
    ),
  unsent: (id) => void ask('unsent', { id }).catch(() => {}),
  called: (number) => void ask('called', { number }).catch(() => {}),
};

/** Nothing is followed before somebody wants to know. */
function looker(sites: readonly Site[], signal: AbortSignal): () => Screen {
  let watching: ReturnType<typeof watch> | null = null;
  return () => {
    watching ??= watch(window, sites, () => ask('saw', {}).catch(() => {}), signal);
    return watching.look();
  };
}

function tellShown(open: boolean): void {
  ask('shown', { open }).catch(() => {});
}

/**
 * What a page removes comes back. After an update the old frame is dead and this script cannot reach the new extension: it says so, in place
 * of the frame.
 */
function watchLife(frame: Frame, signal: AbortSignal): void {
  const timer = setInterval(() => {
    frame.restore();
    if (isAlive()) return;
    clearInterval(timer);
    if (!frame.open) return;
    frame.show(false);
    frame.show(true);
  }, aliveEvery);
  signal.addEventListener('abort', () => clearInterval(timer));
}
