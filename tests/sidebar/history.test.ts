// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import browser from '../ui/fake-browser';
import { choose, get, press, settled, start, text, type } from '../ui/page';
import { jonas, keep } from '../ui/people';
import { history, nextStep, openFramed, show, touches } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
afterEach(() => void vi.restoreAllMocks());
beforeEach(() => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
});

describe('the history', () => {
  const past = [
    { at: '2026-11-04T10:02:00Z', channel: 'email', outcome: 'sent', note: 'Oak boards' },
    { at: '2026-11-12T08:40:00Z', channel: 'call', outcome: 'no-answer' },
  ] as const;

  it('is newest first, with notes, times and the hole between', async () => {
    await keep(background, jonas, past);
    show(background);
    await openFramed();
    expect(history()).toEqual(['No answer', 'E-mail sent']);
    expect(text(get('list', 'History'))).toMatch(
      /Thu 12 Nov, 9:40.*8 days without a touch.*Wed 4 Nov, 11:02.*Oak boards/,
    );
  });

  it('leads to everything about them, on a page of its own', async () => {
    const contactId = await keep(background, jonas, past);
    show(background);
    await openFramed();
    const opened: string[] = [];
    const tabs = { ...browser.tabs, create: async ({ url }: { url: string }) => void opened.push(url) };
    vi.spyOn(browser, 'tabs', 'get').mockReturnValue(tabs as never);
    await press(get('button', 'Everything on a page of its own'));
    expect(opened).toEqual([browser.runtime.getURL(`src/dashboard/index.html#/person/${contactId}`)]);
  });

  it('lets a touch be deleted and brought back, and the next step follows', async () => {
    await keep(background, jonas, past);
    show(background);
    await openFramed();
    const before = nextStep();
    await press(get('button', /^More about: E-mail sent/));
    await press(get('menuitem', 'Delete'));
    expect(history()).toEqual(['No answer']);
    expect(nextStep()).not.toBe(before);
    await press(get('button', 'Undo'));
    expect(history()).toEqual(['No answer', 'E-mail sent']);
    expect(nextStep()).toBe(before);
  });

  it('lets outcome and note of a touch be corrected', async () => {
    await keep(background, jonas, past);
    show(background);
    await openFramed();
    await press(get('button', /^More about: No answer/));
    await press(get('menuitem', 'Edit'));
    const form = document.querySelector('.touch-form') as HTMLElement;
    await choose(get('field', 'Outcome', form), 'voicemail-left');
    await type(get('field', 'Note', form), 'Said I call on Monday');
    await act(async () => void form.dispatchEvent(new Event('submit', { cancelable: true })));
    await settled();
    expect(history()).toEqual(['Voicemail left', 'E-mail sent']);
    expect(touches(background).map(({ note }) => note)).toContain('Said I call on Monday');
    // the seconds of the time that was not touched are still there
    expect(touches(background).map(({ at }) => at)).toContain('2026-11-12T08:40:01.000Z');
  });

  it('says with each touch which one it was, of all and of its kind', async () => {
    await keep(background, jonas, [
      { at: '2026-11-04T10:00:00Z', channel: 'call', outcome: 'voicemail-left' },
      { at: '2026-11-05T10:00:00Z', channel: 'call', outcome: 'no-answer' },
      { at: '2026-11-09T10:00:00Z', channel: 'email', outcome: 'sent' },
      { at: '2026-11-12T10:00:00Z', channel: 'call', outcome: 'voicemail-left' },
    ]);
    show(background);
    await openFramed();
    const places = [...document.querySelectorAll('.history .what')].map((row) => row.getAttribute('title'));
    expect(places).toEqual(['Touch 4, voicemail 2', 'Touch 3, e-mail 1', 'Touch 2, call 1', 'Touch 1, voicemail 1']);
  });
});
