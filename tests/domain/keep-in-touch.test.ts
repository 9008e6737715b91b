import { describe, expect, it } from 'vitest';
import { type Line, told } from './story';

/**
 * Keep in touch, for customers and partners: every 60 days, or every 30 or 90 where the contact is set so.
 * 2026: 2 March is a Monday, 1 May a Friday, 30 June a Tuesday.
 */
describe('Keep in touch', () => {
  it('every 60 days; a talk is being in touch, and nothing is waited for after it', () => {
    const lines: readonly Line[] = [
      ['Mon 2026-03-02', 'added', 'Mon 2026-03-02', 'message', 'keep-in-touch: at once'],
      ['Mon 2026-03-02', 'e-mail', 'Fri 2026-05-01', 'message', 'keep-in-touch: 60 days after Mon 2026-03-02'],
      [
        'Fri 2026-05-01',
        'no answer',
        'Mon 2026-05-04',
        'message',
        'keep-in-touch: 60 days after Mon 2026-03-02, moved: attempt',
      ],
      ['Fri 2026-05-01', 'spoke', 'Tue 2026-06-30', 'message', 'keep-in-touch: 60 days after Fri 2026-05-01'],
      ['Mon 2026-06-01', 'replied', 'Fri 2026-07-31', 'message', 'keep-in-touch: 60 days after Mon 2026-06-01'],
    ];
    expect(told(lines, { kind: 'customer', cadence: 'keep-in-touch' })).toEqual(lines);
  });

  it('every 30 days', () => {
    const lines: readonly Line[] = [
      ['Mon 2026-03-02', 'letter', 'Wed 2026-04-01', 'message', 'keep-in-touch: 30 days after Mon 2026-03-02'],
      ['Wed 2026-04-01', 'e-mail', 'Fri 2026-05-01', 'message', 'keep-in-touch: 30 days after Wed 2026-04-01'],
    ];
    expect(told(lines, { kind: 'partner', cadence: 'keep-in-touch', every: 30 })).toEqual(lines);
  });

  it('every 90 days: Sunday 31 May becomes Monday 1 June', () => {
    const lines: readonly Line[] = [
      [
        'Mon 2026-03-02',
        'letter',
        'Mon 2026-06-01',
        'message',
        'keep-in-touch: 90 days after Mon 2026-03-02, moved: day-off',
      ],
    ];
    expect(told(lines, { kind: 'customer', cadence: 'keep-in-touch', every: 90 })).toEqual(lines);
  });

  it('after the win: counted from the talk that won them', () => {
    const lines: readonly Line[] = [
      ['Mon 2026-03-02', 'e-mail', 'Thu 2026-03-05', 'message', 'gentle: 3 working days after Mon 2026-03-02'],
      ['Wed 2026-03-04', 'spoke', 'Wed 2026-03-11', 'take-back', '5 working days after Wed 2026-03-04'],
      // 4 March and 60 days is Sunday 3 May
      [
        'Thu 2026-03-05',
        'chose Keep in touch',
        'Mon 2026-05-04',
        'message',
        'keep-in-touch: 60 days after Wed 2026-03-04, moved: day-off',
      ],
    ];
    expect(told(lines, { kind: 'customer' })).toEqual(lines);
  });

  it('with somebody who is still to be won, an answer is taken up after five working days', () => {
    const lines: readonly Line[] = [
      ['Mon 2026-03-02', 'e-mail', 'Fri 2026-05-01', 'message', 'keep-in-touch: 60 days after Mon 2026-03-02'],
      ['Tue 2026-03-10', 'replied', 'Tue 2026-03-17', 'take-back', '5 working days after Tue 2026-03-10'],
      [
        'Tue 2026-03-17',
        'e-mail',
        'Mon 2026-05-18',
        'message',
        'keep-in-touch: 60 days after Tue 2026-03-17, moved: day-off',
      ],
    ];
    expect(told(lines, { kind: 'prospect', cadence: 'keep-in-touch' })).toEqual(lines);
  });

  it('a customer who is silent stays a customer', () => {
    const lines: readonly Line[] = [
      ['Mon 2026-03-02', 'e-mail', 'Fri 2026-05-01', 'message', 'keep-in-touch: 60 days after Mon 2026-03-02'],
      ['Fri 2026-05-01', 'e-mail', 'Tue 2026-06-30', 'message', 'keep-in-touch: 60 days after Fri 2026-05-01'],
      [
        'Tue 2026-06-30',
        'e-mail',
        'Mon 2026-08-31',
        'message',
        'keep-in-touch: 60 days after Tue 2026-06-30, moved: day-off',
      ],
    ];
    expect(told(lines, { kind: 'customer', cadence: 'keep-in-touch' })).toEqual(lines);
  });
});
