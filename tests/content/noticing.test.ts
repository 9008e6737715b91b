// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { notice, type Told } from '../../src/content/noticing';
import type { Sent } from '../../src/domain/sighting';
import type { Outcome, Sends } from '../../src/sites/sends';
import type { Site } from '../../src/sites/site';

const mail: Sent = { what: 'message', channel: 'email', page: 'compose/1', people: [] };

/** What becomes of what is being sent; a test says when it is known. */
let outcome: Outcome | null;
let page: string;
let told: { [K in keyof Told]: ReturnType<typeof vi.fn<Told[K]>> };
let life: AbortController;

/** A site where a press on `.send`, or Ctrl+Enter, sends, and one on `.undo` takes back. */
const sends: Sends = {
  begun: ({ by, path }) =>
    by === 'ctrl-enter' || (by === 'click' && path.some((element) => element.matches('.send')))
      ? {
          sent: { ...mail, page },
          outcome: ({ leaving, frame }) => (leaving ? 'probably-sent' : frame ? 'sent' : outcome),
        }
      : null,
  undone: ({ by, path }) => by === 'click' && path.some((element) => element.matches('.undo')),
};
const site = (more: Partial<Site> = {}): Site => ({
  id: 'gmail',
  recognises: () => true,
  page: () => null,
  read: () => null,
  fallback: () => null,
  signals: {},
  sends,
  ...more,
});
const watch = (...sites: Site[]) => notice(window as never, sites.length ? sites : [site()], told, life.signal);

/** As the user does it: the browser vouches for it. */
function user<E extends Event>(target: EventTarget, event: E): E {
  Object.defineProperty(event, 'isTrusted', { value: true });
  target.dispatchEvent(event);
  return event;
}
const stands = (selector: string): HTMLElement => document.querySelector(selector) as HTMLElement;
const click = (selector: string) => user(stands(selector), new MouseEvent('click', { bubbles: true, composed: true }));
const key = (init: KeyboardEventInit) =>
  user(stands('input'), new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, ...init }));
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  outcome = null;
  page = 'compose/1';
  life = new AbortController();
  told = { sent: vi.fn(async () => 'sending-1'), unsent: vi.fn(), called: vi.fn() };
  document.body.innerHTML = `
    <button class="send"><i>Send</i></button><button class="undo">Undo</button><input>
    <a id="call" href="tel:+49%2040%205550142"><b>Call</b></a><a id="bad" href="tel:%E0%A4%A">?</a><a id="mail" href="mailto:j@example.com">Mail</a>`;
  for (const link of document.querySelectorAll('a')) link.addEventListener('click', (event) => event.preventDefault());
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

describe('what the user sends', () => {
  it('is told once the page proves it, with what stood there when they sent it', async () => {
    watch();
    click('.send i');
    page = 'compose/2';
    await pass(5000);
    expect(told.sent).not.toHaveBeenCalled();
    outcome = 'sent';
    await pass(1000);
    expect(told.sent.mock.calls).toEqual([[mail, true]]);
    await pass(60_000);
    expect(told.sent).toHaveBeenCalledTimes(1);
  });

  it('is told as not proved where the page gives no proof', async () => {
    watch();
    click('.send');
    outcome = 'probably-sent';
    await pass(1000);
    expect(told.sent.mock.calls).toEqual([[mail, false]]);
  });

  it.each([
    ['it was not sent', 'not-sent'],
    ['nothing is known of it after half a minute', null],
  ] as const)('is not told where %s', async (_where, known) => {
    watch();
    click('.send');
    outcome = known;
    await pass(40_000);
    outcome = 'sent';
    await pass(40_000);
    expect(told.sent).not.toHaveBeenCalled();
  });

  it('is told when the page is left, or a frame says it', async () => {
    watch();
    click('.send');
    window.dispatchEvent(new Event('pagehide'));
    expect(told.sent.mock.calls).toEqual([[mail, false]]);
    await pass(1000);
    click('.send');
    // A frame that the test's document does not try to load.
    const frame = document.body.appendChild(document.createElement('div'));
    Object.defineProperty(frame, 'nodeName', { value: 'IFRAME' });
    frame.dispatchEvent(new Event('load'));
    expect(told.sent.mock.calls[1]).toEqual([mail, true]);
  });

  it('by a double click is one; by the key while a word is composed, or with Shift, none', async () => {
    watch();
    outcome = 'sent';
    click('.send');
    await pass(100);
    click('.send');
    await pass(2000);
    expect(told.sent).toHaveBeenCalledTimes(1);
    key({ ctrlKey: true, isComposing: true });
    key({ ctrlKey: true, shiftKey: true });
    key({});
    await pass(2000);
    expect(told.sent).toHaveBeenCalledTimes(1);
    key({ metaKey: true });
    await pass(2000);
    expect(told.sent).toHaveBeenCalledTimes(2);
  });

  it('is not what the page itself clicks', async () => {
    watch();
    outcome = 'sent';
    stands('.send').click();
    stands('.undo').click();
    stands('#call').click();
    await pass(2000);
    expect(told.sent).not.toHaveBeenCalled();
    expect(told.called).not.toHaveBeenCalled();
  });

  it('is heard in the frames and shadow roots of the site too', async () => {
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<button class="send">Send</button>';
    watch(site({ roots: () => [root] }));
    outcome = 'sent';
    user(root.querySelector('.send') as Element, new MouseEvent('click', { bubbles: true }));
    await pass(1000);
    expect(told.sent).toHaveBeenCalledTimes(1);
  });

  it('is not noticed any more once the script is told to stop', async () => {
    watch();
    click('.send');
    life.abort();
    outcome = 'sent';
    click('.send');
    await pass(40_000);
    expect(told.sent).not.toHaveBeenCalled();
  });
});

describe('what was just sent', () => {
  const send = async () => {
    outcome = 'sent';
    click('.send');
    await pass(1000);
  };

  it('is taken back once by the page’s own “Undo”', async () => {
    watch();
    await send();
    click('.undo');
    click('.undo');
    await pass(0);
    expect(told.unsent.mock.calls).toEqual([['sending-1']]);
  });

  it('is not taken back by an “Undo” of something else, a minute later', async () => {
    watch();
    await send();
    await pass(61_000);
    click('.undo');
    await pass(0);
    expect(told.unsent).not.toHaveBeenCalled();
  });

  it('and of which nothing came need not be taken back', async () => {
    told.sent.mockResolvedValue(null);
    watch();
    await send();
    click('.undo');
    await pass(0);
    expect(told.unsent).not.toHaveBeenCalled();
  });
});

describe('a number that is dialled', () => {
  it('is told, as the link has it', () => {
    watch();
    click('#call b');
    expect(told.called.mock.calls).toEqual([['+49 40 5550142']]);
  });

  it('is not told of a link that is broken or something else', () => {
    watch();
    click('#bad');
    click('#mail');
    expect(told.called).not.toHaveBeenCalled();
  });
});
