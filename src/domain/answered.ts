import { dayOf, type Instant, instantAt, msOf, parseDay, type Zone } from './day';
import { inLetters } from './email-address';
import type { IdentityKey } from './identity';
import { keyInOneForm } from './one-form';
import { seenAs } from './same';
import type { Person, Sighting } from './sighting';
import { type Touch, weightOf } from './touch';

/** Noon, for a message of which the page states the day alone. */
const noon = 12 * 60;

/**
 * When the contact wrote the newest message on screen, where it is proved to be theirs and newer than what is remembered: an answer that is
 * not logged yet. `null` otherwise.
 *
 * Newer than the last touch by which either side received something, by when it happened, not by when it was logged. A dial that nobody heard
 * is no touch in this sense: their message of before it is unanswered all the same. Where there has been nothing, there is nothing to
 * answer. A message of which only the day is known is newer when its day is later: of two things on one day, it does not say which came first.
 * @param identities of the contact, beside those on screen
 * @param zone the browser's, in which pages state times, whatever zone the user has chosen for their days
 */
export function answeredAt(
  { newestBy, date }: Pick<Sighting, 'newestBy' | 'date'>,
  person: Person,
  identities: readonly IdentityKey[],
  touches: readonly Touch[],
  now: Instant,
  zone: Zone,
): Instant | null {
  if (!newestBy || newestBy === 'me' || !date || person.automatic) return null;
  const whose = keyInOneForm(newestBy);
  if (!seenAs(person).identities.includes(whose) && !identities.map(inLetters).includes(whose)) return null;
  const last = touches
    .filter((touch) => !touch.deleted && weightOf(touch) !== 'attempt')
    .reduce<Instant | null>((latest, { at }) => (latest === null || at > latest ? at : latest), null);
  if (last === null) return null;
  const [, written = '', hours, minutes] = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d))?$/.exec(date) ?? [];
  const day = parseDay(written);
  if (day === null) return null;
  if (hours !== undefined) {
    const at = instantAt(day, Number(hours) * 60 + Number(minutes), zone);
    return msOf(at) > msOf(last) && msOf(at) <= msOf(now) ? at : null;
  }
  const today = dayOf(now, zone);
  if (day <= dayOf(last, zone) || day > today) return null;
  return day === today ? now : instantAt(day, noon, zone);
}
