import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as acts from '../../src/domain/acts';
import { captureContact, fillBlanks } from '../../src/domain/capture';
import * as closing from '../../src/domain/closing-acts';
import { addDays, addMinutes, type Day, dayOf, type Instant } from '../../src/domain/day';
import { type Circumstances, contactOf, type Dossier, planOfDossier, touchesOf } from '../../src/domain/dossier';
import { historyOf } from '../../src/domain/history';
import { nextStamp, type Stamp } from '../../src/domain/merge';
import * as promises from '../../src/domain/promise-acts';
import { RefusedError } from '../../src/domain/refused';
import type { Person } from '../../src/domain/sighting';
import { closingOf } from '../../src/domain/stage';
import { dossierParts, restoresOf, rowsOf, undo } from '../../src/domain/undo';
import { always, anyDeed, builtIn, calendar } from './arbitraries';

const start = '2026-03-02T08:00:00.000Z' as Instant;

const person = (name: string): Person & { name: { value: string; from: 'heading' } } => ({
  name: { value: name, from: 'heading' },
  part: 'subject',
  identities: [{ kind: 'linkedin-slug', value: name.toLowerCase(), from: 'address' }],
  websites: [],
  phones: [],
});

/** One thing a user may do. Numbers choose among the rows that are there. */
const act: fc.Arbitrary<(dossier: Dossier, c: Circumstances) => Dossier> = fc.oneof(
  anyDeed.map(
    (deed) => (dossier: Dossier, c: Circumstances) => acts.logTouch(dossier, { ...deed, note: 'n', about: '' }, c),
  ),
  fc.tuple(anyDeed, fc.integer({ min: 0, max: 90 })).map(([deed, days]) => (dossier: Dossier, c: Circumstances) => {
    return acts.logTouch(dossier, { ...deed, note: '', about: '', at: addMinutes(c.now, -days * 24 * 60) }, c);
  }),
  fc.tuple(fc.nat(), anyDeed).map(([which, deed]) => (dossier: Dossier, c: Circumstances) => {
    const touch = liveTouch(dossier, which);
    return touch ? acts.changeTouch(dossier, touch.id, deed, c) : dossier;
  }),
  fc.nat().map((which) => (dossier: Dossier, c: Circumstances) => {
    const touch = liveTouch(dossier, which);
    return touch ? acts.changeTouch(dossier, touch.id, { deleted: true }, c) : dossier;
  }),
  fc.integer({ min: 1, max: 60 }).map((days) => (dossier: Dossier, c: Circumstances) => {
    return acts.snooze(dossier, dayOf(addMinutes(c.now, days * 24 * 60), c.zone), c);
  }),
  fc.integer({ min: 0, max: 90_000 }).map((ahead) => (dossier: Dossier, c: Circumstances) => {
    return promises.putOffTo(dossier, addMinutes(c.now, ahead), c);
  }),
  fc.option(fc.integer({ min: 0, max: 90_000 })).map((ahead) => (dossier: Dossier, c: Circumstances) => {
    const at = ahead === null ? null : addMinutes(c.now, ahead);
    return promises.makePromise(dossier, { what: 'call-back', by: 'them', at, zone: c.zone, note: '' }, c);
  }),
  fc
    .tuple(fc.nat(), fc.integer({ min: 0, max: 90_000 }))
    .map(([which, ahead]) => (dossier: Dossier, c: Circumstances) => {
      const promise = dossier.promises[which % dossier.promises.length];
      return promise ? promises.movePromise(dossier, promise.id, addMinutes(c.now, ahead), c) : dossier;
    }),
  fc.nat().map((which) => (dossier: Dossier, c: Circumstances) => {
    const promise = dossier.promises[which % dossier.promises.length];
    return promise ? promises.releasePromise(dossier, promise.id, c) : dossier;
  }),
  fc.constantFrom('keen', 'slow', 'gentle').map((cadence) => (dossier: Dossier, c: Circumstances) => {
    return acts.changeContact(dossier, { cadence, cadenceSince: c.now }, c);
  }),
  fc
    .constantFrom('final-try', 'close', 'reopen', 'delete', 'away', 'win')
    .map((what) => (dossier: Dossier, c: Circumstances) => {
      const awayUntil = dayOf(addMinutes(c.now, 9000), c.zone);
      if (what === 'away') return acts.changeContact(dossier, { awayUntil }, c);
      if (what === 'win') return acts.changeContact(dossier, { kind: 'customer' }, c);
      if (what === 'final-try') return closing.askFinalTry(dossier, c);
      if (what === 'close' && !isStopped(dossier)) return closing.closeContact(dossier, 'no-reply', true, c);
      if (what === 'delete') return closing.deleteContact(dossier, c);
      return isStopped(dossier) ? dossier : closing.reopen(dossier, c);
    }),
  fc.constantFrom('Jonas', 'Mara').map((name) => (dossier: Dossier, c: Circumstances) => {
    return fillBlanks(
      dossier,
      { person: { ...person(name), title: { value: 'Baker', from: 'card' } }, home: 'https://example.com' },
      c,
    );
  }),
);

