import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredAt } from '../../src/domain/answered';
import { addDays, type Day, dayOf, type Instant, instantFromMs, minuteOfDay, msOf } from '../../src/domain/day';
import type { Person } from '../../src/domain/sighting';
import type { Touch } from '../../src/domain/touch';
import { weightOf } from '../../src/domain/touch';
import { always, anyDeed, instant, touchAt, touchesOf, zone } from './arbitraries';

const jonas: Person = {
  part: 'from',
  identities: [{ kind: 'email', value: 'jonas@example.com', from: 'mail-header' }],
  websites: [],
  phones: [],
};
const berlin = 'Europe/Berlin';
const now = '2026-11-20T16:00:00.000Z' as Instant;

const touch = (at: string, more: Partial<Touch> = {}): Touch =>
  touchAt(`touch at ${at}`, at as Instant, berlin, { channel: 'email', direction: 'out', outcome: 'sent' }, more);
const sent = touch('2026-11-18T09:00:00.000Z');

const answered = (
  date: string | undefined,
  touches: readonly Touch[] = [sent],
  newestBy: string | undefined = 'email:jonas@example.com',
  person = jonas,
  identities: readonly string[] = [],
) =>
  answeredAt(
    { ...(date ? { date } : {}), ...(newestBy ? { newestBy: newestBy as never } : {}) },
    person,
    identities as never,
    touches,
    now,
    berlin,
  );

describe('they answered', () => {
  it('when the newest message is theirs and newer than the last touch; the page states the user’s own time', () => {
    expect(answered('2026-11-19T14:02')).toBe('2026-11-19T13:02:00.000Z');
  });

  it('also under another address of theirs', () => {
    expect(answered('2026-11-19T14:02', [sent], 'email:j.brandt@example.org')).toBeNull();
    const known = ['email:j.brandt@example.org'];
    expect(answered('2026-11-19T14:02', [sent], known[0], jonas, known)).toBe('2026-11-19T13:02:00.000Z');
  });

  it.each([
    ['the user', 'me'],
    ['somebody else', 'email:amina@example.net'],
  ])('not when the newest message is by %s', (_whose, newestBy) => {
    expect(answered('2026-11-19T14:02', [sent], newestBy)).toBeNull();
  });

  it('not where the page does not say when, nor whose it is', () => {
    expect(answered(undefined)).toBeNull();
    expect(answeredAt({ date: '2026-11-19T14:02' }, jonas, [], [sent], now, berlin)).toBeNull();
  });

  it.each(['yesterday', '2026-02-30T10:00', '2026-11-19T24:10', '2026-11-19 14:02', '19.11.2026'])(
    'not at a time that is none: %s',
    (date) => expect(answered(date)).toBeNull(),
  );

  it('not in the future, by a clock that is wrong', () => {
    expect(answered('2026-11-20T17:30')).toBeNull();
    expect(answered('2026-11-21')).toBeNull();
  });

  it('not by a mailing list or a machine', () => {
    expect(answered('2026-11-19T14:02', [sent], undefined, { ...jonas, automatic: 'no-reply' })).toBeNull();
  });

  it('not where there was nothing to answer', () => {
    expect(answered('2026-11-19T14:02', [])).toBeNull();
    expect(answered('2026-11-19T14:02', [touch('2026-11-18T09:00:00.000Z', { deleted: true })])).toBeNull();
  });

  it('not again once the answer is logged, whether at its time or when it was read', () => {
    const reply = { direction: 'in', outcome: 'replied' } as const;
    expect(answered('2026-11-19T14:02', [sent, touch('2026-11-19T13:02:00.000Z', reply)])).toBeNull();
    expect(answered('2026-11-19T14:02', [sent, touch('2026-11-20T08:00:00.000Z', reply)])).toBeNull();
    expect(
      answered('2026-11-19T14:02', [sent, touch('2026-11-20T08:00:00.000Z', { ...reply, deleted: true })]),
    ).not.toBeNull();
  });

  it('not with a message from before the last mail or talk', () => {
    expect(answered('2026-11-17T14:02')).toBeNull();
    expect(
      answered('2026-11-19T14:02', [touch('2026-11-20T08:00:00.000Z', { channel: 'call', outcome: 'spoke' })]),
    ).toBeNull();
  });

  it('although they were dialled in vain since: that is no answer to it', () => {
    const dial = touch('2026-11-20T08:00:00.000Z', { channel: 'call', outcome: 'no-answer' });
    expect(answered('2026-11-19T14:02', [sent, dial])).toBe('2026-11-19T13:02:00.000Z');
  });

  it('after a mail that was logged today and sent three days ago', () => {
    const late = touch('2026-11-17T09:00:00.000Z', { loggedAt: '2026-11-20T15:00:00.000Z' as Instant });
    expect(answered('2026-11-19T14:02', [late])).toBe('2026-11-19T13:02:00.000Z');
  });

  it('not in the minute of the last touch: which came first is not proved', () => {
    expect(answered('2026-11-18T10:00', [touch('2026-11-18T09:00:30.000Z')])).toBeNull();
  });
});

