// @vitest-environment happy-dom
import { h } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../src/popup/Popup';
import type { FakeBackground } from '../ui/fake-background';
import { state } from '../ui/fake-browser';
import { all, get, open, press, start, text } from '../ui/page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
const close = vi.fn();
const openPopup = async (url: string | undefined) => {
  state.url = url;
  await open(h(Popup, {}));
};
const here = () => get('region', 'The page below');

beforeEach(() => {
  background = start();
  close.mockClear();
  window.close = close;
});

describe('on a page that no reader knows, the popup', () => {
  it('adds the person on it, and makes way for the sidebar', async () => {
    await openPopup('https://jonas.example.org/about');
    await press(get('button', 'Add the person on this page'));
    expect(background.calls).toContain('addHere');
    expect(close).toHaveBeenCalledOnce();
  });

  it('says what to do where the browser lets no extension in', async () => {
    background.closedTabs.add(background.activeTab);
    await openPopup('chrome://settings/');
    expect(all('button', /Always read/)).toEqual([]);
    await press(get('button', 'Add the person on this page'));
    expect(text(here().querySelector('[role=status]'))).toContain('No extension may look into this page');
    expect(close).not.toHaveBeenCalled();
  });

  it('has its mail read from now on, once the user has allowed that one host', async () => {
    await openPopup('https://mail.example.net:8443/inbox?x=1');
    await press(get('button', 'Always read mail on mail.example.net:8443'));
    expect(background.granted).toEqual(['https://mail.example.net:8443/*']);
    expect(close).toHaveBeenCalledOnce();
  });

  it('says so when the user did not allow it, and nothing is added', async () => {
    state.allows = false;
    await openPopup('https://mail.example.net/');
    await press(get('button', 'Always read mail on mail.example.net'));
    expect(background.granted).toEqual([]);
    expect(text(here())).toContain('nothing was added');
  });
});

describe('the popup says nothing of the page', () => {
  it.each([
    ['where a reader stands', 'https://www.linkedin.com/in/jonas/', true],
    ['that the browser does not tell', undefined, false],
    ['that is our own', 'chrome-extension://steadfast-in-a-test/src/popup/index.html', false],
  ])('%s', async (_why, url, read) => {
    if (read) background.tabs.set(background.activeTab, { state: 'nobody', sighting: null, home: '' });
    await openPopup(url);
    expect(all('region', 'The page below')).toEqual([]);
  });
});
