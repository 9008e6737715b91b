import { gzipSync } from 'node:zlib';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logTouch } from '../../src/domain/acts';
import type { Dossier } from '../../src/domain/dossier';
import { snapshotFormat } from '../../src/exchange/backup/snapshot-format';
import { backupWriter } from '../../src/exchange/backup/write';
import { sealer } from '../../src/exchange/seal/seal';
import { perform } from '../../src/store/act';
import { dump, dumpedStores, ofAnyVersion } from '../../src/store/dump';
import { migrations } from '../../src/store/migrations';
import { databaseName, type Open, opener } from '../../src/store/open';
import { unsealed } from '../../src/store/seal';
import { takeSnapshot } from '../../src/store/snapshots';
import { cannotRead } from '../store/cannot-read';
import { type FakeDisk, fakeDisk, noDisk } from '../store/fake-disk';
import { at, context, freshStore, known, seen } from '../store/fresh-store';
import version1 from '../store/versions/v1.json' with { type: 'json' };

const now = '2026-11-18T11:00:00.000Z';
const mail = { channel: 'email', direction: 'out', outcome: 'sent', note: 'Sent the price list', about: '' } as const;
const steadfast = '1.2.3';

let disk: FakeDisk;
let open: Open;
let calls: Awaited<ReturnType<typeof start>>;
/** A worker that has just been started. */
async function start() {
  vi.resetModules();
  const { restoreCalls } = await import('../../src/bulk/restore');
  const { snapshotCalls } = await import('../../src/bulk/snapshot');
  return { ...restoreCalls, ...snapshotCalls };
}
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date(now));
  disk = fakeDisk();
  open = freshStore();
  calls = await start();
});
afterEach(() => {
  noDisk();
  vi.useRealTimers();
});

const work = () => ({ progress: () => {}, signal: new AbortController().signal });
const later = () => vi.setSystemTime(Date.now() + 3_600_000);
const add = (name: string, address: string) =>
  perform(
    open,
    { identities: [] },
    (b, c) => logTouch(known(seen(name, address))(b, c) as Dossier, mail, c),
    context(new Date().toISOString()),
  );
/** All there is, in letters. */
async function everything(): Promise<string> {
  const all: unknown[] = [];
  await dump(ofAnyVersion(await open()), (store, rows) => void all.push(store, rows));
  const db = await open();
  return JSON.stringify([all, await db.getAll('cards')]);
}
const names = async (): Promise<string[]> =>
  (await (await open()).getAll('contacts')).map(({ fields }) => fields.name.value).toSorted();

const take = async (): Promise<string> => {
  later();
  return (await calls.takeSnapshot({ steadfast }, work())).name;
};
const bytesOf = (name: string): Uint8Array<ArrayBuffer> => (disk.files.get(name) as Uint8Array).slice();
const fromFile = (bytes: Uint8Array, passphrase = '') => ({
  source: { file: new Blob([bytes as Uint8Array<ArrayBuffer>]) },
  passphrase,
});
const fromSnapshot = (snapshot: string) => ({ source: { snapshot }, passphrase: '' });

