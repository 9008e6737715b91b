import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callOffFinalTry } from '../../src/domain/closing-acts';
import { closeReasons } from '../../src/domain/contact';
import { addDays, addMinutes, type Day, dayOf, type Instant } from '../../src/domain/day';
import { contactOf } from '../../src/domain/dossier';
import { closeOffers, guardOf } from '../../src/domain/guard';
import { historyOf } from '../../src/domain/history';
import { newRow } from '../../src/domain/merge';
import { planOf } from '../../src/domain/plan';
import { closingOf } from '../../src/domain/stage';
import type { Touch } from '../../src/domain/touch';
import {
  always,
  answerDeed,
  anyCase,
  type Case,
  casesOf,
  contactAdded,
  day,
  instant,
  openCase,
  silentDeed,
  touchAt,
  touchesOf,
  undisturbed,
} from './arbitraries';
import { dayOfLog, fullestWeekWith, isSentMessage, latestOf, onWorkingDay, workingDaysAfter } from './counting';
import { machine } from './two-contacts';

const planIn = (it: Case) => planOf(it, it.cadences, it.calendar);
const stopDeed = { channel: 'email', direction: 'in', outcome: 'asked-to-stop' } as const;
const sentDeed = { channel: 'email', direction: 'out', outcome: 'sent' } as const;

const latest = ({ touches, contact }: Case): Instant =>
  latestOf([contact.cadenceSince, ...touches.map(({ loggedAt }) => loggedAt)]);

const some = (messages: number, attempts: number): Touch[] =>
  Array.from({ length: messages + attempts }, (_, index) =>
    touchAt(`t${index}`, addMinutes('2026-03-02T09:00:00.000Z' as Instant, index), 'UTC', {
      ...sentDeed,
      outcome: index < messages ? 'sent' : 'no-answer',
    }),
  );

describe('rule 6: the give-up guard', () => {
  it('offers one final try, the slow cadence, and closing anyway', () => {
    expect(closeOffers).toEqual(['final-try', 'slow-cadence', 'close-anyway']);
  });

  // "Leaving five or more messages"; and dials alone are no fair chance, "no matter how many attempts".
  it.each([
    [0, 0, true],
    [3, 0, true],
    [4, 9, true],
    [5, 0, false],
    [0, 10, true],
    [4, 10, true],
    [4, 60, true],
    [5, 9, false],
    [15, 40, false],
  ])('%i messages and %i attempts without an answer: asked %s', (messages, attempts, asked) => {
    expect(guardOf(historyOf(some(messages, attempts)), 'no-reply')).toEqual(asked ? { messages, attempts } : null);
  });

  it('asks nothing where they have said no or asked to stop', () => {
    expect(guardOf([], 'said-no')).toBeNull();
    expect(guardOf([], 'asked-to-stop')).toBeNull();
  });

  it('asks again of somebody who answered once and fell silent, when the reason is that no reply came', () => {
    const spoke = touchAt('spoke', '2026-02-02T09:00:00.000Z' as Instant, 'UTC', { ...sentDeed, outcome: 'replied' });
    const history = historyOf([spoke, ...some(2, 1)]);
    expect(guardOf(history, 'no-reply')).toEqual({ messages: 2, attempts: 1 });
    expect(guardOf(history, 'no-fit')).toBeNull();
  });

  it(
    'asks while fewer than five messages went out and nothing came back, for every reason but an explicit one',
    always(
      touchesOf(silentDeed, 30),
      fc.option(answerDeed, { freq: 2 }),
      fc.constantFrom(...closeReasons),
      (touches, answer, reason) => {
        const last = touches.at(-1)?.at ?? ('2026-03-02T09:00:00.000Z' as Instant);
        const all = answer ? [...touches, touchAt('z', addMinutes(last, 1), 'UTC', answer)] : touches;
        const messages = answer ? 0 : touches.filter(isSentMessage).length;
        const explicit = reason === 'said-no' || reason === 'asked-to-stop';
        const asked = !explicit && messages < 5 && !(answer && reason !== 'no-reply');
        expect(guardOf(historyOf(all), reason)?.messages ?? null).toBe(asked ? messages : null);
      },
    ),
  );
});

