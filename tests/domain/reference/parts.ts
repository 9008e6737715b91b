import type { Day } from '../../../src/domain/day';
import type { DayPart } from '../../../src/domain/step';
import { clockIn } from './clocks';
import { standing, whatHappened } from './happened';
import type { Life } from './life';

const rotation = ['morning', 'late-morning', 'afternoon', 'late-afternoon'] as const;

function partOf(minute: number): DayPart {
  if (minute < 10 * 60) return 'morning';
  if (minute < 12 * 60) return 'late-morning';
  return minute < 15 * 60 ? 'afternoon' : 'late-afternoon';
}

/** Silent in the texts, as the engine has it: the four parts of a working day lie between 8:00 and 18:00. */
const isWorkingTime = (minute: number): boolean => minute >= 8 * 60 && minute < 18 * 60;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** The parts of the contact's `day` that pass while the user works: the clock is looked at every five minutes. */
function partsAtWork(day: Day, { contact, calendar }: Life): ReadonlySet<DayPart> {
  const { hours, zone } = calendar;
  if (!hours) return new Set(rotation);
  const parts = new Set<DayPart>();
  const noon = Date.parse(`${day}T12:00:00Z`);
  // No zone is further than 14 hours from UTC.
  for (let ms = noon - 26 * hourMs; ms <= noon + 26 * hourMs; ms += 5 * minuteMs) {
    const at = new Date(ms).toISOString();
    const theirs = clockIn(contact.zone ?? zone, at);
    if (theirs.day !== day || !isWorkingTime(theirs.minute) || parts.has(partOf(theirs.minute))) continue;
    const mine = clockIn(zone, at).minute;
    if (mine >= hours.from && mine < hours.until) parts.add(partOf(theirs.minute));
  }
  return parts;
}

/** The part of the contact's day for the next attempt: the one after the last one tried. */
export function nextPart(day: Day, life: Life): DayPart {
  const last = standing(life.touches).findLast((touch) => whatHappened(touch) === 'attempt');
  // Silent in the texts, as the engine has it: where nobody knows the contact's zone, the time of day of a touch is the one it was logged with.
  const tried = last && partOf(clockIn(life.contact.zone ?? last.zone, last.at).minute);
  const from = tried ? rotation.indexOf(tried) + 1 : 0;
  const others = [0, 1, 2, 3].map((ahead) => rotation[(from + ahead) % 4] as DayPart).filter((part) => part !== tried);
  const atWork = partsAtWork(day, life);
  return others.find((part) => atWork.has(part)) ?? (others[0] as DayPart);
}
