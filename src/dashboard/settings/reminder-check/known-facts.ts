import { addMinutes, dayOf, type Instant } from '../../../domain/day';
import type { Settings } from '../../../domain/settings';
import type { ReminderCheck } from '../../../messaging/views';
import type { MessageKey } from '../../../ui/message-keys';
import { pauseEnd } from '../../../ui/pause-words';
import { onDay, timeIn } from '../../../ui/when';
import { t } from '../../../ui/words';
import { timeOfDay } from '../reminders/time-of-day';

export interface Fact {
  readonly name: MessageKey;
  readonly words: string;
  /** `wrong`: reminders do not come for it. `held`: they wait, as the user wished. */
  readonly tone: 'well' | 'held' | 'wrong' | 'unknown';
}

/** A sweep comes every minute; later than this, the browser has not woken Steadfast. */
const lateAfterMinutes = 3;
/** Of the last one it may not be known for five minutes. */
const lookLateAfterMinutes = 5 + lateAfterMinutes;

/** What is known about reminders, in words. */
export function factsOf(known: ReminderCheck, settings: Settings): readonly Fact[] {
  return [
    browserFact(known),
    shownFact(known),
    sweptFact(known),
    nextFact(known),
    heldFact(known, settings),
    waitsFact(known),
  ];
}

function browserFact({ allowed, browser }: ReminderCheck): Fact {
  const name = 'checkBrowser';
  if (allowed === null) return { name, words: t(`checkSaysNothing_${browser}`), tone: 'unknown' };
  return allowed ? { name, words: t('checkAllowed'), tone: 'well' } : { name, words: t('checkDenied'), tone: 'wrong' };
}

const shownFact = ({ testShown }: ReminderCheck): Fact => ({
  name: 'checkTest',
  words: t(testShown ? 'checkTestShown' : 'checkTestGone'),
  tone: 'unknown',
});

function sweptFact(known: ReminderCheck): Fact {
  const { swept, now } = known;
  const name = 'checkSwept';
  if (!swept) return { name, words: t('checkNeverSwept'), tone: 'wrong' };
  const late = swept < addMinutes(now, -lookLateAfterMinutes);
  return late
    ? { name, words: t('checkSweptLate', momentIn(known, swept)), tone: 'wrong' }
    : { name, words: momentIn(known, swept), tone: 'well' };
}

function nextFact(known: ReminderCheck): Fact {
  const { nextSweep, now } = known;
  const name = 'checkNext';
  if (!nextSweep) return { name, words: t('checkNoAlarm'), tone: 'wrong' };
  const late = nextSweep < addMinutes(now, -lateAfterMinutes);
  return late
    ? { name, words: t('checkAlarmLate', momentIn(known, nextSweep)), tone: 'wrong' }
    : { name, words: momentIn(known, nextSweep), tone: 'well' };
}

function heldFact({ held, now, zone }: ReminderCheck, { pausedUntil, quiet }: Settings): Fact {
  const name = 'checkHeld';
  switch (held) {
    case 'paused':
      return { name, words: t('heldPaused', pausedUntil ? pauseEnd(pausedUntil, now, zone) : ''), tone: 'held' };
    case 'quiet':
      return { name, words: t('heldQuiet', quiet ? timeOfDay(quiet.until) : ''), tone: 'held' };
    case 'full-screen':
      return { name, words: t('heldFullScreen'), tone: 'held' };
    case null:
      return { name, words: t('heldByNothing'), tone: 'well' };
  }
}

function waitsFact(known: ReminderCheck): Fact {
  const { next } = known;
  const name = 'checkWaits';
  if (!next) return { name, words: t('checkNothingWaits'), tone: 'unknown' };
  const isHeld = next.kind !== 'before' && next.comes > next.due;
  const key = isHeld ? 'checkWaits_held' : (`checkWaits_${next.kind}` as const);
  const words = t(key, next.name, momentIn(known, next.comes), momentIn(known, next.due));
  return { name, words, tone: 'unknown' };
}

/** "today, 10:31" */
const momentIn = ({ zone, today }: ReminderCheck, at: Instant): string =>
  t('dayAtTime', onDay(dayOf(at, zone), today), timeIn(at, zone));
