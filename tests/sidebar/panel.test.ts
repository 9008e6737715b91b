// @vitest-environment happy-dom
import { h } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Sidebar } from '../../src/sidebar/Sidebar';
import type { FakeBackground } from '../ui/fake-background';
import { activate, update } from '../ui/fake-browser';
import { all, comeBack, open, press, settled, start, text } from '../ui/page';
import { amina, homeOf, jonas, keep, profile } from '../ui/people';
import { openFramed, show, shownName } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
beforeEach(() => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
});

const onAmina = { state: 'person', sighting: profile(amina), home: homeOf(amina) } as const;
const loads = async (tabId: number, status: 'loading' | 'complete') => {
  await act(async () => update(tabId, status));
  await settled();
};

describe.each([
  ['a panel', { framed: false, tabId: null }],
  ['a page of its own beside a tab', { framed: false, tabId: 1 }],
])('in %s', (_name, place) => {
  it('nobody is shown while the tab goes to another page, and then the one who is there', async () => {
    show(background);
    await open(h(Sidebar, { place }));
    expect(shownName()).toBe('Jonas Brandt');
    await loads(1, 'loading');
    expect(all('button', 'Log touch')).toEqual([]);
    expect(text()).toContain('Reading this page…');
    background.tabs.set(1, onAmina);
    await loads(1, 'complete');
    expect(shownName()).toBe('Amina Idrissi');
  });

  it('an answer about the page that is left is not shown', async () => {
    show(background);
    await open(h(Sidebar, { place }));
    const late = background.holdNext('onScreen');
    await act(async () => background.tell({ news: 'changed', contactIds: null }));
    await loads(1, 'loading');
    late();
    await act(async () => background.tell({ news: 'changed', contactIds: null }));
    await settled();
    expect(document.querySelector('h1')).toBeNull();
  });

  it('a page that loads in another tab changes nothing', async () => {
    show(background);
    await open(h(Sidebar, { place }));
    await loads(2, 'loading');
    expect(shownName()).toBe('Jonas Brandt');
  });
});

it('in a panel another tab is heard of while the former still loads', async () => {
  show(background);
  background.tabs.set(2, onAmina);
  await open(h(Sidebar, { place: { framed: false, tabId: null } }));
  await loads(1, 'loading');
  await act(async () => activate(2));
  await settled();
  expect(shownName()).toBe('Amina Idrissi');
  const asked = background.calls.length;
  await act(async () => background.tell({ news: 'changed', contactIds: null }));
  expect(background.calls.slice(asked)).toContain('onScreen');
  await loads(2, 'loading');
  expect(document.querySelector('h1')).toBeNull();
});

it('left open over midnight, it shows the new day when the user comes back', async () => {
  await keep(background, jonas, [{ at: '2026-11-19T10:00:00Z', channel: 'email', outcome: 'sent' }]);
  show(background);
  await openFramed();
  await press(all('button', 'Promise')[0] as HTMLElement);
  expect(text(document.querySelector('.why'))).toContain('E-mail sent yesterday');
  background.now = '2026-11-21T09:12:00.000Z' as typeof background.now;
  await comeBack();
  expect(text(document.querySelector('.why'))).toContain('E-mail sent on Thursday');
});