describe('of an answer of which only the day is known', () => {
  it('the day must be a later one', () => {
    expect(answered('2026-11-18')).toBeNull();
    expect(answered('2026-11-17')).toBeNull();
    expect(answered('2026-11-19')).toBe('2026-11-19T11:00:00.000Z');
  });

  it('it was until now, when it was today, and is not offered again once logged', () => {
    expect(answered('2026-11-20')).toBe(now);
    expect(answered('2026-11-20', [sent, touch(now, { direction: 'in', outcome: 'replied' })])).toBeNull();
  });

  it('the last touch’s day is the user’s own: shortly after midnight in Berlin it is still yesterday in UTC', () => {
    expect(answered('2026-11-19', [touch('2026-11-18T23:30:00.000Z')])).toBeNull();
  });
});

describe('whatever was logged and wherever the user is', () => {
  const local = (at: Instant, where: string): string => {
    const minute = minuteOfDay(at, where);
    const two = (value: number): string => String(value).padStart(2, '0');
    return `${dayOf(at, where)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  };
  const by = { newestBy: 'email:jonas@example.com' } as const;
  const counts = (one: Touch): boolean => !one.deleted && weightOf(one) !== 'attempt';

  it(
    'an answer is later than all that counts, never ahead of the clock, and once logged is offered no more',
    always(
      touchesOf(anyDeed, 20),
      instant,
      zone,
      fc.boolean(),
      fc.integer({ min: 0, max: 5000 }),
      (touches, wrote, where, timed, later) => {
        const clock = instantFromMs(msOf(wrote) + later * 60_000);
        const date = timed ? local(wrote, where) : dayOf(wrote, where);
        const at = answeredAt({ ...by, date }, jonas, [], touches, clock, where);
        if (at === null) return;
        expect(touches.filter(counts).length).toBeGreaterThan(0);
        expect(touches.filter(counts).every((one) => one.at < at)).toBe(true);
        expect(at <= clock).toBe(true);
        const reply = touchAt('reply', at, where, { channel: 'email', direction: 'in', outcome: 'replied' });
        expect(answeredAt({ ...by, date }, jonas, [], [...touches, reply], clock, where)).toBeNull();
      },
    ),
  );

  it(
    'a message of a later day than everything is an answer, in every zone',
    always(touchesOf(anyDeed, 20), zone, (touches, where) => {
      const last = touches
        .filter(counts)
        .map(({ at }) => at)
        .sort()
        .at(-1);
      if (!last) return;
      const day: Day = addDays(dayOf(last, where), 1);
      const clock = instantFromMs(msOf(last) + 3 * 86_400_000);
      expect(answeredAt({ ...by, date: day }, jonas, [], touches, clock, where)).not.toBeNull();
      expect(answeredAt({ ...by, date: `${day}T12:00` }, jonas, [], touches, clock, where)).not.toBeNull();
    }),
  );
});
