import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isSnapshotDue } from '../../src/domain/snapshot';
import { migrations } from '../../src/store/migrations';
import { snapshotFile } from '../../src/store/snapshots';
import { cannotRead } from '../store/cannot-read';
import { type FakeDisk, fakeDisk, noDisk } from '../store/fake-disk';
import version4 from '../store/versions/v4.json' with { type: 'json' };
import { badge, kept } from './fake-browser';
import { anew, at, start } from './start';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

let disk: FakeDisk;
beforeEach(() => {
  disk = fakeDisk();
  anew('2026-11-18T09:00:00Z');
});
afterEach(() => {
  noDisk();
  vi.useRealTimers();
});

/** A background that has just been started, with what `index` does beside it. */
async function started() {
  const background = await start();
  const { keepSnapshots } = await import('../../src/background/snapshotting');
  const { open } = await import('../../src/background/context');
  const { tellTrouble } = await import('../../src/background/sentinel');
  const touch = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' } as const;
  return {
    ...background,
    tellTrouble,
    keep: () => keepSnapshots(open),
    log: (name: string) => background.ask('log', { target: { capture: background.capture(name) }, touch }),
  };
}
const snapshots = (): string[] =>
  [...disk.files.keys()].filter((name) => name.endsWith('.gz')).map((name) => name.slice(10, 26) + name.slice(34));

