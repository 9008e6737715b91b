// biome-ignore-all lint/suspicious/noThenProperty: a cadence is data, `then` what follows it; nobody awaits one

import { describe, expect, it } from 'vitest';
import type { Cadence } from '../../src/domain/cadence';
import { type Line, told } from './story';

/**
 * Cadences of the user's own, and what becomes of odd ones.
 * 2026: the Mondays of March are 2, 9, 16, 23 and 30.
 */
const mine = (gaps: readonly number[], then: string | null): Cadence => ({
  id: 'mine',
  plan: { kind: 'sequence', gaps: gaps.map((count) => ({ count, unit: 'working-days' as const })) },
  attempts: 0,
  then,
});

const tell = (lines: readonly Line[], cadence: Cadence) => told(lines, { cadence: 'mine' }, {}, [cadence]);

describe('a cadence of the user’s own', () => {
  it('that runs out into Keen: its three weeks count from the last message of the one before', () => {
    const lines: readonly Line[] = [
      ['Mon 2026-03-02', 'e-mail', 'Wed 2026-03-04', 'message', 'mine: 2 working days after Mon 2026-03-02'],
      ['Wed 2026-03-04', 'e-mail', 'Thu 2026-03-05', 'call', 'keen: every working day, morning'],
      ['Fri 2026-03-20', 'no answer', 'Mon 2026-03-23', 'message', 'keen: every working day'],
      // Wednesday 25 is three weeks after Wednesday 4; Gentle's first gap was over long ago, so it begins there
      ['Tue 2026-03-24', 'no answer', 'Wed 2026-03-25', 'message', 'gentle: 3 working days after Wed 2026-03-04'],
      ['Wed 2026-03-25', 'e-mail', 'Tue 2026-03-31', 'message', 'gentle: 4 working days after Wed 2026-03-25'],
    ];
    expect(tell(lines, mine([2], 'keen'))).toEqual(lines);
  });

  it('that runs out into itself goes round, taken over with its first gap', () => {
    const lines: readonly Line[] = [
      ['Mon 2026-03-02', 'e-mail', 'Wed 2026-03-04', 'message', 'mine: 2 working days after Mon 2026-03-02'],
      ['Wed 2026-03-04', 'e-mail', 'Wed 2026-03-11', 'message', 'mine: 5 working days after Wed 2026-03-04'],
      ['Wed 2026-03-11', 'e-mail', 'Fri 2026-03-13', 'message', 'mine: 2 working days after Wed 2026-03-11'],
      ['Fri 2026-03-13', 'e-mail', 'Fri 2026-03-20', 'message', 'mine: 5 working days after Fri 2026-03-13'],
      ['Fri 2026-03-20', 'e-mail', 'Tue 2026-03-24', 'message', 'mine: 2 working days after Fri 2026-03-20'],
      ['Tue 2026-03-24', 'e-mail', 'Tue 2026-03-31', 'message', 'mine: 5 working days after Tue 2026-03-24'],
    ];
    expect(tell(lines, mine([2, 5], 'mine'))).toEqual(lines);
  });

  it.each([
    ['into nothing', null],
    ['into one that was removed', 'removed'],
  ])('that runs out %s goes on at the pace of Slow', (_, then) => {
    const lines: readonly Line[] = [
      ['Mon 2026-03-02', 'e-mail', 'Wed 2026-03-04', 'message', 'mine: 2 working days after Mon 2026-03-02'],
      ['Wed 2026-03-04', 'e-mail', 'Wed 2026-03-18', 'message', 'mine: 14 days after Wed 2026-03-04'],
      ['Wed 2026-03-18', 'e-mail', 'Wed 2026-04-01', 'message', 'mine: 14 days after Wed 2026-03-18'],
    ];
    expect(tell(lines, mine([2], then))).toEqual(lines);
  });

  it('without a gap, running out into itself, ends at the pace of Slow', () => {
    const lines: readonly Line[] = [
      ['Mon 2026-03-02', 'added', 'Mon 2026-03-02', 'message', 'mine: at once'],
      ['Mon 2026-03-02', 'e-mail', 'Mon 2026-03-16', 'message', 'mine: 14 days after Mon 2026-03-02'],
    ];
    expect(tell(lines, mine([], 'mine'))).toEqual(lines);
  });
});
