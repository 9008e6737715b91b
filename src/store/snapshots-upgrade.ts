import { ofAnyVersion } from './dump';
import type { Database } from './schema';
import { takeSnapshot } from './snapshots';
import { keepNotes, readNotes } from './snapshots-notes';
import type { Writing } from './snapshots-write';

/** A background that is stopped each time before it has read everything must come to an end with its upgrade. */
const mostTries = 2;

/** Keeps what is stored as an older version has left it, before it is upgraded. */
export async function snapshotBeforeUpgrade(old: Database, how: Writing): Promise<void> {
  const { upgrade } = await readNotes();
  const from = old.version;
  const tries = upgrade?.from === from ? upgrade.tries : 0;
  if (tries >= mostTries) return;
  await keepNotes({ upgrade: { from, tries: tries + 1 } });
  await takeSnapshot(ofAnyVersion(old), 'before-upgrade', how);
}
