import type { Contact, Waits } from './contact';
import type { Instant } from './day';
import type { Dated } from './history';
import { isUnsettled, lacksDate, type Promised } from './promise';
import { type Closing, closingOf } from './stage';

/**
 * The list of those to reconnect with: people known for long, imported or given up, who come back into the queue a few each morning. Whoever
 * waits there has not begun: nothing is due with them, and they are not open in the sense of rule 1, as somebody closed is not.
 */

/** Where somebody stands who is on the list: they wait for their turn, or it has come and they were not touched since. */
export type Turn = 'waits' | 'begun';

/**
 * `null` for somebody who is on no list, or no more: waiting ends by itself with whatever is logged, agreed upon or decided after it began.
 * With somebody to whom something is promised it never begins (rule 7), and who asked to stop waits for nothing (rule 6).
 */
export function turnOf(contact: Contact, history: readonly Dated[], promises: readonly Promised[]): Turn | null {
  const { waits } = contact;
  if (!waits || contact.deleted) return null;
  return waits.begun ? ofBegun(contact, waits.begun, history, promises) : ofWaiting(contact, waits, history, promises);
}

function ofWaiting(
  contact: Contact,
  { since }: Waits,
  history: readonly Dated[],
  promises: readonly Promised[],
): Turn | null {
  const closing = closingOf(contact, history);
  if (closing ? !mayComeBack(closing, contact, since) : isOwed(history, promises)) return null;
  // What a file tells of the past is logged as it is read, which is when they began to wait.
  const later = (at: Instant): boolean => at > since;
  if (later(contact.reopenedAt ?? ('' as Instant)) || isTouched(history, promises, later)) return null;
  return 'waits';
}

/** Put on the list when they were closed, for whatever reason but the one. */
const mayComeBack = ({ reason, at }: Closing, { closed }: Contact, since: Instant): boolean =>
  reason !== 'asked-to-stop' && at < since && (closed?.at ?? '') < since;

function ofBegun(
  contact: Contact,
  begun: Instant,
  history: readonly Dated[],
  promises: readonly Promised[],
): Turn | null {
  if (closingOf(contact, history) || isOwed(history, promises)) return null;
  return isTouched(history, promises, (at) => at >= begun) ? null : 'begun';
}

/** Is there something promised that still asks for its day, or for a date? */
const isOwed = (history: readonly Dated[], promises: readonly Promised[]): boolean =>
  promises.some((promise) => isUnsettled(promise, history)) || lacksDate(promises, history);

const isTouched = (
  history: readonly Dated[],
  promises: readonly Promised[],
  later: (at: Instant) => boolean,
): boolean =>
  history.some(({ loggedAt }) => later(loggedAt)) || promises.some(({ madeAt, deleted }) => !deleted && later(madeAt));
