import { describe, expect, it } from 'vitest';
import { type Line, told } from './story';

/**
 * Gentle, the default: the first message at once, then 3, 4, 5 and 7 working days after the last one, then Slow.
 * Each line: the day, what was done on it, and what the engine then says: the day of the next step, what it is, and why.
 * March 2026 begins on a Sunday; its Mondays are 2, 9, 16, 23 and 30. April's are 6, 13, 20 and 27.
 */
const stories: Record<string, readonly Line[]> = {
  'five messages without an answer, then every other week': [
    ['Mon 2026-03-02', 'added', 'Mon 2026-03-02', 'message', 'gentle: at once'],
    ['Mon 2026-03-02', 'e-mail', 'Thu 2026-03-05', 'message', 'gentle: 3 working days after Mon 2026-03-02'],
    ['Thu 2026-03-05', 'voicemail', 'Wed 2026-03-11', 'message', 'gentle: 4 working days after Thu 2026-03-05'],
    ['Wed 2026-03-11', 'e-mail', 'Wed 2026-03-18', 'message', 'gentle: 5 working days after Wed 2026-03-11'],
    ['Wed 2026-03-18', 'letter', 'Fri 2026-03-27', 'message', 'gentle: 7 working days after Wed 2026-03-18'],
    ['Fri 2026-03-27', 'voicemail', 'Fri 2026-04-10', 'message', 'slow: 14 days after Fri 2026-03-27'],
    ['Fri 2026-04-10', 'e-mail', 'Fri 2026-04-24', 'message', 'slow: 14 days after Fri 2026-04-10'],
    ['Fri 2026-04-24', 'e-mail', 'Fri 2026-05-08', 'message', 'slow: 14 days after Fri 2026-04-24'],
  ],

  'a message sent late: the gap counts from the day it was sent, not from the plan': [
    ['Mon 2026-03-02', 'e-mail', 'Thu 2026-03-05', 'message', 'gentle: 3 working days after Mon 2026-03-02'],
    ['Mon 2026-03-09', 'voicemail', 'Fri 2026-03-13', 'message', 'gentle: 4 working days after Mon 2026-03-09'],
  ],

  'calls in between are welcome and change nothing; one on the day itself puts the message off by a working day': [
    ['Mon 2026-03-02', 'e-mail', 'Thu 2026-03-05', 'message', 'gentle: 3 working days after Mon 2026-03-02'],
    ['Tue 2026-03-03', 'no answer', 'Thu 2026-03-05', 'message', 'gentle: 3 working days after Mon 2026-03-02'],
    [
      'Wed 2026-03-04',
      'spoke with assistant',
      'Thu 2026-03-05',
      'message',
      'gentle: 3 working days after Mon 2026-03-02',
    ],
    [
      'Thu 2026-03-05',
      'no answer',
      'Fri 2026-03-06',
      'message',
      'gentle: 3 working days after Mon 2026-03-02, moved: attempt',
    ],
    [
      'Fri 2026-03-06',
      'no answer',
      'Mon 2026-03-09',
      'message',
      'gentle: 3 working days after Mon 2026-03-02, moved: attempt',
    ],
    ['Mon 2026-03-09', 'voicemail', 'Fri 2026-03-13', 'message', 'gentle: 4 working days after Mon 2026-03-09'],
  ],

  'added on a Saturday: at once is Monday': [
    ['Sat 2026-03-07', 'added', 'Mon 2026-03-09', 'message', 'gentle: at once'],
    ['Sat 2026-03-07', 'e-mail', 'Wed 2026-03-11', 'message', 'gentle: 3 working days after Sat 2026-03-07'],
  ],

  'two messages on one day: the next waits until a third may be sent': [
    ['Mon 2026-03-02', 'e-mail', 'Thu 2026-03-05', 'message', 'gentle: 3 working days after Mon 2026-03-02'],
    // Friday 6 would be the third in the seven days from Saturday 28 February; Monday 9 begins a new week with Tuesday 3.
    [
      'Mon 2026-03-02',
      'voicemail',
      'Mon 2026-03-09',
      'message',
      'gentle: 4 working days after Mon 2026-03-02, moved: spacing',
    ],
  ],

  'a contact who is away until a Monday, or until a Sunday': [
    ['Mon 2026-03-02', 'e-mail', 'Thu 2026-03-05', 'message', 'gentle: 3 working days after Mon 2026-03-02'],
    [
      'Tue 2026-03-03',
      'away until Mon 2026-03-16',
      'Mon 2026-03-16',
      'message',
      'gentle: 3 working days after Mon 2026-03-02, moved: away',
    ],
    [
      'Tue 2026-03-03',
      'away until Sun 2026-03-15',
      'Mon 2026-03-16',
      'message',
      'gentle: 3 working days after Mon 2026-03-02, moved: away, day-off',
    ],
  ],

  'a snooze moves one step; the cadence goes on as before': [
    ['Mon 2026-03-02', 'e-mail', 'Thu 2026-03-05', 'message', 'gentle: 3 working days after Mon 2026-03-02'],
    ['Mon 2026-03-02', 'snoozed until Tue 2026-03-10', 'Tue 2026-03-10', 'message', 'snoozed from Thu 2026-03-05'],
    ['Tue 2026-03-10', 'e-mail', 'Mon 2026-03-16', 'message', 'gentle: 4 working days after Tue 2026-03-10'],
    [
      'Tue 2026-03-10',
      'snoozed until Sat 2026-03-21',
      'Mon 2026-03-23',
      'message',
      'snoozed from Mon 2026-03-16, moved: day-off',
    ],
    ['Wed 2026-03-11', 'no answer', 'Mon 2026-03-16', 'message', 'gentle: 4 working days after Tue 2026-03-10'],
  ],

  'an answer: the ball is taken back five working days later, and the chase begins anew with the next message': [
    ['Mon 2026-03-02', 'e-mail', 'Thu 2026-03-05', 'message', 'gentle: 3 working days after Mon 2026-03-02'],
    ['Wed 2026-03-04', 'replied', 'Wed 2026-03-11', 'take-back', '5 working days after Wed 2026-03-04'],
    [
      'Wed 2026-03-11',
      'no answer',
      'Thu 2026-03-12',
      'take-back',
      '5 working days after Wed 2026-03-04, moved: attempt',
    ],
    ['Thu 2026-03-12', 'e-mail', 'Tue 2026-03-17', 'message', 'gentle: 3 working days after Thu 2026-03-12'],
    ['Tue 2026-03-17', 'e-mail', 'Mon 2026-03-23', 'message', 'gentle: 4 working days after Tue 2026-03-17'],
  ],

  'one final try, sent, and then silence: the contact is to be closed ten working days later': [
    ['Mon 2026-03-02', 'e-mail', 'Thu 2026-03-05', 'message', 'gentle: 3 working days after Mon 2026-03-02'],
    ['Thu 2026-03-05', 'voicemail', 'Wed 2026-03-11', 'message', 'gentle: 4 working days after Thu 2026-03-05'],
    ['Fri 2026-03-06', 'one final try', 'Mon 2026-03-09', 'final-try', 'asked for on Fri 2026-03-06'],
    ['Mon 2026-03-09', 'no answer', 'Tue 2026-03-10', 'final-try', 'asked for on Fri 2026-03-06, moved: attempt'],
    ['Tue 2026-03-10', 'letter', 'Tue 2026-03-24', 'close', '10 working days after Tue 2026-03-10'],
  ],

  'one final try is a message too: it waits until a third may be sent': [
    [
      'Mon 2026-03-02',
      'e-mail + voicemail',
      'Mon 2026-03-09',
      'message',
      'gentle: 4 working days after Mon 2026-03-02, moved: spacing',
    ],
    ['Tue 2026-03-03', 'one final try', 'Mon 2026-03-09', 'final-try', 'asked for on Tue 2026-03-03, moved: spacing'],
  ],

  'one final try that is answered': [
    ['Mon 2026-03-02', 'e-mail', 'Thu 2026-03-05', 'message', 'gentle: 3 working days after Mon 2026-03-02'],
    ['Tue 2026-03-03', 'one final try', 'Wed 2026-03-04', 'final-try', 'asked for on Tue 2026-03-03'],
    ['Wed 2026-03-04', 'letter', 'Wed 2026-03-18', 'close', '10 working days after Wed 2026-03-04'],
    ['Tue 2026-03-17', 'replied', 'Tue 2026-03-24', 'take-back', '5 working days after Tue 2026-03-17'],
  ],

  'a no closes; reopened, the contact is chased anew': [
    ['Mon 2026-03-02', 'e-mail', 'Thu 2026-03-05', 'message', 'gentle: 3 working days after Mon 2026-03-02'],
    ['Thu 2026-03-05', 'said no', '', 'closed', ''],
    ['Mon 2026-04-06', 'reopened', 'Mon 2026-04-06', 'message', 'gentle: at once'],
    ['Mon 2026-04-06', 'e-mail', 'Thu 2026-04-09', 'message', 'gentle: 3 working days after Mon 2026-04-06'],
  ],

  '“asked to stop” closes for good': [
    ['Mon 2026-03-02', 'e-mail', 'Thu 2026-03-05', 'message', 'gentle: 3 working days after Mon 2026-03-02'],
    ['Tue 2026-03-03', 'asked to stop', '', 'closed', ''],
    ['Mon 2026-04-06', 'reopened', '', 'closed', ''],
    ['Tue 2026-04-07', 'replied', '', 'closed', ''],
  ],
};

