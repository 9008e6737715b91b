import { answer, ask, isAlive } from './extension';
import { type Frame, mountFrame } from './frame';
import { type Screen, watch } from './watch';

/**
 * Runs in the host page. It looks when it is asked to, holds the sidebar's frame, and does nothing else: no request, no click, no
 * change to what is the page's own. One AbortController takes back all of it.
 */
const life = new AbortController();

/** How often a page with an open sidebar looks whether the extension behind it still is the one it came from. */
const aliveEvery = 2000;

async function start(): Promise<void> {
  const { show, open } = await ask('hello', {});
  if (show === 'off') return;
  const frame = show === 'page' ? mountFrame(document, (shown) => toggled(shown), life.signal) : null;
  let watching: ReturnType<typeof watch> | null = null;

  const look = (): Screen => {
    // Nothing is followed before somebody wants to know.
    watching ??= watch(window, () => ask('saw', {}).catch(() => {}), life.signal);
    return watching.look();
  };
  const toggled = (shown: boolean): void => {
    ask('shown', { open: shown }).catch(() => {});
  };

  answer({
    read: look,
    sidebar: ({ open: wanted }) => {
      if (!frame) return null;
      frame.show(typeof wanted === 'boolean' ? wanted : !frame.open);
      toggled(frame.open);
      return { open: frame.open };
    },
  });
  if (frame) {
    frame.show(open);
    watchLife(frame);
  }
}

/** After an update the old frame is dead and this script cannot reach the new extension: it says so, in place of the frame. */
function watchLife(frame: Frame): void {
  const timer = setInterval(() => {
    if (isAlive()) return;
    clearInterval(timer);
    if (!frame.open) return;
    frame.show(false);
    frame.show(true);
  }, aliveEvery);
  life.signal.addEventListener('abort', () => clearInterval(timer));
}

// A page that was there before the extension was updated, or one the extension may not serve, is simply left alone.
start().catch(() => life.abort());
