import { type Calendar, workingDayFrom } from '../domain/calendar';
import { addDays, type Day, weekdayOf } from '../domain/day';
import { shortDay } from './when';
import { t } from './words';

export interface SnoozeDay {
  readonly day: Day;
  readonly label: string;
  readonly hint: string;
}

/**
 * The days offered for a snooze. Those of a step are working days, as it will come to lie on one in any case; a promise may be
 * moved to any day, for which `calendar` is `null`. Days that come to the same are offered once.
 */
export function snoozeDays(today: Day, calendar: Calendar | null): readonly SnoozeDay[] {
  const nextMonday = addDays(today, 8 - weekdayOf(today));
  const offers = [
    { wanted: addDays(today, 1), label: t('tomorrow') },
    { wanted: addDays(today, 2), label: t('inTwoDays') },
    { wanted: nextMonday, label: t('nextWeek') },
    { wanted: addDays(today, 7), label: t('inAWeek') },
  ];
  const seen = new Set<Day>();
  return offers.flatMap(({ wanted, label }) => {
    const day = calendar ? workingDayFrom(wanted, calendar) : wanted;
    if (seen.has(day)) return [];
    // "Tomorrow" on a Friday would be a Saturday
    const name = day !== wanted && seen.size === 0 ? t('nextWorkingDay') : label;
    seen.add(day);
    return [{ day, label: name, hint: shortDay(day, today) }];
  });
}
