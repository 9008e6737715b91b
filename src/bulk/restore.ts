import { instantFromMs } from '../domain/day';
import type { Drill } from '../domain/snapshot';
import type { RestoreFrom, RestorePreview } from '../messaging/backup';
import { type AnyDatabase, dumped, isReadable, isUnreadable, ofAnyVersion } from '../store/dump';
import { migrations } from '../store/migrations';
import { DataDamagedError, DataLostError, databaseName, opener } from '../store/open';
import { calmly } from '../store/prove';
import { type Rows, replaceAll, throwAway } from '../store/restore';
import { comparison, everybodyIn } from '../store/restore-compare';
import { compareCopy, dropCopy, makeCopy, openCopy } from '../store/restore-copy';
import { tellCounts } from '../store/sentinel-follow';
import { keepNotes } from '../store/snapshots-notes';
import { recompute, verify } from '../store/verify';
import { newId, open, reckoning } from './context';
import { type Backup, backupOf, type Checked, check, orFault, refuseMoreLeftOut, rowsOf } from './restore-read';
import type { Handlers, Work } from './serve';
import { snapshotNow, whatIsLeft } from './snapshot';

/** The database as it is, or why there is none to speak of. */
async function present(): Promise<AnyDatabase | 'lost' | 'damaged'> {
  try {
    return ofAnyVersion(await open().catch(whatIsLeft));
  } catch (error) {
    if (error instanceof DataLostError) return 'lost';
    if (error instanceof DataDamagedError) return 'damaged';
    throw error;
  }
}

async function preview({ head, leftOut, everybody }: Checked, { signal }: Work): Promise<RestorePreview> {
  const db = await present();
  const now = typeof db === 'string' ? null : await calmly(() => everybodyIn(db, signal)).catch(nothing);
  return {
    madeAt: head.madeAt,
    contacts: everybody.contacts,
    touches: everybody.touches,
    leftOut: { count: leftOut.count, rows: leftOut.rows },
    older: head.schema < migrations.length ? head.steadfast : null,
    changes: now && comparison(now, everybody),
  };
}

/** There is nothing to compare with where not everything can be read. */
function nothing(error: unknown): null {
  if (!isUnreadable(error)) throw error;
  return null;
}

/** The rows as this version stores them. Those of an older one go through the same steps as any database, in a copy. */
async function current(backup: Backup, checked: Checked, pass: number): Promise<AsyncIterable<Rows>> {
  if (checked.head.schema === migrations.length) return rowsOf(backup, pass, checked);
  await makeCopy(checked.head.schema, rowsOf(backup, pass, checked));
  return dumped(ofAnyVersion(await openCopy()));
}

/**
 * Puts the backup in the place of everything. What cannot be read is thrown away just before; should the browser end in between, the sentinel
 * still says that something is missing.
 */
async function put(rows: AsyncIterable<Rows>, there: AnyDatabase | 'lost' | 'damaged'): Promise<string | null> {
  if (there === 'damaged') await throwAway();
  const db = typeof there === 'string' ? ofAnyVersion(await opener(databaseName, null)()) : there;
  try {
    return await replaceAll(db, rows, newId());
  } finally {
    // Opened without the guard, so nobody else may have it.
    if (typeof there === 'string') db.close();
  }
}

/** Keeps what there is in a snapshot. What cannot be read any more cannot be kept either, and is damaged wherever else it can be read. */
async function keepPresent(
  { source }: RestoreFrom,
  steadfast: string,
  { signal }: Work,
): Promise<{ there: AnyDatabase | 'lost' | 'damaged'; before: string | null }> {
  const there = await present();
  if (typeof there === 'string') return { there, before: null };
  const spare = 'snapshot' in source ? source.snapshot : '';
  try {
    return { there, before: (await snapshotNow('before-restore', steadfast, { signal, spare }))?.name ?? null };
  } catch (error) {
    // The place where snapshots lie may be what is at fault: then what is here is not given up for that.
    if (!isUnreadable(error) || (await isReadable(there))) throw error;
    return { there: 'damaged', before: null };
  }
}

/** The copy, as it would be used: every contact can be read and computed. @returns how many cannot */
async function unsound(): Promise<number> {
  const { cadences, calendar } = await reckoning(openCopy);
  await recompute(openCopy, cadences, calendar);
  return (await verify(openCopy, cadences, calendar)).length;
}

const now = () => instantFromMs(Date.now());

export const restoreCalls = {
  backupRead: (from, work) => orFault(async () => preview(await check(await backupOf(from, work, 1)), work)),

  restore: ({ steadfast, leavingOut = 0, ...from }, work) =>
    orFault(async () => {
      const backup = await backupOf(from, work, 2);
      const checked = await check(backup);
      refuseMoreLeftOut(checked, leavingOut);
      const { there, before } = await keepPresent(from, steadfast, work);
      const rows = await current(backup, checked, 1);
      const last = await put(rows, there).finally(() => dropCopy());
      const { contacts, touches } = checked.everybody;
      await tellCounts({ contacts, touches, last }, migrations.length, now());
      return { contacts, touches, leftOut: checked.leftOut.count, before };
    }),

  drill: ({ name }, work) =>
    orFault(async () => {
      const backup = await backupOf({ source: { snapshot: name }, passphrase: '' }, work, 3);
      try {
        const checked = await check(backup);
        refuseMoreLeftOut(checked, 0);
        await makeCopy(checked.head.schema, rowsOf(backup, 1, checked));
        const { rows, differ } = await compareCopy(rowsOf(backup, 2, checked));
        const good = !differ.length && !(await unsound());
        const drill: Drill = { at: now(), of: checked.head.madeAt, good, rows };
        await keepNotes({ drill });
        return drill;
      } finally {
        await dropCopy();
      }
    }),
} satisfies Partial<Handlers>;
