import type { Day } from '../../../src/domain/day';
import { clockIn, dayOfTouch } from './clocks';
import { standing } from './happened';
import type { Life } from './life';

/** What somebody said about where the contact is: in a touch, or the user by itself. */
interface Said {
  readonly written: string;
  readonly day: Day;
  /** The first day on which they are back; `null`: they are there. */
  readonly until: Day | null;
}

/** What is known of it: until when they are away now, and the days on which they were. */
export interface Away {
  readonly until: Day | null;
  readonly on: (day: Day) => boolean;
}

/**
 * Decision 24: what was written down last holds, whatever it is about. Silent in the texts, as the engine has it: an absence of which nobody
 * knows when it was said is older than any other, and no stretch of days; of two words of one instant the user's own is the last.
 */
export function awayOf({ contact, touches, calendar }: Life): Away {
  const said: Said[] = [];
  for (const touch of standing(touches))
    if (touch.awayUntil) said.push({ written: touch.loggedAt, day: dayOfTouch(touch), until: touch.awayUntil });
  const { awayUntil: until, awaySaidAt } = contact;
  if (awaySaidAt) said.push({ written: awaySaidAt, day: clockIn(calendar.zone, awaySaidAt).day, until });
  else if (until) said.push({ written: '', day: until, until });
  const inOrder = said.toSorted((a, b) => (a.written < b.written ? -1 : a.written > b.written ? 1 : 0));
  const on = (day: Day): boolean =>
    inOrder.some((one, index) => {
      const next = inOrder[index + 1];
      return one.until !== null && day >= one.day && day < one.until && (!next || day < next.day);
    });
  return { until: inOrder.at(-1)?.until ?? null, on };
}
