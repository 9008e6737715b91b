import type { Cadence, Cadences, Daily, Sequence } from './cadence';
import { addWorkingDays, type Calendar, workingDayAfter, workingDayFrom, workingDaysBetween } from './calendar';
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
  /** Everything, also from before the period: a hand-over counts from the last message really sent, whenever that was. */
  readonly history: readonly Dated[];
}

/** Where a cadence is taken up: fresh, with its first message at once; or handed over, with its first gap. */
interface Entry {
  readonly fresh: boolean;
  /** Messages that earlier cadences have used up. */
  readonly used: number;
  /** Messages before this day belong to the cadence that ran out on it. */
  readonly from: Day;
}

/** Run-outs followed before the last cadence is taken as it is: more than any sensible chain, so that a circle ends too. */
const longestChain = 50;

/** The step a cadence asks for, following its run-outs. */
export function dueByCadence(
  first: Cadence,
  period: Period,
  every: number | null,
  cadences: Cadences,
  calendar: Calendar,
): Due {
  let cadence = first;
  let entry: Entry = { fresh: true, used: 0, from: period.start };
  for (let link = 0; ; link++) {
    const next = (link < longestChain && cadence.then && cadences.get(cadence.then)) || null;
    const result = next ? tryCadence(cadence, period, entry, every, calendar) : lastCadence(cadence, period, entry, every, calendar);
    if ('kind' in result) return result;
    cadence = next as Cadence;
    entry = result;
  }
}

/** The cadence's step, or where the next one takes up when this one has run out. */
function tryCadence(cadence: Cadence, period: Period, entry: Entry, every: number | null, calendar: Calendar): Due | Entry {
  const { plan } = cadence;
  if (plan.kind === 'daily') return daily(cadence.id, plan, period, entry, calendar);
  if (plan.kind === 'sequence') return sequence(cadence.id, plan, period, entry, calendar);
  return repeat(cadence.id, every ?? plan.every, period, entry, calendar);
}

/** A cadence with nothing to run out into goes on at its last pace: nobody is left hanging. */
function lastCadence(cadence: Cadence, period: Period, entry: Entry, every: number | null, calendar: Calendar): Due {
  const result = tryCadence(cadence, period, entry, every, calendar);
  if ('kind' in result) return result;
  return repeat(cadence.id, every ?? fallbackInterval, period, { ...entry, fresh: false }, calendar);
}

/** Days between messages when a cadence of the user's own ends without naming another: the pace of Slow. */
const fallbackInterval = 14;

const atOnce = (cadence: string, period: Period, entry: Entry, calendar: Calendar): Due => ({
  kind: 'message',
  day: workingDayFrom(laterDay(period.start, entry.from), calendar),
  cadence,
  gap: 1,
  why: { rule: 'start', on: laterDay(period.start, entry.from) },
});

const afterMessage = (cadence: string, last: Dated, count: number, unit: 'working-days' | 'days', calendar: Calendar): Due => ({
  kind: 'message',
  day: unit === 'days' ? addDays(last.day, count) : addWorkingDays(last.day, count, calendar),
  cadence,
  gap: Math.max(1, count),
  why: { rule: 'gap', count, unit, after: after(last) },
});

function sequence(id: string, { gaps }: Sequence, period: Period, entry: Entry, calendar: Calendar): Due | Entry {
  const sent = period.messages.filter((message) => message.day >= entry.from).length - entry.used;
  const last = lastOf(period.history, isMessage);
  // Taken up afresh, the first message has no gap before it; taken over, the last message of the cadence before counts as it.
  if (entry.fresh && sent === 0) return atOnce(id, period, entry, calendar);
  if (!last) return atOnce(id, period, entry, calendar);
  const gap = gaps[entry.fresh ? sent - 1 : sent];
  if (gap) return afterMessage(id, last, gap.count, gap.unit, calendar);
  return { fresh: false, used: entry.used + gaps.length + (entry.fresh ? 1 : 0), from: entry.from };
}

function repeat(id: string, every: number, period: Period, entry: Entry, calendar: Calendar): Due {
  // Somebody kept in touch with was last in touch when they spoke; a chase counts from what was last sent.
  const last = lastOf(period.history, (touch) => isMessage(touch) || (touch === period.answer && !period.messages.length));
  const begun = period.answer !== null || period.messages.length > 0 || !entry.fresh;
  return begun && last ? afterMessage(id, last, every, 'days', calendar) : atOnce(id, period, entry, calendar);
}

function daily(id: string, plan: Daily, period: Period, entry: Entry, calendar: Calendar): Due | Entry {
  const began = laterDay(period.start, entry.from);
  const touches = [...period.messages, ...period.attempts].filter((touch) => touch.day >= began);
  const lastTouch = touches.reduce<Dated | null>((last, touch) => (last && last.at > touch.at ? last : touch), null);
  const day = lastTouch ? workingDayAfter(lastTouch.day, calendar) : workingDayFrom(began, calendar);
  const end = addDays(began, plan.lasts);
  if (day >= end) {
    const written = lastOf(period.history, isMessage) !== null;
    return { fresh: !written, used: 0, from: end };
  }
  const lastMessage = lastOf(period.history, isMessage);
  const mayWrite =
    (!lastMessage || workingDaysBetween(lastMessage.day, day, calendar) >= plan.messageEvery) &&
    messagesInWindow(period.history, day) < messagesPerWindow;
  const kind: StepKind = mayWrite ? 'message' : period.attempts.length >= plan.askAssistantAfter ? 'ask-assistant' : 'call';
  const why = lastTouch ? ({ rule: 'daily', after: after(lastTouch) } as const) : ({ rule: 'start', on: began } as const);
  return { kind, day, cadence: id, gap: 1, why };
}
