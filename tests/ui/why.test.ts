import { describe, expect, it, vi } from 'vitest';
import type { Day, Instant } from '../../src/domain/day';
import type { Step, Why } from '../../src/domain/step';
import { stepWords, whyWords } from '../../src/ui/why';
import './page';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

/** Friday, 20 November 2026, in Berlin. */
const telling = { today: '2026-11-20' as Day, zone: 'Europe/Berlin', touchNumber: 4 };
const after = { day: '2026-11-17' as Day, channel: 'call', direction: 'out', outcome: 'voicemail-left' } as const;
const step = (why: Why, more: Partial<Step> = {}): Step => ({
  kind: 'message',
  day: telling.today,
  cadence: 'gentle',
  gap: 1,
  why,
  shifts: [],
  ...more,
});
const at = '2026-11-20T15:30:00.000Z' as Instant;

describe('why a step is due', () => {
  it.each<[Step, string]>([
    [
      step({ rule: 'gap', count: 4, unit: 'working-days', after }),
      'Touch 4 in Gentle. Voicemail left on Tuesday, no answer yet.',
    ],
    [
      step(
        { rule: 'gap', count: 14, unit: 'days', after: { ...after, day: '2025-11-06' as Day } },
        { cadence: 'slow' },
      ),
      'Touch 4 in Slow. Every 14 days. Voicemail left on Thu, 6 Nov 2025, no answer yet.',
    ],
    [
      step(
        { rule: 'gap', count: 60, unit: 'days', after: { ...after, outcome: 'spoke', day: '2026-10-21' as Day } },
        { cadence: 'keep-in-touch' },
      ),
      'Touch 4 in Keep in touch. Every 60 days. Spoke on Wed 21 Oct.',
    ],
    [
      step(
        { rule: 'daily', after: { ...after, outcome: 'no-answer' } },
        { kind: 'call', cadence: 'keen', part: 'late-morning' },
      ),
      'Touch 4 in Keen. No answer on Tuesday. Late morning is not tried yet.',
    ],
    [
      step({ rule: 'take-back', after: { ...after, channel: 'email', outcome: 'replied', direction: 'in' } }),
      'Replied by e-mail on Tuesday. The next move is yours.',
    ],
    [
      step({ rule: 'promise', promiseId: 'p', by: 'me', at, zone: 'Europe/Berlin' }),
      'You promised it for today at 16:30.',
    ],
    [
      step({ rule: 'promise', promiseId: 'p', by: 'them', at, zone: 'America/New_York' }),
      'They asked you to call today at 10:30, New York time.',
    ],
    [step({ rule: 'snooze', from: '2026-11-18' as Day }), 'You moved it here from 18 Nov.'],
    [
      step({ rule: 'gap', count: 3, unit: 'working-days', after }, { shifts: ['spacing', 'attempt'] }),
      'Touch 4 in Gentle. Voicemail left on Tuesday, no answer yet. Two messages in seven days are plenty.',
    ],
  ])('%#: %o', (due, words) => {
    expect(whyWords(due, telling)).toBe(words);
  });
});

describe('what to do, and when', () => {
  const why: Why = { rule: 'gap', count: 3, unit: 'working-days', after };
  it.each<[string, Partial<Step>]>([
    ['Message today', {}],
    ['Message tomorrow', { day: '2026-11-21' as Day }],
    ['Message on Thu 26 Nov', { day: '2026-11-26' as Day }],
    ['Call on Mon, 4 Jan 2027', { day: '2027-01-04' as Day, kind: 'call' }],
    ['Take up the thread yesterday', { day: '2026-11-19' as Day, kind: 'take-back' }],
  ])('%s', (words, more) => {
    expect(stepWords(step(why, more), telling)).toBe(words);
  });
});
