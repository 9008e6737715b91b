import type { CadenceId } from '../domain/cadence';
import type { Day, Instant, Zone } from '../domain/day';
import { dayOf, daysBetween } from '../domain/day';
import type { Plan } from '../domain/plan';
import type { After, Step, Why } from '../domain/step';
import { weightOf } from '../domain/touch';
import { cadenceName, touchName } from './names';
import { dateOnly, monthOf, onDay, shortDay, timeIn, zoneCity } from './when';
import { counted, keyed, sentence, t } from './words';

/** What a sentence about a step needs beside the step. */
export interface Telling {
  readonly touchNumber: number;
  readonly today: Day;
  /** The user's zone. */
  readonly zone: Zone;
  /** Without it an appointment is past from the next day on. */
  readonly now?: Instant;
}

/** A step that may say which cadence has just run out into its own: said once, with the first step of the next one. */
type Handed = Step & { readonly ranOut?: CadenceId };

/** What to do and when: "Message today", "Call back on Tuesday at 15:30". */
export function stepWords(step: Step, { today, zone, now }: Telling): string {
  const what = stepName(step);
  const time = step.at ?? waitsFor(step, now);
  if (time) return t('stepAtTime', what, onDay(dayOf(time, zone), today), timeIn(time, zone));
  const near = Math.abs(daysBetween(today, step.day)) <= 1;
  return t('stepOnDay', what, near ? onDay(step.day, today) : t('onDay', shortDay(step.day, today)));
}

/** The time until which the user put it off, unless that has come. */
const waitsFor = ({ from }: Step, now: Instant | undefined): Instant | undefined =>
  from && !(now && from <= now) ? from : undefined;

/** What to do, without when: beside it stands how late it is. */
export const stepName = ({ kind, why }: Step): string =>
  t(`step_${keyed(why.rule === 'promise' && why.what === 'call-back' ? promiseKind(why.by) : kind)}`);

/** Does the why of this step name the touch by its number? */
export const namesTouch = ({ why }: Step): boolean =>
  why.rule === 'start' || why.rule === 'gap' || why.rule === 'daily';

const promiseKind = (by: 'them' | 'me'): 'call-back' | 'keep-promise' => (by === 'them' ? 'call-back' : 'keep-promise');

/** Why the step is due when it is, as a good colleague would say it: a few short sentences. */
export function whyWords(step: Handed, telling: Telling): string {
  return [ruleWords(step, telling), howWords(step), ...shiftWords(step, telling)].filter(Boolean).join(' ');
}

function ruleWords(step: Handed, telling: Telling): string {
  const { why } = step;
  const { today, zone } = telling;
  switch (why.rule) {
    case 'promise':
      return promiseWords(why, telling);
    case 'start':
      return startWords(step, why.on, telling);
    case 'reconnect':
      return reconnectWords(why, today);
    case 'gap': {
      const every = why.unit === 'days' ? counted('whyEvery', why.count) : '';
      const unanswered = weightOf(why.after) !== 'conversation';
      return [placeWords(step, telling), every, afterWords(why.after, today, unanswered)].filter(Boolean).join(' ');
    }
    case 'daily':
      return `${placeWords(step, telling)} ${afterWords(why.after, today, weightOf(why.after) === 'message')}`;
    case 'take-back':
      return `${afterWords(why.after, today, false)} ${t('whyTakeBack')}`;
    case 'final-try':
      return t('whyFinalTry', onDay(why.on, today));
    case 'close':
      return `${afterWords(why.after, today, false)} ${t('whyClose')}`;
    case 'snooze':
      if (step.from) return snoozedWords(step.day, timeIn(step.from, zone), today);
      if (why.by === 'user') return t('whySnoozed', dateOnly(why.from, today));
      return why.from === step.day ? t('whySpreadKept') : t('whySpread', dateOnly(why.from, today));
    case 'clock':
      return t('whyClock', dateOnly(dayOf(why.newest, zone), today));
  }
}