describe('a restore', () => {
  it('says before what it would change, and brings back what was there', async () => {
    await add('Malik Osei', 'malik@example.net');
    await add('Ruth Adler', 'ruth@example.org');
    const name = await take();
    later();
    await add('Jonas Brandt', 'jonas@example.com');
    const preview = await calls.backupRead(fromSnapshot(name), work());
    expect(preview).toMatchObject({ contacts: 2, touches: 2, older: null, changes: { gone: 1, back: 0, changed: 0 } });
    expect(await names()).toHaveLength(3);

    later();
    const restored = await calls.restore({ ...fromSnapshot(name), steadfast }, work());
    expect(restored).toMatchObject({ contacts: 2, touches: 2 });
    expect(await names()).toEqual(['Malik Osei', 'Ruth Adler']);

    later();
    const { before } = restored as { before: string };
    await calls.restore({ ...fromSnapshot(before), steadfast }, work());
    expect(await names()).toEqual(['Jonas Brandt', 'Malik Osei', 'Ruth Adler']);
    const { snapshots } = await calls.backupState();
    expect(snapshots.map(({ reason, contacts }) => [reason, contacts])).toEqual([
      ['before-restore', 2],
      ['before-restore', 3],
      ['asked', 2],
    ]);
  });

  it('does not tidy away what it reads', async () => {
    await add('Malik Osei', 'malik@example.net');
    const name = await take();
    await add('Ruth Adler', 'ruth@example.org');
    for (let taken = 0; taken < 4; taken++) await take();
    later();
    await calls.restore({ ...fromSnapshot(name), steadfast }, work());
    expect(disk.files.has(name)).toBe(true);
    expect(await names()).toEqual(['Malik Osei']);
  });

  it('reads a file as it is, gzipped, and sealed with a passphrase', async () => {
    await add('Malik Osei', 'malik@example.net');
    const packed = bytesOf(await take());
    const plain = new Uint8Array(
      await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer(),
    );
    const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
    const seal = await sealer('oak and ash', { subtle: crypto.subtle, random, rounds: 10 });
    const sealed = Buffer.concat([await seal.push(packed), await seal.end()]);
    for (const from of [fromFile(plain), fromFile(packed), fromFile(sealed, 'oak and ash')])
      expect(await calls.backupRead(from, work())).toMatchObject({ contacts: 1, touches: 1 });
    expect(await calls.backupRead(fromFile(sealed), work())).toEqual({ fault: { code: 'no-passphrase' } });
    expect(await calls.backupRead(fromFile(sealed, 'oak'), work())).toMatchObject({
      fault: { code: 'wrong-passphrase' },
    });
  });

  it('brings the backup of an older version up to this one', async () => {
    const writer = backupWriter({ steadfast: '0.0.1', schema: 1, madeAt: at(now) });
    const parts = Object.entries(version1.stores).flatMap(([store, { rows }]) => [
      writer.store(store),
      writer.rows(rows as object[]),
    ]);
    const file = fromFile(Buffer.concat([...parts, writer.end().bytes]));
    expect(await calls.backupRead(file, work())).toMatchObject({ contacts: 2, older: '0.0.1' });
    await calls.restore({ ...file, steadfast }, work());
    expect(await names()).toEqual(['Amina Okafor', 'Jonas Brandt']);
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([databaseName]);
  });
});

