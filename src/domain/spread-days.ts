import { type Calendar, workingDayAfter, workingDayFrom } from './calendar';
import type { Day } from './day';

/**
 * The days for so many new follow-ups, one after another: the first working day from today with room, then the next, at most so many a day.
 * @param planned how many stand on each day already, today with all that is overdue @param perDay below 1 it counts as 1, so that it ends
 */
export function spreadDays(
  count: number,
  perDay: number,
  planned: ReadonlyMap<Day, number>,
  today: Day,
  calendar: Calendar,
): readonly Day[] {
  const most = Math.max(1, Math.floor(perDay));
  const days: Day[] = [];
  let day = workingDayFrom(today, calendar);
  let room = most - (planned.get(day) ?? 0);
  while (days.length < count) {
    while (room < 1) {
      day = workingDayAfter(day, calendar);
      room = most - (planned.get(day) ?? 0);
    }
    days.push(day);
    room--;
  }
  return days;
}
