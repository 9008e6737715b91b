import { addMinutes, type Instant } from './day';
import type { Suggestion } from './suggestion';

/** Somebody who writes to more in an hour is asked: a page that tells of so many may tell of what was never sent. */
const mostInAnHour = 60;

/** Taken back so often in a day, what goes to them is only offered: every log and every undo of it stays in the history, which is not the page's to fill. */
const mostWithdrawn = 3;

/**
 * May it be logged without being asked, as far as the page that tells of it is to be believed? Not where its host tells of too much in an
 * hour, nor where what went to this person was logged and taken back again and again.
 * @param kept all that are kept, also what was taken back
 */
export function mayLogItself({ host, keys }: Suggestion, kept: readonly Suggestion[], now: Instant): boolean {
  const ofHost = (minutes: number): readonly Suggestion[] => {
    const since = addMinutes(now, -minutes);
    return kept.filter((one) => one.host === host && one.at > since);
  };
  if (ofHost(60).length > mostInAnHour) return false;
  const withdrawn = ofHost(24 * 60).filter((one) => one.withdrawn && one.keys.some((key) => keys.includes(key)));
  return withdrawn.length < mostWithdrawn;
}
