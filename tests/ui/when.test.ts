import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Day, Instant } from '../../src/domain/day';
import { state } from './fake-browser';
import './page';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const load = async (language: string) => {
  vi.resetModules();
  state.language = language;
  // the words are made anew, with a browser of their own
  const { state: fresh } = (await import('webextension-polyfill')) as unknown as { state: typeof state };
  Object.assign(fresh, { messages: state.messages, language });
  return import('../../src/ui/when');
};
afterEach(() => {
  state.language = 'en-GB';
});
const today = '2026-11-20' as Day; // a Friday

describe('a day in words', () => {
  it.each([
    ['en-US', 'Thursday, November 26'],
    ['en-GB', 'Thursday 26 November'],
    // English words, as there are no German messages yet, in the order of Germany
    ['de', 'Thursday, 26 November'],
    ['ja-JP', 'Thursday, November 26'],
    ['nonsense!', 'Thursday, November 26'],
  ])('in a browser in %s: %s', async (language, words) => {
    const { longDay } = await load(language);
    expect(longDay('2026-11-26' as Day, today)).toBe(words);
  });

  it('that is near goes by its weekday, one that is far by its date', async () => {
    const { onDay } = await load('en-GB');
    expect(
      ['2026-11-14', '2026-11-13', '2026-11-19', '2026-11-20', '2026-11-21', '2025-11-20'].map((day) =>
        onDay(day as Day, today),
      ),
    ).toEqual(['on Saturday', 'on Fri 13 Nov', 'yesterday', 'today', 'tomorrow', 'on Thu, 20 Nov 2025']);
  });

  it('that is past is so many days ago, and of one long past months or years are enough', async () => {
    const { ago } = await load('en-GB');
    expect(
      ['2026-11-20', '2026-11-19', '2026-09-19', '2026-09-18', '2024-12-20', '2024-11-18', '2019-01-01'].map((day) =>
        ago(day as Day, today),
      ),
    ).toEqual(['today', 'yesterday', '62 days ago', '2 months ago', '22 months ago', '2 years ago', '7 years ago']);
  });
});

describe('a time in words', () => {
  it('asks only once whether a zone is one: a list says the time in each of its rows', async () => {
    const { timeIn } = await load('en-GB');
    const times = (zone: string) =>
      ['09:05', '23:50'].map((time) => timeIn(`2026-11-20T${time}:00.000Z` as Instant, zone));
    expect(times('Europe/Berlin')).toEqual(['10:05', '0:50']);
    expect(times('Nowhere/None')).toEqual(['9:05', '23:50']);
    const making = vi.spyOn(Intl, 'DateTimeFormat');
    expect(times('Europe/Berlin')).toEqual(['10:05', '0:50']);
    expect(times('Nowhere/None')).toEqual(['9:05', '23:50']);
    expect(making).not.toHaveBeenCalled();
    making.mockRestore();
  });
});
