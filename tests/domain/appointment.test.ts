import { describe, expect, it } from 'vitest';
import { addMinutes, type Instant } from '../../src/domain/day';
import { planOf } from '../../src/domain/plan';
import { isUnsettled, type Promised, type Score, scoreOf } from '../../src/domain/promise';
import type { Outcome } from '../../src/domain/touch';
import { always, builtIn, contactAdded, openDeed, touchAt, touchesOf } from './arbitraries';

const berlin = { zone: 'Europe/Berlin', workingWeekdays: new Set([1, 2, 3, 4, 5] as const), daysOff: new Set<never>() };
/** Thursday, 12 March 2026, 14:00 in Berlin. */
const at = '2026-03-12T13:00:00.000Z' as Instant;
const nextDay = addMinutes(at, 24 * 60);

const appointment: Promised = {
  id: 'p',
  what: 'appointment',
  by: 'them',
  at,
  zone: berlin.zone,
  note: 'at their office',
  madeAt: addMinutes(at, -7 * 24 * 60),
  moves: [],
  releasedAt: null,
  corrected: null,
  correctedAt: null,
  deleted: false,
};

const touch = (minutes: number, outcome: Outcome) =>
  touchAt('t', addMinutes(at, minutes), berlin.zone, { channel: 'call', direction: 'out', outcome });

describe('an appointment', () => {
  it('is the next step at its instant, before anything the cadence asks for, and nothing moves it', () => {
    const contact = contactAdded(appointment.madeAt, berlin.zone, { awayUntil: '2026-04-01' as never });
    const { step } = planOf({ contact, touches: [], promises: [appointment] }, builtIn, berlin);
    expect(step).toMatchObject({ kind: 'appointment', day: '2026-03-12', at, shifts: [] });
  });

  it.each<[what: string, minutes: number, outcome: Outcome, score: Score, settled: boolean]>([
    ['took place', 60, 'appointment-kept', 'kept', true],
    ['took place, written down two days later', 2880, 'appointment-kept', 'kept', true],
    ['they did not come', 15, 'appointment-missed', 'missed', true],
    // a call an hour before to say one is on the way, a mail after it: neither says whether it took place
    ['a call before it', -60, 'spoke', 'missed', false],
    ['a mail after it', 120, 'sent', 'missed', false],
    ['another one, the week before', -5000, 'appointment-kept', 'missed', false],
  ])('%s', (_, minutes, outcome, score, settled) => {
    expect(scoreOf(appointment, [touch(minutes, outcome)], nextDay)).toBe(score);
    expect(isUnsettled(appointment, [touch(minutes, outcome)])).toBe(!settled);
  });

  it('is open until its day is over, and the user has the last word', () => {
    expect(scoreOf(appointment, [], addMinutes(at, 60))).toBe('open');
    expect(scoreOf({ ...appointment, corrected: 'kept' }, [], nextDay)).toBe('kept');
    expect(scoreOf({ ...appointment, releasedAt: addMinutes(at, -600) }, [], nextDay)).toBe('released');
  });

  it(
    'stays the step until somebody says whether it took place, however much else is logged',
    always(touchesOf(openDeed, 20), (touches) => {
      const said = touches.some(({ outcome, deleted }) => !deleted && outcome.startsWith('appointment-'));
      const open = planOf(
        { contact: contactAdded(at, berlin.zone), touches, promises: [appointment] },
        builtIn,
        berlin,
      ).step;
      if (!said) expect(open?.kind).toBe('appointment');
    }),
  );
});
