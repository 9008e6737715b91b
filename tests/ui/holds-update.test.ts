// @vitest-environment happy-dom
import { h } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Dashboard } from '../../src/dashboard/Dashboard';
import { Popup } from '../../src/popup/Popup';
import { openPlace } from '../dashboard/place-page';
import { menu, openFramed, show } from '../sidebar/sidebar-page';
import type { FakeBackground } from './fake-background';
import { sendToPages } from './fake-browser';
import { close, comeBack, get, open, press, settled, start, type } from './page';
import { amina, homeOf, jonas, keep, profile } from './people';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
beforeEach(() => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
  see(false);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(async () => {
  close();
  await pass(60_000);
  vi.useRealTimers();
});

const pass = async (ms: number) => {
  await act(async () => void vi.advanceTimersByTime(ms));
  await settled();
};
/** The page's tab is in front, or another. */
const see = (seen: boolean) =>
  Object.defineProperty(document, 'visibilityState', { value: seen ? 'visible' : 'hidden', configurable: true });
/** What the pages answer that hold an update back. */
const answers = () => sendToPages({ question: 'holds-update' });
const letGo = () => background.calls.filter((call) => call === 'letUpdate').length;

describe('an update waits', () => {
  it('for nobody where nothing is begun', async () => {
    show(background);
    await openFramed();
    expect(await answers()).toEqual([]);
    await pass(60_000);
    expect(letGo()).toBe(0);
  });

  it('for a note that is being written, and for what may be written in its place', async () => {
    show(background);
    await openFramed();
    await type(get('textbox', 'Note'), 'Asks for oak');
    expect(await answers()).toEqual([true]);
    await type(get('textbox', 'Note'), '');
    expect(await answers()).toEqual([true]);
    await pass(1000);
    await type(get('textbox', 'Note'), 'Asks for ash');
    await pass(60_000);
    expect([await answers(), letGo()]).toEqual([[true], 0]);
    await type(get('textbox', 'Note'), '');
    await pass(5000);
    expect([await answers(), letGo()]).toEqual([[], 1]);
  });

  it('for one about somebody who is not on screen any more', async () => {
    show(background);
    await openFramed();
    await type(get('textbox', 'Note'), 'Asks for oak');
    await act(async () => background.show(1, { sighting: profile(amina), home: homeOf(amina) }));
    await pass(5000);
    expect(await answers()).toEqual([true]);
  });

  it('for a touch just logged, as long as it can be taken back', async () => {
    show(background);
    await openFramed();
    await press(get('button', 'Log touch'));
    await pass(9000);
    expect(await answers()).toEqual([true]);
    await pass(2000);
    await pass(3000);
    expect([await answers(), letGo()]).toEqual([[], 1]);
  });

  it('until the page is closed', async () => {
    show(background);
    await openFramed();
    await type(get('textbox', 'Note'), 'Asks for oak');
    expect(await answers()).toEqual([true]);
    close();
    await pass(5000);
    expect(await answers()).toEqual([]);
  });

  it('and nobody is told that has not asked', async () => {
    show(background);
    await openFramed();
    await type(get('textbox', 'Note'), 'Asks for oak');
    await type(get('textbox', 'Note'), '');
    await pass(5000);
    expect(letGo()).toBe(0);
  });

  it('for what the background asks, and for nobody else', async () => {
    show(background);
    await openFramed();
    await type(get('textbox', 'Note'), 'Asks for oak');
    const question = { question: 'holds-update' };
    expect(await sendToPages(question, { id: 'another-extension' })).toEqual([]);
    expect(await sendToPages(question, { tab: { id: 1 } })).toEqual([]); // a content script, or a page that has taken it over
    expect(await sendToPages({ question: 'password' })).toEqual([]);
    expect(await sendToPages({ news: 'changed', contactIds: null })).toEqual([]);
  });
});

describe('an update waits for', () => {
  const inSidebar = [
    ['a name being corrected', () => press(get('button', 'Edit name'))],
    ['a field', () => press(get('button', 'Company: Nordlicht Möbel. Edit'))],
    ['a choice of how they were reached', () => press(get('button', 'Call'))],
    ['a promise being made', () => press(get('button', 'Promise'))],
    ['a touch being corrected', () => inMenu(/^More about: E-mail sent/, 'Edit')],
    ['a day being picked', () => inMenu('Snooze', 'Pick a date…')],
    ['an absence', () => menu('Away until…')],
    ['a closing', () => menu('Close…')],
  ] as const;
  it.each(inSidebar)('%s', async (_what, begin) => {
    await keep(background, jonas, [{ channel: 'email', outcome: 'sent', at: '2026-11-17T09:00:00.000Z' }]);
    show(background);
    await openFramed();
    expect(await answers()).toEqual([]);
    await begin();
    expect(await answers()).toEqual([true]);
  });

  const inDashboard = [
    ['an address being typed', () => type(get('textbox', 'Address of the webmail'), 'https://mail')],
    ['a day off', () => type(get('textbox', /^What for/), 'the fair')],
    ['a name to sign with', () => type(get('textbox', /^Your name/), 'Mara')],
    ['a cadence', () => press(get('button', 'New cadence'))],
    ['a template', () => press(get('button', 'New template'))],
  ] as const;
  it.each(inDashboard)('%s', async (_what, begin) => {
    await openPlace('#/settings');
    expect(await answers()).toEqual([]);
    await begin();
    expect(await answers()).toEqual([true]);
  });

  it.each([
    ['settings', Dashboard],
    ['popup', Popup],
  ])('the %s while they are looked at, since their tab would be closed', async (_what, page) => {
    see(true);
    await open(h(page, {}));
    expect(await answers()).toEqual([true]);
    see(false);
    await comeBack();
    await pass(3000);
    expect([await answers(), letGo()]).toEqual([[], 1]);
  });

  it('no sidebar that is only looked at', async () => {
    see(true);
    show(background);
    await openFramed();
    expect(await answers()).toEqual([]);
  });

  it('a row of the popup that can be taken back', async () => {
    await keep(background, jonas, []);
    await open(h(Popup, {}));
    expect(await answers()).toEqual([]);
    await press(get('button', 'Log touch'));
    expect(await answers()).toEqual([true]);
  });
});

async function inMenu(button: string | RegExp, item: string): Promise<void> {
  await press(get('button', button));
  await press(get('menuitem', item));
}
