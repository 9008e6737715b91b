import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, type Instant } from '../../src/domain/day';
import { historyOf } from '../../src/domain/history';
import { planOf } from '../../src/domain/plan';
import { closingOf } from '../../src/domain/stage';
import {
  always,
  answerDeed,
  attemptDeed,
  builtIn,
  type Case,
  casesOf,
  contactAdded,
  openCase,
  silentDeed,
  touchAt,
  touchesOf,
  undisturbed,
} from './arbitraries';
import { clock, dayOfLog, isSentMessage, latestOf, workingDaysAfter } from './counting';

const planIn = (it: Case) => planOf(it, it.cadences, it.calendar);

const latest = ({ touches, contact }: Case): Instant =>
  latestOf([contact.cadenceSince, ...touches.map(({ loggedAt }) => loggedAt)]);

/** A prospect on whom everything has been silent, with one more touch after it. */
const thenOne = (it: Case, deed: Parameters<typeof touchAt>[3], minutes: number): Case => {
  const calm = undisturbed(it);
  const touch = touchAt('one more', addMinutes(latest(calm), minutes), calm.calendar.zone, deed);
  return { ...calm, contact: { ...calm.contact, kind: 'prospect' }, touches: [...calm.touches, touch] };
};

const stageBefore = (it: Case) =>
  planIn({ ...undisturbed(it), contact: { ...undisturbed(it).contact, kind: 'prospect' } }).stage;

const silence = casesOf(silentDeed);
const soon = fc.integer({ min: 1, max: 60 * 24 * 60 });
const assistantDeed = fc.constantFrom(
  { channel: 'call', direction: 'out', outcome: 'spoke-with-assistant' } as const,
  { channel: 'call', direction: 'in', outcome: 'spoke-with-assistant' } as const,
);

describe('rule 5: until an answer', () => {
  it(
    'an assistant’s answer does not end a chase',
    always(silence, assistantDeed, soon, (it, deed, minutes) => {
      const { stage, step, counts } = planIn(thenOne(it, deed, minutes));
      expect(stage).toBe('chasing');
      expect(counts.conversations).toBe(0);
      expect(step?.kind).not.toBe('take-back');
    }),
  );

  it(
    'nor does anything else a gatekeeper says, not even “no”; only the wish to be left alone is passed on',
    always(silence, answerDeed, soon, fc.boolean(), (it, deed, minutes, no) => {
      const by = { name: 'Ada Example', role: 'gatekeeper' as const };
      const said = thenOne(it, no ? { ...deed, outcome: 'said-no' } : deed, minutes);
      const [last, ...before] = said.touches.toReversed();
      const touches = [...before, { ...(last as (typeof said.touches)[number]), answeredBy: by }];
      expect(planIn({ ...said, touches })).toMatchObject({ stage: stageBefore(it), counts: { conversations: 0 } });
      const stop = touches.map((touch) =>
        touch.id === last?.id ? { ...touch, outcome: 'asked-to-stop' as const } : touch,
      );
      expect(planIn({ ...said, touches: stop }).stage).toBe('closed');
    }),
  );

  it(
    'the person’s own answer does, and the ball is taken back five working days after it',
    always(silence, answerDeed, soon, (it, deed, minutes) => {
      const answered = thenOne(it, deed, minutes);
      const { stage, step } = planIn(answered);
      const answer = answered.touches.at(-1);
      const on = answer ? dayOfLog(answer) : ('' as never);
      expect(stage).toBe('talking');
      expect(step).toMatchObject({
        kind: 'take-back',
        day: workingDaysAfter(on, 5, answered.calendar),
        why: { rule: 'take-back', after: { day: on, ...deed } },
      });
    }),
  );

  it(
    'waiting on them always carries a date, and attempts while waiting never bring it forward or lose it',
    always(silence, answerDeed, soon, fc.array(attemptDeed, { maxLength: 10 }), (it, deed, minutes, attempts) => {
      const answered = thenOne(it, deed, minutes);
      const before = planIn(answered).step;
      const tried = attempts.map((attempt, index) =>
        touchAt(`try ${index}`, addMinutes(latest(answered), 1 + index * 1000), it.calendar.zone, attempt),
      );
      const after = planIn({ ...answered, touches: [...answered.touches, ...tried] }).step;
      expect(after?.kind).toBe('take-back');
      expect(after && before && after.day >= before.day).toBe(true);
    }),
  );

  it(
    'the chase begins anew with the next message: its gap counts from that message',
    always(silence, answerDeed, soon, soon, (it, deed, minutes, later) => {
      const answered = thenOne({ ...it, contact: { ...it.contact, cadence: 'gentle' } }, deed, minutes);
      const sent = touchAt('sent', addMinutes(latest(answered), later), it.calendar.zone, {
        channel: 'email',
        direction: 'out',
        outcome: 'sent',
      });
      const { step } = planIn({ ...answered, touches: [...answered.touches, sent] });
      expect(step).toMatchObject({ kind: 'message', cadence: 'gentle', why: { rule: 'gap', count: 3 } });
    }),
  );

  it(
    '“said no” and “asked to stop” end it at once',
    always(openCase, fc.constantFrom('said-no' as const, 'asked-to-stop' as const), soon, (it, outcome, minutes) => {
      const at = addMinutes([latest(it), it.contact.reopenedAt ?? ''].toSorted().at(-1) as Instant, minutes);
      const touch = touchAt('end', at, it.calendar.zone, { channel: 'call', direction: 'in', outcome });
      const ended = { ...it, touches: [...it.touches, touch] };
      expect(closingOf(ended.contact, historyOf(ended.touches))).toEqual({ reason: outcome, at });
      expect(planIn(ended)).toMatchObject({ stage: 'closed', step: null });
    }),
  );

  it(
    'nobody is “talking” who never answered, and nobody “chasing” who did',
    always(openCase, (it) => {
      const { stage, counts } = planIn(it);
      const kept = it.contact.kind === 'customer' || it.contact.kind === 'partner';
      expect(stage).toBe(kept ? 'keeping' : counts.conversations > 0 ? 'talking' : 'chasing');
    }),
  );

  it(
    'every touch is one of three: an attempt, a message or a conversation; what came in is never a message of the user’s',
    always(touchesOf(fc.oneof(silentDeed, answerDeed)), (touches) => {
      for (const touch of historyOf(touches)) {
        expect(touch.weight === 'message').toBe(isSentMessage(touch));
        expect(touch.day).toBe(clock(touch.at, touch.zone).day);
      }
    }),
  );

  it('a decision to chase again after an answer counts from that decision: the take-back date is set by the user', () => {
    const talk = '2026-03-02T09:00:00.000Z' as Instant;
    const decided = '2026-03-03T09:00:00.000Z' as Instant;
    const calendar = {
      zone: 'Europe/Berlin',
      workingWeekdays: new Set([1, 2, 3, 4, 5] as const),
      daysOff: new Set<never>(),
    };
    const spoke = touchAt('t', talk, 'Europe/Berlin', { channel: 'call', direction: 'out', outcome: 'spoke' });
    const contact = contactAdded(decided, 'Europe/Berlin', { cadence: 'keen', addedOn: '2026-02-01' as never });
    const { step } = planOf({ contact, touches: [spoke], promises: [] }, builtIn, calendar);
    expect(step).toMatchObject({ kind: 'message', day: '2026-03-03', why: { rule: 'start' } });
  });
});
