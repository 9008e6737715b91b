import type { Cadence, Cadences } from '../../../src/domain/cadence';
import type { Contact } from '../../../src/domain/contact';
import type { Day } from '../../../src/domain/day';
import { plusDays } from '../counting';

/** Where a chase stands: on which cadence, since when, and what was done on it. */
export interface Lane {
  readonly cadence: Cadence;
  readonly entered: Day;
  /** Of a daily one: the first day on which it is over. */
  readonly over: Day | null;
  /** Entered by the run-out of another one: begins with the first gap, not with a message at once. */
  readonly handedOver: boolean;
  /** The messages sent on this cadence. */
  readonly messages: number;
  /** The attempts of the whole chase: six without contact are six, whatever the cadence was called meanwhile. */
  readonly attempts: number;
  /** It ran out, and nothing follows: on at the pace of Slow. */
  readonly slowed: boolean;
}

/** What lanes run over. */
export interface Ground {
  readonly cadences: Cadences;
  /** Does no cadence run on that day, because the user has it off or the contact is away? */
  readonly rests: (day: Day) => boolean;
}

export const isCustomer = ({ kind }: Contact): boolean => kind === 'customer' || kind === 'partner';

/** Decision 26: instead of a cadence that is not known customers are kept in touch with, and everybody else has the first. */
export function knownCadence(contact: Contact, cadences: Cadences): Cadence {
  const kept = isCustomer(contact) ? cadences.get('keep-in-touch') : undefined;
  return cadences.get(contact.cadence) ?? kept ?? ([...cadences.values()][0] as Cadence);
}

/** "Cadence survives snooze, holiday and device change": three weeks are three weeks of days on which it could run. */
function overOn({ plan }: Cadence, entered: Day, { rests }: Ground): Day | null {
  if (plan.kind !== 'daily') return null;
  let day = entered;
  for (let ran = 0; ran < plan.lasts; day = plusDays(day, 1)) if (!rests(day)) ran++;
  return day;
}

export const laneAtStart = (cadence: Cadence, day: Day, ground: Ground): Lane => ({
  cadence,
  entered: day,
  over: overOn(cadence, day, ground),
  handedOver: false,
  messages: 0,
  attempts: 0,
  slowed: false,
});

function hasRunOut({ cadence: { plan }, over, handedOver, messages, slowed }: Lane, day: Day): boolean {
  if (slowed || plan.kind === 'repeat') return false;
  if (plan.kind === 'daily') return over !== null && day >= over;
  return messages >= plan.gaps.length + (handedOver ? 0 : 1);
}

/**
 * The lane as it is on `day`, run out as often as it has by then.
 *
 * Silent in the texts, as the engine has it: a follower that is not there is followed by the pace of Slow, and so is a circle of cadences
 * that have no gap among them (decision 1); a circle with gaps goes round.
 * @param everWritten has the contact been sent a message? Else there is nothing for a first gap to be counted from
 */
export function laneOn(day: Day, lane: Lane, everWritten: boolean, ground: Ground): Lane {
  let now = lane;
  let withoutGap: readonly string[] = [];
  while (hasRunOut(now, day)) {
    const { plan, then } = now.cadence;
    const next = then === null ? undefined : ground.cadences.get(then);
    if (plan.kind === 'daily' || now.messages > 0) withoutGap = [];
    else withoutGap = [...withoutGap, now.cadence.id];
    if (!next || withoutGap.includes(next.id)) return { ...now, slowed: true };
    // Three weeks of Keen end on a day of the calendar; a sequence ends with its last message, today's, or where it began.
    const entered = now.over ?? (now.messages > 0 ? day : now.entered);
    const over = overOn(next, entered, ground);
    now = { ...now, cadence: next, entered, over, handedOver: everWritten, messages: 0 };
  }
  return now;
}