describe('a backup of data that was damaged in part', () => {
  /** Two contacts, one of whom has a row that says nothing any more, in a snapshot; and a third who came since. */
  const damaged = async (store: 'contacts' | 'touches'): Promise<string> => {
    await add('Malik Osei', 'malik@example.net');
    await add('Ruth Adler', 'ruth@example.org');
    const db = ofAnyVersion(await open());
    const [first] = (await db.getAll(store)) as { fields: object }[];
    await db.put(store, unsealed({ ...first, fields: { ...first?.fields, addedOn: 7, at: 7 } }));
    const name = await take();
    await add('Jonas Brandt', 'jonas@example.com');
    later();
    return name;
  };

  it('says which rows are left out, and is restored without them when the user says so', async () => {
    const name = await damaged('contacts');
    const before = await everything();
    const leftOut = { count: 3, rows: expect.arrayContaining([expect.objectContaining({ name: 'Malik Osei' })]) };
    expect(await calls.backupRead(fromSnapshot(name), work())).toMatchObject({ contacts: 1, touches: 1, leftOut });
    for (const leavingOut of [undefined, 2]) {
      const more = leavingOut === undefined ? {} : { leavingOut };
      expect(await calls.restore({ ...fromSnapshot(name), steadfast, ...more }, work())).toMatchObject({
        fault: { code: 'damaged-rows', detail: 'contacts: fields.addedOn' },
      });
      expect(await everything()).toBe(before);
    }
    const restored = await calls.restore({ ...fromSnapshot(name), steadfast, leavingOut: 3 }, work());
    expect(restored).toMatchObject({ contacts: 1, touches: 1, leftOut: 3 });
    expect(await names()).toEqual(['Ruth Adler']);
    // Whoever is added again has their address.
    await add('Malik Osei', 'malik@example.net');
    expect(await (await open()).getAllKeys('identities')).toContain('email:malik@example.net');
  });

  it('keeps the contact whose touch is left out', async () => {
    const name = await damaged('touches');
    expect(await calls.backupRead(fromSnapshot(name), work())).toMatchObject({ contacts: 2, leftOut: { count: 1 } });
    await calls.restore({ ...fromSnapshot(name), steadfast, leavingOut: 1 }, work());
    expect(await names()).toEqual(['Malik Osei', 'Ruth Adler']);
    expect(await (await open()).count('touches')).toBe(1);
  });

  it('brings back everybody where the settings cannot be used', async () => {
    await add('Malik Osei', 'malik@example.net');
    const db = ofAnyVersion(await open());
    for (const fields of [{ hours: 'late' }, { zone: 7 }, { cadences: 7 }, { sites: { 'mail.example.com': null } }]) {
      await db.put('settings', { id: 'settings', fields, stamps: {} });
      const name = await take();
      expect(await calls.backupRead(fromSnapshot(name), work())).toMatchObject({
        leftOut: { count: 1, rows: [{ store: 'settings', place: expect.stringMatching(/^fields./) }] },
      });
    }
  });

  it('leaves out a row that is not what was written, also where that could be a row', async () => {
    await add('Malik Osei', 'malik@example.net');
    const db = ofAnyVersion(await open());
    const [touch] = (await db.getAll('touches')) as { fields: object }[];
    await db.put('touches', { ...touch, fields: { ...touch?.fields, note: 'Ask about the oaj' } });
    await expect(take()).rejects.toThrow('touches: sum');
    expect(await calls.backupState()).toMatchObject({ data: 'well', unreadable: expect.any(String) });
    const format = snapshotFormat(steadfast, migrations.length, dumpedStores);
    const { name } = (await takeSnapshot(db, 'before-restore', { format, now: at(now) })) ?? {};
    const leftOut = { count: 1, rows: [{ store: 'touches', place: 'sum' }] };
    expect(await calls.backupRead(fromSnapshot(name ?? ''), work())).toMatchObject({ contacts: 1, leftOut });
  });

  it('does not pass the drill', async () => {
    const name = await damaged('touches');
    expect(await calls.drill({ name }, work())).toMatchObject({ fault: { code: 'damaged-rows' } });
  });
});

describe('a file that is no whole backup', () => {
  const faults = async (bytes: Uint8Array): Promise<unknown> => {
    const before = await everything();
    const result = (await calls.restore({ ...fromFile(bytes), steadfast }, work())) as { fault: { code: string } };
    expect(await everything()).toBe(before);
    return result.fault?.code;
  };

  it('is refused by name, and the database stays byte for byte as it was', async () => {
    await add('Malik Osei', 'malik@example.net');
    const packed = bytesOf(await take());
    const plain = new Uint8Array(
      await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer(),
    );
    await add('Ruth Adler', 'ruth@example.org');
    const text = new TextDecoder().decode(plain);
    const written = (changed: string) => new TextEncoder().encode(changed);
    expect(await faults(new Uint8Array())).toBe('empty');
    expect(await faults(written('name,company\nMalik Osei,Oak Ltd\n'))).toBe('no-backup');
    expect(await faults(plain.subarray(0, plain.length / 2))).toBe('cut');
    expect(await faults(written(text.replace('Malik', 'Malek')))).toBe('changed');
    expect(await faults(written(text.replace(/"schema":\d+/, `"schema":${migrations.length + 1}`)))).toBe('newer');
    expect(['cut', 'changed']).toContain(await faults(packed.subarray(0, packed.length / 2)));
    expect(['cut', 'changed']).toContain(await faults(packed.map((byte, index) => (index === 300 ? byte ^ 1 : byte))));
    expect(await faults(gzipSync('what is this'))).toBe('no-backup');
  });

  it('is refused when it changes between its two readings', async () => {
    await add('Malik Osei', 'malik@example.net');
    const first = bytesOf(await take());
    await add('Ruth Adler', 'ruth@example.org');
    const second = bytesOf(await take());
    const before = await everything();
    let reads = 0;
    const [one, two] = [new Blob([first]), new Blob([second])];
    const file = {
      size: one.size,
      slice: one.slice.bind(one),
      stream: () => (reads++ ? two : one).stream(),
    };
    const result = await calls.restore({ source: { file }, passphrase: '', steadfast }, work());
    expect(result).toEqual({ fault: { code: 'changed' } });
    expect(await everything()).toBe(before);
  });

  it('changes nothing when the user stops it', async () => {
    await add('Malik Osei', 'malik@example.net');
    const name = await take();
    await add('Ruth Adler', 'ruth@example.org');
    const before = await everything();
    const stop = new AbortController();
    const progress = ({ done, of }: { done: number; of: number | null }) => {
      if (of && done > of / 2) stop.abort(new Error('stopped'));
    };
    const restoring = calls.restore({ ...fromSnapshot(name), steadfast }, { progress, signal: stop.signal });
    await expect(restoring).rejects.toThrow('stopped');
    expect(await everything()).toBe(before);
  });
});

