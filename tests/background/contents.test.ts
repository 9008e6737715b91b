import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { told } from './fake-browser';

vi.mock('webextension-polyfill', () => import('./fake-browser'));
const contents = (await import('../../src/background/contents')).contentCalls(() => {});

const words = { open: 'tabOpen', close: 'tabClose', gone: 'updatedReload', reload: 'reload' };
const from = { kind: 'content', tabId: 7, host: 'de.linkedin.com' } as const;

beforeEach(() => {
  told.length = 0;
});

describe('a content script that starts in a page', () => {
  it('is told how Steadfast shows itself there', async () => {
    expect(await contents.hello({}, from)).toEqual({ show: 'page', open: false, words });
  });

  it('may say that the screen has changed, and all pages hear of which tab', async () => {
    await contents.saw({}, from);
    expect(told).toEqual([{ news: 'screen', tabId: 7 }]);
  });

  it('on a country’s host keeps to what was chosen for the site', async () => {
    await contents.shown({ open: true }, { ...from, host: 'www.linkedin.com' });
    expect(await contents.hello({}, from)).toEqual({ show: 'page', open: true, words });
  });
});
