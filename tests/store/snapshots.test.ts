import type { IDBPDatabase } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logTouch } from '../../src/domain/acts';
import type { Instant } from '../../src/domain/day';
import type { Dossier } from '../../src/domain/dossier';
import { outlived, type Snapshot, snapshotName, snapshotNamed } from '../../src/domain/snapshot';
import { backupReader } from '../../src/exchange/backup/read';
import { backupWriter } from '../../src/exchange/backup/write';
import { perform } from '../../src/store/act';
import { dump, dumpedStores } from '../../src/store/dump';
import { keepDraft } from '../../src/store/keep';
import { migrations } from '../../src/store/migrations';
import type { Open } from '../../src/store/open';
import { eraseOutside, listSnapshots, snapshotFile, takeSnapshot, unpacked } from '../../src/store/snapshots';
import type { BackupFormat, Writing } from '../../src/store/snapshots-write';
import { type FakeDisk, fakeDisk, noDisk } from './fake-disk';
import { at, context, freshStore, known, seen } from './fresh-store';

const now = '2026-11-18T11:00:00.000Z';
const mail = { channel: 'email', direction: 'out', outcome: 'sent', note: 'Sent the price list', about: '' } as const;

const reader = () => backupReader({ stores: dumpedStores, schema: migrations.length, believe: () => null });
const format: BackupFormat = { writer: (about) => backupWriter({ steadfast: '1.2.3', ...about }), reader };
const how = (when = now): Writing => ({ format, now: at(when) });

let disk: FakeDisk;
let open: Open;
beforeEach(() => {
  disk = fakeDisk();
  open = freshStore();
});
afterEach(noDisk);

const database = async () => (await open()) as unknown as IDBPDatabase;
const add = (name: string, address: string, when = now) =>
  perform(
    open,
    { identities: [] },
    (b, c) => logTouch(known(seen(name, address))(b, c) as Dossier, mail, c),
    context(when),
  );
const snap = async (when = now) => takeSnapshot(await database(), 'daily', how(when));

/** All rows, store by store, of the database and of a snapshot. */
async function stored(): Promise<Record<string, object[]>> {
  const all: Record<string, object[]> = {};
  await dump(await database(), (store, rows) => {
    all[store] = [...(all[store] ?? []), ...rows];
  });
  return all;
}
async function inSnapshot(name: string): Promise<Record<string, object[]>> {
  const all: Record<string, object[]> = Object.fromEntries(dumpedStores.map((store) => [store, []]));
  const reading = reader();
  for await (const bytes of unpacked((await snapshotFile(name)) as Blob))
    for (const { store, rows } of reading.push(bytes)) all[store]?.push(...rows);
  for (const { store, rows } of reading.end().rest) all[store]?.push(...rows);
  return all;
}

