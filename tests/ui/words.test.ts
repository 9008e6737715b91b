import { describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { bytesWords, counted, t } from '../../src/ui/words';
import './page';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

describe('a size', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [398, '398 bytes'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [1250, '1.3 kB'],
    [9960, '10 kB'],
    [999_499, '999 kB'],
    [999_700, '1 MB'],
    [4_300_000_000, '4.3 GB'],
    [2_400_000_000_000, '2,400 GB'],
  ])('of %i is said as %s', (bytes, words) => {
    expect(bytesWords(bytes)).toBe(words);
  });
});

describe('a message', () => {
  it('is asked for once, whatever values it is said with', () => {
    const said = () => [
      t('chooseOne', 'Amina $1'),
      t('chooseOne', 'Bruno'),
      counted('peopleFound', 2, '1,204'),
      t('people'),
    ];
    const first = said();
    expect(first).toEqual(['Choose Amina $1', 'Choose Bruno', '2 of 1,204 people', 'People']);
    const asking = vi.spyOn(browser.i18n, 'getMessage');
    expect(said()).toEqual(first);
    expect(asking).not.toHaveBeenCalled();
  });

  it('keeps its order whatever marks of direction stand in a value', () => {
    expect(t('chooseOne', 'Amina\u202E\u2069')).toBe('Choose Amina');
    expect(t('chooseOne', 'דנה')).toBe('Choose \u2068דנה\u2069');
  });
});
