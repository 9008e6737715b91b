import { addDays, type Day, dayOf, type Instant, minuteOfDay, type Zone } from './day';
import {
  type Dated,
  isAttempt,
  isConversation,
  isMessage,
  messagesInWindow,
  messagesPerWindow,
  windowDays,
} from './history';

/** What the give-up guard offers instead of closing (rule 6). */
export const closeOffers = ['final-try', 'slow-cadence', 'close-anyway'] as const;
export type CloseOffer = (typeof closeOffers)[number];

/** Below both, nobody has been given a fair chance to answer. */
export const fairMessages = 5;
export const fairAttempts = 10;

/** The offers to make before a contact is closed; none when there was an explicit answer or enough was tried. */
export function offersBeforeClosing(history: readonly Dated[]): readonly CloseOffer[] {
  if (history.some(isConversation)) return [];
  const enough = history.filter(isMessage).length >= fairMessages || history.filter(isAttempt).length >= fairAttempts;
  return enough ? [] : closeOffers;
}

/** What the software says, once and gently, about a touch that was logged all the same (rule 3). */
export type Remark =
  | { readonly kind: 'third-message'; readonly messages: number }
  | { readonly kind: 'second-attempt-today' };

/** `history` with the new touch, and that touch. A log records facts: a remark refuses nothing. */
export function remarkOn(history: readonly Dated[], touch: Dated): Remark | null {
  if (isMessage(touch)) {
    // A touch logged afterwards lies in seven windows, of which the fullest counts.
    const windows = Array.from({ length: windowDays }, (_, ahead) => addDays(touch.day, ahead));
    const messages = Math.max(...windows.map((day) => messagesInWindow(history, day)));
    return messages > messagesPerWindow ? { kind: 'third-message', messages } : null;
  }
  if (!isAttempt(touch)) return null;
  const today = history.filter((other) => isAttempt(other) && other.day === touch.day).length;
  return today > 1 ? { kind: 'second-attempt-today' } : null;
}

/** Hours in which a call is welcome, by the contact's own clock (rule 8). */
const callFrom = 8 * 60;
const callUntil = 21 * 60;

export const isCallHour = (now: Instant, contactZone: Zone): boolean => {
  const minute = minuteOfDay(now, contactZone);
  return minute >= callFrom && minute < callUntil;
};

/** Is nothing asked of a contact on `day`, because they are away? Promises stand all the same. */
export const isAway = (awayUntil: Day | null, now: Instant, zone: Zone): boolean =>
  awayUntil !== null && dayOf(now, zone) < awayUntil;
