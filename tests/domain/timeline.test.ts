import { describe, expect, it } from 'vitest';
import { builtInCadences, type Cadence } from '../../src/domain/cadence';
import { type Day, dayOf, daysBetween, type Instant } from '../../src/domain/day';
import { promisesOf, touchesOf } from '../../src/domain/dossier';
import { scoreOf } from '../../src/domain/promise';
import { allowedSilence, type Scored, type TimelineEntry, timelineOf } from '../../src/domain/timeline';
import { laterTouchFields, type Touch } from '../../src/domain/touch';
import { always } from './arbitraries';
import { two } from './two-contacts';

const today = '2026-11-20' as Day;
const touch = (at: string, more: Partial<Touch> = {}): Touch => ({
  ...{ id: at, at: at as Instant, loggedAt: at as Instant, zone: 'UTC' },
  ...{ channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' },
  ...laterTouchFields,
  deleted: false,
  ...more,
});
const promise = (madeAt: string, at: string | null, score: Scored['score'], more: Partial<Scored> = {}): Scored => ({
  ...{ id: madeAt, what: 'call-back', by: 'them', zone: 'UTC', note: '', moves: [], releasedAt: null },
  ...{ corrected: null, correctedAt: null, deleted: false, score },
  ...{ madeAt: madeAt as Instant, at: at as Instant | null },
  ...more,
});
const line = (touches: readonly Touch[], promises: readonly Scored[] = [], until = today) =>
  timelineOf({ touches, promises, allowed: 10, today, until });
const brief = (entries: readonly TimelineEntry[]) =>
  entries.map((entry) =>
    entry.what === 'silence'
      ? `${entry.days} days${entry.ongoing ? ' until today' : ''}`
      : entry.what === 'year'
        ? entry.year
        : `${entry.what} ${entry.day}`,
  );

describe('the line of what has been', () => {
  it('has the newest first, a silence where it was longer than the cadence allows, and a mark where a year begins', () => {
    const touches = [
      touch('2026-11-18T10:00:00.000Z'),
      touch('2026-11-08T10:00:00.000Z'),
      touch('2026-01-05T10:00:00.000Z'),
      touch('2025-12-20T10:00:00.000Z'),
    ];
    expect(brief(line(touches))).toEqual([
      'touch 2026-11-18',
      'touch 2026-11-08',
      '307 days',
      'touch 2026-01-05',
      '16 days',
      2025,
      'touch 2025-12-20',
    ]);
  });

  it('says how long it has been since the last touch; of somebody closed, until they were', () => {
    const touches = [touch('2026-10-01T10:00:00.000Z')];
    expect(brief(line(touches))).toEqual(['50 days until today', 'touch 2026-10-01']);
    expect(brief(line(touches, [], '2026-10-05' as Day))).toEqual(['touch 2026-10-01']);
    expect(line([])).toEqual([]);
  });

  it('is as silent with the deleted in sight as without', () => {
    const touches = [touch('2026-11-18T10:00:00.000Z'), touch('2026-10-01T10:00:00.000Z')];
    const deleted = touch('2026-10-20T10:00:00.000Z', { deleted: true });
    expect(brief(line([...touches, deleted]))).toEqual([
      'touch 2026-11-18',
      'touch 2026-10-20',
      '48 days',
      'touch 2026-10-01',
    ]);
  });

  it('has what was promised, and what came of it; what is still open has no end', () => {
    const promises = [
      promise('2026-11-10T10:00:00.000Z', '2026-11-12T10:00:00.000Z', 'kept'),
      promise('2026-11-13T10:00:00.000Z', '2026-12-12T10:00:00.000Z', 'open'),
      promise('2026-11-14T10:00:00.000Z', null, 'undated'),
      promise('2026-11-15T10:00:00.000Z', '2026-12-24T10:00:00.000Z', 'released', {
        releasedAt: '2026-11-16T10:00:00.000Z' as Instant,
      }),
      promise('2026-11-01T10:00:00.000Z', '2026-11-02T10:00:00.000Z', 'missed', { deleted: true }),
    ];
    expect(brief(line([touch('2026-11-12T10:00:00.000Z')], promises))).toEqual([
      'promise-came 2026-11-16',
      'promised 2026-11-15',
      'promised 2026-11-14',
      'promised 2026-11-13',
      'promise-came 2026-11-12',
      'touch 2026-11-12',
      'promised 2026-11-10',
    ]);
  });

  it(
    'has each touch once, in order; silences add up with the days that are none to all days; years come once',
    always(two, ({ a }) => {
      const [touches, now] = [touchesOf(a), '2045-03-06T08:00:00.000Z' as Instant];
      const promises = promisesOf(a).map((one) => ({ ...one, score: scoreOf(one, touches, now) }));
      const until = dayOf(now, 'UTC');
      const entries = timelineOf({ touches, promises, allowed: 10, today: until, until });
      const events = entries.flatMap((entry) => ('at' in entry ? [entry.at] : []));
      expect(events).toEqual(events.toSorted().toReversed());
      const there = entries.flatMap((entry) => (entry.what === 'touch' ? [entry.touch.id] : []));
      expect(there.toSorted()).toEqual(touches.map(({ id }) => id).toSorted());
      const days = touches.map(({ at, zone }) => dayOf(at, zone));
      const gaps = days.map((day, index) => daysBetween(day, days[index - 1] ?? until)).filter((gap) => gap > 10);
      expect(entries.flatMap((entry) => (entry.what === 'silence' ? [entry.days] : []))).toEqual(gaps);
    }),
  );
});

describe('the silence that a cadence allows', () => {
  const of = (id: string, every: number | null = null, workingDays = 5) =>
    allowedSilence(builtInCadences.find((one) => one.id === id) as Cadence, every, workingDays);

  it('is its longest gap, in calendar days, and a week at the least', () => {
    expect([of('gentle'), of('keen'), of('slow'), of('keep-in-touch'), of('keep-in-touch', 90)]).toEqual([
      10, 7, 14, 60, 90,
    ]);
    expect(of('gentle', null, 2)).toBe(25);
  });
});