describe('the background', () => {
  it('takes a snapshot once something was stored, and again only when something was stored since and it is time', async () => {
    const { keep, log } = await started();
    await keep();
    expect(snapshots()).toEqual([]);
    await log('amina');
    await keep();
    expect(snapshots()).toEqual(['2026-11-18T09.00-1c-1t-daily.json.gz']);
    at('2026-11-18T09:30:00Z');
    await log('jonas');
    await keep();
    expect(snapshots()).toHaveLength(1);
    at('2026-11-18T10:00:00Z');
    await keep();
    // Of one day the newest is enough.
    expect(snapshots()).toEqual(['2026-11-18T10.00-2c-2t-daily.json.gz']);
    at('2026-11-20T10:00:00Z');
    await keep();
    expect(snapshots()).toHaveLength(1);
  });

  it('begins one anew in which it was stopped, but not each time it starts', async () => {
    const { log } = await started();
    await log('amina');
    disk.full = true;
    await expect((await started()).keep()).rejects.toMatchObject({ name: 'QuotaExceededError' });
    disk.full = false;
    disk.files.set('notes.json', new TextEncoder().encode('{"began":"2026-11-18T09:00:00.000Z"}'));
    at('2026-11-18T09:20:00Z');
    await (await started()).keep();
    expect(snapshots()).toEqual([]);
    at('2026-11-18T09:30:00Z');
    await (await started()).keep();
    expect(snapshots()).toEqual(['2026-11-18T09.30-1c-1t-daily.json.gz']);
    expect(
      (await snapshotFile([...disk.files.keys()].find((name) => name.endsWith('.gz')) ?? ''))?.size,
    ).toBeGreaterThan(0);
  });

  it('keeps what an older version has stored, as it was, before it is upgraded; and does not try for ever', async () => {
    const lay = async (): Promise<void> => {
      globalThis.indexedDB = new IDBFactory();
      const { version, stores } = version4;
      const db = await openDB('steadfast', version, {
        async upgrade(fresh, _from, _to, tx) {
          for (const migrate of migrations.slice(0, version)) await migrate(fresh as never, tx as never);
        },
      });
      for (const [name, { rows }] of Object.entries(stores)) for (const row of rows) await db.put(name, row);
      db.close();
    };
    for (const kept of [1, 2, 2]) {
      await lay();
      at(`2026-11-18T0${kept}:00:00Z`);
      expect((await (await started()).ask('queue', {})).rows.length).toBeGreaterThan(0);
      const upgrades = [...disk.files.keys()].filter((name) => name.includes('before-upgrade'));
      expect(upgrades).toHaveLength(kept);
    }
    const [name = ''] = [...disk.files.keys()].filter((one) => one.includes('before-upgrade'));
    const bytes = new Blob([disk.files.get(name) as Uint8Array<ArrayBuffer>]);
    const text = await new Response(bytes.stream().pipeThrough(new DecompressionStream('gzip'))).text();
    expect(text).toContain('"schema":4');
    expect(text).toContain('Amina Okafor');
  });

  it('tells every page that a part cannot be read any more, until all can be again', async () => {
    const { keep, log, ask } = await started();
    await log('amina');
    await keep();
    expect((await ask('settings', {})).unreadable).toBeNull();
    at('2026-11-18T11:00:00Z');
    await log('jonas');
    const broken = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('Internal error.', 'UnknownError');
    });
    await expect(keep()).rejects.toMatchObject({ name: 'UnknownError' });
    broken.mockRestore();
    expect((await ask('settings', {})).unreadable).toBe('2026-11-18T11:00:00.000Z');
    // Also by one that was started since.
    const later = await started();
    expect((await later.ask('settings', {})).unreadable).toBe('2026-11-18T11:00:00.000Z');
    at('2026-11-18T12:00:00Z');
    await later.keep();
    expect((await later.ask('settings', {})).unreadable).toBeNull();
  });

  const { count } = IDBIndex.prototype;
  const { getAll } = IDBObjectStore.prototype;
  afterEach(() => {
    IDBIndex.prototype.count = count;
    IDBObjectStore.prototype.getAll = getAll;
  });

  it.each([
    ['rows of identities', 'at its daily look', false],
    ['rows of cards', 'while a snapshot is taken', true],
    ['an index of identities', 'at its daily look', false],
    ['an index of cards', 'while a snapshot is taken', true],
  ])('tells every page that the browser ends its reading at %s, %s', async (what, _, isDue) => {
    const { keep, log } = await started();
    await log('amina');
    await keep();
    at('2026-11-19T09:30:00Z');
    if (isDue) await log('jonas');
    IDBIndex.prototype.count = function (this: IDBIndex, ...how: []) {
      if (what === `an index of ${this.objectStore.name}`) return cannotRead(this);
      return count.apply(this, how);
    };
    IDBObjectStore.prototype.getAll = function (this: IDBObjectStore, ...how: []) {
      if (what === `rows of ${this.name}`) return cannotRead(this);
      return getAll.apply(this, how);
    };
    const later = await started();
    await expect(later.keep()).rejects.toThrow('failed');
    expect((await later.ask('settings', {})).unreadable).toBe('2026-11-19T09:30:00.000Z');
  });

  it.each(['notes.json', 'sentinel.json', 'steadfast.part'])(
    'tells every page that nothing can be kept any more, where the browser has half of %s in its books, until it can again',
    async (name) => {
      const { keep, log, ask } = await started();
      await log('amina');
      await keep();
      expect((await ask('settings', {})).kept).toBe(true);
      at('2026-11-19T09:30:00Z');
      await log('jonas');
      disk.broken.add(name);
      const later = await started();
      await expect(later.keep()).rejects.toMatchObject({ name: 'NotFoundError' });
      expect(await later.ask('settings', {})).toMatchObject({ kept: false, unreadable: null });
      disk.broken.clear();
      at('2026-11-19T10:30:00Z');
      await later.keep();
      expect((await later.ask('settings', {})).kept).toBe(true);
      expect(snapshots()).toContain('2026-11-19T10.30-2c-2t-daily.json.gz');
    },
  );

  it('lets the sentinel know of what was stored while a snapshot was under way', async () => {
    const { keep, log } = await started();
    await log('amina');
    let go = (): void => {};
    const asked = new Promise<void>((under) => {
      vi.spyOn(navigator.storage, 'estimate').mockImplementationOnce(() => {
        under();
        return new Promise((resolve) => {
          go = () => resolve({});
        });
      });
    });
    const taking = keep();
    await asked;
    await log('jonas');
    void keep();
    go();
    await taking;
    const { open } = await import('../../src/background/context');
    const { last } = (await (await open()).get('clock', 'clock')) ?? {};
    const sentinel = JSON.parse(new TextDecoder().decode(disk.files.get('sentinel.json')));
    expect(sentinel.last).toBe(last);
  });

  it('takes one as soon as something can be stored again, after a write that failed', async () => {
    const { keep, log } = await started();
    const { snapshotAfterFailure } = await import('../../src/background/snapshotting');
    await log('amina');
    await keep();
    at('2026-11-18T09:01:00Z');
    snapshotAfterFailure();
    await log('jonas');
    await keep();
    expect(snapshots()).toEqual(['2026-11-18T09.01-2c-2t-daily.json.gz']);
    at('2026-11-18T09:02:00Z');
    await log('ruth');
    await keep();
    expect(snapshots()).toHaveLength(1);
  });

  it('looks at everything once a day, also where nobody has written anything, and tells of a row that is another one', async () => {
    const { keep, log, ask } = await started();
    await log('amina');
    await keep();
    const { open } = await import('../../src/background/context');
    const db = await open();
    const [row] = await db.getAll('touches');
    await db.put('touches', { ...row, fields: { ...row?.fields, outcome: 'replied' } } as never);
    await keep();
    expect((await ask('settings', {})).unreadable).toBeNull();
    at('2026-11-19T08:00:00Z');
    await expect((await started()).keep()).rejects.toMatchObject({ name: 'DamagedRowError' });
    const later = await started();
    expect((await later.ask('settings', {})).unreadable).toBe('2026-11-19T08:00:00.000Z');
    expect(snapshots()).toHaveLength(1);
    await db.put('touches', row as never);
    at('2026-11-20T08:00:00Z');
    await later.keep();
    expect((await later.ask('settings', {})).unreadable).toBeNull();
  });

  it('looks at everything, and takes the next one in its time, also where what was noted of the last one is gone', async () => {
    const { keep, log } = await started();
    await log('amina');
    await keep();
    await log('jonas');
    disk.files.set('notes.json', new TextEncoder().encode('{"snapped":{"la'));
    at('2026-11-18T09:10:00Z');
    await (await started()).keep();
    expect(JSON.parse(new TextDecoder().decode(disk.files.get('notes.json')))).toEqual({
      began: null,
      unreadable: null,
      looked: '2026-11-18T09:10:00.000Z',
      snapped: { last: '', at: '2026-11-18T09:00:00.000Z', contacts: 1 },
    });
    expect(snapshots()).toEqual(['2026-11-18T09.00-1c-1t-daily.json.gz']);
    at('2026-11-18T10:00:00Z');
    await (await started()).keep();
    expect(snapshots()).toEqual(['2026-11-18T10.00-2c-2t-daily.json.gz']);
  });

  it('begins nothing anew when what was stored is gone: each call says so, and so does its button', async () => {
    const first = await started();
    await first.log('amina');
    await first.keep();
    globalThis.indexedDB = new IDBFactory();
    const { ask, sweep, tellTrouble } = await started();
    await expect(ask('queue', {})).rejects.toMatchObject({ code: 'data-lost' });
    await expect(ask('settings', {})).rejects.toMatchObject({ code: 'data-lost' });
    await tellTrouble(await sweep().catch((error: unknown) => error));
    expect(badge).toMatchObject({ text: '!', title: 'appName : badgeLost'.replace(' :', ':') });
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('begins nothing anew either when the files beside the database have gone with it, and lets every page know', async () => {
    const first = await started();
    await first.log('amina');
    await first.keep();
    globalThis.indexedDB = new IDBFactory();
    disk.files.clear();
    const { ask } = await started();
    await expect(ask('queue', {})).rejects.toMatchObject({ code: 'data-lost' });
    // The dashboard's worker, which cannot ask the browser, finds the sentinel as it was.
    expect([...disk.files.keys()]).toEqual(['sentinel.json']);
    const { opener } = await import('../../src/store/open');
    await expect(opener()()).rejects.toMatchObject({ name: 'DataLostError' });
  });

  it('takes its snapshots, and asks for what is known, where the browser cannot read its storage for extensions', async () => {
    const { log, keep, ask } = await started();
    const broken = vi.spyOn(kept, 'has').mockImplementation(() => {
      throw new DOMException('The operation failed', 'UnknownError');
    });
    expect((await ask('queue', {})).rows).toEqual([]);
    await log('amina');
    await keep();
    broken.mockRestore();
    expect(snapshots()).toHaveLength(1);
  });

  it('forgets that anything was there when everything is deleted, or begun anew', async () => {
    const first = await started();
    await first.log('amina');
    await first.keep();
    expect(kept.size).toBe(1);
    await first.ask('eraseEverything', {});
    expect(kept.size).toBe(0);
    expect((await (await started()).ask('queue', {})).rows).toEqual([]);
  });

  it('writes nothing over what a newer version has stored, and its button says why nobody is reminded', async () => {
    const first = await started();
    await first.log('amina');
    await first.keep();
    await (await openDB('steadfast', migrations.length + 1)).close();
    const { ask, sweep, tellTrouble } = await started();
    await expect(ask('queue', {})).rejects.toMatchObject({ code: 'data-newer' });
    await tellTrouble(await sweep().catch((error: unknown) => error));
    expect(badge).toMatchObject({ text: '!', title: 'appName: badgeNewer' });
  });

  it('knows nothing of before once a page has put something else in the place of everything', async () => {
    const { ask, askFramed } = await started();
    expect((await ask('settings', {})).settings.briefAt).toBe(510);
    const { changeSettings } = await import('../../src/store/keep');
    const { open, newId, now } = await import('../../src/background/context');
    await changeSettings(open, () => ({ briefAt: 420 }), now(), newId);
    await expect(askFramed('restored', {})).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await ask('settings', {})).settings.briefAt).toBe(510);
    await ask('restored', {});
    expect((await ask('settings', {})).settings.briefAt).toBe(420);
  });
});

describe('a snapshot is due', () => {
  const now = '2026-11-18T10:00:00.000Z' as never;
  const of = (at: string, contacts = 10, last = 'a') => ({ at: at as never, contacts, last });
  it.each([
    ['of nothing, never', null, null, false],
    ['of the first that was stored, at once', null, 'a', true],
    ['of what did not change, never', of('2026-01-01T10:00:00.000Z'), 'a', false],
    ['of little, after an hour', of('2026-11-18T09:00:00.000Z'), 'b', true],
    ['of little, not before', of('2026-11-18T09:00:01.000Z'), 'b', false],
    ['of much, not after an hour', of('2026-11-18T09:00:00.000Z', 100_000), 'b', false],
    ['of much, the next day', of('2026-11-17T12:00:00.000Z', 100_000), 'b', true],
    ['when the clock was set back, at once', of('2026-11-19T10:00:00.000Z'), 'b', true],
  ])('%s', (_what, snapped, last, due) => {
    expect(isSnapshotDue(snapped, last, now)).toBe(due);
  });
});
