import type { Day, Zone } from '../domain/day';
import { dayOf, daysBetween } from '../domain/day';
import type { Plan } from '../domain/plan';
import type { After, Step } from '../domain/step';
import { weightOf } from '../domain/touch';
import { cadenceName, touchName } from './names';
import { dateOnly, onDay, shortDay, timeIn, zoneCity } from './when';
import { counted, keyed, sentence, t } from './words';

/** What a sentence about a step needs beside the step. */
export interface Telling {
  readonly touchNumber: number;
  readonly today: Day;
  /** The user's zone. */
  readonly zone: Zone;
}

/** What to do and when: "Message today", "Call back on Tuesday at 15:30". */
export function stepWords(step: Step, { today, zone }: Telling): string {
  const what = stepName(step);
  if (step.at) return t('stepAtTime', what, onDay(dayOf(step.at, zone), today), timeIn(step.at, zone));
  const near = Math.abs(daysBetween(today, step.day)) <= 1;
  return t('stepOnDay', what, near ? onDay(step.day, today) : t('onDay', shortDay(step.day, today)));
}

/** What to do, without when: beside it stands how late it is. */
export const stepName = ({ kind, why }: Step): string =>
  t(`step_${keyed(why.rule === 'promise' ? promiseKind(why.by) : kind)}`);

/** Does the why of this step name the touch by its number? */
export const namesTouch = ({ why }: Step): boolean =>
  why.rule === 'start' || why.rule === 'gap' || why.rule === 'daily';

const promiseKind = (by: 'them' | 'me'): 'call-back' | 'keep-promise' => (by === 'them' ? 'call-back' : 'keep-promise');

/** Why the step is due when it is, as a good colleague would say it: one or two short sentences. */
export function whyWords(step: Step, telling: Telling): string {
  return [ruleWords(step, telling), ...shiftWords(step)].filter(Boolean).join(' ');
}

function ruleWords(step: Step, telling: Telling): string {
  const { why } = step;
  const { today, zone, touchNumber } = telling;
  const place = t('whyTouchIn', touchNumber, cadenceName(step.cadence));
  switch (why.rule) {
    case 'promise': {
      const day = onDay(dayOf(why.at, why.zone), today);
      const time = timeIn(why.at, why.zone);
      const when = why.zone === zone ? t('whyAt', day, time) : t('whyAtTheirs', day, time, zoneCity(why.zone));
      return why.by === 'them' ? t('whyTheyAsked', when) : t('whyYouPromised', when);
    }
    case 'start':
      return touchNumber === 1
        ? t('whyFirst', cadenceName(step.cadence), onDay(why.on, today))
        : `${place} ${t('whyStart')}`;
    case 'gap': {
      const spoken = weightOf(why.after) === 'conversation';
      if (why.unit === 'days')
        return `${place} ${counted('whyEvery', why.count)} ${afterWords(why.after, today, !spoken)}`;
      return `${place} ${afterWords(why.after, today, !spoken)}`;
    }
    case 'daily': {
      const hour = step.part ? ` ${t(`whyPart_${keyed(step.part)}`)}` : '';
      return `${place} ${afterWords(why.after, today, weightOf(why.after) === 'message')}${hour}`;
    }
    case 'take-back':
      return `${afterWords(why.after, today, false)} ${t('whyTakeBack')}`;
    case 'final-try':
      return t('whyFinalTry', onDay(why.on, today));
    case 'close':
      return `${afterWords(why.after, today, false)} ${t('whyClose')}`;
    case 'snooze':
      return t('whySnoozed', dateOnly(why.from, today));
  }
}

/** "Voicemail left on Tuesday, no answer yet." */
function afterWords(after: After, today: Day, unanswered: boolean): string {
  const what = touchName(after);
  const day = onDay(after.day, today);
  return sentence(unanswered ? t('whyUnanswered', what, day) : t('whyHappened', what, day));
}

/** Does the why of this step name the last touch? It may name an older one, after which only attempts have been. */
export const namesLast = ({ why }: Step, last: NonNullable<Plan['last']>): boolean =>
  'after' in why &&
  why.after.day === dayOf(last.at, last.zone) &&
  why.after.channel === last.channel &&
  why.after.outcome === last.outcome;

/** "Last touch: voicemail left on Tuesday." */
export const lastWords = ({ at, zone, ...last }: NonNullable<Plan['last']>, today: Day): string =>
  t('lastTouch', touchName(last), onDay(dayOf(at, zone), today));

/** What moved the step, where a reader of the dates would wonder. */
function shiftWords({ shifts, why }: Step): string[] {
  if (why.rule === 'promise') return [];
  return shifts.flatMap((shift) => (shift === 'attempt' ? [] : [t(`shift_${keyed(shift)}`)]));
}
