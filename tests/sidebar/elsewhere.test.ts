// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { state } from '../ui/fake-browser';
import { all, get, press, said, start, text, type } from '../ui/page';
import { amina, keep } from '../ui/people';
import { noteText, openFramed, show, shownName } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
beforeEach(() => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
});

describe('where there is nobody to show', () => {
  it('says so, with what is due', async () => {
    await keep(background, amina, []);
    background.tabs.set(1, { state: 'nobody', sighting: null, home: '' });
    await openFramed();
    expect(text()).toContain('Nobody on this page');
    expect(text()).toContain('One person is waiting for you today.');
    expect(all('button', 'Log touch')).toEqual([]);
  });

  it('says that a page is not read', async () => {
    await openFramed();
    expect(text()).toContain('Steadfast does not read this page');
    expect(text()).toContain('On any other, choose “Add to Steadfast”');
  });

  it('says what to do when the data cannot be opened, and tries again', async () => {
    show(background);
    background.failNext('onScreen', 'store-closed');
    await openFramed();
    expect(text()).toContain('Your data could not be opened.');
    await press(get('button', 'Try again'));
    expect(shownName()).toBe('Jonas Brandt');
  });

  it('says that the page must be reloaded when Steadfast was updated, and keeps what was typed', async () => {
    show(background);
    await openFramed();
    await type(get('textbox', 'Note'), 'half a thought');
    state.id = undefined;
    await press(get('button', 'Log touch'));
    expect(said()).toBe('Steadfast was updated. Reload this page.');
    expect(noteText()).toBe('half a thought');
  });
});

describe('on LinkedIn for the first time', () => {
  it("says what LinkedIn's terms say and offers the panel, once", async () => {
    background.drafts.delete('first-run');
    show(background);
    await openFramed();
    expect(text()).toContain('LinkedIn’s user agreement forbids inserting elements into its pages');
    await press(get('button', 'In the side panel'));
    expect(background.settings.sites['www.linkedin.com']?.show).toBe('panel');
    expect(text()).not.toContain('user agreement');
    document.body.textContent = '';
    await openFramed();
    expect(text()).not.toContain('user agreement');
  });
});
