import type { Calendar } from './calendar';
import { type Day, type Instant, instantAt, minuteOfDay, type Zone } from './day';
import { type Dated, isAttempt, lastOf } from './history';
import { type DayPart, dayParts } from './step';

/** Where the parts of a working day begin and end, minutes after midnight. A call before 8:00 or after 21:00 is not welcome (rule 8). */
const bounds: Readonly<Record<DayPart, readonly [from: number, until: number]>> = {
  morning: [8 * 60, 10 * 60],
  'late-morning': [10 * 60, 12 * 60],
  afternoon: [12 * 60, 15 * 60],
  'late-afternoon': [15 * 60, 18 * 60],
};

/** The part in which `instant` lies: what is before the first belongs to it, what is after the last to the last. */
export function dayPartOf(instant: Instant, zone: Zone): DayPart {
  const minute = minuteOfDay(instant, zone);
  return dayParts.find((part) => minute < bounds[part][1]) ?? 'late-afternoon';
}

/**
 * The part of the contact's day for the next attempt: the one after the last attempt's, so that four attempts try four hours (rule 3).
 * A part that lies outside the user's working hours on `day`, as a morning nine zones away does, is passed over for the next that does not;
 * where there is none but the one tried last, the rotation goes on as it is.
 */
export function nextDayPart(
  history: readonly Dated[],
  contactZone: Zone | null,
  day: Day,
  calendar: Pick<Calendar, 'zone' | 'hours'>,
): DayPart {
  const last = lastOf(history, isAttempt);
  const tried = last ? dayParts.indexOf(dayPartOf(last.at, contactZone ?? last.zone)) : -1;
  const others = last ? dayParts.length - 1 : dayParts.length;
  const rotation = Array.from(
    { length: others },
    (_, ahead) => dayParts[(tried + 1 + ahead) % dayParts.length] as DayPart,
  );
  const open = rotation.find((part) => isWithinHours(part, contactZone ?? calendar.zone, day, calendar));
  return open ?? (rotation[0] as DayPart);
}

/** Does the part of the contact's `day` overlap the user's working hours? */
function isWithinHours(part: DayPart, zone: Zone, day: Day, calendar: Pick<Calendar, 'zone' | 'hours'>): boolean {
  const { hours } = calendar;
  if (!hours) return true;
  const [from, until] = bounds[part].map((minute) => minuteOfDay(instantAt(day, minute, zone), calendar.zone));
  // A part that lies across the user's midnight is two pieces of their day.
  const pieces =
    (until as number) > (from as number)
      ? [[from, until]]
      : [
          [from, 24 * 60],
          [0, until],
        ];
  return pieces.some(([start, end]) => (start as number) < hours.until && (end as number) > hours.from);
}
