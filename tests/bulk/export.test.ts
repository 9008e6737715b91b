import { beforeEach, describe, expect, it } from 'vitest';
import { type ExportHere, exported } from '../../src/bulk/export';
import { plainBytes } from '../../src/bulk/restore-bytes';
import { changeTouch, logTouch } from '../../src/domain/acts';
import type { Day } from '../../src/domain/day';
import type { Dossier } from '../../src/domain/dossier';
import { believeRow } from '../../src/exchange/backup/believe';
import { backupReader } from '../../src/exchange/backup/read';
import type { Progress } from '../../src/messaging/bulk';
import type { Exported, ExportKind, ExportWish } from '../../src/messaging/export';
import { perform } from '../../src/store/act';
import { dumpedStores } from '../../src/store/dump';
import { readTold, readToldFrom } from '../../src/store/export';
import { migrations } from '../../src/store/migrations';
import type { Open } from '../../src/store/open';
import { dossierOf } from '../../src/store/read';
import { at, context, freshStore, known, seen } from '../store/fresh-store';

const now = '2026-11-18T11:00:00.000Z';
const later = '2026-11-18T12:00:00.000Z';
const words = {
  ...{ promise: '{name}', appointment: '{name}', message: 'Write to {name}', call: '{name}' },
  ...{ 'ask-assistant': '{name}', 'take-back': '{name}', 'final-try': '{name}' },
};
const wish = (what: ExportKind, more: Partial<ExportWish> = {}): ExportWish => ({
  ...{ what, contactIds: null, passphrase: '', steadfast: '0.1.0', words, vcard: '4.0' },
  ...more,
});

let open: Open;
let told: Progress[];
const here = (more: Partial<ExportHere> = {}): ExportHere => ({
  ...{ open, now: at(now), today: '2026-11-18' as Day, warnBefore: 10 },
  ...{ signal: new AbortController().signal, progress: (progress) => void told.push(progress) },
  ...more,
});
const bytesOf = async ({ file }: Exported): Promise<Uint8Array> => new Uint8Array(await (file as Blob).arrayBuffer());
const textOf = async (one: Exported): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(one));

const mail = { channel: 'email', direction: 'out', outcome: 'sent', note: '=the price list', about: '' } as const;
async function add(name: string, address: string): Promise<string> {
  const act = await perform(
    open,
    { identities: [] },
    (b, c) => logTouch(known(seen(name, address))(b, c) as Dossier, mail, c),
    context(now),
  );
  return act.dossier.contact.id;
}
let ids: string[];
beforeEach(async () => {
  told = [];
  open = freshStore();
  ids = [await add('Mara Öst', 'mara@example.com'), await add('Jonas Klein', 'jonas@example.com')];
});

/** All rows of the database, as they are stored. */
async function everything(): Promise<Record<string, unknown[]>> {
  const db = await open();
  const rows = await Promise.all(dumpedStores.map(async (store) => [store, await db.getAll(store)] as const));
  return Object.fromEntries(rows);
}

async function rowsOf(one: Exported, passphrase = ''): Promise<Record<string, unknown[]>> {
  const reader = backupReader({ stores: dumpedStores, schema: migrations.length, believe: believeRow });
  const batches = [];
  for await (const piece of plainBytes(one.file as Blob, passphrase, () => {})) batches.push(...reader.push(piece));
  const { rest, counts } = reader.end();
  const all = [...batches, ...rest];
  return Object.fromEntries(
    Object.keys(counts).map((store) => [
      store,
      all.filter((batch) => batch.store === store).flatMap(({ rows }) => rows),
    ]),
  );
}