const isStopped = (dossier: Dossier): boolean =>
  closingOf(contactOf(dossier), historyOf(touchesOf(dossier)))?.reason === 'asked-to-stop';

const acting = fc.tuple(calendar, fc.array(act, { maxLength: 15 }), act);

/** A machine whose clock runs an hour with every act. */
function machine(user: Circumstances['calendar']): () => Circumstances {
  let last: Stamp | null = null;
  let made = 0;
  let now = start;
  return () => {
    now = addMinutes(now, 60);
    const at = now;
    return {
      now: at,
      zone: user.zone,
      calendar: user,
      cadences: builtIn,
      stamp: () => {
        last = nextStamp(last, Date.parse(at), 'me');
        return last;
      },
      newId: () => `id-${made++}`,
    };
  };
}

/** What a page shows of it: every row that is not deleted. */
const shown = (dossier: Dossier) =>
  dossierParts.map((part) =>
    rowsOf(dossier, part)
      .filter(({ fields }) => part === 'contact' || !fields.deleted)
      .map(({ id, fields }) => ({ id, fields })),
  );

describe('undo', () => {
  it(
    'takes any act back: every field as before, every row that it made gone, and the plan the very same',
    always(acting, ([user, before, last]) => {
      const next = machine(user);
      const first = captureContact({ person: person('Jonas'), home: '' }, next());
      const dossier = before.reduce((all, one) => one(all, next()), first);
      const acted = last(dossier, next());
      const back = undo(acted, restoresOf(dossier, acted), next());
      expect(shown(back)).toEqual(shown(dossier));
      expect(planOfDossier(back, builtIn, user)).toEqual(planOfDossier(dossier, builtIn, user));
    }),
  );

  it(
    'is a new change: no stamp becomes older, so that the other machine undoes it too',
    always(acting, ([user, before, last]) => {
      const next = machine(user);
      const first = captureContact({ person: person('Jonas'), home: '' }, next());
      const dossier = before.reduce((all, one) => one(all, next()), first);
      const acted = last(dossier, next());
      const back = undo(acted, restoresOf(dossier, acted), next());
      for (const part of dossierParts)
        for (const row of rowsOf(acted, part)) {
          const later = rowsOf(back, part).find(({ id }) => id === row.id);
          for (const [field, stamp] of Object.entries(row.stamps))
            expect(later && (later.stamps[field] ?? '') >= stamp).toBe(true);
        }
    }),
  );

  it(
    'of an act that made the contact takes the whole contact back',
    always(calendar, act, (user, last) => {
      const next = machine(user);
      const made = last(captureContact({ person: person('Jonas'), home: '' }, next()), next());
      const back = undo(made, restoresOf(null, made), next());
      expect(back.contact.fields.deleted).toBe(true);
      expect(shown(back).slice(1)).toEqual([[], [], []]);
      expect(planOfDossier(back, builtIn, user).step).toBeNull();
    }),
  );

  it(
    'taken back and done again by undoing the undo',
    always(acting, ([user, before, last]) => {
      const next = machine(user);
      const first = captureContact({ person: person('Jonas'), home: '' }, next());
      const dossier = before.reduce((all, one) => one(all, next()), first);
      const acted = last(dossier, next());
      const back = undo(acted, restoresOf(dossier, acted), next());
      const again = undo(back, restoresOf(acted, back), next());
      expect(shown(again)).toEqual(shown(acted));
    }),
  );

  it(
    'leaves alone what was done to other fields since',
    always(calendar, anyDeed, (user, deed) => {
      const next = machine(user);
      const first = captureContact({ person: person('Jonas'), home: '' }, next());
      const snoozed = acts.snooze(first, '2026-05-01' as never, next());
      const logged = acts.logTouch(snoozed, { ...deed, note: '', about: '' }, next());
      const back = undo(logged, restoresOf(first, snoozed), next());
      expect(back.contact.fields.snooze).toBeNull();
      expect(back.touches).toEqual(logged.touches);
    }),
  );

  it('says so when there is nothing to undo', () => {
    const next = machine({ zone: 'UTC', workingWeekdays: new Set([1]), daysOff: new Set() });
    const dossier = captureContact({ person: person('Jonas'), home: '' }, next());
    expect(() => undo(dossier, [{ part: 'touches', id: 'gone', fields: {}, stamps: {}, made: true }], next())).toThrow(
      RefusedError,
    );
  });
});

