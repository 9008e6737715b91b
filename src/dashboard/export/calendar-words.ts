import type { ExportWish } from '../../messaging/export';
import { t } from '../../ui/words';

/** What the events of a calendar are called: the worker puts the names in. */
export function calendarWords(): ExportWish['words'] {
  const name = '{name}';
  return {
    promise: t('calendarPromise', name),
    appointment: t('calendarAppointment', name),
    message: t('calendarMessage', name),
    call: t('calendarCall', name),
    'ask-assistant': t('calendarAskAssistant', name),
    'take-back': t('calendarTakeBack', name),
    'final-try': t('calendarFinalTry', name),
  };
}
