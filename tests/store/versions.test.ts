import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { touchesOf } from '../../src/domain/dossier';
import { databaseName } from '../../src/store/open';
import { countQueue, readQueue } from '../../src/store/queue';
import { dossierOf, findByIdentity } from '../../src/store/read';
import { verify } from '../../src/store/verify';
import { cadences, calendar, freshStore, presentAt } from './fresh-store';
import version1 from './versions/v1.json' with { type: 'json' };

/** A stored database as a released version left it: its object stores with keys, indexes and rows. */
interface StoredDatabase {
  readonly version: number;
  readonly stores: Readonly<
    Record<string, { keyPath: string | string[]; indexes: Readonly<Record<string, string>>; rows: readonly unknown[] }>
  >;
}

/** One for every version ever released; a new migration adds the one it replaces. */
const released: readonly StoredDatabase[] = [version1];

async function lay({ version, stores }: StoredDatabase): Promise<void> {
  const db = await openDB(databaseName, version, {
    upgrade(fresh) {
      for (const [name, { keyPath, indexes }] of Object.entries(stores)) {
        const store = fresh.createObjectStore(name, { keyPath });
        for (const [index, path] of Object.entries(indexes)) store.createIndex(index, path);
      }
    },
  });
  for (const [name, { rows }] of Object.entries(stores)) for (const row of rows) await db.put(name, row);
  db.close();
}

describe.each(released)('the database of version $version', (stored) => {
  it('opens, and everything in it is there and as it would be computed', async () => {
    const open = freshStore();
    await lay(stored);
    expect(await verify(open, cadences, calendar)).toEqual([]);
    const jonas = await findByIdentity(open, ['linkedin-slug:jonas-brandt-example']);
    expect(jonas?.contact.fields.name.value).toBe('Jonas Brandt');
    expect(jonas && touchesOf(jonas).map(({ outcome, note }) => [outcome, note])).toEqual([
      ['voicemail-left', 'Left the price list'],
      ['sent', ''],
    ]);
    const here = presentAt('2026-11-18T11:00:00.000Z');
    expect(await countQueue(open, here)).toEqual({ promised: 1, overdue: 1, today: 0 });
    const rows = await readQueue(open, here, 10);
    expect(rows.map(({ fields }) => fields.name.value)).toEqual(['Amina Okafor', 'Jonas Brandt']);
    expect((await dossierOf(open, rows[0]?.id ?? ''))?.promises).toHaveLength(1);
  });

  it('has the object stores and indexes that the migrations make', async () => {
    const open = freshStore();
    const db = await open();
    const tx = db.transaction([...db.objectStoreNames]);
    const made = Object.fromEntries(
      [...db.objectStoreNames].map((name) => {
        const store = tx.objectStore(name);
        const indexes = Object.fromEntries(
          [...store.indexNames].map((index) => [index, store.index(index as never).keyPath]),
        );
        return [name, { keyPath: store.keyPath, indexes }];
      }),
    );
    const laid = Object.entries(stored.stores).map(([name, { keyPath, indexes }]) => [name, { keyPath, indexes }]);
    expect(made).toEqual(Object.fromEntries(laid));
  });
});
