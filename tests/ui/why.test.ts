import { describe, expect, it, vi } from 'vitest';
import type { Day, Instant } from '../../src/domain/day';
import { type After, type DayPart, dayParts, type Shift, type Step, type Why } from '../../src/domain/step';
import type { Outcome } from '../../src/domain/touch';
import { stepWords, type Telling, whyWords } from '../../src/ui/why';
import './page';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

/** Friday, 20 November 2026, in Berlin. */
const telling = { today: '2026-11-20' as Day, zone: 'Europe/Berlin', touchNumber: 4 };
const after = { day: '2026-11-17' as Day, channel: 'call', direction: 'out', outcome: 'voicemail-left' } as const;
const step = (why: Why, more: Partial<Step> = {}): Step => ({
  kind: 'message',
  day: telling.today,
  cadence: 'gentle',
  gap: 1,
  why,
  shifts: [],
  ...more,
});
const at = '2026-11-20T15:30:00.000Z' as Instant;
const earlier = '2026-11-20T15:29:59.000Z' as Instant;
const three = '2026-11-20T14:00:00.000Z' as Instant;
const tuesday = '2026-11-17' as Day;
const saturday = '2026-11-21' as Day;
const gap = { rule: 'gap', count: 4, unit: 'working-days', after } as const;
const start = (on: Day, more: Partial<Step> = {}) => step({ rule: 'start', on }, more);
const reconnect = (more: Partial<Why & { rule: 'reconnect' }>) =>
  step({ rule: 'reconnect', last: null, knownSince: null, ...more });
const daily = (outcome: Outcome, more: Partial<Step>) =>
  step({ rule: 'daily', after: { ...after, outcome } }, { cadence: 'keen', ...more });
const takeBack = (more: Partial<After>) => step({ rule: 'take-back', after: { ...after, direction: 'in', ...more } });
const snooze = (by: 'user' | 'spread') => step({ rule: 'snooze', from: '2026-11-18' as Day, by });

type Told = readonly [words: string, due: Step, more?: Partial<Telling>];
type Rule = Why['rule'];
const promise = (more: Partial<Why & { rule: 'promise' }>): Step =>
  step({ rule: 'promise', promiseId: 'p', what: 'call-back', by: 'them', at, zone: 'Europe/Berlin', ...more });

/** Every rule there is: one without its words here does not compile. */
const rules: Readonly<Record<Rule, readonly Told[]>> = {
  promise: [
    ['You promised it for today at 16:30.', promise({ by: 'me' })],
    ['They asked you to call today at 10:30, New York time.', promise({ zone: 'America/New_York' })],
    ['They asked you to call on Tuesday at 16:30.', promise({ at: '2026-11-17T15:30:00.000Z' as Instant })],
    ['You have an appointment today at 16:30.', promise({ what: 'appointment' }), { now: earlier }],
    ['Your appointment was today at 16:30. Did it take place?', promise({ what: 'appointment' }), { now: at }],
    // who does not know the hour knows the day
    ['You have an appointment today at 16:30.', promise({ what: 'appointment' })],
    [
      'Your appointment was yesterday at 16:30. Did it take place?',
      promise({ what: 'appointment', at: '2026-11-19T15:30:00.000Z' as Instant }),
    ],
  ],
  start: [
    ['Touch 1 in Gentle, which began today: time for a first message.', start(telling.today), { touchNumber: 1 }],
    ['Touch 1 in Gentle, which began on Tuesday: time for a first message.', start(tuesday), { touchNumber: 1 }],
    ['Touch 4 in Slow. Time for its first message.', start(telling.today, { cadence: 'slow' })],
    ['Touch 4 in Keen. Begin with a call.', start(tuesday, { cadence: 'keen', kind: 'call', part: 'morning' })],
    [
      'Touch 4 in Keen. Your calls have not reached them: ask the assistant if they are around this week.',
      start(tuesday, { cadence: 'keen', kind: 'ask-assistant' }),
    ],
  ],
  reconnect: [
    ['Reconnect: last touch March 2023.', reconnect({ last: { ...after, day: '2023-03-14' as Day } })],
    ['Reconnect: last touch on Tuesday.', reconnect({ last: after, knownSince: '2019-06-01' as Day })],
    ['Reconnect: known since 2019.', reconnect({ knownSince: '2019-06-01' as Day })],
    ['Reconnect: not a single touch yet.', reconnect({})],
    [
      'Reconnect: last touch March 2023. Try early afternoon this time.',
      { ...reconnect({ last: { ...after, day: '2023-03-14' as Day } }), kind: 'call', part: 'afternoon' },
    ],
  ],
  gap: [
    ['Touch 4 in Gentle. Voicemail left on Tuesday, no answer yet.', step(gap)],
    [
      'Touch 4 in Slow. Every 14 days. Voicemail left on Thu, 6 Nov 2025, no answer yet.',
      step(
        { rule: 'gap', count: 14, unit: 'days', after: { ...after, day: '2025-11-06' as Day } },
        { cadence: 'slow' },
      ),
    ],
    [
      'Touch 4 in Keep in touch. Every 60 days. Spoke on Wed 21 Oct.',
      step(
        { rule: 'gap', count: 60, unit: 'days', after: { ...after, outcome: 'spoke', day: '2026-10-21' as Day } },
        { cadence: 'keep-in-touch' },
      ),
    ],
    [
      'Touch 4, now in Slow: Gentle has run its course. Every 14 days. Voicemail left on Tuesday, no answer yet.',
      { ...step({ ...gap, count: 14, unit: 'days' }, { cadence: 'slow' }), ranOut: 'gentle' } as Step,
    ],
  ],
  daily: [
    [
      'Touch 4 in Keen. No answer on Tuesday. Try late morning this time.',
      daily('no-answer', { kind: 'call', part: 'late-morning' }),
    ],
    ['Touch 4 in Keen. Voicemail left on Tuesday, no answer yet.', daily('voicemail-left', { kind: 'message' })],
    ['Touch 4 in Keen. Appointment missed on Tuesday.', daily('appointment-missed', { kind: 'message' })],
    [
      'Touch 4 in Keen. No answer on Tuesday. Your calls have not reached them: ask the assistant if they are around this week.',
      daily('no-answer', { kind: 'ask-assistant', part: 'morning' }),
    ],
  ],
  'take-back': [
    ['Replied by e-mail on Tuesday. The next move is yours.', takeBack({ channel: 'email', outcome: 'replied' })],
    // not the day to call, and not the day of the appointment
    ['On Tuesday they asked you to call later. The next move is yours.', takeBack({ outcome: 'asked-to-call-later' })],
    ['On Tuesday you set an appointment. The next move is yours.', takeBack({ outcome: 'appointment-set' })],
  ],
  'final-try': [
    ['One more try before you let go, as you decided yesterday.', step({ rule: 'final-try', on: '2026-11-19' as Day })],
  ],
  close: [
    [
      'Voicemail left on Tuesday. If nothing comes by then, it closes.',
      step({ rule: 'close', after }, { kind: 'close' }),
    ],
  ],
  snooze: [
    ['You moved it here from 18 Nov.', snooze('user')],
    ['Moved here from 18 Nov when the backlog was spread.', snooze('spread')],
    ['Snoozed until 15:00.', { ...snooze('user'), from: three }],
    [
      'Snoozed until tomorrow at 15:00.',
      { ...snooze('user'), day: saturday, from: '2026-11-21T14:00:00.000Z' as Instant },
    ],
    // the user has chosen the hour
    ['Snoozed until 15:00.', { ...snooze('user'), from: three, kind: 'call', part: 'morning' }],
    ['It kept its day when the backlog was spread.', step({ rule: 'snooze', from: telling.today, by: 'spread' })],
    [
      'You moved it here from 18 Nov. Try early afternoon this time.',
      { ...snooze('user'), kind: 'call', part: 'afternoon' },
    ],
    [
      'Moved here from 18 Nov when the backlog was spread. Your calls have not reached them: ask the assistant if they are around this week.',
      { ...snooze('spread'), kind: 'ask-assistant', part: 'afternoon' },
    ],
  ],
  clock: [
    [
      'The last touch is dated 2 Dec, which is still ahead: correct its date, or the clock of this computer.',
      step({ rule: 'clock', newest: '2026-12-02T09:00:00.000Z' as Instant }),
    ],
  ],
};

