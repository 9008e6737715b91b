import type { IDBPDatabase } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeTouch, logTouch } from '../../src/domain/acts';
import type { Dossier } from '../../src/domain/dossier';
import { perform } from '../../src/store/act';
import { readCardsByName } from '../../src/store/cards';
import { dump } from '../../src/store/dump';
import { changeSettings, keepMark, readMark, readSettings } from '../../src/store/keep';
import type { Open } from '../../src/store/open';
import { dossierOf, findByIdentity } from '../../src/store/read';
import { type Rows, replaceAll } from '../../src/store/restore';
import { comparison, everybodyIn } from '../../src/store/restore-compare';
import { compareCopy, copyName, dropCopy, makeCopy, openCopy } from '../../src/store/restore-copy';
import { recompute, verify } from '../../src/store/verify';
import { at, cadences, calendar, context, freshStore, known, newId, seen } from './fresh-store';
import version1 from './versions/v1.json' with { type: 'json' };
import version2 from './versions/v2.json' with { type: 'json' };
import version3 from './versions/v3.json' with { type: 'json' };
import version4 from './versions/v4.json' with { type: 'json' };

const now = '2026-11-18T11:00:00.000Z';
const mail = { channel: 'email', direction: 'out', outcome: 'sent', note: 'Sent the price list', about: '' } as const;

let open: Open;
beforeEach(() => {
  open = freshStore();
});

const database = async (of: Open = open) => (await of()) as unknown as IDBPDatabase;
const add = async (name: string, address: string, when = now): Promise<string> => {
  const add = known(seen(name, address));
  const acted = await perform(
    open,
    { identities: [] },
    (b, c) => logTouch(add(b, c) as Dossier, mail, c),
    context(when),
  );
  return acted.dossier.contact.id;
};
async function stored(of: Open = open): Promise<Rows[]> {
  const all = new Map<string, object[]>();
  await dump(await database(of), (store, rows) => {
    all.set(store, [...(all.get(store) ?? []), ...rows]);
  });
  return [...all].map(([store, rows]) => ({ store, rows }));
}
async function* given(rows: readonly Rows[], failure?: Error): AsyncGenerator<Rows> {
  for (const each of rows) {
    // As far away as the bytes of a file.
    await new Promise((resolve) => setTimeout(resolve, 2));
    yield each;
  }
  if (failure) throw failure;
}

describe('what is put in the place of everything', () => {
  it('is there whole, and nothing else is', async () => {
    const malik = await add('Malik Osei', 'malik@example.net');
    await changeSettings(open, () => ({ briefAt: 420 }), at(now), newId);
    const backup = await stored();
    const ruth = await add('Ruth Adler', 'ruth@example.org', '2026-11-19T11:00:00Z');
    await changeSettings(open, () => ({ briefAt: 600 }), at('2026-11-19T11:00:00Z'), newId);
    await replaceAll(await database(), given(backup), 'one');
    // The list has everybody before anything is computed anew.
    expect(await verify(open, cadences, calendar)).toEqual([]);
    expect((await readCardsByName(open, 9)).map(({ name }) => name)).toEqual(['Malik Osei']);
    expect((await dossierOf(open, malik))?.touches).toHaveLength(1);
    expect(await dossierOf(open, ruth)).toBeNull();
    expect((await readSettings(open)).briefAt).toBe(420);
    const without = (rows: readonly Rows[]) => rows.filter(({ store }) => store !== 'clock' && store !== 'marks');
    expect(without(await stored())).toEqual(without(backup));
  });

  it('turns no clock back, and leaves the machine its name', async () => {
    await add('Malik Osei', 'malik@example.net');
    const backup = await stored();
    await add('Ruth Adler', 'ruth@example.org', '2026-11-19T11:00:00Z');
    const before = await (await open()).get('clock', 'clock');
    await replaceAll(await database(), given(backup), 'one');
    expect(await (await open()).get('clock', 'clock')).toEqual(before);
    open = freshStore();
    const last = await replaceAll(await database(), given(backup), 'one');
    expect(await (await open()).get('clock', 'clock')).toMatchObject({ node: before?.node, last });
  });

  it('is computed anew, and nothing is held to be done that this background has not done', async () => {
    await add('Malik Osei', 'malik@example.net');
    for (const mark of ['planned', 'swept', 'stop-salt']) await keepMark(open, mark, 'as it was');
    await replaceAll(await database(), given(await stored()), 'one');
    expect(await Promise.all(['planned', 'swept', 'stop-salt'].map((mark) => readMark(open, mark)))).toEqual([
      '',
      '',
      'as it was',
    ]);
  });

  it.each([
    ['before its first row', 0],
    ['in the middle', 5],
    ['at its end', 99],
  ])('changes nothing when the backup fails %s', async (_when, rows) => {
    await add('Malik Osei', 'malik@example.net');
    const backup = await stored();
    await add('Ruth Adler', 'ruth@example.org');
    const before = await stored();
    const failing = given(backup.slice(0, rows), new Error('it is not as it was written'));
    await expect(replaceAll(await database(), failing, 'one')).rejects.toThrow('as it was written');
    expect(await stored()).toEqual(before);
    expect(await (await open()).count('cards')).toBe(2);
  });

  it('changes nothing when a row cannot be stored, or is of no store', async () => {
    await add('Malik Osei', 'malik@example.net');
    const before = await stored();
    for (const wrong of [
      { store: 'contacts', rows: [{ fields: {} }] },
      { store: 'nowhere', rows: [{ id: '1' }] },
    ])
      await expect(replaceAll(await database(), given([...before, wrong]), 'one')).rejects.toThrow();
    expect(await stored()).toEqual(before);
  });
});

