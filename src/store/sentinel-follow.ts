import type { Instant } from '../domain/day';
import type { Stamp } from '../domain/merge';
import type { Open } from './open';
import type { Database } from './schema';
import { readSentinel, type Sentinel, writeSentinel } from './sentinel';
import { hasDisk } from './snapshots-disk';

/** What the sentinel says, as far as this context knows. */
let known: Sentinel | null = null;

/** Something else has written it. */
export const forgetKnown = (): void => {
  known = null;
};

/**
 * Lets the sentinel say what was stored last: one read, and one small write where something was stored since. What there is is counted only at the
 * first write, when it is little; later, snapshots know it ({@link tellCounts}). That it cannot be kept is no failure of what was done.
 * @returns what it says, as far as is known
 */
export async function followWrites(open: Open, now: Instant): Promise<Sentinel | null> {
  if (!hasDisk()) return null;
  try {
    const db = await open();
    const last = (await db.get('clock', 'clock'))?.last ?? null;
    known ??= await readSentinel();
    if (known && known.last === last && known.schema === db.version) return known;
    const counts = known?.last ? known : await countFew(db);
    await keep({ schema: db.version, last, at: now, contacts: counts.contacts, touches: counts.touches });
  } catch {
    // It follows at the next occasion; a database that cannot be opened is told by whoever needs it.
  }
  return known;
}

/** Where there are many already, as after an update, nobody waits for all touches to be counted: the snapshot that follows knows them. */
const fewContacts = 2000;
async function countFew(db: Database): Promise<{ contacts: number; touches: number }> {
  const contacts = await db.count('cards');
  return { contacts, touches: contacts > fewContacts ? 0 : await db.count('touches') };
}

/** What a snapshot has counted. */
export async function tellCounts(
  counts: { contacts: number; touches: number; last: Stamp | null },
  schema: number,
  now: Instant,
) {
  await keep({ schema, at: now, ...counts });
}

async function keep(sentinel: Sentinel): Promise<void> {
  await writeSentinel(sentinel);
  known = sentinel;
}
