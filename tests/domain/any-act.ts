import fc from 'fast-check';
import { closeReasons, contactKinds, roles } from '../../src/domain/contact';
import { promiseKinds } from '../../src/domain/promise';
import { reactions } from '../../src/domain/touch';
import { answerDeed, anyDeed, type Deed, messageDeed, openDeed, zone } from './arbitraries';

/** What a user may ask for, sensible or not, as data: a law that fails prints it. */

const minutesPerDay = 24 * 60;
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 2 });
const nth = fc.nat({ max: 9 });
const deed = fc.oneof(openDeed, answerDeed, anyDeed);
const answeredBy = fc.option(fc.constantFrom(...roles), { freq: 2 });
/** Days from today: mostly near, some refused. */
const days = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: -3, max: 6 * 366 }) },
);
const backOn = fc.option(maybe(days), { nil: undefined, freq: 2 });
/** When it happened, in minutes from now: mostly now, also logged afterwards, some refused. */
const when = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: -90 * minutesPerDay, max: 0 }) },
  { weight: 1, arbitrary: fc.integer({ min: -5, max: 5 }) },
);
const ahead = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 20 * minutesPerDay }) },
  { weight: 1, arbitrary: fc.integer({ min: -100, max: 6 * 366 * minutesPerDay }) },
);
const promised = {
  what: fc.constantFrom(...promiseKinds),
  by: fc.constantFrom('them' as const, 'me' as const),
  ahead: fc.option(ahead, { freq: 4 }),
  zone: fc.oneof({ weight: 9, arbitrary: zone }, { weight: 1, arbitrary: fc.constantFrom('', 'Europe/Atlantis') }),
};

const one = <A extends string, R extends object>(act: A, rest: { [K in keyof R]: fc.Arbitrary<R[K]> }) =>
  fc.record({ act: fc.constant(act), ...rest }) as unknown as fc.Arbitrary<{ act: A } & R>;

export const logging = one('log', { deed, when, answeredBy, backOn, actual: maybe(fc.constantFrom(...reactions)) });
const logged = (what: fc.Arbitrary<Deed>) =>
  one('log', {
    deed: what,
    when: fc.constant(0),
    answeredBy: fc.constant(null),
    backOn: fc.constant(undefined),
    actual: fc.constant(null),
  });
const cadence = fc.constantFrom(
  'gentle',
  'keen',
  'slow',
  'keep-in-touch',
  'own-1',
  'own-2',
  'a cadence that is not there',
);

/** Anything but the changing and deleting of touches: what stays done. */
export const lastingAct = fc.oneof(
  { weight: 6, arbitrary: logging },
  one('kind', { kind: fc.constantFrom(...contactKinds) }),
  one('cadence', { cadence }),
  one('interval', { every: maybe(fc.constantFrom(10, 30, 90)) }),
  one('away', { days: maybe(days) }),
  one('snooze', { days }),
  one('put off', { days }),
  one('snooze to', { ahead }),
  one('put off to', { ahead }),
  one('promise', promised),
  one('move', { which: nth, ahead }),
  one('release', { which: nth }),
  one('correct', { which: nth, corrected: fc.constantFrom('kept' as const, 'late' as const, 'missed' as const, null) }),
  { weight: 2, arbitrary: one('final try', {}) },
  one('no final try', {}),
  one('close', { reason: fc.constantFrom(...closeReasons), anyway: fc.boolean() }),
  one('reopen', {}),
  { weight: 2, arbitrary: one('list', { rank: fc.integer({ min: -3, max: 3 }) }) },
  { weight: 2, arbitrary: one('begin', {}) },
  one('off the list', {}),
  { weight: 2, arbitrary: one('sweep', {}) },
);
/** Of the stories that chance alone would seldom tell. */
export const stories = {
  finalTry: one('final try', {}),
  message: logged(messageDeed),
  answer: logged(answerDeed),
  close: one('close', { reason: fc.constantFrom('no-reply', ...closeReasons), anyway: fc.constant(true) }),
  sweep: one('sweep', {}),
  promise: one('promise', promised),
  list: one('list', { rank: fc.constant(0) }),
  begin: one('begin', {}),
  merge: one('merge', {}),
  apart: one('take apart', {}),
  undo: one('undo', { which: fc.nat({ max: 3 }) }),
  settle: fc.oneof(
    one('release', { which: fc.constant(0) }),
    one('correct', { which: fc.constant(0), corrected: fc.constantFrom('kept' as const, 'missed' as const) }),
    one('move', { which: fc.constant(0), ahead }),
  ),
};

const changed = fc.option(fc.record({ deed: maybe(deed), when: maybe(when), answeredBy, backOn }));
/** What concerns both who live in the machine, or what was done before: `which` counts back from the last act. */
const beyondOne = fc.oneof(
  { weight: 2, arbitrary: one('merge', {}) },
  { weight: 2, arbitrary: one('take apart', {}) },
  { weight: 3, arbitrary: one('undo', { which: nth }) },
);
export type BeyondOne = typeof beyondOne extends fc.Arbitrary<infer A> ? A : never;
/** `changed: null` deletes the touch. */
const onOne = fc.oneof(
  { weight: 16, arbitrary: lastingAct },
  { weight: 2, arbitrary: one('change', { which: nth, changed }) },
  one('bring back', { which: nth }),
);
export type OnOne = typeof onOne extends fc.Arbitrary<infer A> ? A : never;
export const anyAct: fc.Arbitrary<AnyAct> = fc.oneof(
  { weight: 5, arbitrary: onOne },
  { weight: 1, arbitrary: beyondOne },
);
export type AnyAct = OnOne | BeyondOne;
