// @vitest-environment happy-dom
import { h } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Sidebar } from '../../src/sidebar/Sidebar';
import type { FakeBackground } from '../ui/fake-background';
import { activate, sendToPages } from '../ui/fake-browser';
import { all, get, open, press, settled, start, text, type } from '../ui/page';
import { amina, homeOf, jonas, keep, mailer, profile, thread } from '../ui/people';
import { history, noteText, openFramed, show, shownName, stored } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
beforeEach(() => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
});

describe('who is on screen', () => {
  it('is not the one who was there before: from the news on, nobody is shown until it is known', async () => {
    await keep(background, jonas, []);
    show(background);
    await openFramed();
    const answer = background.holdNext('onScreen');
    await act(async () => background.show(1, { sighting: profile(amina), home: homeOf(amina) }));
    await settled();
    expect(document.querySelector('h1')).toBeNull();
    expect(all('button', 'Log touch')).toEqual([]);
    expect(text()).toContain('Reading this page…');
    answer();
    await settled();
    expect(shownName()).toBe('Amina Idrissi');
  });

  it('is the one of the last answer asked for, whichever comes first', async () => {
    show(background);
    await openFramed();
    const late = background.holdNext('onScreen');
    await act(async () => background.show(1, { sighting: profile(jonas), home: homeOf(jonas) }));
    await act(async () => background.show(1, { sighting: profile(amina), home: homeOf(amina) }));
    await settled();
    expect(shownName()).toBe('Amina Idrissi');
    late();
    await settled();
    expect(shownName()).toBe('Amina Idrissi');
  });

  it('does not change by news of another tab, of nobody of ours, or by a message that is no news', async () => {
    show(background);
    await openFramed();
    const asked = background.calls.length;
    await act(async () => {
      sendToPages({ news: 'screen', tabId: 2 });
      sendToPages({ news: 'screen', tabId: 1 }, { id: 'another-extension' });
      // what a page's content script, which has our id, might say for a page that has taken it over
      sendToPages({ news: 'screen', tabId: 1 }, { tab: { id: 1 } });
      sendToPages('news');
      sendToPages({ call: 'saw', body: {} });
    });
    await settled();
    expect(background.calls).toHaveLength(asked);
  });

  it('takes the note begun about one person not along to the next, and finds it again', async () => {
    show(background);
    await openFramed();
    await type(get('textbox', 'Note'), 'about Jonas');
    await act(async () => background.show(1, { sighting: profile(amina), home: homeOf(amina) }));
    await settled();
    expect(noteText()).toBe('');
    await act(async () => background.show(1, { sighting: profile(jonas), home: homeOf(jonas) }));
    await settled();
    expect(noteText()).toBe('about Jonas');
  });

  it('in a panel is the one of the tab beside it', async () => {
    show(background);
    background.tabs.set(2, { state: 'person', sighting: profile(amina), home: homeOf(amina) });
    await open(h(Sidebar, { place: { framed: false, tabId: null } }));
    expect(shownName()).toBe('Jonas Brandt');
    await act(async () => activate(2));
    await settled();
    expect(shownName()).toBe('Amina Idrissi');
  });

  it('shows what was changed elsewhere', async () => {
    const contactId = await keep(background, jonas, []);
    show(background);
    await openFramed();
    const touch = { channel: 'call', direction: 'out', outcome: 'spoke', note: '', about: '' };
    await act(async () => void (await background.receive({ call: 'log', body: { target: { contactId }, touch } })));
    await settled();
    expect(history()).toEqual(['Spoke']);
  });
});

describe('several people', () => {
  const people = [
    mailer('Jonas Brandt', 'jonas.brandt@example.com', 'from'),
    mailer('Mia Sund', 'mia@example.net', 'cc'),
    mailer('Wood list', 'wood@example.com', 'cc', { automatic: 'list' }),
  ];

  it('are offered with the sender chosen, and the automatic ones marked', async () => {
    background.tabs.set(1, { state: 'person', sighting: thread(people, 'Oak'), home: '' });
    await openFramed();
    expect(all('button', /sender|in copy|mailing list/).map((one) => text(one))).toEqual([
      'JBJonas Brandt sender',
      'MSMia Sund in copy',
      'WLWood list mailing list',
    ]);
    expect(shownName()).toBe('Jonas Brandt');
    await press(get('button', /Mia Sund/));
    expect(shownName()).toBe('Mia Sund');
    await press(get('button', 'Log touch'));
    expect(stored(background).map(({ contact }) => contact.fields.name.value)).toEqual(['Mia Sund']);
  });

  it('of whom none sent it are for the user to choose from', async () => {
    const receivers = people.slice(0, 2).map((person) => ({ ...person, part: 'to' as const }));
    background.tabs.set(1, { state: 'person', sighting: thread(receivers, 'Oak'), home: '' });
    await openFramed();
    expect(all('button', 'Log touch')).toEqual([]);
    expect(text()).toContain('Who is it about?');
  });
});
