import type { Zone } from '../domain/day';
import type { Done } from '../messaging/protocol';
import type { ContactView } from '../messaging/views';
import { longDay, timeIn } from './when';
import { counted, keyed, t } from './words';

/** What an act has led to, said right after it. */

/** "Next: Thursday, 26 November" */
export function nextWords({ plan, today, fields }: ContactView, zone: Zone): string {
  const { step } = plan;
  if (step?.at) return t('nextAt', longDay(step.day, today), timeIn(step.at, zone));
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
