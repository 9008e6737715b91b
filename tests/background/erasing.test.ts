import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseName } from '../../src/store/open';
import { copyName } from '../../src/store/restore-copy';
import { type FakeDisk, fakeDisk, noDisk } from '../store/fake-disk';
import { badge, granted, shown, told } from './fake-browser';
import { anew, page, start } from './start';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const noon = '2026-11-18T12:00:00Z'; // a Wednesday
const touch = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' } as const;
let disk: FakeDisk;

beforeEach(() => {
  anew(noon);
  disk = fakeDisk();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  noDisk();
});

/** A background with something of everything: a contact, a promise, settings, a snapshot, a host, a notification. */
async function full() {
  const background = await start();
  const { ask, capture, promised, sweep } = background;
  await ask('log', { target: { capture: capture('amina') }, touch });
  await promised('bela', '2026-11-18T11:59:00.000Z');
  await ask('changeSettings', { patch: { sender: 'Robin' } });
  await ask('keepDraft', { key: 'note:x', text: 'half a thought' });
  await sweep();
  const { followWrites } = await import('../../src/store/sentinel-follow');
  const { open, now } = await import('../../src/background/context');
  await followWrites(open, now());
  disk.files.set('steadfast-2026-11-18T12.00.00.000Z-2c-1t-daily.json.gz', new Uint8Array(2000));
  granted.origins.add('https://mail.example.org/*').add('https://*/*');
  granted.permissions.add('downloads');
  return background;
}

const nothing = {
  rows: { contacts: 0, deleted: 0, touches: 0, promises: 0, drafts: 0, suggestions: 0, stops: 0, acts: 0 },
  snapshots: { count: 0, bytes: 0 },
};

describe('deleting everything', () => {
  it('leaves nothing: no row, no file, no grant, no notification, no number on the badge, no setting', async () => {
    const { ask } = await full();
    const before = await ask('stored', {});
    expect(before.rows).toMatchObject({ contacts: 2, touches: 1, promises: 1, drafts: 1 });
    expect(before.snapshots).toEqual({ count: 1, bytes: 2000 });
    expect([shown.size > 0, badge.text]).toEqual([true, '1']);

    await ask('eraseEverything', {});
    expect(await ask('stored', {})).toEqual(nothing);
    expect([...disk.files.keys()]).toEqual([]);
    expect([...granted.origins, ...granted.permissions]).toEqual([]);
    expect([shown.size, badge.text]).toEqual([0, '']);
    expect((await ask('settings', {})).settings.sender).toBe('');
    expect((await ask('queue', {})).rows).toEqual([]);
  });

  it('leaves a Steadfast that can be begun with anew, and whose empty database is not missed', async () => {
    const { ask, capture } = await full();
    await ask('eraseEverything', {});
    await ask('log', { target: { capture: capture('chen') }, touch });
    const again = await start();
    expect((await again.ask('stored', {})).rows).toMatchObject({ contacts: 1, touches: 1 });
    const { readSentinel } = await import('../../src/store/sentinel');
    expect(await readSentinel()).toBeNull();
  });

  it('is not done from a frame in somebody’s page', async () => {
    const { ask, askFramed } = await full();
    await expect(askFramed('eraseEverything', {})).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await ask('stored', {})).rows.contacts).toBe(2);
  });

  it('can be done with data that cannot be opened', async () => {
    const newer = await openDB(databaseName, 1000, { upgrade: (db) => void db.createObjectStore('from-the-future') });
    newer.close();
    const { ask } = await start();
    await expect(ask('stored', {})).rejects.toMatchObject({ code: 'data-newer' });
    await ask('eraseEverything', {});
    expect(await ask('stored', {})).toEqual(nothing);
  });

  it('can be done where one of the databases is damaged, so that the browser names none of them', async () => {
    const { ask } = await full();
    (await openDB(copyName, 1)).close();
    const names = vi.spyOn(IDBFactory.prototype, 'databases').mockRejectedValue(new DOMException('', 'UnknownError'));
    await ask('eraseEverything', {});
    expect(await ask('stored', {})).toEqual(nothing);
    names.mockRestore();
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([databaseName]);
  });

  it('shows nobody what is left where it failed, and logs nothing that would go with it later', async () => {
    const { ask, capture } = await full();
    const remove = vi.spyOn(disk.files, 'delete').mockImplementation(() => {
      throw new DOMException('', 'NoModificationAllowedError');
    });
    await expect(ask('eraseEverything', {})).rejects.toThrow();
    await expect(ask('queue', {})).rejects.toThrow();
    await expect(ask('log', { target: { capture: capture('chen') }, touch })).rejects.toThrow();
    remove.mockRestore();
    // Whoever asks next goes on where it was stopped.
    expect(await ask('stored', {})).toEqual(nothing);
  });

  it('keeps who asks meanwhile waiting, and shows them nothing of what was there', async () => {
    const { ask } = await full();
    const erased = ask('eraseEverything', {});
    const [stored] = await Promise.all([ask('stored', {}), erased]);
    expect(stored).toEqual(nothing);
  });
});