describe('acts that are refused', () => {
  const next = machine({ zone: 'UTC', workingWeekdays: new Set([1]), daysOff: new Set() });
  const dossier = captureContact({ person: person('Jonas'), home: '' }, next());
  const c = next();
  const touch = { channel: 'call', direction: 'out', outcome: 'spoke', note: '', about: '' } as const;
  const call = { what: 'call-back', by: 'them', at: null, zone: 'Europe/Berlin', note: '' } as const;
  const promising = promises.makePromise(dossier, { ...call, at: addMinutes(c.now, 60) }, { ...c, newId: () => 'p' });

  it.each<[string, () => unknown]>([
    ['touch-in-future', () => acts.logTouch(dossier, { ...touch, at: addMinutes(c.now, 3) }, c)],
    ['touch-too-early', () => acts.logTouch(dossier, { ...touch, at: '1999-12-31T23:59:59.999Z' as Instant }, c)],
    ['no-such-touch', () => acts.changeTouch(dossier, 'gone', { note: '' }, c)],
    ['no-such-promise', () => promises.movePromise(dossier, 'gone', c.now, c)],
    ['no-such-promise', () => promises.correctPromise(dossier, 'gone', 'kept', c)],
    ['promise-in-past', () => promises.makePromise(dossier, { ...call, at: addMinutes(c.now, -2) }, c)],
    ['promise-in-past', () => promises.movePromise(promising, 'p', addMinutes(c.now, -2), c)],
    ['day-too-far', () => promises.makePromise(dossier, { ...call, at: addMinutes(c.now, 6 * 366 * 24 * 60) }, c)],
    ['zone-unknown', () => promises.makePromise(dossier, { ...call, zone: '' }, c)],
    ['zone-unknown', () => promises.makePromise(dossier, { ...call, zone: 'Europe/Atlantis' }, c)],
    ['day-in-past', () => acts.snooze(dossier, addDays(dayOf(c.now, c.zone), -1), c)],
    ['day-too-far', () => acts.snooze(dossier, '9999-12-31' as Day, c)],
    ['promise-in-past', () => acts.snoozeTo(dossier, addMinutes(c.now, -2), c)],
    ['day-too-far', () => acts.snoozeTo(dossier, '9999-12-31T09:00:00.000Z' as Instant, c)],
    ['day-too-far', () => acts.changeContact(dossier, { awayUntil: '9999-12-31' as Day }, c)],
    ['no-such-cadence', () => acts.changeContact(dossier, { cadence: 'gone' }, c)],
    ['guarded', () => closing.closeContact(dossier, 'no-reply', false, c)],
    ['asked-to-stop', () => closing.reopen(closing.closeContact(dossier, 'asked-to-stop', false, c), c)],
    ['no-such-promise', () => promises.releasePromise(dossier, 'gone', c)],
    ['name-missing', () => acts.changeContact(dossier, { name: { value: ' ', from: 'user' } }, c)],
  ])('%s', (code, doing) => {
    expect(doing).toThrow(expect.objectContaining({ code }));
  });

  it('a clock that runs two minutes ahead is no touch in the future', () => {
    expect(acts.logTouch(dossier, { ...touch, at: addMinutes(c.now, 2) }, c).touches.length).toBe(1);
  });
});

/** What is deleted can only be brought back by undo. */
function liveTouch({ touches }: Dossier, which: number): Dossier['touches'][number] | undefined {
  const live = touches.filter(({ fields }) => !fields.deleted);
  return live[which % live.length];
}