describe('what a restore would change', () => {
  it('is counted by contacts: who goes, who comes back, and whose history is another', async () => {
    await add('Malik Osei', 'malik@example.net');
    const ruth = await add('Ruth Adler', 'ruth@example.org');
    const backup = await stored();
    const there = await everybodyIn(await database());
    expect(comparison(there, there)).toEqual({ gone: 0, back: 0, changed: 0 });
    await perform(
      open,
      { contactId: ruth },
      (d, c) => changeTouch(d as Dossier, (d as Dossier).touches[0]?.id ?? '', { note: 'Sent it twice' }, c),
      context('2026-11-19T11:00:00Z'),
    );
    await add('Jonas Brandt', 'jonas@example.com');
    await add('Amina Okafor', 'amina@example.com');
    const here = await everybodyIn(await database());
    expect(comparison(here, there)).toEqual({ gone: 2, back: 0, changed: 1 });
    expect(comparison(there, here)).toEqual({ gone: 0, back: 2, changed: 1 });
    expect([here.contacts, here.touches]).toEqual([4, 5]);
    await replaceAll(await database(), given(backup), 'one');
    expect(comparison(await everybodyIn(await database()), there)).toEqual({ gone: 0, back: 0, changed: 0 });
  });
});

describe('a copy', () => {
  it('is as it was saved, row by row, and what is not is found', async () => {
    await add('Malik Osei', 'malik@example.net');
    await add('Ruth Adler', 'ruth@example.org');
    const backup = await stored();
    const { version } = await open();
    await makeCopy(version, given(backup));
    expect(await compareCopy(given(backup))).toEqual({
      rows: backup.reduce((sum, { rows }) => sum + rows.length, 0),
      differ: [],
    });
    const copy = await openCopy();
    const [contact] = await copy.getAll('contacts');
    await copy.put('contacts', { ...contact, fields: { ...contact?.fields, value: 3 } } as never);
    await copy.put('drafts', { key: 'note:1', text: 'from nowhere', at: at(now) });
    await copy.clear('touches');
    expect((await compareCopy(given(backup))).differ.toSorted()).toEqual(['contacts', 'drafts', 'touches']);
    await dropCopy();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(copyName);
  });

  it.each([version1, version2, version3, version4])(
    'of version $version is brought up to this one',
    async ({ version, stores }) => {
      const rows = Object.entries(stores).map(([store, { rows: all }]) => ({ store, rows: all as object[] }));
      await makeCopy(version, given(rows));
      await recompute(openCopy, cadences, calendar);
      expect(await verify(openCopy, cadences, calendar)).toEqual([]);
      await replaceAll(await database(), given(await stored(openCopy)), 'one');
      expect((await findByIdentity(open, ['linkedin-slug:jonas-brandt-example']))?.contact.fields.name.value).toBe(
        'Jonas Brandt',
      );
      await dropCopy();
    },
  );
});
