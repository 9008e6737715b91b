import { describe, expect, it } from 'vitest';
import type { Listed } from '../../src/domain/card';
import type { Day, Instant } from '../../src/domain/day';
import { everybody } from '../../src/domain/people';
import { conditionsAt, filterOf } from '../../src/domain/people-find';

const present = { now: '2026-11-20T09:00:00.000Z' as Instant, today: '2026-11-20' as Day };
const someone = (part: Partial<Listed>): Listed =>
  ({
    ...{ id: 'jonas', name: 'Jonas Brandt', sortName: 'jonas brandt', title: '', company: '', emails: [], tags: [] },
    ...{ kind: 'prospect', value: 2, stage: 'chasing', cadence: 'gentle', step: null, lastAt: null, touches: 0 },
    ...{ addedOn: '2026-11-01', knownSince: null, waits: false, closed: null },
    ...part,
  }) as Listed;

describe('whoever waits for their turn', () => {
  const waits = someone({ waits: true });

  it('is in no stage: nobody chases them', () => {
    const chasing = filterOf({ ...everybody, stages: ['chasing'] }, present);
    expect([chasing(waits), chasing(someone({}))]).toEqual([false, true]);
  });

  it('is closed as before, where they were closed', () => {
    const closed = filterOf({ ...everybody, stages: ['closed'] }, present);
    expect(closed(someone({ waits: true, stage: 'closed' }))).toBe(true);
  });

  it('neither hangs nor fades', () => {
    expect(conditionsAt(present)({ ...waits, touches: 1, lastAt: '2020-01-01T00:00:00.000Z' as Instant })).toEqual([
      'waiting',
    ]);
  });
});

it('somebody fades after twice their gap, and after two weeks at least', () => {
  const step = (gap: number) => ({ day: '2026-12-01', gap }) as unknown as Listed['step'];
  const last = (at: string, gap: number) =>
    conditionsAt(present)(someone({ touches: 1, lastAt: `${at}T09:00:00.000Z` as Instant, step: step(gap) }));
  expect([last('2026-11-07', 1), last('2026-11-05', 1)]).toEqual([[], ['fading']]);
  expect([last('2026-09-22', 30), last('2026-09-20', 30)]).toEqual([[], ['fading']]);
});