describe('a database that is gone', () => {
  /** Gone since the last start. */
  const lose = async (): Promise<void> => {
    await add('Malik Osei', 'malik@example.net');
    await take();
    (await open()).close();
    await deleteDB(databaseName);
    calls = await start();
  };

  it('is told with what was known of it, and comes back from a snapshot', async () => {
    await lose();
    const state = await calls.backupState();
    expect(state).toMatchObject({ data: 'lost', known: { contacts: 1, touches: 1 }, hasPlace: true });
    await expect(calls.takeSnapshot({ steadfast }, work())).rejects.toMatchObject({ name: 'DataLostError' });
    const from = fromSnapshot(state.snapshots[0]?.name ?? '');
    expect(await calls.backupRead(from, work())).toMatchObject({ contacts: 1, changes: null });
    expect(await calls.restore({ ...from, steadfast }, work())).toMatchObject({ contacts: 1, before: null });
    calls = await start();
    open = opener();
    expect(await calls.backupState()).toMatchObject({ data: 'well' });
    expect(await names()).toEqual(['Malik Osei']);
  });

  it('stays gone when the backup is not whole', async () => {
    await lose();
    await calls.restore({ ...fromFile(new TextEncoder().encode('{')), steadfast }, work());
    expect(await calls.backupState()).toMatchObject({ data: 'lost' });
  });

  it('is begun anew when the user says so; the snapshots stay', async () => {
    await lose();
    await calls.startAnew();
    calls = await start();
    expect(await calls.backupState()).toMatchObject({
      data: 'well',
      known: null,
      snapshots: [{ contacts: 1 }],
    });
  });
});