/** "Snoozed until 15:00." */
const snoozedWords = (day: Day, time: string, today: Day): string =>
  day === today ? t('whySnoozedUntil', time) : t('whySnoozedUntilDay', onDay(day, today), time);

/** "Touch 4 in Gentle." */
const placeWords = ({ cadence, ranOut }: Handed, { touchNumber }: Telling): string =>
  ranOut
    ? t('whyTouchNow', touchNumber, cadenceName(cadence), cadenceName(ranOut))
    : t('whyTouchIn', touchNumber, cadenceName(cadence));

function startWords(step: Handed, on: Day, telling: Telling): string {
  const first = telling.touchNumber === 1 && step.kind === 'message' && !step.ranOut;
  if (first) return t('whyFirst', cadenceName(step.cadence), onDay(on, telling.today));
  const begin = step.kind === 'call' ? t('whyStartCall') : step.kind === 'message' ? t('whyStart') : '';
  return [placeWords(step, telling), begin].filter(Boolean).join(' ');
}

/** Longer ago than this it is the month that says something, not the day. */
const recentDays = 31;

/** "Reconnect: last touch March 2023." */
function reconnectWords({ last, knownSince }: Why & { rule: 'reconnect' }, today: Day): string {
  if (last) {
    const recent = daysBetween(last.day, today) <= recentDays;
    return t('whyReconnectLast', recent ? onDay(last.day, today) : monthOf(last.day));
  }
  return knownSince ? t('whyReconnectKnown', knownSince.slice(0, 4)) : t('whyReconnectNever');
}

function promiseWords(why: Why & { rule: 'promise' }, { today, zone, now }: Telling): string {
  const day = dayOf(why.at, why.zone);
  const time = timeIn(why.at, why.zone);
  const when =
    why.zone === zone
      ? t('whyAt', onDay(day, today), time)
      : t('whyAtTheirs', onDay(day, today), time, zoneCity(why.zone));
  if (why.what === 'appointment') {
    const past = now ? why.at <= now : day < today;
    return t(past ? 'whyAppointmentPast' : 'whyAppointment', when);
  }
  return t(why.by === 'them' ? 'whyTheyAsked' : 'whyYouPromised', when);
}

/** "Voicemail left on Tuesday, no answer yet." */
function afterWords(after: After, today: Day, unanswered: boolean): string {
  const day = onDay(after.day, today);
  // "Asked to call later on Tuesday" would be read as the day to call.
  if (after.outcome === 'asked-to-call-later') return t('whyAskedLater', sentence(day));
  if (after.outcome === 'appointment-set') return t('whyAppointmentSet', sentence(day));
  return sentence(t(unanswered ? 'whyUnanswered' : 'whyHappened', touchName(after), day));
}

/** How to go about it, whatever made the step due. The first call of all has no other hour to differ from; one put off to an hour has its own. */
function howWords({ kind, part, why, from }: Step): string {
  if (kind === 'ask-assistant') return t('whyAsk');
  return kind === 'call' && part && why.rule !== 'start' && !from ? t(`whyPart_${keyed(part)}`) : '';
}

/** Does the why of this step name the last touch? It may name an older one, after which only attempts have been. */
export function namesLast({ why }: Step, last: NonNullable<Plan['last']>): boolean {
  const named = 'after' in why ? why.after : null;
  return named?.day === dayOf(last.at, last.zone) && named.channel === last.channel && named.outcome === last.outcome;
}

/** "Last touch: voicemail left on Tuesday." */
export const lastWords = ({ at, zone, ...last }: NonNullable<Plan['last']>, today: Day): string =>
  t('lastTouch', touchName(last), onDay(dayOf(at, zone), today));

/** What moved the step, where a reader of the dates would wonder. */
function shiftWords({ shifts, why, day }: Step, { today }: Telling): string[] {
  if (why.rule === 'promise') return [];
  return shifts.flatMap((shift) => {
    if (shift === 'attempt') return [];
    if (shift === 'away' && day <= today) return [t('shift_away_past')];
    return [t(`shift_${keyed(shift)}`)];
  });
}
