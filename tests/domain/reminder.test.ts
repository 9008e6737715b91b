import { describe, expect, it } from 'vitest';
import { addDays, addMinutes, type Instant, instantAt } from '../../src/domain/day';
import { contactOf, type Dossier, planOfDossier, promisesOf, touchesOf } from '../../src/domain/dossier';
import { changeRow, newRow } from '../../src/domain/merge';
import { makePromise } from '../../src/domain/promise-acts';
import { promiseOf, remindersOf } from '../../src/domain/reminder';
import { anyAct } from './any-act';
import { always } from './arbitraries';
import { clock } from './counting';
import { lifeOf, live } from './machine';
import { openPromises } from './reference/promised';

describe('what a contact wants to be raised, after any acts', () => {
  it(
    'is every promise that still asks for something, at its time, and nothing of a closed or deleted contact',
    always(lifeOf(anyAct), (life) => {
      live(life, ({ after, c }) => {
        const plan = planOfDossier(after, c.cadences, c.calendar);
        const wanted = remindersOf(after, plan, c.calendar);
        const closed = plan.stage === 'closed' || contactOf(after).deleted;
        const open = closed ? [] : openPromises(promisesOf(after), touchesOf(after));
        const now = wanted.filter(({ kind }) => kind === 'now');
        expect(now.map(({ promiseId, due }) => [promiseId, due]).toSorted()).toEqual(
          open.map(({ id, at }) => [id, at]).toSorted(),
        );
        for (const { waits, due } of wanted) expect(waits >= due).toBe(true);
        expect(new Set(wanted.map(({ fingerprint }) => fingerprint)).size).toBe(wanted.length);
      });
    }),
  );

  it(
    'is the time until which the next step was snoozed',
    always(lifeOf(anyAct), (life) => {
      live(life, ({ after, c }) => {
        const plan = planOfDossier(after, c.cadences, c.calendar);
        const snoozed = remindersOf(after, plan, c.calendar).filter(({ kind }) => kind === 'snoozed');
        expect(snoozed.map(({ due }) => due)).toEqual(plan.step?.from ? [plan.step.from] : []);
      });
    }),
  );

  it(
    'comes before its time too, unless the contact was said to be away since',
    always(lifeOf(anyAct), (life) => {
      live(life, ({ after, c }) => {
        const wanted = remindersOf(after, planOfDossier(after, c.cadences, c.calendar), c.calendar);
        for (const one of wanted.filter(({ kind }) => kind === 'now')) {
          const before = wanted.some(({ kind, promiseId }) => kind === 'before' && promiseId === one.promiseId);
          expect(before).toBe(one.waits === one.due);
          if (one.waits !== one.due) expect(clock(one.waits, c.calendar.zone).minute).toBeLessThan(3 * 60);
        }
      });
    }),
  );
});

describe('a promise of somebody who is away', () => {
  const now = '2026-11-16T09:00:00.000Z' as Instant;
  const zone = 'Europe/Berlin';
  const due = instantAt('2026-11-20' as never, 10 * 60, zone);
  const wantedOf = (said: Instant, made: Instant): string[] => {
    let stamps = 0;
    const c = {
      ...{ now: made, zone, cadences: new Map(), newId: () => `id${stamps++}`, stamp: () => `s${stamps++}` as never },
      calendar: { zone, workingWeekdays: new Set([1, 2, 3, 4, 5] as const), daysOff: new Set<never>() },
    };
    const fields = { awayUntil: '2026-11-30', awaySaidAt: said, deleted: false, closed: null } as never;
    const contact = newRow('c1', fields, 's' as never);
    const dossier = { contact, touches: [], promises: [], identities: [] } as unknown as Dossier;
    const promise = { what: 'call-back', by: 'them', at: due, zone, note: '' } as const;
    const promised = makePromise({ ...dossier, contact: changeRow(contact, {} as never, 's' as never) }, promise, c);
    const plan = { stage: 'chasing', step: null } as never;
    return remindersOf(promised, plan, c.calendar).map(({ kind, waits }) => `${kind} ${waits}`);
  };

  it('is raised when they are back, where it was said after the promise was made', () => {
    expect(wantedOf(addMinutes(now, 60), now)).toEqual([
      `now ${instantAt(addDays('2026-11-30' as never, 0), 0, zone)}`,
    ]);
  });

  it('is raised at its time, where the promise was made in the knowledge of it', () => {
    expect(wantedOf(now, addMinutes(now, 60))).toEqual([`before ${due}`, `now ${due}`]);
  });
});

it('a fingerprint says which promise it is of', () => {
  expect(promiseOf('promise:0193-a:2026-11-20T09:00:00.000Z:now')).toBe('0193-a');
  expect(promiseOf('snooze:0193-a:2026-11-20T09:00:00.000Z')).toBeNull();
});