describe('rule 6: “asked to stop” closes at once and wins over everything', () => {
  it(
    'over promises, a final try, a snooze, answers before and after, and reopening',
    always(anyCase, instant, instant, (it, at, reopenedAt) => {
      const touches = [...it.touches, touchAt('stop', at, it.calendar.zone, stopDeed)];
      const stopped = { ...it, touches, contact: { ...it.contact, reopenedAt } };
      expect(closingOf(stopped.contact, historyOf(touches))?.reason).toBe('asked-to-stop');
      expect(planIn(stopped)).toMatchObject({ stage: 'closed', step: null });
    }),
  );

  it(
    'also when the contact was closed with that reason and the touch is not there any more',
    always(anyCase, instant, instant, (it, at, reopenedAt) => {
      const contact = { ...it.contact, closed: { reason: 'asked-to-stop' as const, at }, reopenedAt };
      expect(closingOf(contact, historyOf(it.touches))?.reason).toBe('asked-to-stop');
      expect(planIn({ ...it, contact }).step).toBeNull();
    }),
  );

  it(
    'a slip of the finger is taken back like any other touch',
    always(openCase, instant, (it, at) => {
      const slip = touchAt('stop', at, it.calendar.zone, stopDeed, { deleted: true });
      expect(planIn({ ...it, touches: [...it.touches, slip] })).toEqual(planIn(it));
    }),
  );

  it(
    'any other closing is lifted by reopening after it, and only then',
    always(
      casesOf(silentDeed),
      fc.constantFrom(
        'said-no' as const,
        'no-reply' as const,
        'no-fit' as const,
        'moved-on' as const,
        'other' as const,
      ),
      instant,
      fc.integer({ min: -1000, max: 1000 }).filter((minutes) => minutes !== 0),
      (it, reason, at, minutes) => {
        const contact = { ...it.contact, closed: { reason, at }, reopenedAt: addMinutes(at, minutes), waits: null };
        expect(planIn({ ...it, contact }).step === null).toBe(minutes < 0);
      },
    ),
  );
});

describe('rule 6: a “no” that was heard before and written down after the contact was reopened', () => {
  it('closes: the user reopened without knowing of it', () => {
    const [heard, reopenedAt, logged] = ['2026-03-02', '2026-03-03', '2026-03-04'].map(
      (on) => `${on}T09:00:00.000Z` as Instant,
    );
    const no = touchAt('no', heard as Instant, 'UTC', { channel: 'call', direction: 'out', outcome: 'said-no' });
    const contact = { ...contactAdded(heard as Instant, 'UTC'), reopenedAt: reopenedAt as Instant };
    expect(closingOf(contact, historyOf([{ ...no, loggedAt: logged as Instant }]))?.reason).toBe('said-no');
    expect(closingOf(contact, historyOf([no]))).toBeNull();
    // also when another one, heard later, had been written down before
    const later = { ...no, id: 'z', at: reopenedAt as Instant, loggedAt: addMinutes(reopenedAt as Instant, -1) };
    expect(closingOf(contact, historyOf([later, { ...no, loggedAt: logged as Instant }]))?.reason).toBe('said-no');
  });
});

