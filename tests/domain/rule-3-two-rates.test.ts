import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantAt } from '../../src/domain/day';
import { dayPartOf } from '../../src/domain/day-part';
import { remarkOn } from '../../src/domain/guard';
import { historyOf } from '../../src/domain/history';
import { planOf } from '../../src/domain/plan';
import { type DayPart, dayParts } from '../../src/domain/step';
import type { Touch } from '../../src/domain/touch';
import {
  always,
  anyCase,
  attemptDeed,
  builtIn,
  type Case,
  contactAdded,
  day,
  instant,
  messageDeed,
  openCase,
  touchAt,
  touchesOf,
  undisturbed,
  zone,
} from './arbitraries';
import {
  clock,
  dayOfLog,
  fullestWeekWith,
  isSentMessage,
  plusDays,
  workingDaysAfter,
  workingDaysWithin,
} from './counting';

const planIn = (it: Case) => planOf(it, it.cadences, it.calendar);
const nothing = ['no-answer', 'spoke-with-assistant', 'hung-up', 'bounced', 'appointment-missed'];
const received = ['sent', 'voicemail-left', 'asked-to-stop'];
const isDial = ({ deleted, direction, outcome, answeredBy, channel }: Touch): boolean =>
  !deleted &&
  direction === 'out' &&
  (nothing.includes(outcome) ||
    // a gatekeeper answered: the contact received nothing
    (answeredBy?.role === 'gatekeeper' &&
      !received.includes(outcome) &&
      (outcome !== 'referral-asked' || channel === 'call' || channel === 'meeting')));

describe('rule 3: two rates', () => {
  it(
    'a planned message is never the third in any rolling seven days',
    always(openCase, (it) => {
      const { step } = planIn(it);
      if (step?.kind !== 'message' && step?.kind !== 'final-try') return;
      expect(fullestWeekWith(step.day, it.touches.filter(isSentMessage).map(dayOfLog))).toBeLessThan(2);
    }),
  );

  it('done as planned, no cadence ever sends a third message within seven days', () => {
    const done = fc.property(openCase, fc.integer({ min: 1, max: 25 }), (start, steps) => {
      let it: Case = { ...undisturbed(start), touches: [] };
      for (let index = 0; index < steps; index++) {
        const { step } = planIn(it);
        if (!step) break;
        const what = step.kind === 'message' ? 'sent' : 'no-answer';
        const touch = touchAt(`t${index}`, instantAt(step.day, 11 * 60, it.calendar.zone), it.calendar.zone, {
          channel: 'call',
          direction: 'out',
          outcome: what,
        });
        it = { ...it, touches: [...it.touches, touch] };
      }
      const sent = it.touches.filter(isSentMessage).map(dayOfLog);
      for (const one of sent) expect(fullestWeekWith(one, sent)).toBeLessThanOrEqual(2);
      expect(new Set(it.touches.map(dayOfLog)).size).toBe(it.touches.length); // one a day
    });
    fc.assert(done);
  });

  it(
    'attempts: at most one a working day, so none on a day that has one',
    always(openCase, (it) => {
      const { step } = planIn(it);
      if ((step?.kind !== 'call' && step?.kind !== 'ask-assistant') || step.why.rule === 'snooze') return;
      expect(it.touches.filter(isDial).map(dayOfLog)).not.toContain(step.day);
    }),
  );

  it(
    'each in another part of the day than the last, by the contact’s clock; the first in the morning',
    always(anyCase, (it) => {
      const { step } = planIn({ ...it, contact: { ...it.contact, cadence: 'keen' } });
      if (step?.kind !== 'call' && step?.kind !== 'ask-assistant') return;
      expect(dayParts).toContain(step.part);
      const last = historyOf(it.touches).filter(isDial).at(-1);
      if (!last) expect(step.part).toBe('morning');
      else expect(step.part).not.toBe(dayPartOf(last.at, it.contact.zone ?? last.zone));
    }),
  );

  it('the parts of the day end at 10:00, 12:00 and 15:00 by the contact’s clock', () => {
    const parts: readonly [string, DayPart][] = [
      ['2026-03-02T03:14:00.000Z', 'morning'], // 08:59 in Kathmandu, 5:45 ahead
      ['2026-03-02T04:14:00.000Z', 'morning'], // 09:59
      ['2026-03-02T04:15:00.000Z', 'late-morning'], // 10:00
      ['2026-03-02T06:14:00.000Z', 'late-morning'], // 11:59
      ['2026-03-02T06:15:00.000Z', 'afternoon'], // 12:00
      ['2026-03-02T09:15:00.000Z', 'late-afternoon'], // 15:00
    ];
    for (const [at, part] of parts) expect(dayPartOf(at as never, 'Asia/Kathmandu')).toBe(part);
  });

  it(
    'four attempts as proposed try four parts of the day',
    always(day, zone, attemptDeed, (start, inZone, deed) => {
      const calendar = {
        zone: inZone,
        workingWeekdays: new Set([1, 2, 3, 4, 5, 6, 7] as const),
        daysOff: new Set<never>(),
      };
      const middle: Record<DayPart, number> = {
        morning: 540,
        'late-morning': 660,
        afternoon: 800,
        'late-afternoon': 1000,
      };
      // a message today, so that the days after ask for calls until the next one may be sent
      const sent = { channel: 'email', direction: 'out', outcome: 'sent' } as const;
      const at = instantAt(start, 540, inZone);
      let touches = [touchAt('a', at, inZone, sent), touchAt('b', at, inZone, sent)];
      const seen: (DayPart | undefined)[] = [];
      for (let index = 0; index < 4; index++) {
        const contact = contactAdded(at, inZone, { cadence: 'keen' });
        const { step } = planOf({ contact, touches, promises: [] }, builtIn, calendar);
        seen.push(step?.part);
        const tried = instantAt(step?.day ?? start, middle[step?.part ?? 'morning'], inZone);
        touches = [...touches, touchAt(`t${index}`, tried, inZone, deed)];
      }
      expect(seen).toEqual([...dayParts]);
    }),
  );

  it(
    'Keen writes when two working days have passed and fewer than two messages went out in seven days, else tries',
    always(openCase, (start) => {
      const it = {
        ...start,
        contact: { ...start.contact, cadence: 'keen', finalTryAt: null, snooze: null },
        promises: [],
      };
      const { step } = planIn(it);
      if (step?.cadence !== 'keen' || step.kind === 'take-back') return;
      const sent = historyOf(it.touches).filter(isSentMessage).map(dayOfLog);
      const last = sent.at(-1);
      const rested = !last || workingDaysWithin(last, step.day, it.calendar) >= 2;
      const inWeek = sent.filter((day) => day >= plusDays(step.day, -6) && day <= step.day).length;
      expect(step.kind === 'message').toBe(rested && inWeek < 2);
    }),
  );

  it(
    'adding attempts never changes how many messages there are',
    always(anyCase, touchesOf(attemptDeed, 40), (it, attempts) => {
      const before = planIn(it).counts;
      const after = planIn({ ...it, touches: [...it.touches, ...attempts.map(renamed)] }).counts;
      expect(after.messages).toBe(before.messages);
      expect(after.conversations).toBe(before.conversations);
      expect(after.attempts).toBe(before.attempts + attempts.filter(({ deleted }) => !deleted).length);
    }),
  );

  it(
    'adding attempts never hands a cadence over and never changes why a message is due; it may only come later',
    always(
      openCase,
      fc.constantFrom('gentle', 'slow', 'keep-in-touch'),
      touchesOf(attemptDeed, 40),
      (start, cadence, attempts) => {
        const it = { ...start, promises: [], contact: { ...start.contact, cadence, snooze: null, finalTryAt: null } };
        const before = planIn(it).step;
        const after = planIn({ ...it, touches: [...it.touches, ...attempts.map(renamed)] }).step;
        expect(after && { ...after, day: '', shifts: [] }).toEqual(before && { ...before, day: '', shifts: [] });
        expect(after && before && after.day >= before.day).toBe(true);
      },
    ),
  );

  it(
    'after an attempt the step that was due is due again on the next working day',
    always(
      openCase,
      fc.integer({ min: 8 * 60, max: 18 * 60 }),
      fc.integer({ min: 0, max: 40 }),
      (start, minute, late) => {
        const it = { ...undisturbed(start), contact: { ...undisturbed(start).contact, cadence: 'gentle' } };
        const { step } = planIn(it);
        const inZone = it.calendar.zone;
        const on = step ? plusDays(step.day, late) : ('' as never);
        const deed = { channel: 'call', direction: 'out', outcome: 'no-answer' } as const;
        const attempt = touchAt('new', instantAt(on, minute, inZone), inZone, deed);
        const after = planIn({ ...it, touches: [...it.touches, attempt] }).step;
        expect(after?.kind).toBe(step?.kind);
        expect(after?.day).toBe(workingDaysAfter(on, 1, it.calendar));
      },
    ),
  );
});

