import { awaySaidOf } from './absence';
import type { Calendar } from './calendar';
import { dayOf, type Instant, instantAt, type Zone } from './day';
import { contactOf, type Dossier, historyIn, promisesOf, touchesOf } from './dossier';
import type { Plan } from './plan';
import { isUnsettled, type Promised } from './promise';

/** How many of today's queue stand where. */
export interface QueueCounts {
  readonly promised: number;
  readonly overdue: number;
  readonly today: number;
}

/**
 * What a contact asks the user to be told of: a promise some minutes before and at its time, and the time until which a step was
 * snoozed. It is wanted from the act that made it until it is settled, whether it was raised or not.
 */
export interface Reminder {
  /** Says which it is: as long as it is wanted it is raised once. A promise that was moved has another. */
  readonly fingerprint: string;
  readonly contactId: string;
  readonly kind: 'before' | 'now' | 'snoozed';
  /** Of a promise only. */
  readonly promiseId?: string;
  /** When it is for. */
  readonly due: Instant;
  /** Not to be raised earlier: `due`, or the day on which the contact is back. A `before` comes earlier by the user's minutes. */
  readonly waits: Instant;
}

/** The promise that a fingerprint is of; `null` for one that is of none. */
export const promiseOf = (fingerprint: string): string | null => /^promise:([^:]+):/.exec(fingerprint)?.[1] ?? null;

/**
 * All that a contact wants to be raised. Nothing of a closed or deleted one, nothing of a promise that is settled. While a contact is away
 * a promise stays, and is raised when they are back (rule 8), unless it was made in the knowledge that they are away.
 */
export function remindersOf(dossier: Dossier, plan: Plan, { zone }: Pick<Calendar, 'zone'>): readonly Reminder[] {
  const contact = contactOf(dossier);
  if (plan.stage === 'closed' || contact.deleted) return [];
  const touches = touchesOf(dossier);
  const away = awaySaidOf(contact, historyIn(dossier), zone);
  const promises = promisesOf(dossier).filter((promise) => isUnsettled(promise, touches));
  const { step } = plan;
  return [
    ...promises.flatMap((promise) => ofPromise(promise as Promised & { at: Instant }, contact.id, away, zone)),
    ...(step?.from ? [ofSnooze(contact.id, step.from)] : []),
  ];
}

function ofPromise(
  { id: promiseId, at: due, madeAt }: Promised & { at: Instant },
  contactId: string,
  away: ReturnType<typeof awaySaidOf>,
  zone: Zone,
): Reminder[] {
  const common = { contactId, promiseId, due };
  const now = { ...common, fingerprint: `promise:${promiseId}:${due}:now`, kind: 'now' } as const;
  if (away && away.said > madeAt && dayOf(due, zone) < away.until)
    return [{ ...now, waits: instantAt(away.until, 0, zone) }];
  return [
    { ...common, fingerprint: `promise:${promiseId}:${due}:before`, kind: 'before', waits: due },
    { ...now, waits: due },
  ];
}

const ofSnooze = (contactId: string, due: Instant): Reminder => ({
  fingerprint: `snooze:${contactId}:${due}`,
  contactId,
  kind: 'snoozed',
  due,
  waits: due,
});