describe('rule 6: one final try', () => {
  const asked = fc.integer({ min: 1, max: 30 * 24 * 60 });
  const silence = casesOf(silentDeed)
    .map(undisturbed)
    .map((it) => ({ ...it, contact: { ...it.contact, kind: 'prospect' as const } }));
  const askFinalTry = (it: Case, minutes: number): Case => ({
    ...it,
    contact: { ...it.contact, finalTryAt: addMinutes(latest(it), minutes) },
  });

  it(
    'is due the next working day',
    always(silence, asked, (start, minutes) => {
      const it = askFinalTry(start, minutes);
      const on = dayOf(it.contact.finalTryAt as Instant, it.calendar.zone);
      const next = workingDaysAfter(on, 1, it.calendar);
      const { step } = planIn(it);
      expect(step?.kind).toBe('final-try');
      const days = it.touches.filter(isSentMessage).map(dayOfLog);
      // later only where the two messages of seven days have gone out, or where the touch was logged a time zone ahead
      const free = fullestWeekWith(next, days) < 2 && it.touches.every((touch) => dayOfLog(touch) < next);
      if (free) expect(step?.day).toBe(next);
      else expect(step && step.day >= next).toBe(true);
    }),
  );

  it(
    'sent, the contact closes ten working days after it, and not before',
    always(silence, asked, asked, (start, minutes, later) => {
      const it = askFinalTry(start, minutes);
      const sent = touchAt('final', addMinutes(it.contact.finalTryAt as Instant, later), it.calendar.zone, sentDeed);
      const { step, stage } = planIn({ ...it, touches: [...it.touches, sent] });
      expect(stage).not.toBe('closed');
      expect(step).toMatchObject({
        kind: 'close',
        day: workingDaysAfter(dayOfLog(sent), 10, it.calendar),
        why: { rule: 'close', after: { day: dayOfLog(sent) } },
      });
    }),
  );

  it(
    'an answer calls the closing off',
    always(silence, asked, asked, answerDeed, (start, minutes, later, answer) => {
      const it = askFinalTry(start, minutes);
      const at = addMinutes(it.contact.finalTryAt as Instant, later);
      const sent = touchAt('final', at, it.calendar.zone, sentDeed);
      const came = touchAt('reply', addMinutes(at, 10), it.calendar.zone, answer);
      const { step } = planIn({ ...it, touches: [...it.touches, sent, came] });
      expect(step?.kind).not.toBe('close');
      expect(step?.kind).not.toBe('final-try');
    }),
  );

  it(
    'reopened afterwards, the contact is chased again: the final try belongs to the chase that was closed',
    always(silence, asked, day, (start, minutes, later: Day) => {
      const it = askFinalTry(start, minutes);
      const reopenedAt = addMinutes(it.contact.finalTryAt as Instant, 1 + minutes);
      const contact = { ...it.contact, reopenedAt, awayUntil: addDays(later, 0) };
      const { step } = planIn({ ...it, contact });
      expect(step?.kind).not.toBe('close');
      expect(step?.kind).not.toBe('final-try');
      expect(step && step.day >= onWorkingDay(later, it.calendar)).toBe(true);
    }),
  );

  it(
    'called off, before its message or after it, leaves the chase as it would be without it',
    always(silence, asked, asked, fc.boolean(), (start, minutes, later, isSent) => {
      const it = askFinalTry(start, minutes);
      const at = addMinutes(it.contact.finalTryAt as Instant, later);
      const sent = touchAt('final', at, it.calendar.zone, sentDeed);
      const touches = isSent ? [...it.touches, sent] : it.touches;
      const dossier = { contact: newRow('c', it.contact, ''), touches: [], promises: [], identities: [] };
      const contact = contactOf(callOffFinalTry(dossier, machine(it)()));
      expect(planIn({ ...it, contact, touches })).toEqual(planIn({ ...start, touches }));
    }),
  );

  it(
    'is not put off by a snooze of the step before it',
    always(silence, asked, (start, minutes) => {
      const snoozed = { ...start.contact, snooze: { until: '2060-01-01' as Day, at: addMinutes(latest(start), 0) } };
      const it = askFinalTry({ ...start, contact: snoozed }, minutes);
      expect(planIn(it).step).toEqual(planIn(askFinalTry(start, minutes)).step);
    }),
  );
});
