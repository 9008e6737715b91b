import type { Contact } from '../../../src/domain/contact';
import { standing } from './happened';
import type { Life } from './life';
import { closesAt, isClosed } from './model';
import { lacksItsDate, openPromises } from './promised';

/**
 * The list of those to reconnect with: whoever waits there has not begun, and nothing is due with them. It ends with the next thing logged,
 * agreed upon or decided. Nobody to whom something is promised waits, nor whoever asked to stop; somebody closed may, who was put there since.
 */
export function placeOnList(life: Life): 'waits' | 'begun' | null {
  const { contact } = life;
  const { waits } = contact;
  if (!waits || contact.deleted) return null;
  if (waits.begun) return isClosed(life) || isOwed(life) || happenedSince(life, waits.begun, true) ? null : 'begun';
  if (isClosed(life)) {
    const ends = closesAt(life);
    if (!ends || ends.some((end) => end >= waits.since)) return null;
  } else if (isOwed(life)) return null;
  return reopenedSince(contact, waits.since) || happenedSince(life, waits.since, false) ? null : 'waits';
}

const isOwed = ({ promises, touches }: Life): boolean =>
  openPromises(promises, touches).length > 0 || lacksItsDate(promises, touches);

const reopenedSince = ({ reopenedAt }: Contact, since: string): boolean => reopenedAt !== null && reopenedAt > since;

/** Silent in the texts, as the engine has it: what is logged in the moment of being listed came with it, of beginning after it. */
function happenedSince({ touches, promises }: Life, since: string, orThen: boolean): boolean {
  const counts = (at: string): boolean => at > since || (orThen && at === since);
  return (
    standing(touches).some(({ loggedAt }) => counts(loggedAt)) ||
    promises.some(({ deleted, madeAt }) => !deleted && counts(madeAt))
  );
}
