import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Stamp } from '../../src/domain/merge';
import { perform } from '../../src/store/act';
import { beginErasing, endErasing, isErasing } from '../../src/store/erasing-mark';
import { storeFailureOf } from '../../src/store/failure';
import { readSettings } from '../../src/store/keep';
import { migrations } from '../../src/store/migrations';
import {
  DataDamagedError,
  DataLostError,
  DataPartLostError,
  databaseName,
  type Open,
  opener,
} from '../../src/store/open';
import { readSentinel, writeSentinel } from '../../src/store/sentinel';
import { followWrites, forgetKnown } from '../../src/store/sentinel-follow';
import { type FakeDisk, fakeDisk, noDisk } from './fake-disk';
import { at, context, freshStore, known, seen } from './fresh-store';

const now = '2026-11-18T11:00:00.000Z';
const capture = seen('Malik Osei', 'malik@example.net');

let disk: FakeDisk;
let open: Open;
beforeEach(() => {
  disk = fakeDisk();
  forgetKnown();
  open = freshStore();
});
afterEach(noDisk);

/** As a browser does that finds its file damaged: the database is gone, and whoever opens it gets a new one. */
async function lose(): Promise<void> {
  (await open()).close();
  await deleteDB(databaseName);
  open = opener();
}
const add = async (): Promise<void> => {
  await perform(open, { identities: [] }, known(capture), context(now));
  await followWrites(open, at(now));
};
const databases = async (): Promise<(string | undefined)[]> => (await indexedDB.databases()).map(({ name }) => name);

describe('a database that is not there', () => {
  it('is begun at the first start, and after a start at which nothing was stored', async () => {
    await readSettings(open);
    await followWrites(open, at(now));
    await lose();
    expect((await readSettings(open)).workingWeekdays).toEqual([1, 2, 3, 4, 5]);
  });

  it('is not begun anew when there was one: every call says so, at this start and the next', async () => {
    await add();
    await lose();
    for (const _ of [1, 2]) {
      const failure = await readSettings(open).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(DataLostError);
      expect(storeFailureOf(failure)).toBe('data-lost');
      open = opener();
    }
    expect(await databases()).toEqual([]);
  });

  it('is missed too when it is there and empty, as after a restore that was broken off', async () => {
    await add();
    await lose();
    (await opener(databaseName, null)()).close();
    await expect(readSettings(open)).rejects.toThrow(DataLostError);
  });

  it('is missed when the sentinel has gone with it, as long as there is a snapshot', async () => {
    await add();
    await lose();
    disk.files.clear();
    disk.files.set('steadfast-2026-11-17T09.00.00.000Z-1c-0t-daily.json.gz', new Uint8Array(10));
    await expect(readSettings(open)).rejects.toThrow(DataLostError);
    disk.files.set('sentinel.json', new TextEncoder().encode('{"schema":'));
    await expect(readSettings(open)).rejects.toThrow(DataLostError);
  });

  it('is begun anew once the sentinel says that nothing is missed', async () => {
    await add();
    await lose();
    await writeSentinel({ schema: 5, last: null, at: at(now), contacts: 0, touches: 0 });
    await add();
    expect(await databases()).toEqual([databaseName]);
  });
});

/** Somebody more, two minutes later. */
async function meetRuth(): Promise<void> {
  const then = '2026-11-18T11:02:00Z';
  await perform(open, { identities: [] }, known(seen('Ruth Adler', 'ruth@example.org')), context(then));
  await followWrites(open, at(then));
}

