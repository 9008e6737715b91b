import type { CloseReason, Contact, Stage } from './contact';
import type { Instant } from './day';
import { type Dated, isConversation, lastOf } from './history';

/** When a contact was closed, and why. */
export interface Closing {
  readonly reason: CloseReason;
  readonly at: Instant;
}

/**
 * The closing in force, or `null` for an open contact. "Said no" and "asked to stop" close by themselves, whatever was logged after;
 * reopening lifts a closing, but never "asked to stop".
 */
export function closingOf(contact: Contact, history: readonly Dated[]): Closing | null {
  const stop = history.find((touch) => touch.outcome === 'asked-to-stop');
  if (stop) return { reason: 'asked-to-stop', at: stop.at };
  if (contact.closed?.reason === 'asked-to-stop') return contact.closed;
  const no = lastOf(history, (touch) => touch.outcome === 'said-no');
  const closings: Closing[] = [
    ...(no ? [{ reason: 'said-no' as const, at: no.loggedAt }] : []),
    ...(contact.closed ? [contact.closed] : []),
  ];
  return closings.find((closing) => closing.at >= (contact.reopenedAt ?? '')) ?? null;
}

/** Stage follows from kind, closing and touches; silence is none of them. */
export function stageOf(contact: Contact, history: readonly Dated[]): Stage {
  if (closingOf(contact, history)) return 'closed';
  if (contact.kind === 'customer' || contact.kind === 'partner') return 'keeping';
  return lastOf(history, isConversation) ? 'talking' : 'chasing';
}
