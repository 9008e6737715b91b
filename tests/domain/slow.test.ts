import { describe, expect, it } from 'vitest';
import { type Line, told } from './story';

/**
 * Slow: a message every 14 days, or every 10 where the contact is set so, for as long as it takes.
 * 2026: the Mondays of March are 2, 9, 16, 23 and 30, those of April 6, 13, 20 and 27.
 */
const stories: Record<string, readonly Line[]> = {
  'every other Monday': [
    ['Mon 2026-03-02', 'added', 'Mon 2026-03-02', 'message', 'slow: at once'],
    ['Mon 2026-03-02', 'e-mail', 'Mon 2026-03-16', 'message', 'slow: 14 days after Mon 2026-03-02'],
    ['Mon 2026-03-16', 'letter', 'Mon 2026-03-30', 'message', 'slow: 14 days after Mon 2026-03-16'],
    ['Mon 2026-03-30', 'no answer', 'Tue 2026-03-31', 'message', 'slow: 14 days after Mon 2026-03-16, moved: attempt'],
    ['Tue 2026-03-31', 'voicemail', 'Tue 2026-04-14', 'message', 'slow: 14 days after Tue 2026-03-31'],
  ],

  'done three days late: 14 days from then': [
    ['Mon 2026-03-02', 'e-mail', 'Mon 2026-03-16', 'message', 'slow: 14 days after Mon 2026-03-02'],
    ['Thu 2026-03-19', 'e-mail', 'Thu 2026-04-02', 'message', 'slow: 14 days after Thu 2026-03-19'],
  ],

  'chosen instead of closing, the day after Gentle’s third message: 14 days after that message, not at once': [
    ['Mon 2026-03-02', 'chose Gentle', 'Mon 2026-03-02', 'message', 'gentle: at once'],
    ['Mon 2026-03-02', 'e-mail', 'Thu 2026-03-05', 'message', 'gentle: 3 working days after Mon 2026-03-02'],
    ['Thu 2026-03-05', 'e-mail', 'Wed 2026-03-11', 'message', 'gentle: 4 working days after Thu 2026-03-05'],
    ['Wed 2026-03-11', 'e-mail', 'Wed 2026-03-18', 'message', 'gentle: 5 working days after Wed 2026-03-11'],
    ['Thu 2026-03-12', 'chose Slow', 'Wed 2026-03-25', 'message', 'slow: 14 days after Wed 2026-03-11'],
  ],

  'chosen weeks after the last message: at once': [
    [
      'Mon 2026-03-02',
      'chose Gentle + e-mail',
      'Thu 2026-03-05',
      'message',
      'gentle: 3 working days after Mon 2026-03-02',
    ],
    ['Mon 2026-04-06', 'chose Slow', 'Mon 2026-04-06', 'message', 'slow: at once'],
  ],

  'they answered “not now”: chosen the day after, 14 days from the talk': [
    ['Mon 2026-03-02', 'e-mail', 'Mon 2026-03-16', 'message', 'slow: 14 days after Mon 2026-03-02'],
    ['Mon 2026-03-09', 'spoke', 'Mon 2026-03-16', 'take-back', '5 working days after Mon 2026-03-09'],
    ['Tue 2026-03-10', 'chose Slow', 'Mon 2026-03-23', 'message', 'slow: 14 days after Mon 2026-03-09'],
  ],
};

describe('Slow', () => {
  it.each(Object.entries(stories))('%s', (_, lines) => {
    expect(told(lines, { cadence: 'slow' })).toEqual(lines);
  });

  it('three a month, every 10 days: a Sunday becomes Monday, and the next counts from there', () => {
    const lines: readonly Line[] = [
      ['Mon 2026-03-02', 'e-mail', 'Thu 2026-03-12', 'message', 'slow: 10 days after Mon 2026-03-02'],
      // 12 and 10 is Sunday 22 March
      ['Thu 2026-03-12', 'e-mail', 'Mon 2026-03-23', 'message', 'slow: 10 days after Thu 2026-03-12, moved: day-off'],
      ['Mon 2026-03-23', 'e-mail', 'Thu 2026-04-02', 'message', 'slow: 10 days after Mon 2026-03-23'],
    ];
    expect(told(lines, { cadence: 'slow', every: 10 })).toEqual(lines);
  });

  it('over New Year, which is a holiday', () => {
    const lines: readonly Line[] = [
      // Friday 1 January 2027 is off, and then comes the weekend
      ['Fri 2026-12-18', 'e-mail', 'Mon 2027-01-04', 'message', 'slow: 14 days after Fri 2026-12-18, moved: day-off'],
      ['Mon 2027-01-04', 'e-mail', 'Mon 2027-01-18', 'message', 'slow: 14 days after Mon 2027-01-04'],
    ];
    expect(told(lines, { cadence: 'slow' }, { daysOff: new Set(['2027-01-01' as never]) })).toEqual(lines);
  });
});
