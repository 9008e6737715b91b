import { type Calendar, isWorkingDay, workingDayAfter, workingDayFrom } from './calendar';
import type { CloseReason } from './contact';
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

/** Below this, nobody has been given a fair chance to answer: "leaving five or more messages". */
export const fairMessages = 5;

/** What has been tried, where that is too little to give up. */
export interface Guard {
  readonly messages: number;
  readonly attempts: number;
}

/**
 * Is it too early to close for this reason? `null` when not: there was an explicit answer, or enough messages went out. Dials alone are no
 * fair chance, however many ("no matter how many attempts you have to make"): they received nothing. Whoever answered once and fell silent
 * has not answered what was asked since: for `no-reply` only what came after the last conversation counts.
 */
export function guardOf(history: readonly Dated[], reason: CloseReason): Guard | null {
  if (reason === 'said-no' || reason === 'asked-to-stop') return null;
  const answered = history.findLastIndex(isConversation);
  if (answered !== -1 && reason !== 'no-reply') return null;
  const since = history.slice(answered + 1);
  const messages = since.filter(isMessage).length;
  return messages < fairMessages ? { messages, attempts: since.filter(isAttempt).length } : null;
}

/** The first working day, from `from` on, on which a message is none too many (rule 3). */
export function nextMessageDay(history: readonly Dated[], from: Day, calendar: Calendar): Day {
  let day = workingDayFrom(from, calendar);
  while (messagesInWindow(history, day) >= messagesPerWindow) day = workingDayAfter(day, calendar);
  return day;
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

/** How a call would come: at a good time, on a day off, or at an hour of which the user is warned. */
export type CallTime = 'welcome' | 'day-off' | 'unwelcome';

/**
 * What working week there is where the contact lives, nobody knows: by their date, the user's holds there too, with the days off, as a holiday is
 * one for both more often than not. Such a day is no reason to warn, only none to say that a call is welcome.
 */
export function callTimeOf(now: Instant, contactZone: Zone, user: Calendar): CallTime {
  if (!isCallHour(now, contactZone)) return 'unwelcome';
  // A calendar without a working day restrains nothing.
  const works = !user.workingWeekdays.size || isWorkingDay(dayOf(now, contactZone), user);
  return works ? 'welcome' : 'day-off';
}
