import { type Absence, endOf } from './absence';
import type { Cadence, CadenceId, Cadences, Daily, Gap, Sequence } from './cadence';
import {
  addWorkingDays,
  type Calendar,
  daysOffOf,
  workingDayAfter,
  workingDayFrom,
  workingDaysBetween,
} from './calendar';
import { addDays, type Day, laterDay } from './day';
import { after, type Dated, isMessage, lastOf, messagesInWindow, messagesPerWindow } from './history';
import type { Due, StepKind } from './step';

/** What has happened since a chase began. */
export interface Period {
  /** The day on which it began. */
  readonly start: Day;
  /** The answer it began with, when it began with one. */
  readonly answer: Dated | null;
  readonly messages: readonly Dated[];
  readonly attempts: readonly Dated[];
  /** Everything, also from before the period: a gap counts from the last message really sent, whenever that was. */
  readonly history: readonly Dated[];
  readonly absences: readonly Absence[];
  /** Begun to be reconnected with: due at once, however lately they were in touch. */
  readonly reconnects: boolean;
  /** No step can be due before this day: the contact is away, or was reached out to on the day before. */
  readonly earliest: Day;
}

/** Where a cadence is taken up: fresh, with its first message at once; or handed over, with its first gap. */
interface Entry {
  readonly fresh: boolean;
  /** The messages of the period that no earlier cadence has used up. */
  readonly messages: readonly Dated[];
  /** The day on which the cadence before ran out; for the first, the day on which the period began. */
  readonly from: Day;
}

/** Days between messages when a cadence ends without naming another: the pace of Slow. Nobody is left hanging. */
const fallbackInterval = 14;

/**
 * The step a cadence asks for, following its run-outs.
 * @param every the contact's own interval for a repeating cadence, in calendar days
 */
export function dueByCadence(
  first: Cadence,
  period: Period,
  every: number | null,
  cadences: Cadences,
  calendar: Calendar,
): Due {
  let cadence = first;
  let ranOut: CadenceId | null = null;
  let entry: Entry = { fresh: true, messages: period.messages, from: period.start };
  // A circle with gaps goes round; one that uses up neither messages nor days would do so for ever.
  const idle = new Set<CadenceId>();
  for (;;) {
    const result = tryCadence(cadence, period, entry, every, calendar);
    if ('kind' in result) return ranOut && !entry.messages.length ? { ...result, ranOut } : result;
    if (result.from > entry.from || result.messages.length < entry.messages.length) idle.clear();
    else idle.add(cadence.id);
    entry = result;
    ranOut = cadence.id;
    const next = cadence.then && cadences.get(cadence.then);
    if (!next || idle.has(next.id)) break;
    cadence = next;
  }
  return repeat(cadence.id, every ?? fallbackInterval, period, entry, calendar);
}

/** The cadence's step, or where the next one takes up when this one has run out. */
function tryCadence(
  cadence: Cadence,
  period: Period,
  entry: Entry,
  every: number | null,
  calendar: Calendar,
): Due | Entry {
  const { plan } = cadence;
  if (plan.kind === 'daily') return daily(cadence.id, plan, period, entry, calendar);
  if (plan.kind === 'sequence') return sequence(cadence.id, plan, period, entry, calendar);
  return repeat(cadence.id, every ?? plan.every, period, entry, calendar);
}

const atOnce = (cadence: string, { from }: Entry, calendar: Calendar): Due => ({
  kind: 'message',
  day: workingDayFrom(from, calendar),
  cadence,
  gap: 1,
  why: { rule: 'start', on: from },
});

/** So long after the last time, though not before the cadence was taken up. */
const afterLast = (cadence: string, last: Dated, { count, unit }: Gap, { from }: Entry, calendar: Calendar): Due => ({
  kind: 'message',
  day: laterDay(unit === 'days' ? addDays(last.day, count) : addWorkingDays(last.day, count, calendar), from),
  cadence,
  gap: Math.max(1, count),
  why: { rule: 'gap', count, unit, after: after(last) },
});

function sequence(id: string, { gaps }: Sequence, period: Period, entry: Entry, calendar: Calendar): Due | Entry {
  const { fresh, messages } = entry;
  const last = lastOf(period.history, isMessage);
  if (!last || (fresh && !messages.length)) return atOnce(id, entry, calendar);
  // Taken up afresh, the first message has no gap before it; taken over, the last message of the cadence before counts as it.
  const gap = gaps[fresh ? messages.length - 1 : messages.length];
  if (gap) return afterLast(id, last, gap, entry, calendar);
  const own = gaps.length + (fresh ? 1 : 0);
  return {
    fresh: false,
    messages: messages.slice(own),
    from: laterDay(messages[own - 1]?.day ?? entry.from, entry.from),
  };
}

/** Counts from when they were last in touch, by a message or a talk; chosen when that is longer ago than the interval, it begins at once. */
function repeat(id: string, every: number, period: Period, entry: Entry, calendar: Calendar): Due {
  const last = lastOf(period.history, ({ weight }) => weight !== 'attempt');
  if (!last || period.reconnects || (entry.fresh && addDays(last.day, every) < entry.from))
    return atOnce(id, entry, calendar);
  return afterLast(id, last, { count: every, unit: 'days' }, entry, calendar);
}

function daily(id: string, plan: Daily, period: Period, entry: Entry, calendar: Calendar): Due | Entry {
  const { history, attempts, messages } = period;
  const own = [...messages, ...attempts].filter((touch) => touch.day >= entry.from);
  const lastTouch = own.reduce<Dated | null>((last, touch) => (last && last.at > touch.at ? last : touch), null);
  const day = lastTouch ? workingDayAfter(lastTouch.day, calendar) : workingDayFrom(entry.from, calendar);
  // Whether to write, to call or to hand over is asked for the day on which the step will really be due.
  const due = workingDayFrom(laterDay(day, period.earliest), calendar);
  const end = endOf(entry.from, plan.lasts, period.absences, daysOffOf(calendar));
  if (due >= end) {
    const written = history.some((touch) => isMessage(touch) && touch.day < end);
    return { fresh: !written, messages: entry.messages.filter((touch) => touch.day >= end), from: end };
  }
  const lastMessage = lastOf(history, isMessage);
  const mayWrite =
    (!lastMessage || workingDaysBetween(lastMessage.day, due, calendar) >= plan.messageEvery) &&
    messagesInWindow(history, due) < messagesPerWindow;
  const kind: StepKind = mayWrite ? 'message' : attempts.length >= plan.askAssistantAfter ? 'ask-assistant' : 'call';
  const why = lastTouch
    ? ({ rule: 'daily', after: after(lastTouch) } as const)
    : ({ rule: 'start', on: entry.from } as const);
  return { kind, day, cadence: id, gap: 1, why };
}
