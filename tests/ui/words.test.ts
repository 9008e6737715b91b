import { describe, expect, it, vi } from 'vitest';
import { bytesWords } from '../../src/ui/words';
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
