import { changeContact, currentStep } from './acts';
import type { CloseReason } from './contact';
import { dayOf } from './day';
import { type Circumstances, closingIn, type Dossier, touchesOf } from './dossier';
import { guardOf } from './guard';
import { historyOf } from './history';
import { RefusedError } from './refused';

/**
 * Ends a chase, for a reason. Where nobody has been given a fair chance to answer, it is refused and the three offers are made instead
 * (rule 6), unless the user has seen them and closes `anyway`.
 * Nothing replaces "asked to stop" once it is in force.
 * @throws RefusedError `guarded`, `asked-to-stop`
 */
export function closeContact(dossier: Dossier, reason: CloseReason, anyway: boolean, c: Circumstances): Dossier {
  if (closingIn(dossier)?.reason === 'asked-to-stop') throw new RefusedError('asked-to-stop');
  if (!anyway && guardOf(historyOf(touchesOf(dossier)), reason)) throw new RefusedError('guarded');
  return changeContact(dossier, { closed: { reason, at: c.written ?? c.now } }, c);
}

/** "On the verge of moving on, I gave it one final try": a last message is scheduled, and the close waits for it. */
export const askFinalTry = (dossier: Dossier, c: Circumstances): Dossier =>
  changeContact(dossier, { finalTryAt: c.written ?? c.now }, c);

/** The final try is called off: the chase goes on by its cadence, as if none had been asked for. */
export const callOffFinalTry = (dossier: Dossier, c: Circumstances): Dossier =>
  changeContact(dossier, { finalTryAt: null }, c);

/**
 * Carries out the close that a final try has led to, when its day has come and nothing came. Gives the dossier as it is when it has not,
 * so that it may be called at any time.
 */
export function closeWhenDue(dossier: Dossier, c: Circumstances): Dossier {
  const step = currentStep(dossier, c);
  if (step?.kind !== 'close' || step.day > dayOf(c.now, c.zone)) return dossier;
  return changeContact(dossier, { closed: { reason: 'no-reply', at: c.written ?? c.now } }, c);
}

/**
 * Takes a chase up again: its cadence begins anew. Whoever asked to be left alone stays so.
 * @throws RefusedError `asked-to-stop`
 */
export function reopen(dossier: Dossier, c: Circumstances): Dossier {
  const closing = closingIn(dossier);
  if (!closing) return dossier;
  if (closing.reason === 'asked-to-stop') throw new RefusedError('asked-to-stop');
  return changeContact(dossier, { reopenedAt: c.written ?? c.now, snooze: null }, c);
}

/** Forgets somebody: out of every list at once, and off the disk when it can no longer be undone. */
export const deleteContact = (dossier: Dossier, c: Circumstances): Dossier =>
  changeContact(dossier, { deleted: true }, c);