describe('a database of which the newest part is gone', () => {
  /** As a browser does that finds the end of its log damaged: what is there is what was there some acts ago. */
  async function loseTheNewest(): Promise<void> {
    await add();
    const db = await open();
    const stores = [...db.objectStoreNames];
    const before = await Promise.all(stores.map((name) => db.getAll(name)));
    await meetRuth();
    const tx = db.transaction(stores, 'readwrite');
    for (const [index, name] of stores.entries()) {
      const store = tx.objectStore(name);
      void store.clear();
      for (const row of before[index] ?? []) void store.put(row as never);
    }
    await tx.done;
    db.close();
    open = opener();
  }

  it('is not taken for all there was: every call says so, at this start and the next, and nothing is written over it', async () => {
    await loseTheNewest();
    for (const _ of [1, 2]) {
      const failure = await readSettings(open).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(DataPartLostError);
      expect(storeFailureOf(failure)).toBe('data-part-lost');
      await expect(perform(open, { identities: [] }, known(capture), context(now))).rejects.toThrow(DataPartLostError);
      await followWrites(open, at(now));
      open = opener();
    }
  });

  it('is all there is once the sentinel says so', async () => {
    await loseTheNewest();
    const db = await opener(databaseName, null)();
    const last = (await db.get('clock', 'clock'))?.last ?? null;
    await writeSentinel({ schema: 5, last, at: at(now), contacts: 1, touches: 0 });
    expect((await readSettings(open)).workingWeekdays).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('a database that cannot be read', () => {
  const real = IDBFactory.prototype.open;
  afterEach(() => {
    IDBFactory.prototype.open = real;
  });
  /** The browser cannot open the file at all. */
  const broken = (name: string): void => {
    IDBFactory.prototype.open = function (this: IDBFactory, of: string) {
      const request = real.call(this, of, 1);
      const get = () => new DOMException('Internal error opening backing store', name);
      return Object.defineProperty(request, 'error', { get, set: () => {} });
    };
  };

  it('is told as damaged', async () => {
    await add();
    (await open()).close();
    const get = IDBObjectStore.prototype.get;
    IDBObjectStore.prototype.get = () => {
      throw new DOMException('The operation failed', 'UnknownError');
    };
    try {
      const failure = await opener()().catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(DataDamagedError);
      expect(storeFailureOf(failure)).toBe('data-damaged');
    } finally {
      IDBObjectStore.prototype.get = get;
    }
    // Nothing of it is remembered: a restart of the browser may help.
    expect((await readSettings(opener())).workingWeekdays).toHaveLength(5);
  });

  it('is told as damaged where the browser cannot open it; a full disk, and a first start, are something else', async () => {
    await add();
    broken('UnknownError');
    expect(storeFailureOf(await opener()().catch((error: unknown) => error))).toBe('data-damaged');
    broken('QuotaExceededError');
    expect(storeFailureOf(await opener()().catch((error: unknown) => error))).toBe('full');
    // Chromium says of a full disk no more than of a damaged file.
    broken('UnknownError');
    disk.full = true;
    expect(storeFailureOf(await opener()().catch((error: unknown) => error))).toBe('full');
    disk.full = false;
    expect([...disk.files.keys()]).toEqual(['sentinel.json']);
    // Where no file can be read either, it is not a question of room.
    const nothing = vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValue(new DOMException('', 'UnknownError'));
    const failure = await opener(databaseName, { lastKnown: async () => '1' as Stamp })().catch(
      (error: unknown) => error,
    );
    expect(storeFailureOf(failure)).toBe('data-damaged');
    nothing.mockRestore();
    disk.files.clear();
    broken('UnknownError');
    expect(storeFailureOf(await opener()().catch((error: unknown) => error))).toBe('not-saved');
  });
});

describe('an upgrade', () => {
  it('lets the old version be read before it, once, and is made whatever comes of that', async () => {
    freshStore();
    const old = migrations.length - 1;
    const before = await openDB(databaseName, old, {
      async upgrade(db, _from, _to, tx) {
        for (const migrate of migrations.slice(0, old)) await migrate(db as never, tx as never);
      },
    });
    before.close();
    const versions: number[] = [];
    const beforeUpgrade = async (db: { version: number }): Promise<void> => {
      versions.push(db.version);
      throw new Error('the disk is full');
    };
    const db = await opener(databaseName, { lastKnown: async () => null, beforeUpgrade })();
    expect([versions, db.version]).toEqual([[old], migrations.length]);
  });
});

describe('the sentinel', () => {
  it('follows the writes, counts once at the first, and is written only when something was', async () => {
    await add();
    expect(await readSentinel()).toMatchObject({ schema: migrations.length, contacts: 1, touches: 0, at: now });
    const { written } = disk;
    await followWrites(open, at('2026-11-18T11:01:00Z'));
    expect(disk.written).toBe(written);
    await meetRuth();
    expect(await readSentinel()).toMatchObject({ at: '2026-11-18T11:02:00.000Z', last: expect.any(String) });
  });

  it('is no hindrance where there is no place for it, or no room', async () => {
    disk.full = true;
    await perform(open, { identities: [] }, known(capture), context(now));
    await expect(followWrites(open, at(now))).resolves.toBeNull();
    noDisk();
    await expect(followWrites(open, at(now))).resolves.toBeNull();
  });
});

describe('a browser that names no database while one is damaged', () => {
  it('is asked otherwise whether everything was to be erased', async () => {
    const real = IDBFactory.prototype.databases;
    IDBFactory.prototype.databases = () => Promise.reject(new DOMException('The operation failed', 'UnknownError'));
    try {
      expect(await isErasing()).toBe(false);
      await beginErasing();
      expect(await isErasing()).toBe(true);
    } finally {
      IDBFactory.prototype.databases = real;
    }
    await endErasing();
    expect(await databases()).toEqual([]);
  });

  it('is not waited for where it can open none at all: whoever opens the database says that it is damaged', async () => {
    await add();
    (await open()).close();
    const failing = () => {
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    };
    const names = vi.spyOn(IDBFactory.prototype, 'databases').mockImplementation(failing);
    const opens = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(failing);
    try {
      expect(await isErasing()).toBe(false);
      await expect(opener()()).rejects.toThrow(DataDamagedError);
    } finally {
      names.mockRestore();
      opens.mockRestore();
    }
  });
});

describe('the mark that everything is to be erased', () => {
  it('is none where a browser names a database of which nothing was ever kept', async () => {
    const real = IDBFactory.prototype.databases;
    const named = vi.fn(async () => [{ name: 'steadfast-erasing', version: 0 }]);
    IDBFactory.prototype.databases = named;
    try {
      expect(await isErasing()).toBe(false);
      await beginErasing();
      expect(await isErasing()).toBe(true);
    } finally {
      IDBFactory.prototype.databases = real;
    }
    await endErasing();
  });
});
