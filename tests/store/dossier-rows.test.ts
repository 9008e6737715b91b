import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logTouch, type NewTouch } from '../../src/domain/acts';
import { makePromise } from '../../src/domain/promise-acts';
import { perform } from '../../src/store/act';
import { dossierStores, rowsOf, rowsOfMany } from '../../src/store/dossier-rows';
import { readAll, readWhole, wholesInParts } from '../../src/store/dossiers';
import type { Open } from '../../src/store/open';
import { callBack, context, freshStore, known, seen } from './fresh-store';

const mail: NewTouch = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' };
const now = '2026-11-18T11:00:00.000Z';

let open: Open;
let ids: string[] = [];
beforeEach(async () => {
  open = freshStore();
  ids = [];
  for (let index = 0; index < 24; index++) {
    const [name, address] = [`Person ${index}`, `person${index}@example.com`];
    const { dossier } = await perform(
      open,
      { identities: [`email:${address}`] },
      (before, c) => {
        const added = known(seen(name, address))(before, c);
        const logged = index % 3 ? logTouch(added, mail, c) : added;
        return index % 5 ? logged : makePromise(logged, callBack('2026-12-01T10:00:00Z'), c);
      },
      context(now),
    );
    ids.push(dossier.contact.id);
  }
});
afterEach(() => vi.restoreAllMocks());

const reading = async () => (await open()).transaction([...dossierStores]);

describe('what is stored of many', () => {
  it('is what is stored of each, in the order asked for, whoever is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...Array(24).keys(), 97, 98]), async (wanted) => {
        const some = wanted.map((index) => ids[index] ?? `nobody-${index}`);
        const tx = await reading();
        const one = await Promise.all(some.map((id) => rowsOf(tx, id)));
        expect(await rowsOfMany(await reading(), some)).toEqual(one);
      }),
      { numRuns: 40 },
    );
  });

  it('is asked for in one go where they stand together, and one by one where others stand between', async () => {
    const asked = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    await rowsOfMany(await reading(), ids);
    expect(asked.mock.calls.length).toBe(3);
    asked.mockClear();
    const others = Array.from({ length: 30 }, (_, index) => `${ids[0]}-${index}`);
    const tx = (await open()).transaction('contacts', 'readwrite');
    const row = await tx.store.get(ids[0] ?? '');
    for (const id of others) await tx.store.put({ ...(row as NonNullable<typeof row>), id });
    await rowsOfMany(await reading(), ids);
    expect(asked.mock.calls.length).toBe(2 * ids.length);
  });

  it('leaves out only those who are damaged', async () => {
    const tx = (await open()).transaction('contacts', 'readwrite');
    const row = await tx.store.get(ids[3] ?? '');
    await tx.store.put({ ...row, plan: null } as never);
    const whole = await readAll(await reading(), ids, readWhole);
    expect(whole.map(({ contact }) => contact.id)).toEqual(ids.filter((_, index) => index !== 3));
    await expect(readAll(await reading(), ids)).rejects.toThrow('contact');
  });

  it('comes in parts, each once, in the order in which they are stored', async () => {
    const came: string[] = [];
    for await (const part of wholesInParts(await reading(), [...ids, ...ids].reverse()))
      came.push(...part.map(({ contact }) => contact.id));
    expect(came).toEqual([...ids].sort());
    for await (const part of wholesInParts(await reading(), [])) expect(part).toEqual([]);
  });
});
