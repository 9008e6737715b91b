import { describe, expect, it } from 'vitest';
import { type Line, told } from './story';

/**
 * Keen, for somebody who showed interest: a step every working day. A message when two working days have passed since the last and fewer
 * than two went out in seven days, else a call, each in another part of the day than the last; after six calls without contact the
 * assistant is asked; after three weeks Gentle takes over with its first gap.
 * The calls of these stories are all made at nine, in the morning: so the next one is proposed for the late morning.
 * March 2026 begins on a Sunday; its Mondays are 2, 9, 16, 23 and 30. April's are 6, 13, 20 and 27.
 */
const stories: Record<string, readonly Line[]> = {
  'three weeks without an answer, then Gentle, then Slow': [
    ['Mon 2026-03-02', 'added', 'Mon 2026-03-02', 'message', 'keen: at once'],
    ['Mon 2026-03-02', 'voicemail', 'Tue 2026-03-03', 'call', 'keen: every working day, morning'],
    ['Tue 2026-03-03', 'no answer', 'Wed 2026-03-04', 'message', 'keen: every working day'],
    ['Wed 2026-03-04', 'e-mail', 'Thu 2026-03-05', 'call', 'keen: every working day, late-morning'],
    // Friday: two working days since Wednesday, but Monday and Wednesday are two messages in seven days
    ['Thu 2026-03-05', 'no answer', 'Fri 2026-03-06', 'call', 'keen: every working day, late-morning'],
    ['Fri 2026-03-06', 'no answer', 'Mon 2026-03-09', 'message', 'keen: every working day'],
    ['Mon 2026-03-09', 'voicemail', 'Tue 2026-03-10', 'call', 'keen: every working day, late-morning'],
    ['Tue 2026-03-10', 'no answer', 'Wed 2026-03-11', 'message', 'keen: every working day'],
    ['Wed 2026-03-11', 'e-mail', 'Thu 2026-03-12', 'call', 'keen: every working day, late-morning'],
    ['Thu 2026-03-12', 'no answer', 'Fri 2026-03-13', 'call', 'keen: every working day, late-morning'],
    // the sixth call without contact
    ['Fri 2026-03-13', 'no answer', 'Mon 2026-03-16', 'message', 'keen: every working day'],
    ['Mon 2026-03-16', 'voicemail', 'Tue 2026-03-17', 'ask-assistant', 'keen: every working day, late-morning'],
    ['Tue 2026-03-17', 'spoke with assistant', 'Wed 2026-03-18', 'message', 'keen: every working day'],
    ['Wed 2026-03-18', 'e-mail', 'Thu 2026-03-19', 'ask-assistant', 'keen: every working day, late-morning'],
    ['Thu 2026-03-19', 'no answer', 'Fri 2026-03-20', 'ask-assistant', 'keen: every working day, late-morning'],
    // Monday 23 is three weeks after Monday 2: Gentle's first gap, from the last message
    ['Fri 2026-03-20', 'no answer', 'Mon 2026-03-23', 'message', 'gentle: 3 working days after Wed 2026-03-18'],
    ['Mon 2026-03-23', 'e-mail', 'Fri 2026-03-27', 'message', 'gentle: 4 working days after Mon 2026-03-23'],
    ['Fri 2026-03-27', 'e-mail', 'Fri 2026-04-03', 'message', 'gentle: 5 working days after Fri 2026-03-27'],
    ['Fri 2026-04-03', 'letter', 'Tue 2026-04-14', 'message', 'gentle: 7 working days after Fri 2026-04-03'],
    ['Tue 2026-04-14', 'e-mail', 'Tue 2026-04-28', 'message', 'slow: 14 days after Tue 2026-04-14'],
  ],

  'nothing ever sent in the three weeks: Gentle begins with its first message': [
    ['Mon 2026-03-02', 'no answer', 'Tue 2026-03-03', 'message', 'keen: every working day'],
    ['Fri 2026-03-20', 'no answer', 'Mon 2026-03-23', 'message', 'gentle: at once'],
    ['Mon 2026-03-23', 'e-mail', 'Thu 2026-03-26', 'message', 'gentle: 3 working days after Mon 2026-03-23'],
    ['Thu 2026-03-26', 'e-mail', 'Wed 2026-04-01', 'message', 'gentle: 4 working days after Thu 2026-03-26'],
  ],

  'an answer ends it: taken back after five working days': [
    ['Mon 2026-03-02', 'voicemail', 'Tue 2026-03-03', 'call', 'keen: every working day, morning'],
    ['Tue 2026-03-03', 'spoke', 'Tue 2026-03-10', 'take-back', '5 working days after Tue 2026-03-03'],
  ],

  'an assistant’s answer does not': [
    ['Mon 2026-03-02', 'voicemail', 'Tue 2026-03-03', 'call', 'keen: every working day, morning'],
    ['Tue 2026-03-03', 'spoke with assistant', 'Wed 2026-03-04', 'message', 'keen: every working day'],
  ],

  'away until Thursday week: on that day a message may be sent again': [
    ['Mon 2026-03-02', 'voicemail', 'Tue 2026-03-03', 'call', 'keen: every working day, morning'],
    [
      'Tue 2026-03-03',
      'away until Thu 2026-03-12',
      'Thu 2026-03-12',
      'message',
      'keen: every working day, moved: away',
    ],
  ],

  'away for three weeks: they do not count, and Keen goes on when they are back': [
    ['Mon 2026-03-02', 'voicemail', 'Tue 2026-03-03', 'call', 'keen: every working day, morning'],
    [
      'Tue 2026-03-03',
      'away until Tue 2026-03-24',
      'Tue 2026-03-24',
      'message',
      'keen: every working day, moved: away',
    ],
  ],

  'chosen the day after a message, because they showed interest': [
    ['Mon 2026-03-02', 'e-mail', 'Tue 2026-03-03', 'call', 'keen: every working day, morning'],
    ['Tue 2026-03-03', 'chose Gentle', 'Tue 2026-03-03', 'message', 'gentle: at once'],
    // one working day since Monday: a call
    ['Tue 2026-03-03', 'chose Keen', 'Tue 2026-03-03', 'call', 'keen: at once'],
  ],
};

describe('Keen', () => {
  it.each(Object.entries(stories))('%s', (_, lines) => {
    expect(told(lines, { cadence: 'keen' })).toEqual(lines);
  });

  it('a week of leave: the first day back is the next working day, for messages too', () => {
    // Off from Thursday 5 to Wednesday 11 March: after Wednesday 4 come Thursday 12 and Friday 13.
    const leave = ['05', '06', '09', '10', '11'].map((day) => `2026-03-${day}` as never);
    const lines: readonly Line[] = [
      ['Mon 2026-03-02', 'voicemail', 'Tue 2026-03-03', 'call', 'keen: every working day, morning'],
      ['Tue 2026-03-03', 'no answer', 'Wed 2026-03-04', 'message', 'keen: every working day'],
      ['Wed 2026-03-04', 'e-mail', 'Thu 2026-03-12', 'call', 'keen: every working day, late-morning'],
      ['Thu 2026-03-12', 'no answer', 'Fri 2026-03-13', 'message', 'keen: every working day'],
    ];
    expect(told(lines, { cadence: 'keen' }, { daysOff: new Set(leave) })).toEqual(lines);
  });
});