const began = 'Touch 4 in Gentle. Voicemail left on Tuesday, no answer yet.';
const shifted = (shift: Shift, day = '2026-11-26' as Day) => step(gap, { day, shifts: [shift] });
const shifts: Readonly<Record<Shift, readonly Told[]>> = {
  'day-off': [[`${began} The day planned was no working day.`, shifted('day-off')]],
  away: [
    [`${began} They are away until then.`, shifted('away')],
    [`${began} They should be back now.`, shifted('away', telling.today)],
  ],
  spacing: [[`${began} Two messages in seven days are plenty.`, shifted('spacing')]],
  // a rest of a day after a try is what anybody expects
  attempt: [[began, shifted('attempt')]],
};

describe('why a step is due', () => {
  const told = (table: Readonly<Record<string, readonly Told[]>>) =>
    Object.entries(table).flatMap(([name, all]) =>
      all.map(([words, due, more]) => [name, words, due, { ...telling, ...more }] as const),
    );
  it.each(told(rules))('%s: %s', (_, words, due, how) => {
    expect(whyWords(due, how)).toBe(words);
  });
  it.each(told(shifts))('moved by %s: %s', (_, words, due, how) => {
    expect(whyWords(due, how)).toBe(words);
  });
  it('tries every part of the day by its name', () => {
    const hint = (part: DayPart) =>
      whyWords({ ...snooze('user'), kind: 'call', part }, telling)
        .split('. ')
        .at(-1);
    expect(dayParts.map(hint)).toEqual([
      'Try early morning this time.',
      'Try late morning this time.',
      'Try early afternoon this time.',
      'Try late afternoon this time.',
    ]);
  });
  it('a promise is moved by nothing, and says so of nothing', () => {
    expect(whyWords({ ...promise({}), shifts: ['day-off', 'away'] }, telling)).toBe(
      'They asked you to call today at 16:30.',
    );
  });
});

describe('what to do, and when', () => {
  const why: Why = { rule: 'gap', count: 3, unit: 'working-days', after };
  it.each<[string, Partial<Step>]>([
    ['Message today', {}],
    ['Message tomorrow', { day: '2026-11-21' as Day }],
    ['Message on Thu 26 Nov', { day: '2026-11-26' as Day }],
    ['Call on Mon, 4 Jan 2027', { day: '2027-01-04' as Day, kind: 'call' }],
    ['Take up the thread yesterday', { day: '2026-11-19' as Day, kind: 'take-back' }],
  ])('%s', (words, more) => {
    expect(stepWords(step(why, more), telling)).toBe(words);
  });

  it('names the time until which it was put off, as long as that is ahead', () => {
    const waiting = step(why, { from: three });
    expect(stepWords(waiting, { ...telling, now: '2026-11-20T13:59:00.000Z' as Instant })).toBe(
      'Message today at 15:00',
    );
    expect(stepWords(waiting, { ...telling, now: three })).toBe('Message today');
    // who does not know the hour says what it was put off to
    expect(stepWords(waiting, telling)).toBe('Message today at 15:00');
  });
});
