import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeContact } from '../../src/domain/acts';
import { deleteContact } from '../../src/domain/closing-acts';
import type { Dossier } from '../../src/domain/dossier';
import { everybody } from '../../src/domain/people';
import { perform } from '../../src/store/act';
import { keepMark, plannedMark } from '../../src/store/keep';
import type { Open } from '../../src/store/open';
import { context, freshStore, known, seen } from '../store/fresh-store';

const now = '2026-11-18T11:00:00.000Z';

let open: Open;
let calls: typeof import('../../src/bulk/people').peopleCalls;
beforeEach(async () => {
  open = freshStore();
  vi.resetModules();
  calls = (await import('../../src/bulk/people')).peopleCalls;
});
afterEach(() => vi.restoreAllMocks());

const add = async (name: string): Promise<string> => {
  const capture = seen(name, `${name.toLowerCase()}@example.com`);
  return (await perform(open, { identities: [] }, known(capture), context(now))).dossier.contact.id;
};
const act = (contactId: string, what: (dossier: Dossier, c: Parameters<typeof deleteContact>[1]) => Dossier) =>
  perform(open, { contactId }, (before, c) => what(before as Dossier, c), context(now));
const called = async (): Promise<readonly string[]> => {
  const { cards } = await calls.people({ query: everybody, from: 0, count: 10 });
  return cards.map(({ name }) => name);
};
/** How often everybody was read meanwhile. */
async function readings(meanwhile: () => Promise<unknown>): Promise<number> {
  const asked = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  await meanwhile();
  const read = asked.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'cards').length;
  asked.mockRestore();
  return read;
}

describe('the list that the worker keeps', () => {
  it('is not read anew for news of anything where nothing was stored since', async () => {
    await add('Amina');
    await calls.ready();
    expect(await readings(() => calls.changed({ contactIds: null }))).toBe(0);
    await add('Bela');
    expect(await readings(() => calls.changed({ contactIds: null }))).toBe(1);
    expect(await readings(() => calls.changed({ contactIds: null }))).toBe(0);
    // What was computed anew was no act.
    await keepMark(open, plannedMark, 'otherwise');
    expect(await readings(() => calls.changed({ contactIds: null }))).toBe(1);
  });

  it('is read anew once for news that come together', async () => {
    await add('Amina');
    await calls.ready();
    await add('Bela');
    const news = () => calls.changed({ contactIds: null });
    expect(await readings(() => Promise.all([news(), news(), news()]))).toBe(1);
    expect(await called()).toEqual(['Amina', 'Bela']);
  });

  it('knows after that who came, who changed and who is gone', async () => {
    const [amina, bela] = [await add('Amina'), await add('Bela')];
    await calls.ready();
    expect(await called()).toEqual(['Amina', 'Bela']);
    await act(amina, (before, c) => changeContact(before, { name: { value: 'Zora', from: 'user' } }, c));
    await act(bela, deleteContact);
    await add('Chidi');
    await calls.changed({ contactIds: null });
    expect(await called()).toEqual(['Chidi', 'Zora']);
    expect(await calls.facets()).toMatchObject({ all: 2 });
  });

  it('answers by what it knows while it is read anew', async () => {
    await add('Amina');
    await calls.ready();
    await add('Bela');
    const order: string[] = [];
    const news = calls.changed({ contactIds: null }).then(() => order.push('read'));
    const found = called().then((names) => order.push(...names));
    await Promise.all([news, found]);
    expect(order).toEqual(['Amina', 'read']);
  });
});