describe('rule 3: logging more is always possible; the software then says so, once, gently', () => {
  it(
    'a message that is the third in some seven days is remarked on, wherever in the log it stands',
    always(
      touchesOf(fc.oneof(messageDeed, attemptDeed), 60),
      instant,
      messageDeed,
      zone,
      (touches, at, deed, inZone) => {
        const near = touches[Math.floor(touches.length / 2)]?.at ?? at;
        const touch = touchAt('new', near, inZone, deed);
        const history = historyOf([...touches, touch]);
        const logged = history.find(({ id }) => id === 'new');
        const days = history.filter(isSentMessage).map(({ day }) => day);
        const most = fullestWeekWith(dayOfLog(touch), days);
        expect(logged && remarkOn(history, logged)).toEqual(
          most > 2 ? { kind: 'third-message', messages: most } : null,
        );
      },
    ),
  );

  it(
    'a second attempt on one day is remarked on, a first is not',
    always(
      touchesOf(fc.oneof(messageDeed, attemptDeed), 60),
      instant,
      attemptDeed,
      zone,
      (touches, at, deed, inZone) => {
        const near = touches[Math.floor(touches.length / 2)]?.at ?? at;
        const touch = touchAt('new', near, inZone, deed);
        const history = historyOf([...touches, touch]);
        const logged = history.find(({ id }) => id === 'new');
        const same = history.filter((other) => isDial(other) && other.day === clock(near, inZone).day).length;
        expect(logged && remarkOn(history, logged)).toEqual(same > 1 ? { kind: 'second-attempt-today' } : null);
      },
    ),
  );
});

/** Ids of their own, beside those of a case. */
const renamed = (touch: Touch): Touch => ({ ...touch, id: `more-${touch.id}` });
