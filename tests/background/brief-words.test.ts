import { expect, it, vi } from 'vitest';
import { badge } from './fake-browser';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

it.each([
  [99, '99'],
  // It is not counted any further.
  [100, '99+'],
])('a brief of %i says %s, as the badge does', async (several, said) => {
  const { briefWords } = await import('../../src/background/notice-words');
  const { showCounts } = await import('../../src/background/badge');
  const counts = { promised: several, overdue: several, today: several };
  expect(briefWords(counts).text).toBe(`briefToday ${said}, briefPromised ${said}, briefOverdue ${said}`);
  await showCounts({ counts, late: 0, closing: [] });
  expect(badge.text).toBe(said);
});

it('a notification keeps its order whatever marks of direction stand in a name', async () => {
  const { message } = await import('../../src/background/browser');
  expect(message('promiseSoonTitle', 'Freya\u202E', '10:00')).toBe('promiseSoonTitle Freya 10:00');
});
