import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BackupFault, BackupFaultError } from '../../src/domain/backup-file';
import type { Instant } from '../../src/domain/day';
import { type BackupBatch, type BackupReading, backupReader } from '../../src/exchange/backup/read';
import { backupWriter } from '../../src/exchange/backup/write';

const runs = Number(process.env.RUNS ?? 300);
const madeAt = '2026-11-22T09:30:00.000Z' as Instant;
const about = { steadfast: '0.1.0', schema: 5, madeAt };
const how: BackupReading = { stores: ['contacts', 'touches', 'settings'], schema: 5, believe: () => null };

type Stores = Readonly<Record<string, readonly object[]>>;

function written(stores: Stores, { batch = 2, ...more }: { batch?: number } & Partial<typeof about> = {}): Uint8Array {
  const writer = backupWriter({ ...about, ...more });
  const pieces = Object.entries(stores).flatMap(([name, rows]) => [
    writer.store(name),
    ...Array.from({ length: Math.ceil(rows.length / batch) }, (_, at) =>
      writer.rows(rows.slice(at * batch, (at + 1) * batch)),
    ),
  ]);
  return joined([...pieces, writer.end().bytes]);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

/** What stands in a backup that comes in pieces of so many bytes; throws what the reader throws. */
function batchesOf(bytes: Uint8Array, piece = 64, reading: BackupReading = how) {
  const reader = backupReader(reading);
  const batches: BackupBatch[] = [];
  for (let at = 0; at < bytes.length; at += piece) batches.push(...reader.push(bytes.subarray(at, at + piece)));
  const { counts, leftOut, rest } = reader.end();
  return { counts, leftOut, batches: [...batches, ...rest] };
}

function rowsOf(bytes: Uint8Array, piece?: number, reading?: BackupReading): Stores {
  const { counts, batches } = batchesOf(bytes, piece, reading);
  const of = (name: string) => batches.filter(({ store }) => store === name).flatMap(({ rows }) => rows);
  for (const [store, count] of Object.entries(counts)) expect(of(store)).toHaveLength(count);
  return Object.fromEntries(Object.keys(counts).map((store) => [store, of(store)]));
}

function faultOf(bytes: Uint8Array | string, reading: BackupReading = how, piece?: number): BackupFault {
  try {
    rowsOf(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, piece, reading);
  } catch (error) {
    if (error instanceof BackupFaultError) return error.fault;
    throw error;
  }
  throw new Error('it was read');
}

const some: Stores = {
  contacts: [
    {
      id: 'a',
      fields: { name: 'Mara Öst', note: 'zwei\nZeilen', deleted: false },
      stamps: { name: '1', note: '2', deleted: '1' },
    },
    { id: 'b', fields: { name: '', deleted: true }, stamps: { name: '3', deleted: '3' } },
  ],
  touches: [{ id: 't', contactId: 'a', fields: { note: '\ud800 half a letter' }, stamps: { note: '1' } }],
  settings: [],
};
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const linesOf = (bytes: Uint8Array): string[] => text(bytes).split('\n');

describe('a backup', () => {
  it('is one JSON document with a row on each line', () => {
    const bytes = written(some);
    const document = JSON.parse(text(bytes));
    expect(document).toMatchObject({ format: 'steadfast-backup', version: 1, steadfast: '0.1.0', schema: 5, madeAt });
    expect(document.counts).toEqual({ contacts: 2, touches: 1, settings: 0 });
    expect(linesOf(bytes)).toHaveLength(1 + 2 * 3 + 3 + 2);
  });

  const value = fc.jsonValue({ maxDepth: 3 }).map((json) => JSON.parse(JSON.stringify(json)) as unknown);
  const name = fc
    .oneof(fc.constantFrom('name', 'note', 'constructor', '1'), fc.string())

    // No field is named `*`.
    .filter((one) => one !== '__proto__' && one !== '*');
  const fields = fc.dictionary(name, value, { maxKeys: 6 });
  const stamp = fc.constantFrom('1', '2', '3');
  const row = fc
    .oneof(
      fc.record({ id: fc.string({ unit: 'binary' }), fields, stamps: fc.dictionary(name, stamp, { maxKeys: 6 }) }),
      fields.chain((some) =>
        fc.record({
          id: fc.string(),
          fields: fc.constant(some),
          stamps: fc.record(Object.fromEntries(Object.keys(some).map((key) => [key, stamp]))),
        }),
      ),
      fc.dictionary(name, value),
    )
    .map((one) => JSON.stringify(one))
    // A name that is refused.
    .filter((text) => !text.includes('__proto__'))
    .map((text) => JSON.parse(text) as object);
  const stores = fc.record({
    contacts: fc.array(row, { maxLength: 8 }),
    touches: fc.array(row, { maxLength: 8 }),
    settings: fc.array(row, { maxLength: 1 }),
  });

  it('gives back what was written, whatever it was and in whatever pieces it comes', () => {
    fc.assert(
      fc.property(stores, fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 5 }), (all, piece, batch) => {
        expect(rowsOf(written(all, { batch }), piece)).toEqual(all);
      }),
      { numRuns: runs },
    );
  });

  it('says on which line each row stands', () => {
    const bytes = written(some);
    for (const { line, rows } of batchesOf(bytes).batches)
      expect(JSON.parse(linesOf(bytes)[line - 1]?.replace(/,$/, '') ?? '')).toMatchObject({
        id: (rows[0] as { id: string }).id,
      });
  });

  it('is read where another program has written it anew, on one line, with indents, or with other line ends', () => {
    fc.assert(
      fc.property(stores, fc.integer({ min: 1, max: 300 }), (all, piece) => {
        const bytes = written(all);
        const document = JSON.parse(text(bytes));
        for (const anew of [
          JSON.stringify(document),
          JSON.stringify(document, null, 2),
          text(bytes).replaceAll('\n', '\r\n'),
          `\ufeff${text(bytes)}`,
        ])
          expect(rowsOf(new TextEncoder().encode(anew), piece)).toEqual(all);
      }),
      { numRuns: Math.min(runs, 300) },
    );
  });

  it('is refused where another program has changed anything in it, or it is too large to tell', () => {
    const document = JSON.parse(text(written(some)));
    document.stores.contacts[0].fields.note = 'another';
    expect(faultOf(JSON.stringify(document))).toEqual({ code: 'changed' });
    expect(faultOf(JSON.stringify(JSON.parse(text(written(some)))).slice(0, -9))).toEqual({ code: 'changed' });
    expect(faultOf(JSON.stringify({ format: 'steadfast-backup', version: 1, stores: { contacts: [7] } }))).toEqual({
      code: 'changed',
    });
    const nested = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(faultOf(`{"format":"steadfast-backup","version":1,"stores":{"contacts":[{"id":${nested}}]}}`).code).toMatch(
      /too-deep|changed/,
    );
    const reader = backupReader(how);
    const large = new TextEncoder().encode(`{ "format": "steadfast-backup",${' '.repeat(1024 * 1024)}`);
    const push = () => {
      for (let times = 0; times < 65; times++) reader.push(large);
    };
    expect(push).toThrow('reformatted');
  });

  it('is noticed to be damaged wherever a byte was changed, left out, put in or moved', () => {
    const bytes = written(some);
    const place = fc.integer({ min: 0, max: bytes.length - 1 });
    const damage = fc.oneof(
      fc.tuple(place, fc.integer({ min: 1, max: 255 })).map(([at, by]) => {
        const copy = bytes.slice();
        copy[at] = (copy[at] as number) ^ by;
        return copy;
      }),
      place.map((at) => bytes.slice(0, at)),
      fc
        .tuple(place, place)
        .map(([a, b]) => joined([bytes.subarray(0, Math.min(a, b)), bytes.subarray(Math.max(a, b) + 1)])),
      fc
        .tuple(place, fc.uint8Array({ minLength: 1, maxLength: 20 }))
        .map(([at, put]) => joined([bytes.subarray(0, at), put, bytes.subarray(at)])),
      fc.tuple(place, place).map(([a, b]) => {
        const lines = linesOf(bytes);
        const [from, to] = [a % lines.length, b % lines.length];
        [lines[from], lines[to]] = [lines[to] as string, lines[from] as string];
        return new TextEncoder().encode(lines.join('\n'));
      }),
    );
    fc.assert(
      fc.property(damage, fc.integer({ min: 1, max: 300 }), (damaged, piece) => {
        // The end of the last line means nothing.
        fc.pre(text(damaged).trimEnd() !== text(bytes).trimEnd());
        let read: Stores;
        try {
          read = rowsOf(damaged, piece);
        } catch (error) {
          if (!(error instanceof BackupFaultError)) throw error;
          return;
        }
        // Blanks between its values mean nothing.
        expect(JSON.parse(text(damaged))).toEqual(JSON.parse(text(bytes)));
        expect(read).toEqual(some);
      }),
      { numRuns: Math.max(runs, 1000) },
    );
  });
});

