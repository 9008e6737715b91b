import { type Day, daysBetween, type Instant, type Zone } from '../domain/day';
import { dayPartOf } from '../domain/day-part';
import { isCallHour, nextMessageDay } from '../domain/guard';
import { historyOf, messagesInWindow, messagesPerWindow } from '../domain/history';
import { type DayPart, dayParts } from '../domain/step';
import { type Channel, type Outcome, type Touch, weightOf } from '../domain/touch';
import type { ContactView } from '../messaging/views';
import { useMinute } from '../ui/use-minute';
import type { Chosen } from '../ui/use-settings';
import { shortDay, timeIn, weekday, zoneCity } from '../ui/when';
import { counted, keyed, t } from '../ui/words';
import { useDesk } from './desk';
import { directionOf } from './direction';

interface Props {
  readonly channel: Channel;
  readonly outcome: Outcome;
  /** The touch just logged: of that the toast has spoken. */
  readonly touch: Touch | null;
}

/**
 * How much they have heard of late, and a gentle word where the touch about to be logged would be too much or at a bad hour (rules 3
 * and 8). It stands in nobody's way: a log records facts.
 */
export function Spacing({ channel, outcome, touch }: Props) {
  const { candidate, chosen, zone } = useDesk();
  const now = useMinute();
  const { contact } = candidate;
  if (!contact) return null;
  const { messagesThisWeek, offer, zone: place } = contact;
  const isMessage = weightOf({ channel, outcome, direction: directionOf(channel, outcome) }) === 'message';
  const third = !touch && isMessage && chosen ? thirdWords(contact, chosen) : '';
  const late = !touch && channel === 'call' && place && !isCallHour(now, place.value);
  return (
    <div class="spacing small">
      {third ? (
        <p class="notice">{third}</p>
      ) : (
        messagesThisWeek > 0 && <p class="quiet">{counted('pressure', messagesThisWeek)}</p>
      )}
      {late && (
        <p class="notice">
          {t(
            place.from === 'user' ? 'spacingHour' : 'spacingHourGuessed',
            timeIn(now, place.value),
            zoneCity(place.value),
          )}
        </p>
      )}
      {offer && <p class="quiet">{offerWords(offer, place?.value ?? null, zone, now)}</p>}
    </div>
  );
}

/** Would one more message be the third in seven days? Then from which day on it would not. */
function thirdWords({ touches, today }: ContactView, { calendar }: Chosen): string {
  const history = historyOf(touches);
  const messages = messagesInWindow(history, today);
  if (messages < messagesPerWindow) return '';
  return counted('spacingThird', messages, nearDay(nextMessageDay(history, today, calendar), today));
}

/** The part of their day to try, unless it is over there. */
function offerWords(part: DayPart, place: Zone | null, zone: Zone, now: Instant): string {
  const over = dayParts.indexOf(part) < dayParts.indexOf(dayPartOf(now, place ?? zone));
  if (over) return t('spacingOfferAny');
  return t(place && place !== zone ? 'spacingOfferThere' : 'spacingOffer', t(`dayPart_${keyed(part)}`));
}

/** "Thursday", or with its date where that could be another Thursday. */
const nearDay = (day: Day, today: Day): string => (daysBetween(today, day) <= 6 ? weekday(day) : shortDay(day, today));
