import { type CloseReason, type Contact, isKept, type Stage } from './contact';
import type { Instant } from './day';
import { type Dated, isConversation, lastOf } from './history';

/** When a contact was closed, and why. */
export interface Closing {
  readonly reason: CloseReason;
  readonly at: Instant;
}

/**
 * The closing in force, or `null` for an open contact. "Said no" and "asked to stop" close by themselves, whatever was logged after;
 * reopening lifts a closing, but never "asked to stop". A "no" that an assistant passed on is none of the contact's (rule 5).
 */
export function closingOf(contact: Contact, history: readonly Dated[]): Closing | null {
  const stop = history.find((touch) => touch.outcome === 'asked-to-stop');
  if (stop) return { reason: 'asked-to-stop', at: stop.at };
  if (contact.closed?.reason === 'asked-to-stop') return contact.closed;
  // Only what was logged since the contact was reopened is news to the user who reopened it.
  const since = (at: Instant): boolean => at >= (contact.reopenedAt ?? '');
  const isNo = (touch: Dated): boolean => touch.outcome === 'said-no' && isConversation(touch);
  const no = lastOf(history, (touch) => isNo(touch) && since(touch.loggedAt));
  if (no) return { reason: 'said-no', at: no.loggedAt };
  const { closed } = contact;
  if (!closed || !since(closed.at)) return null;
  // Whoever was given up for their silence, and then speaks, is given up no more.
  const speaks = (touch: Dated): boolean => isConversation(touch) && touch.loggedAt > closed.at;
  return closed.reason === 'no-reply' && history.some(speaks) ? null : closed;
}

/** Stage follows from kind, closing and touches; silence is none of them. */
export function stageOf(contact: Contact, history: readonly Dated[]): Stage {
  if (closingOf(contact, history)) return 'closed';
  if (isKept(contact.kind)) return 'keeping';
  return lastOf(history, isConversation) ? 'talking' : 'chasing';
}