describe('Gentle', () => {
  it.each(Object.entries(stories))('%s', (_, lines) => {
    expect(told(lines)).toEqual(lines);
  });

  it('a week of leave: working days are counted on either side of it', () => {
    // Off from Monday 9 to Friday 20 March: after Friday 6 comes Monday 23.
    const leave = ['09', '10', '11', '12', '13', '16', '17', '18', '19', '20'].map((day) => `2026-03-${day}` as never);
    const lines: readonly Line[] = [
      ['Mon 2026-03-02', 'e-mail', 'Thu 2026-03-05', 'message', 'gentle: 3 working days after Mon 2026-03-02'],
      ['Thu 2026-03-05', 'e-mail', 'Wed 2026-03-25', 'message', 'gentle: 4 working days after Thu 2026-03-05'],
    ];
    expect(told(lines, {}, { daysOff: new Set(leave) })).toEqual(lines);
  });

  it('a working week of Sunday to Thursday', () => {
    const lines: readonly Line[] = [
      ['Thu 2026-03-05', 'added', 'Thu 2026-03-05', 'message', 'gentle: at once'],
      ['Thu 2026-03-05', 'e-mail', 'Tue 2026-03-10', 'message', 'gentle: 3 working days after Thu 2026-03-05'],
      ['Tue 2026-03-10', 'e-mail', 'Mon 2026-03-16', 'message', 'gentle: 4 working days after Tue 2026-03-10'],
    ];
    expect(told(lines, {}, { workingWeekdays: new Set([7, 1, 2, 3, 4]) })).toEqual(lines);
  });
});
