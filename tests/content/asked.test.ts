// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (message: unknown, sender: { id: string }, reply: (value: unknown) => void) => void;
let listeners: Set<Listener>;
const sent = vi.fn();
const { happyDOM } = window as unknown as {
  happyDOM: { setURL(url: string): void; settings: { enableIframePageLoading: boolean } };
};
happyDOM.settings.enableIframePageLoading = true; // of the frame, whose page is an empty one here

/** The background asks the script; `undefined` where nothing answers. */
function call(name: string, body: object = {}, id = 'ours') {
  let answer: { value: unknown } | undefined;
  for (const listener of listeners) {
    listener({ call: name, body }, { id }, (value) => {
      answer = value as { value: unknown };
    });
  }
  return answer?.value;
}
const people = () => {
  const { sighting } = call('read') as { sighting: { people: { identities: { value: string }[] }[] } | null };
  return sighting?.people.map(({ identities }) => identities[0]?.value) ?? null;
};
const ours = () => [...document.documentElement.children].filter(({ localName }) => localName === 'div').length;

beforeEach(async () => {
  vi.resetModules();
  vi.useFakeTimers();
  listeners = new Set();
  sent.mockClear();
  happyDOM.setURL('https://jonas.example.org/about');
  document.body.innerHTML = '<p>Nothing is said here</p>';
  const onMessage = {
    addListener: (one: Listener) => void listeners.add(one),
    removeListener: (one: Listener) => void listeners.delete(one),
  };
  const runtime = { id: 'ours', onMessage, sendMessage: sent, getURL: () => 'about:blank' };
  Object.assign(globalThis, { chrome: { runtime, i18n: { getMessage: (key: string) => key } } });
  const { standBy } = await import('../../src/content/asked');
  standBy();
});
afterEach(() => {
  call('leave');
  vi.useRealTimers();
});

describe('the script in a page that the user asked about', () => {
  it('answers about what was asked, and looks at nothing before', () => {
    expect(people()).toBeNull();
    expect(call('asked', { link: 'mailto:jonas@example.org' })).toEqual({ open: true });
    expect(people()).toEqual(['jonas@example.org']);
    call('asked', { selection: 'rosa@example.com' });
    expect(people()).toEqual(['rosa@example.com']);
  });

  it('says nothing by itself: nobody listens to what comes from an unknown host', () => {
    call('asked', { link: 'mailto:jonas@example.org' });
    people();
    call('sidebar', { open: false });
    vi.advanceTimersByTime(10_000);
    expect(sent).not.toHaveBeenCalled();
  });

  it('does not take who was asked about for somebody of the page that came in its place', () => {
    call('asked', { link: 'mailto:jonas@example.org' });
    happyDOM.setURL('https://jonas.example.org/team');
    expect(people()).toBeNull();
    vi.advanceTimersByTime(1000);
    expect(people()).toBeNull();
    // Opened again, it is about what is there now.
    call('sidebar', { open: true });
    expect(people()).toEqual([]);
  });

  it('stays with the page while only its section changes', () => {
    call('asked', { link: 'mailto:jonas@example.org' });
    happyDOM.setURL('https://jonas.example.org/about#contact');
    expect(people()).toEqual(['jonas@example.org']);
    happyDOM.setURL('https://jonas.example.org/about#/rosa');
    expect(people()).toBeNull();
  });

  it('answers no other extension, and is no reader of ours', () => {
    expect(call('asked', { link: 'mailto:jonas@example.org' }, 'another')).toBeUndefined();
    expect(call('report')).toBeUndefined();
  });

  it('leaves without a trace when a reader takes its place', () => {
    expect(ours()).toBe(1);
    call('leave');
    expect(ours()).toBe(0);
    expect(listeners.size).toBe(0);
  });
});