describe('a database of which the newest part is gone', () => {
  /** The one of before comes back in place of the one of now. */
  const loseTheNewest = async (): Promise<string> => {
    await add('Malik Osei', 'malik@example.net');
    const db = await open();
    const stores = [...db.objectStoreNames];
    const before = await Promise.all(stores.map((store) => db.getAll(store)));
    await add('Ruth Adler', 'ruth@example.org');
    const name = await take();
    const tx = db.transaction(stores, 'readwrite');
    for (const [index, store] of stores.entries()) {
      void tx.objectStore(store).clear();
      for (const row of before[index] ?? []) void tx.objectStore(store).put(row as never);
    }
    await tx.done;
    db.close();
    calls = await start();
    open = opener();
    return name;
  };

  it('is told, and comes back from a snapshot; what was left is kept in another', async () => {
    const name = await loseTheNewest();
    expect(await calls.backupState()).toMatchObject({ data: 'part-lost', known: { contacts: 2 } });
    await expect(calls.takeSnapshot({ steadfast }, work())).rejects.toMatchObject({ name: 'DataPartLostError' });
    expect(await calls.backupRead(fromSnapshot(name), work())).toMatchObject({ contacts: 2, changes: { back: 1 } });
    const restored = await calls.restore({ ...fromSnapshot(name), steadfast }, work());
    expect(restored).toMatchObject({ contacts: 2, before: expect.stringContaining('1c') });
    calls = await start();
    open = opener();
    expect(await calls.backupState()).toMatchObject({ data: 'well' });
    expect((await names()).toSorted()).toEqual(['Malik Osei', 'Ruth Adler']);
  });

  it('stays so when the backup is not whole, and is all there is when the user says so', async () => {
    await loseTheNewest();
    await calls.restore({ ...fromFile(new TextEncoder().encode('{')), steadfast }, work());
    calls = await start();
    expect(await calls.backupState()).toMatchObject({ data: 'part-lost' });
    await calls.startAnew();
    calls = await start();
    expect(await calls.backupState()).toMatchObject({
      data: 'well',
      known: { contacts: 1 },
      snapshots: [{ contacts: 2 }],
    });
    open = opener();
    expect(await names()).toEqual(['Malik Osei']);
  });
});

describe('a database that can be opened and not be read', () => {
  const { getAll } = IDBObjectStore.prototype;
  const { deleteDatabase } = IDBFactory.prototype;
  const mend = (): void => {
    IDBObjectStore.prototype.getAll = getAll;
    IDBFactory.prototype.deleteDatabase = deleteDatabase;
  };
  afterEach(mend);
  /** As a page of the file that is damaged, in the middle of it; it goes with the file. */
  const damage = (): void => {
    IDBFactory.prototype.deleteDatabase = function (this: IDBFactory, name: string) {
      if (name === databaseName) mend();
      return deleteDatabase.call(this, name);
    };
    IDBObjectStore.prototype.getAll = function (this: IDBObjectStore, ...how: []) {
      if (this.name === 'touches' && this.transaction.db.name === databaseName) return cannotRead(this);
      return getAll.apply(this, how);
    };
  };

  it('can be restored all the same, though nothing of it can be kept', async () => {
    await add('Malik Osei', 'malik@example.net');
    const name = await take();
    await add('Ruth Adler', 'ruth@example.org');
    damage();
    expect(await calls.backupRead(fromSnapshot(name), work())).toMatchObject({ contacts: 1, changes: null });
    expect(await calls.restore({ ...fromSnapshot(name), steadfast }, work())).toMatchObject({ before: null });
    open = opener();
    expect(await names()).toEqual(['Malik Osei']);
  });

  it('is not given up because its snapshot cannot be written', async () => {
    await add('Malik Osei', 'malik@example.net');
    const name = await take();
    await add('Ruth Adler', 'ruth@example.org');
    const before = await everything();
    const { set } = disk.files;
    disk.files.set = () => {
      throw new DOMException('The operation failed', 'UnknownError');
    };
    await expect(calls.restore({ ...fromSnapshot(name), steadfast }, work())).rejects.toThrow('failed');
    disk.files.set = set;
    expect(await everything()).toBe(before);
  });
});

describe('a drill', () => {
  it('restores to a copy, compares, and leaves nothing but its result', async () => {
    await add('Malik Osei', 'malik@example.net');
    const name = await take();
    const before = await everything();
    const drill = await calls.drill({ name }, work());
    expect(drill).toMatchObject({ good: true, of: new Date().toISOString() });
    expect((await calls.backupState()).drill).toEqual(drill);
    expect(await everything()).toBe(before);
    expect((await indexedDB.databases()).map(({ name: database }) => database)).toEqual([databaseName]);
  });

  it('finds a snapshot that was damaged since', async () => {
    await add('Malik Osei', 'malik@example.net');
    const name = await take();
    const bytes = bytesOf(name);
    disk.files.set(name, bytes.subarray(0, bytes.length - 20));
    expect(await calls.drill({ name }, work())).toMatchObject({
      fault: { code: expect.stringMatching(/cut|changed/) },
    });
  });
});