describe('a browser that is killed while everything is deleted', () => {
  /** Everything that changes something stops from the `step`-th time on. Gives how often something was changed. */
  function killAt(step: number): { readonly done: () => number } {
    let done = 0;
    const act = (): void => {
      if (done >= step) throw new Error('killed');
      done += 1;
    };
    const { open, deleteDatabase } = IDBFactory.prototype;
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, name, version) {
      if (name !== databaseName) act();
      return open.call(this, name, version);
    });
    vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(function (this: IDBFactory, name) {
      act();
      return deleteDatabase.call(this, name);
    });
    for (const map of [disk.files, shown, granted.origins, granted.permissions] as Map<string, unknown>[]) {
      const remove = map.delete;
      vi.spyOn(map, 'delete').mockImplementation((name) => {
        act();
        return remove.call(map, name);
      });
    }
    return { done: () => done };
  }

  const steps = Array.from({ length: 9 }, (_, step) => step);

  it('has as many steps as are looked at here', async () => {
    const { calls } = await full();
    const { done } = killAt(100);
    await calls.eraseEverything?.({}, page);
    expect(done()).toBe(steps.length);
  });

  it.each(steps)('has deleted all or nothing at the next start, after %i steps', async (step) => {
    const { calls } = await full();
    killAt(step);
    await expect(calls.eraseEverything?.({}, page)).rejects.toThrow('killed');
    vi.restoreAllMocks();

    const next = await start();
    const { rows, snapshots } = await next.ask('stored', {});
    if (step === 0) {
      expect(rows).toMatchObject({ contacts: 2, touches: 1 });
      expect(snapshots.count).toBe(1);
      return;
    }
    expect({ rows, snapshots }).toEqual(nothing);
    expect([...disk.files.keys(), ...shown.keys(), ...granted.origins, ...granted.permissions]).toEqual([]);
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([databaseName]);
    // What is begun then is not taken for a remainder.
    await next.ask('log', { target: { capture: next.capture('chen') }, touch });
    expect((await (await start()).ask('stored', {})).rows.contacts).toBe(1);
  });

  it('shows nobody what is left before it is gone, whatever they ask first', async () => {
    const { ask } = await full();
    killAt(4);
    await ask('eraseEverything', {}).catch(() => {});
    vi.restoreAllMocks();
    const next = await start();
    const [queue, settings] = await Promise.all([next.ask('queue', {}), next.ask('settings', {})]);
    expect([queue.rows, settings.settings.sender]).toEqual([[], '']);
  });
});

describe('a page that does not let go of the database', () => {
  it('is named, and the rest goes as soon as it does', async () => {
    const { ask } = await full();
    const { eraseStored } = await import('../../src/store/everything');
    const held = await openDB(databaseName);
    await expect(eraseStored(0)).rejects.toThrow('a page holds the database open');
    held.close();
    await ask('eraseEverything', {});
    expect(await ask('stored', {})).toEqual(nothing);
  });
});

describe('whoever still knows something of what is being deleted', () => {
  it('writes nothing of it down, so that nobody misses it at the next start', async () => {
    const { ask } = await full();
    const { writeSentinel, readSentinel } = await import('../../src/store/sentinel');
    const known = await readSentinel();
    const { deleteDatabase } = IDBFactory.prototype;
    vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(function (this: IDBFactory, name) {
      // As long as there is a mark, it may be in the middle of anything.
      if (known) void writeSentinel(known);
      return deleteDatabase.call(this, name);
    });
    await ask('eraseEverything', {});
    expect([...disk.files.keys()]).toEqual([]);
    expect((await (await start()).ask('stored', {})).rows.contacts).toBe(0);
  });

  it('stops in the pages that are open', async () => {
    const { ask } = await full();
    await ask('eraseEverything', {});
    expect(told.filter((news) => (news as { news: string }).news !== 'changed')).toEqual([{ news: 'erasing' }]);
  });
});
