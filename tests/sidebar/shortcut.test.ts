// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { all, get, key, press, said, settled, start, type } from '../ui/page';
import { amina, homeOf, jonas, keep, mailer, profile, thread } from '../ui/people';
import { openFramed, show, shownName, stored, touches } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
beforeEach(() => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
});

const pressShortcut = async () => {
  await act(async () => background.pressLogTouch(1));
  await settled();
};
const people = [
  mailer('Jonas Brandt', 'jonas.brandt@example.com', 'from'),
  mailer('Mia Sund', 'mia@example.net', 'cc'),
];

describe('the shortcut for "Log touch"', () => {
  it('logs what the button would: the choice, the note and what was corrected, with its undo', async () => {
    show(background);
    await openFramed();
    await press(get('button', 'Call'));
    await press(get('button', 'Voicemail left'));
    await type(get('textbox', 'Note'), 'Back on Monday');
    await press(get('button', 'Company: Nordlicht Möbel. Edit'));
    await type(get('textbox', 'Company'), 'Südlicht');
    await key('Enter');
    await pressShortcut();
    expect(touches(background)).toMatchObject([{ channel: 'call', outcome: 'voicemail-left', note: 'Back on Monday' }]);
    expect(stored(background)[0]?.contact.fields.company?.value).toBe('Südlicht');
    expect(said()).toContain('Logged. Next:');
    await press(get('button', 'Undo'));
    expect(touches(background)).toEqual([]);
  });

  it('logs when it opens the sidebar, once', async () => {
    show(background);
    background.pressLogTouch(1);
    await openFramed();
    expect(touches(background)).toHaveLength(1);
    await act(async () => background.tell({ news: 'changed', contactIds: null }));
    await settled();
    expect(touches(background)).toHaveLength(1);
    await pressShortcut();
    expect(touches(background)).toHaveLength(2);
  });

  it('is not lost when its answer is overtaken by another about the same page', async () => {
    show(background);
    await openFramed();
    const late = background.holdNext('onScreen');
    await act(async () => background.pressLogTouch(1));
    late();
    await act(async () => background.tell({ news: 'screen', tabId: 1 }));
    await settled();
    expect(touches(background)).toHaveLength(1);
  });

  it('is not kept for somebody else', async () => {
    show(background);
    await openFramed();
    const late = background.holdNext('onScreen');
    await act(async () => background.pressLogTouch(1));
    late();
    await act(async () => background.show(1, { sighting: profile(amina), home: homeOf(amina) }));
    await settled();
    expect(shownName()).toBe('Amina Idrissi');
    expect(touches(background)).toEqual([]);
  });

  it('that could not be saved says so, and is not tried again by itself', async () => {
    show(background);
    await openFramed();
    background.failNext('log', 'not-saved');
    await pressShortcut();
    expect(said()).toContain('It was not saved.');
    await act(async () => background.tell({ news: 'changed', contactIds: null }));
    await settled();
    expect(touches(background)).toEqual([]);
  });

  it('logs among several only with the one picked', async () => {
    background.tabs.set(1, { state: 'person', sighting: thread(people, 'Oak'), home: '' });
    await openFramed();
    await pressShortcut();
    expect(touches(background)).toEqual([]);
    await press(get('button', /Mia Sund/));
    expect(touches(background)).toEqual([]);
    await pressShortcut();
    expect(stored(background).map(({ contact }) => contact.fields.name.value)).toEqual(['Mia Sund']);
  });

  it.each([
    ['on a page whose layout is not known', profile(jonas, { layout: 'unknown' })],
    [
      'for an address that sends by itself',
      thread([mailer('News', 'news@example.com', 'from', { automatic: 'list' })], 'Oak'),
    ],
    [
      'for somebody without a name',
      thread([{ ...mailer('', 'x@example.com', 'from'), name: undefined } as never], 'Oak'),
    ],
  ])('logs nothing %s', async (_what, sighting) => {
    background.tabs.set(1, { state: 'person', sighting, home: '' });
    await openFramed();
    await pressShortcut();
    expect(touches(background)).toEqual([]);
    expect(all('button', 'Log touch')).toHaveLength(1);
    expect(said()).toBe('');
  });

  it('logs with a contact whose name was typed', async () => {
    await keep(background, { ...jonas, name: { value: 'J. Brandt', from: 'user' } }, []);
    show(background);
    await openFramed();
    await pressShortcut();
    expect(stored(background)).toHaveLength(1);
    expect(touches(background)).toHaveLength(1);
  });
});