describe('a snapshot', () => {
  it('holds all that was stored, and says how much that is', async () => {
    await add('Malik Osei', 'malik@example.net');
    await add('Ruth Adler', 'ruth@example.org');
    await keepDraft(open, 'note:1', 'Ask about', at(now));
    const taken = await snap();
    expect(taken).toMatchObject({ at: now, reason: 'daily', contacts: 2, touches: 2 });
    expect(await listSnapshots()).toEqual([taken]);
    expect(await inSnapshot(taken?.name ?? '')).toEqual(await stored());
  });

  it('is read in batches, none is missing and none is there twice', async () => {
    const db = await open();
    const tx = db.transaction('drafts', 'readwrite');
    for (let index = 0; index < 1234; index++)
      tx.store.put({ key: `note:${String(index).padStart(4, '0')}`, text: 'Ask about', at: at(now) });
    await tx.done;
    expect((await inSnapshot((await snap())?.name ?? '')).drafts).toHaveLength(1234);
  });

  it('is of one moment: what is stored while it is taken is in it whole, or it is taken anew', async () => {
    for (let index = 0; index < 4; index++) await add(`Ruth ${index}`, `ruth${index}@example.org`);
    let writes = 2;
    const taken = await takeSnapshot(await database(), 'daily', {
      ...how(),
      format: {
        ...format,
        writer(about) {
          const writer = format.writer(about);
          return {
            ...writer,
            rows(rows) {
              if (writes-- > 0) void add(`Malik ${writes}`, `malik${writes}@example.net`);
              return writer.rows(rows);
            },
          };
        },
      },
    });
    const rows = await inSnapshot(taken?.name ?? '');
    expect(rows.contacts).toHaveLength(6);
    expect(rows).toEqual(await stored());
  });

  it('that is stopped, or finds the disk full, leaves nothing behind', async () => {
    await add('Malik Osei', 'malik@example.net');
    const stop = new AbortController();
    stop.abort(new Error('stopped'));
    await expect(takeSnapshot(await database(), 'daily', { ...how(), signal: stop.signal })).rejects.toThrow('stopped');
    disk.full = true;
    await expect(snap()).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect([...disk.files.keys()]).toEqual([]);
  });

  it('has its name only once it was read again', async () => {
    await add('Malik Osei', 'malik@example.net');
    const forgetful = { ...format, reader: () => ({ push: () => [], end: () => ({ sha256: 'another' }) }) };
    const taking = takeSnapshot(await database(), 'daily', { ...how(), format: forgetful });
    await expect(taking).rejects.toThrow('cannot be read');
    expect(await listSnapshots()).toEqual([]);
  });

  it('clears away what another was stopped in, and everything when everything is deleted', async () => {
    disk.files.set('steadfast.part', new Uint8Array(100));
    await snap();
    expect([...disk.files.keys()]).toHaveLength(1);
    await eraseOutside();
    expect(disk.files.size).toBe(0);
  });

  it('is not to be had where there is no place for it', async () => {
    noDisk();
    expect(await snap()).toBeNull();
    expect(await listSnapshots()).toEqual([]);
  });
});

describe('the name of a snapshot', () => {
  it('says all about it, and is no other file', () => {
    const about = { at: now as Instant, reason: 'before-import', contacts: 1204, touches: 5310 } as const;
    const name = snapshotName(about);
    expect(snapshotNamed(name, 17)).toEqual({ ...about, name, size: 17 });
    for (const other of [`${name}.part`, '../x', 'sentinel.json', name.replace('before-import', 'before-lunch')])
      expect(snapshotNamed(other, 17)).toBeNull();
  });
});

describe('snapshots that are of no use any more', () => {
  const one = (when: string, contacts = 10, reason: Snapshot['reason'] = 'daily', size = 1): Snapshot => {
    const about = { at: at(when), reason, contacts, touches: 0 };
    return { ...about, name: snapshotName(about), size };
  };
  const left = (all: readonly Snapshot[], room = 1000): string[] => {
    const gone = new Set(outlived(all, room));
    return all.filter((each) => !gone.has(each)).map(({ at: when }) => when.slice(0, 13));
  };
  const daily = (count: number, from = '2026-11-18T11:00:00Z'): Snapshot[] =>
    Array.from({ length: count }, (_, index) => one(new Date(Date.parse(from) - index * 86_400_000).toISOString()));

  it('of a year with one each day, seven days stay, four weeks and six months', () => {
    expect(left(daily(365)).map((when) => when.slice(5, 10))).toEqual([
      ...['11-18', '11-17', '11-16', '11-15', '11-14', '11-13', '11-12'],
      ...['11-08', '11-01', '10-31', '09-30', '08-31', '07-31', '06-30'],
    ]);
  });

  it('of one day the newest stays, and what was there before something else was put in its place', () => {
    const day = [
      one('2026-11-18T08:00:00Z'),
      one('2026-11-18T09:00:00Z', 10, 'before-restore'),
      one('2026-11-18T10:00:00Z'),
    ];
    expect(left(day)).toEqual(['2026-11-18T09', '2026-11-18T10']);
  });

  it('the fullest stays, however many small ones come after a loss', () => {
    const [full, ...after] = [one('2026-01-05T08:00:00Z', 1204), ...daily(200)];
    expect(left([full as Snapshot, ...after])[0]).toBe('2026-01-05T08');
  });

  it('no more stay than there is room for, but always the newest', () => {
    const big = daily(7).map((each) => ({ ...each, size: 100 }));
    expect(left(big, 250)).toEqual(['2026-11-18T11', '2026-11-17T11']);
    expect(left(big, 10)).toEqual(['2026-11-18T11']);
  });
});
