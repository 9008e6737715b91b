import type { Cadence, CadenceId, Cadences, Gap } from '../../../domain/cadence';
import { cadenceName, cadenceReason } from '../../../ui/names';
import { counted, locale, t } from '../../../ui/words';

/** Cadences in words. The user's own bring their name and reason; those of the built-in ones are messages. */

export const nameOf = (cadence: Cadence): string => cadence.name ?? cadenceName(cadence.id);
export const reasonOf = (cadence: Cadence): string => cadence.reason ?? cadenceReason(cadence.id);

export function nameIn(cadences: Cadences, id: CadenceId): string {
  const cadence = cadences.get(id);
  return cadence ? nameOf(cadence) : cadenceName(id);
}

const list = (parts: readonly string[]): string => new Intl.ListFormat(locale(), { type: 'conjunction' }).format(parts);

export const gapWords = ({ count, unit }: Gap): string => counted(unit === 'days' ? 'days' : 'workingDayCount', count);

/** "3, 4, 5 and 7 working days": the unit once where it is one for all. */
function gapsWords(gaps: readonly Gap[]): string {
  const last = gaps.at(-1);
  if (!last || gaps.some(({ unit }) => unit !== last.unit)) return list(gaps.map(gapWords));
  return list([...gaps.slice(0, -1).map(({ count }) => new Intl.NumberFormat(locale()).format(count)), gapWords(last)]);
}

/** What a cadence does: "5 messages: at once, then 3, 4, 5 and 7 working days after the last. Then Slow." */
export function cadenceWords(cadence: Cadence, cadences: Cadences): string {
  const { plan, attempts, then } = cadence;
  const offered = attempts > 0 && plan.kind !== 'daily' ? t('cadenceDoes_attempts') : '';
  const next = then !== null && plan.kind !== 'repeat' ? t('cadenceDoes_then', nameIn(cadences, then)) : '';
  return [planWords(plan), offered, next].filter(Boolean).join(' ');
}

function planWords(plan: Cadence['plan']): string {
  if (plan.kind === 'repeat') return counted('cadenceDoes_repeat', plan.every);
  if (plan.kind === 'sequence') return counted('cadenceDoes_sequence', plan.gaps.length + 1, gapsWords(plan.gaps));
  return [
    t('cadenceDoes_daily', counted('days', plan.lasts)),
    counted('cadenceDoes_dailyMessage', plan.messageEvery),
    counted('cadenceDoes_dailyAssistant', plan.askAssistantAfter),
  ].join(' ');
}
