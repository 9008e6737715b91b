import { type ContactKind, isKept } from './contact';
import { dayOf, type Instant } from './day';
import { type Dated, isConversation, isMessage, lastOf } from './history';
import type { Step } from './step';
import type { Situation } from './template';

/** What a text follows from. */
export interface Occasion {
  readonly contact: { readonly kind: ContactKind };
  readonly history: readonly Dated[];
  /** The next step; a closed contact has none. */
  readonly step: Pick<Step, 'kind' | 'why'> | null;
  readonly now: Instant;
}

/** Messages in one chase from which on a further one need not pretend to be an early one: the eleventh is the first such. */
const lateAfter = 10;

/**
 * What a text has to follow from. A promise comes first (rule 7), then the last thing between the two that the contact knows of: attempts
 * they never noticed are not held against them.
 */
export function situationOf({ contact, history, step, now }: Occasion): Situation {
  if (step?.why.rule === 'promise') {
    const { what, by, at, zone } = step.why;
    const missed = dayOf(at, zone) < dayOf(now, zone);
    if (what === 'appointment') return missed ? 'appointment-missed' : 'appointment';
    if (missed) return 'promise-missed';
    return by === 'them' ? 'promise' : 'own-promise';
  }
  if (step?.kind === 'final-try') return 'final-try';
  const last = lastNoticed(history);
  if (last && isMissedAppointment(last)) return 'appointment-missed';
  if (isKept(contact.kind)) return 'keeping';
  if (!last) return 'first';
  if (isConversation(last)) return 'after-answer';
  const chase = history.slice(history.findLastIndex(isConversation) + 1);
  if (chase.filter(isMessage).length >= lateAfter) return 'late';
  return last.channel === 'call' ? 'after-voicemail' : 'after-message';
}

/** An attempt, and yet the contact knows of it. */
export const isMissedAppointment = ({ outcome }: Dated): boolean => outcome === 'appointment-missed';

/** The last touch the contact knows of. */
export const lastNoticed = (history: readonly Dated[]): Dated | null =>
  lastOf(history, (touch) => touch.weight !== 'attempt' || isMissedAppointment(touch));