describe('what is no backup, or not whole', () => {
  it('is told from one that is', () => {
    expect(faultOf('')).toEqual({ code: 'empty' });
    expect(faultOf('First Name,Last Name\nMara,Öst\n')).toEqual({ code: 'no-backup' });
    expect(faultOf('{"format":"other","version":1}\n')).toEqual({ code: 'no-backup' });
    expect(faultOf(Uint8Array.of(0x1f, 0x8b, 8, 0, 10, 0, 0))).toEqual({ code: 'no-backup' });
  });

  it.each([
    [{ schema: 0 }],
    [{ schema: -1 }],
    [{ schema: 2.5 }],
    [{ madeAt: 'yesterday' as Instant }],
    [{ madeAt: '2026-02-30T09:30:00.000Z' as Instant }],
    [{ madeAt: '+275760-09-13T00:00:00.000Z' as Instant }],
  ])('is no backup that anybody made: %j', (head) => {
    expect(faultOf(written(some, head))).toMatchObject({ code: expect.stringMatching(/changed|reformatted/) });
  });

  it('names the Steadfast that wrote a newer one, whatever else stands in it', () => {
    expect(faultOf(written(some, { schema: 6, steadfast: '1.4.0' }))).toEqual({
      code: 'newer',
      line: 1,
      detail: '1.4.0',
    });
    expect(faultOf('{"format":"steadfast-backup","version":2,"steadfast":"2.0.0","rows":"binary"}\n!')).toEqual({
      code: 'newer',
      line: 1,
      detail: '2.0.0',
    });
  });

  it('says where it was cut', () => {
    const lines = linesOf(written(some));
    expect(faultOf(`${lines.slice(0, 4).join('\n')}\n`)).toEqual({ code: 'cut', line: 4 });
    expect(faultOf(`${lines.slice(0, 3).join('\n')}\n{"id":"b","fie`)).toEqual({ code: 'cut', line: 4 });
  });

  it('names the line of a row that is none, of a store that is unknown, and of what follows the end', () => {
    const whole = text(written(some));
    expect(faultOf(whole.replace('"id":"b"', '"id":b'))).toEqual({ code: 'changed', line: 4 });
    expect(faultOf(written({ contacts: [], gadgets: [] }))).toEqual({
      code: 'unknown-store',
      line: 4,
      detail: '"gadgets":[',
    });
    expect(faultOf(`${whole}{}`)).toEqual({ code: 'after-end', line: 12 });
  });

  it('leaves out rows that were damaged before it was made, and names them', () => {
    const believe = (_store: string, row: object) => ('at' in row ? 'fields.at' : null);
    const damaged = {
      contacts: [{ id: 'a', at: 7, fields: { name: { value: 'Mara Öst' } } }, { id: 'b' }],
      touches: [{ contactId: 'b', at: 7 }, { contactId: 'a' }, { contactId: 'b' }],
      identities: [{ fields: { contactId: 'a' } }, { fields: { contactId: 'b' } }],
    };
    const stores = ['contacts', 'touches', 'identities'];
    const { batches, counts, leftOut } = batchesOf(written(damaged), 64, { ...how, stores, believe });
    expect(batches.map(({ store, rows }) => [store, ...rows])).toEqual([
      ['contacts', { id: 'b' }],
      ['touches', { contactId: 'b' }],
      ['identities', { fields: { contactId: 'b' } }],
    ]);
    expect(counts).toEqual({ contacts: 2, touches: 3, identities: 2 });
    expect([leftOut.count, leftOut.rows]).toEqual([
      4,
      [
        { line: 3, store: 'contacts', place: 'fields.at', name: 'Mara Öst' },
        { line: 7, store: 'touches', place: 'fields.at', name: '' },
        { line: 8, store: 'touches', place: 'contact', name: '' },
        { line: 12, store: 'identities', place: 'contact', name: '' },
      ],
    ]);
    const anew = new TextEncoder().encode(JSON.stringify(JSON.parse(text(written(damaged)))));
    expect(batchesOf(anew, 64, { ...how, stores, believe }).leftOut.rows[0]).not.toHaveProperty('line');
  });

  it('gives all the rows but those that were damaged, however many were', () => {
    const believe = (_store: string, row: object) => ((row as { ok: boolean }).ok ? null : 'row');
    const rows = fc.array(fc.record({ id: fc.nat(), ok: fc.boolean() }), { maxLength: 300 });
    fc.assert(
      fc.property(rows, rows, (contacts, settings) => {
        const { batches, leftOut } = batchesOf(written({ contacts, settings }), 64, { ...how, believe });
        const all = [...contacts, ...settings];
        expect(batches.flatMap((batch) => batch.rows)).toEqual(all.filter(({ ok }) => ok));
        const lines = [...contacts.map((row, at) => [at + 3, row] as const)];
        lines.push(...settings.map((row, at) => [contacts.length + at + 5, row] as const));
        const wrong = lines.flatMap(([line, { ok }]) => (ok ? [] : line));
        expect(leftOut.count).toBe(wrong.length);
        expect(leftOut.rows.map(({ line }) => line)).toEqual(wrong.slice(0, 100));
      }),
      { numRuns: Math.min(runs, 300) },
    );
  });

  it('refuses what is named to change every object, and what is nested without end', () => {
    const forged = (row: string): Uint8Array => {
      const writer = backupWriter(about);
      return joined([writer.store('contacts'), writer.rows([JSON.parse(row)]), writer.end().bytes]);
    };
    expect(faultOf(forged('{"id":"a","fields":{"__proto__":{"deleted":true}}}'))).toEqual({
      code: 'bad-row',
      line: 3,
      detail: 'fields.__proto__',
    });
    expect(rowsOf(forged('{"id":"a","constructor":{"prototype":{"deleted":true}}}'))).toHaveProperty('contacts');
    expect(({} as { deleted?: boolean }).deleted).toBeUndefined();
    expect(faultOf(forged(`{"id":${'['.repeat(30)}${']'.repeat(30)}}`))).toEqual({ code: 'too-deep', line: 3 });
    const bomb = text(written({ contacts: [{}] })).replace('{}', '['.repeat(1_000_000));
    expect(faultOf(bomb, how, 100_000)).toMatchObject({ line: 3 });
  });

  it('keeps no more of it than a line may be long', () => {
    const reader = backupReader(how);
    const long = { contacts: [{ id: 'x'.repeat(2000) }, {}] };
    reader.push(written(long).subarray(0, 2200));
    const endless = new Uint8Array(1024 * 1024).fill(0x20);
    const push = () => {
      for (let times = 0; times < 17; times++) reader.push(endless);
    };
    expect(push).toThrow(BackupFaultError);
  });
});