describe('what is exported', () => {
  it('is, as a backup, every row there is, and tells how far it has come', async () => {
    const backup = await exported(wish('backup'), here());
    expect(backup.name).toBe('steadfast-2026-11-18.json.gz');
    expect(backup.count).toBe(2);
    expect(await rowsOf(backup)).toEqual(await everything());
    expect(told.at(-1)).toEqual({ done: 6, of: 6 });
  });

  it('is sealed where a passphrase is given, and nothing of it can be read without', async () => {
    const sealed = await exported(wish('backup', { passphrase: 'correct horse' }), here());
    expect(sealed.name).toBe('steadfast-2026-11-18.json.gz.sealed');
    expect(await rowsOf(sealed, 'correct horse')).toEqual(await everything());
    await expect(rowsOf(sealed, 'wrong horse')).rejects.toThrow('wrong-passphrase');
    await expect(rowsOf(sealed)).rejects.toThrow('no-passphrase');
  });

  it('is begun anew where something is stored meanwhile, so that it is of one moment', async () => {
    let once = true;
    const progress = (): void => {
      if (once) void add('Later Still', 'later@example.com');
      once = false;
    };
    const backup = await exported(wish('backup'), here({ progress }));
    expect((await rowsOf(backup)).contacts).toHaveLength(3);
  });

  it('is a table that a spreadsheet opens, with nothing in it that it would carry out', async () => {
    const contacts = await exported(wish('contacts'), here());
    expect(contacts).toMatchObject({ name: 'steadfast-contacts-2026-11-18.csv', count: 2, damaged: 0 });
    const text = await textOf(contacts);
    expect(text).toMatch(/^\ufeffName,/);
    expect(text.split('\r\n')).toHaveLength(4);
    const touches = await textOf(await exported(wish('touches'), here()));
    expect(touches).toContain(",'=the price list,");
    expect((await exported(wish('promises'), here())).count).toBe(0);
  });

  it('is about those who were chosen, in the order in which they were', async () => {
    const [mara = '', jonas = ''] = ids;
    const text = await textOf(await exported(wish('vcard', { contactIds: [jonas, 'nobody', mara] }), here()));
    expect(text.match(/FN:.*/g)).toEqual(['FN:Jonas Klein', 'FN:Mara Öst']);
    expect(told.at(-1)).toEqual({ done: 3, of: 3 });
    const one = await exported(wish('calendar', { contactIds: [mara] }), here());
    expect(one).toMatchObject({ name: 'steadfast-calendar-2026-11-18.ics', count: 1 });
    expect(await textOf(one)).toContain('SUMMARY:Write to Mara Öst');
  });

  it('says of a touch what it was corrected to, once, however many are read at once', async () => {
    const [mara = '', jonas = ''] = ids;
    const dossier = await dossierOf(open, mara);
    const touchId = dossier?.touches[0]?.id ?? '';
    const patch = { note: 'the catalogue' };
    await perform(open, { contactId: mara }, (b, c) => changeTouch(b as Dossier, touchId, patch, c), context(later));
    for (const contactIds of [null, [mara, jonas]]) {
      const text = await textOf(await exported(wish('touches', { contactIds }), here()));
      expect(text.match(/,the catalogue,/g)).toHaveLength(1);
      expect(text.match(/,'=the price list,/g)).toHaveLength(1);
    }
    expect((await readToldFrom(open, '', 1)).told).toEqual((await readTold(open, [mara])).told);
  });

  it('leaves out who was deleted, and says how many rows are damaged', async () => {
    const db = await open();
    const [mara = '', jonas = ''] = ids;
    const rows = await Promise.all(ids.map((id) => db.get('contacts', id)));
    await db.put('contacts', { ...rows[0], id: mara, fields: { ...rows[0]?.fields, deleted: true } } as never);
    await db.put('contacts', { ...rows[1], id: jonas, fields: { ...rows[1]?.fields, name: 7 } } as never);
    expect(await exported(wish('contacts'), here())).toMatchObject({ count: 0, damaged: 1 });
    expect(await exported(wish('contacts', { contactIds: ids }), here())).toMatchObject({ count: 0, damaged: 1 });
  });

  it.each(['backup', 'contacts', 'touches', 'vcard', 'calendar'] as const)(
    'is stopped when the user wishes: %s',
    async (what) => {
      const stop = new AbortController();
      stop.abort();
      await expect(exported(wish(what), here({ signal: stop.signal }))).rejects.toThrow(/abort/i);
    },
  );
});
