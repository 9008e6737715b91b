import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { touchesOf } from '../../src/domain/dossier';
import type { Suggestion } from '../../src/domain/suggestion';
import { readMark } from '../../src/store/keep';
import type { Open } from '../../src/store/open';
import { databaseName } from '../../src/store/open';
import { readQueue } from '../../src/store/queue';
import { dossierOf, findByIdentity } from '../../src/store/read';
import { waitingReminders } from '../../src/store/reminders';
import { readSuggestions } from '../../src/store/suggestions';
import { countQueue } from '../../src/store/tally';
import { recompute, verify } from '../../src/store/verify';
import { at, cadences, calendar, freshStore, presentAt, seen } from './fresh-store';
import version1 from './versions/v1.json' with { type: 'json' };
import version2 from './versions/v2.json' with { type: 'json' };
import version3 from './versions/v3.json' with { type: 'json' };
import version4 from './versions/v4.json' with { type: 'json' };

const { person, home } = seen('Amina Okafor', 'amina@example.net');
const suggestion: Suggestion = {
  ...{ id: 's1', sending: 'one', at: at('2026-11-18T11:00:00Z'), what: 'message', channel: 'email', sure: true },
  ...{
    subject: 'Oak',
    page: 'compose/1',
    host: 'mail.example.org',
    tabId: 7,
    person,
    home,
    keys: ['email:amina@example.net'],
  },
  ...{ logged: null, dismissed: false },
};

/** A stored database as a released version left it: its object stores with keys, indexes and rows. */
interface StoredDatabase {
  readonly version: number;
  readonly stores: Readonly<
    Record<string, { keyPath: string | string[]; indexes: Readonly<Record<string, string>>; rows: readonly unknown[] }>
  >;
}

/** One for every version ever released; a new migration adds the one it replaces. */
const released: readonly StoredDatabase[] = [version1, version2, version3, version4];

async function lay({ version, stores }: StoredDatabase): Promise<Open> {
  const open = freshStore();
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
  return open;
}

/** The object stores and indexes there are. */
async function shapeOf(open: Open): Promise<unknown> {
  const db = await open();
  const tx = db.transaction([...db.objectStoreNames]);
  return Object.fromEntries(
    [...db.objectStoreNames].map((name) => {
      const store = tx.objectStore(name);
      const indexes = [...store.indexNames].map((index) => [index, store.index(index as never).keyPath]);
      return [name, { keyPath: store.keyPath, indexes: Object.fromEntries(indexes) }];
    }),
  );
}

describe.each(released)('the database of version $version', (stored) => {
  it('opens, and everything in it is there and, once computed anew, as it would be computed', async () => {
    const open = await lay(stored);
    await recompute(open, cadences, calendar);
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

  it('shows its queue before anything is computed anew', async () => {
    const rows = await readQueue(await lay(stored), presentAt('2026-11-18T11:00:00.000Z'), 10);
    expect(rows.map(({ fields }) => fields.name.value)).toEqual(['Amina Okafor', 'Jonas Brandt']);
  });

  it('gets the object stores and indexes of a new one', async () => {
    expect(await shapeOf(await lay(stored))).toEqual(await shapeOf(freshStore()));
  });
});

describe('the database of version 1', () => {
  it('has contacts, touches and promises without the fields of later versions, which are read as unset', async () => {
    const open = await lay(version1);
    const jonas = await findByIdentity(open, ['linkedin-slug:jonas-brandt-example']);
    expect(jonas?.contact.fields).toMatchObject({
      assistants: [],
      language: null,
      mergedInto: null,
      notSame: [],
      declined: [],
    });
    // One of the two has several versions, of which one touch is made.
    for (const { fields } of jonas?.touches ?? [])
      expect(fields).toMatchObject({ answeredBy: null, reason: '', expected: null, actual: null, noticed: false });
    const amina = await findByIdentity(open, ['email:amina@example.net']);
    expect(amina?.promises.map(({ fields }) => fields.what)).toEqual(['call-back']);
  });

  it('loses its ways back, which name one contact only', async () => {
    expect(await (await (await lay(version1))()).count('acts')).toBe(0);
  });
});

describe('the database of version 2', () => {
  it('has no suggestions, and takes them once it is opened', async () => {
    const open = await lay(version2);
    expect(await readSuggestions(open)).toEqual([]);
    await (await open()).put('suggestions', suggestion);
    expect(await readSuggestions(open)).toEqual([suggestion]);
  });
});

describe('the database of version 3', () => {
  it('has no rows for what is to be raised, and gets them; what was raised is not raised again', async () => {
    const open = await lay(version3);
    const waiting = await waitingReminders(open, at('2030-01-01T00:00:00Z'));
    expect(waiting.map(({ kind, due }) => [kind, due])).toEqual([['now', '2026-11-18T14:30:00.000Z']]);
    const [promise] = (await findByIdentity(open, ['email:amina@example.net']))?.promises ?? [];
    expect(await (await open()).getAllKeys('reminders')).toEqual([
      'brief:2026-11-13',
      'brief:2026-11-18',
      `promise:${promise?.id}:2026-11-18T14:30:00.000Z:before`,
      `promise:${promise?.id}:2026-11-18T14:30:00.000Z:now`,
    ]);
  });
});

describe('the database of version 4', () => {
  it('has no cards, and the background is told to make them', async () => {
    const open = await lay(version4);
    expect(await readMark(open, 'planned')).toBe('');
    expect(await (await open()).count('cards')).toBe(0);
    await recompute(open, cadences, calendar);
    const names = (await (await open()).getAllFromIndex('cards', 'byName')).map(({ name }) => name);
    expect(names).toEqual(['Amina Okafor', 'Bela Novák', 'Hana Kobayashi', 'Jonas Brandt']);
  });
});

describe('the stored databases', () => {
  it('are of every version before the one that is written now: a new migration comes with the one it replaces', async () => {
    const before = Array.from({ length: (await freshStore()()).version - 1 }, (_, index) => index + 1);
    expect(released.map(({ version }) => version)).toEqual(before);
  });
});
