import { type Day, dayOf, type Instant, type Zone } from '../domain/day';
import type { SuggestionView } from '../messaging/views';
import { onDay, timeIn } from './when';
import { t } from './words';

interface Here {
  readonly today: Day;
  readonly zone: Zone;
}

/** "at 14:02", "yesterday, 14:02" */
export function atWhen(at: Instant, { today, zone }: Here): string {
  const day = dayOf(at, zone);
  return day === today ? t('atTime', timeIn(at, zone)) : t('dayAtTime', onDay(day, today), timeIn(at, zone));
}

/** "You sent Jonas Brandt an e-mail at 14:02." */
export function suggestionWords({ what, channel, name, subject, at }: SuggestionView, here: Here): string {
  const when = atWhen(at, here);
  if (what === 'call') return t('suggested_call', subject, when, name);
  if (what === 'invitation') return t('suggested_invitation', name, when);
  return t(channel === 'linkedin' ? 'suggested_linkedin' : 'suggested_email', name, when);
}
