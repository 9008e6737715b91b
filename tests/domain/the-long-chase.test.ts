import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../src/domain/day';
import { type Line, told } from './story';

/**
 * Two long chases, told as a good sales manual would: what was done on which day, and what comes next, when and why. The days are those on
 * which a constant user does every step on its day.
 */

/** Every other Monday or, where that is a day off, as the story says. */
const voicemails = (from: Day, count: number): Line[] =>
  Array.from({ length: count }, (_, index): Line => {
    const on = addDays(from, 14 * index);
    const next = addDays(on, 14);
    return [`Mon ${on}`, 'voicemail', `Mon ${next}`, 'message', `slow: 14 days after Mon ${on}`];
  });

/**
 * "When that fifteenth voice message will be received by the right prospect at the right time": nobody knows which one it is, so none is the
 * last. Five messages of Gentle in five weeks, then one every other week, for as long as it takes.
 * 2026: Good Friday is 3 April, Easter Monday the 6th, Labour Day 1 May; the user of this story has chosen these holidays.
 */
const fifteenVoicemails: readonly Line[] = [
  ['Mon 2026-03-02', 'added', 'Mon 2026-03-02', 'message', 'gentle: at once'],
  ['Mon 2026-03-02', 'voicemail', 'Thu 2026-03-05', 'message', 'gentle: 3 working days after Mon 2026-03-02'],
  // Gentle offers a call on the days between; one made without an answer moves nothing
  ['Tue 2026-03-03', 'no answer', 'Thu 2026-03-05', 'message', 'gentle: 3 working days after Mon 2026-03-02'],
  ['Thu 2026-03-05', 'voicemail', 'Wed 2026-03-11', 'message', 'gentle: 4 working days after Thu 2026-03-05'],
  ['Wed 2026-03-11', 'voicemail', 'Wed 2026-03-18', 'message', 'gentle: 5 working days after Wed 2026-03-11'],
  ['Wed 2026-03-18', 'voicemail', 'Fri 2026-03-27', 'message', 'gentle: 7 working days after Wed 2026-03-18'],
  // the fifth: Gentle has run out, into Slow and not into nothing
  ['Fri 2026-03-27', 'voicemail', 'Fri 2026-04-10', 'message', 'slow: 14 days after Fri 2026-03-27'],
  ['Fri 2026-04-10', 'voicemail', 'Fri 2026-04-24', 'message', 'slow: 14 days after Fri 2026-04-10'],
  ['Fri 2026-04-24', 'voicemail', 'Fri 2026-05-08', 'message', 'slow: 14 days after Fri 2026-04-24'],
  // the assistant answers: that is no answer of theirs, and the next message stays where it was
  ['Tue 2026-04-28', 'spoke with assistant', 'Fri 2026-05-08', 'message', 'slow: 14 days after Fri 2026-04-24'],
  ['Fri 2026-05-08', 'voicemail', 'Fri 2026-05-22', 'message', 'slow: 14 days after Fri 2026-05-08'],
  ['Fri 2026-05-22', 'voicemail', 'Fri 2026-06-05', 'message', 'slow: 14 days after Fri 2026-05-22'],
  ['Fri 2026-06-05', 'voicemail', 'Fri 2026-06-19', 'message', 'slow: 14 days after Fri 2026-06-05'],
  ['Fri 2026-06-19', 'voicemail', 'Fri 2026-07-03', 'message', 'slow: 14 days after Fri 2026-06-19'],
  ['Fri 2026-07-03', 'voicemail', 'Fri 2026-07-17', 'message', 'slow: 14 days after Fri 2026-07-03'],
  ['Fri 2026-07-17', 'voicemail', 'Fri 2026-07-31', 'message', 'slow: 14 days after Fri 2026-07-17'],
  ['Fri 2026-07-31', 'voicemail', 'Fri 2026-08-14', 'message', 'slow: 14 days after Fri 2026-07-31'],
  // the fifteenth, and the sixteenth is as sure as the second was
  ['Fri 2026-08-14', 'voicemail', 'Fri 2026-08-28', 'message', 'slow: 14 days after Fri 2026-08-14'],
  // the right person at the right time: they answer, and the ball comes back after five working days
  ['Tue 2026-08-18', 'spoke', 'Tue 2026-08-25', 'take-back', '5 working days after Tue 2026-08-18'],
];

describe('the long chase', () => {
  it('a fifteenth voicemail is a step like the second', () => {
    const holidays = ['2026-04-03', '2026-04-06', '2026-05-01'] as unknown as Day[];
    expect(fifteenVoicemails.filter(([, done]) => done === 'voicemail').length).toBe(15);
    expect(told(fifteenVoicemails, {}, { daysOff: new Set(holidays) })).toEqual(fifteenVoicemails);
  });

  /**
   * "It took me well over a year before I was able to secure a first meeting … Every other week, maybe. Three times per month … Now he's my
   * biggest client."
   */
  it('two years of every other week: the 53rd message is due as the first was, and the win is kept in touch with', () => {
    const chase = voicemails('2025-01-06' as Day, 53);
    const after: readonly Line[] = [
      ['Mon 2027-01-11', 'spoke', 'Mon 2027-01-18', 'take-back', '5 working days after Mon 2027-01-11'],
      ['Mon 2027-01-18', 'won', 'Fri 2027-03-12', 'message', 'keep-in-touch: 60 days after Mon 2027-01-11'],
    ];
    const lines: readonly Line[] = [...chase, ...after];
    expect(told(lines, { cadence: 'slow' })).toEqual(lines);
  });

  it('they are away for six weeks in the middle of it: nothing is due, nothing is lost, and it goes on when they are back', () => {
    const lines: readonly Line[] = [
      ['Mon 2026-06-29', 'voicemail', 'Mon 2026-07-13', 'message', 'slow: 14 days after Mon 2026-06-29'],
      [
        'Tue 2026-06-30',
        'spoke with assistant + away until Mon 2026-08-17',
        'Mon 2026-08-17',
        'message',
        'slow: 14 days after Mon 2026-06-29, moved: away',
      ],
      ['Mon 2026-08-17', 'voicemail', 'Mon 2026-08-31', 'message', 'slow: 14 days after Mon 2026-08-17'],
    ];
    expect(told(lines, { cadence: 'slow' })).toEqual(lines);
  });

  it('on the verge of moving on, one final try; it is answered', () => {
    const lines: readonly Line[] = [
      ['Mon 2026-03-02', 'e-mail', 'Thu 2026-03-05', 'message', 'gentle: 3 working days after Mon 2026-03-02'],
      ['Thu 2026-03-05', 'e-mail', 'Wed 2026-03-11', 'message', 'gentle: 4 working days after Thu 2026-03-05'],
      ['Tue 2026-03-10', 'one final try', 'Wed 2026-03-11', 'final-try', 'asked for on Tue 2026-03-10'],
      ['Wed 2026-03-11', 'letter', 'Wed 2026-03-25', 'close', '10 working days after Wed 2026-03-11'],
      ['Tue 2026-03-24', 'replied', 'Tue 2026-03-31', 'take-back', '5 working days after Tue 2026-03-24'],
    ];
    expect(told(lines)).toEqual(lines);
  });
});
