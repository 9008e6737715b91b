import type { Zone } from '../domain/day';
import type { Done } from '../messaging/protocol';
import type { ContactView } from '../messaging/views';
import { longDay, onDay, timeIn } from './when';
import { counted, keyed, t } from './words';

/** What an act has led to, said right after it. */

/** "Next: Thursday, 26 November" */
export function nextWords({ plan, today, fields, standing }: ContactView, zone: Zone): string {
  const { step } = plan;
  // It closes by itself: there is nothing to do, and that is not to be taken for a task.
  if (step?.kind === 'close') return t('nextCloses', onDay(step.day, today));
  if (step?.at) return t('nextAt', longDay(step.day, today), timeIn(step.at, zone));
  // A time of today that has come is no news.
  const waits = step?.from && (standing === 'later' || step.day > today);
  if (waits) return t('nextAt', longDay(step.day, today), timeIn(step.from, zone));
  if (step) return t('next', longDay(step.day, today));
  if (plan.undated) return t('nextUndated');
  return fields.deleted ? '' : t('nextNone');
}

/** The remark a touch deserves: said once, gently, and refusing nothing. */
export function remarkWords({ remark }: Pick<Done, 'remark'>): string {
  if (!remark) return '';
  return remark.kind === 'third-message'
    ? counted('remark_third_message', remark.messages)
    : t(`remark_${keyed(remark.kind)}`);
}
