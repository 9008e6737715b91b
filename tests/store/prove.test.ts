import { beforeEach, describe, expect, it, vi } from 'vitest';
import { logTouch } from '../../src/domain/acts';
import { perform } from '../../src/store/act';
import { dump, ofAnyVersion } from '../../src/store/dump';
import { keepMark, plannedMark } from '../../src/store/keep';
import type { Open } from '../../src/store/open';
import { proveAll, proving } from '../../src/store/prove';
import { dossierOf } from '../../src/store/read';
import { DamagedRowError } from '../../src/store/rows';
import { isWhole, sealed, unsealed } from '../../src/store/seal';
import { context, freshStore, known, seen } from './fresh-store';

const now = '2026-11-18T11:00:00.000Z';
const touch = { channel: 'email', direction: 'out', outcome: 'sent', note: 'Ask about the oak', about: '' } as const;

let open: Open;
let contactId: string;
beforeEach(async () => {
  open = freshStore();
  for (const name of ['Malik Osei', 'Ruth Adler']) {
    const capture = seen(name, `${name.slice(0, 5).trim().toLowerCase()}@example.net`);
    const act = await perform(
      open,
      { identities: [] },
      (before, c) => logTouch(known(capture)(before, c), touch, c),
      context(now),
    );
    contactId = act.dossier.contact.id;
  }
  await keepMark(open, plannedMark, 'as it is');
});

const look = async (): Promise<void> => proveAll(ofAnyVersion(await open()), () => {});

/** Does to the first row of a store what a disk may. */
async function turn(store: 'contacts' | 'touches' | 'identities' | 'cards', from: string, to: string): Promise<void> {
  const db = await open();
  const [row] = await db.getAll(store);
  const text = JSON.stringify(row);
  expect(text).toContain(from);
  await db.put(store, JSON.parse(text.replace(from, to)));
}

describe('all that is stored', () => {
  it('is as it was written after acts and what they change', async () => {
    await look();
    await perform(open, { contactId }, (before, c) => logTouch(before as never, touch, c), context(now));
    await look();
  });

  it.each([
    ['a letter of a name', 'contacts', 'Malik', 'Malil'],
    ['a letter of a note', 'touches', 'the oak', 'the oaj'],
    ['a stamp', 'contacts', '"*":"0', '"*":"1'],
    ['whose an address is', 'identities', '"deleted":false', '"deleted":true'],
    ['a name in the list', 'cards', 'Malik', 'Nalik'],
  ] as const)('is damaged where %s is another one', async (_what, store, from, to) => {
    await turn(store, from, to);
    await expect(look()).rejects.toThrow(DamagedRowError);
  });

  it('is damaged where a contact has gone from the list, or is there and in no store', async () => {
    await (await open()).delete('cards', contactId);
    await expect(look()).rejects.toThrow('cards');
  });

  it('is not thought damaged while everybody is computed anew', async () => {
    await (await open()).delete('cards', contactId);
    await keepMark(open, plannedMark, `as it is\n${contactId}`);
    await look();
  });

  it.each(['count', 'getAllKeys'] as const)('is damaged where %s tells of others than are read', async (way) => {
    const ways = IDBObjectStore.prototype as unknown as Record<string, (...how: unknown[]) => unknown>;
    const real = ways[way];
    ways[way] = function (this: IDBObjectStore, ...how) {
      return real?.apply(this, this.name === 'touches' ? [IDBKeyRange.lowerBound(['zz'])] : how);
    };
    try {
      await expect(look()).rejects.toThrow('touches: uneven');
    } finally {
      ways[way] = real as never;
    }
    await look();
  });

  it('says that it is under way also while it counts, so that nobody stops it as idle', async () => {
    const db = ofAnyVersion(await open());
    const alive = vi.fn();
    const proof = proving(db, alive);
    await dump(db, (store, rows) => proof.rows(store, rows));
    const before = alive.mock.calls.length;
    await proof.end();
    expect(alive.mock.calls.length).toBeGreaterThan(before + 3);
  });

  it('is damaged where an index has others', async () => {
    const { count } = IDBIndex.prototype;
    IDBIndex.prototype.count = function (this: IDBIndex, ...how: []) {
      return count.apply(this, this.name === 'byQueue' ? [IDBKeyRange.only('nobody') as never] : how);
    } as never;
    try {
      await expect(look()).rejects.toThrow('contacts: uneven');
    } finally {
      IDBIndex.prototype.count = count;
    }
  });

  it.each([
    ['cards', 'byName'],
    ['acts', 'byAt'],
    ['suggestions', 'byAt'],
  ])(
    'is looked at in every index: one of %s by which the browser cannot read is not overlooked',
    async (store, index) => {
      const { count } = IDBIndex.prototype;
      IDBIndex.prototype.count = function (this: IDBIndex, ...how: []) {
        if (this.name === index && this.objectStore.name === store) throw new DOMException('damaged', 'UnknownError');
        return count.apply(this, how);
      } as never;
      try {
        await expect(look()).rejects.toThrow('damaged');
      } finally {
        IDBIndex.prototype.count = count;
      }
    },
  );
});

describe('a row', () => {
  it('that is not what was written is not computed with', async () => {
    const { touches } = (await dossierOf(open, contactId)) ?? {};
    expect(touches).toHaveLength(1);
    const db = await open();
    const row = (await db.getAll('touches')).find((one) => one.contactId === contactId);
    await db.put('touches', { ...row, fields: { ...row?.fields, note: 'Ask about the oaj' } } as never);
    await expect(dossierOf(open, contactId)).rejects.toThrow('touch: sum');
  });

  it('is whole without a sum, as all were before there were any, and with its own', () => {
    expect(isWhole({ id: 'a', fields: {} })).toBe(true);
    const row = sealed({ id: 'a', fields: { note: 'Ask about the oak', until: undefined } });
    expect([isWhole(row), isWhole(structuredClone(row)), isWhole({ ...row, id: 'b' })]).toEqual([true, true, false]);
    expect(unsealed(row)).toEqual({ id: 'a', fields: { note: 'Ask about the oak' } });
    expect(sealed(row)).toEqual(row);
  });
});
