import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, instantAt } from '../../src/domain/day';
import { planOf } from '../../src/domain/plan';
import { compareEntries, type QueueEntry } from '../../src/domain/queue';
import type { Touch } from '../../src/domain/touch';
import {
  always,
  builtIn,
  type Case,
  calendar,
  casesOf,
  contactAdded,
  day,
  silentDeed,
  touchAt,
  undisturbed,
} from './arbitraries';
import { onWorkingDay, plusDays } from './counting';

const planIn = (it: Case) => planOf(it, it.cadences, it.calendar);

/** Nothing but silence, and nobody who decided to stop. */
const silence = casesOf(silentDeed, 500).map((it): Case => ({ ...undisturbed(it), promises: it.promises }));

const voicemail = { channel: 'call', direction: 'out', outcome: 'voicemail-left' } as const;

/** `count` voicemails, one every `every` days from `start`, at nine. */
const voicemails = (start: Case['contact']['addedOn'], count: number, every: number, inZone: string): Touch[] =>
  Array.from({ length: count }, (_, index) =>
    touchAt(
      `t${String(index).padStart(4, '0')}`,
      instantAt(addDays(start, index * every), 540, inZone),
      inZone,
      voicemail,
    ),
  );

describe('rule 4: silence is not no', () => {
  it(
    'no answer never closes a contact and never ends a cadence, however long it lasts',
    always(silence, (it) => {
      const { stage, step } = planIn(it);
      expect(stage).toBe(it.contact.kind === 'customer' || it.contact.kind === 'partner' ? 'keeping' : 'chasing');
      expect(step).not.toBeNull();
      expect(step?.kind).not.toBe('close');
    }),
  );

  it(
    'Gentle runs out into Slow with the fifth message and stays there for hundreds more',
    always(
      day,
      calendar,
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 4, max: 30 }),
      (start, user, count, every) => {
        const touches = voicemails(start, count, every, user.zone);
        const contact = contactAdded(instantAt(start, 480, user.zone), user.zone);
        const { step, counts } = planOf({ contact, touches, promises: [] }, builtIn, user);
        expect(counts.messages).toBe(count);
        expect(step?.cadence).toBe(count < 5 ? 'gentle' : 'slow');
        if (count < 5) return;
        const last = addDays(start, (count - 1) * every);
        // two messages in the last seven days cannot be: 14 days have passed
        expect(step).toMatchObject({ kind: 'message', gap: 14, day: onWorkingDay(plusDays(last, 14), user) });
      },
    ),
  );

  it(
    'Keen runs out into Gentle after three weeks, and Gentle into Slow',
    always(day, calendar, fc.integer({ min: 0, max: 36 }), (start, user, count) => {
      const contact = contactAdded(instantAt(start, 480, user.zone), user.zone, { cadence: 'keen' });
      let touches: Touch[] = [];
      const cadences: string[] = [];
      for (let index = 0; index < count; index++) {
        const { step } = planOf({ contact, touches, promises: [] }, builtIn, user);
        if (!step) break;
        cadences.push(step.cadence);
        // three weeks, of which days off are no part
        let passed = 0;
        for (let on = start; on < step.day; on = plusDays(on, 1)) if (!user.daysOff.has(on)) passed++;
        expect(step.cadence === 'keen').toBe(passed < 21);
        const deed = step.kind === 'message' ? voicemail : ({ ...voicemail, outcome: 'no-answer' } as const);
        touches = [...touches, touchAt(`t${index}`, instantAt(step.day, 600, user.zone), user.zone, deed)];
      }
      const order = ['keen', 'gentle', 'slow'];
      expect(cadences.map((id) => order.indexOf(id))).toEqual(cadences.map((id) => order.indexOf(id)).toSorted());
      // taken over, Gentle has its four gaps: 3, 4, 5 and 7; where Keen sent nothing at all, its five messages
      const fromGentle = cadences.filter((id) => id === 'gentle').length;
      expect(fromGentle).toBeLessThanOrEqual(cadences.includes('keen') ? 4 : 5);
      if (cadences.includes('slow') && cadences.includes('keen')) expect(fromGentle).toBe(4);
    }),
  );

  it(
    'more silence never lowers a contact’s place beside an equal one',
    always(
      day,
      calendar,
      fc.constantFrom('slow', 'keep-in-touch'),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 0, max: 60 }),
      (start, user, cadence, few, more, late) => {
        const touches = voicemails(start, few + more, 14, user.zone);
        const contact = contactAdded(instantAt(start, 480, user.zone), user.zone, { cadence });
        const entryOf = (its: readonly Touch[], contactId: string): QueueEntry => {
          const { step, last } = planOf({ contact, touches: its, promises: [] }, builtIn, user);
          if (!step || !last) throw new Error('no step');
          return { contactId, step, value: 2, lastTouchAt: last.at };
        };
        const [brief, long] = [entryOf(touches.slice(-few), 'b'), entryOf(touches, 'a')];
        expect(long.step).toEqual(brief.step);
        const today = addDays(brief.step.day, late);
        expect(compareEntries(long, brief, today, instantAt(today, 480, user.zone))).toBeLessThan(0); // only the id is left to tell them apart
      },
    ),
  );

  it('it works over years and beyond the fifteenth voicemail', () => {
    // Every other Monday from 6 January 2025; the 53rd voicemail is left on Monday 4 January 2027, two years on.
    const touches = voicemails('2025-01-06' as never, 53, 14, 'Europe/Berlin');
    const user = {
      zone: 'Europe/Berlin',
      workingWeekdays: new Set([1, 2, 3, 4, 5] as const),
      daysOff: new Set<never>(),
    };
    const contact = contactAdded(instantAt('2025-01-06' as never, 480, user.zone), user.zone);
    for (const count of [15, 16, 53]) {
      const seen = touches.slice(0, count);
      const { step, stage } = planOf({ contact, touches: seen, promises: [] }, builtIn, user);
      expect(stage).toBe('chasing');
      expect(daysBetween('2025-01-06' as never, step?.day ?? ('' as never))).toBe(count * 14);
    }
    const { step } = planOf({ contact, touches, promises: [] }, builtIn, user);
    expect(step).toMatchObject({ kind: 'message', cadence: 'slow', day: '2027-01-18' });
  });
});
