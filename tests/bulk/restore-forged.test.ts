import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dayOf, type Instant } from '../../src/domain/day';
import { backupWriter } from '../../src/exchange/backup/write';
import type { ExportWish } from '../../src/messaging/export';
import { dump, dumped, ofAnyVersion } from '../../src/store/dump';
import { migrations } from '../../src/store/migrations';
import type { Open } from '../../src/store/open';
import { dropCopy, makeCopy, openCopy } from '../../src/store/restore-copy';
import { recompute, verify } from '../../src/store/verify';
import { fakeDisk, noDisk } from '../store/fake-disk';
import { cadences, calendar, freshStore } from '../store/fresh-store';
import version4 from '../store/versions/v4.json' with { type: 'json' };

/** Whoever forges a backup can give it the right sum too. What is believed of it then must leave every page in order. */

const numRuns = Math.min(Number(process.env.RUNS ?? 40), 500);
const now = '2026-11-18T11:00:00.000Z' as Instant;
const work = () => ({ progress: () => {}, signal: new AbortController().signal });

let open: Open;
let calls: Awaited<ReturnType<typeof start>>;
async function start() {
  vi.resetModules();
  const [{ restoreCalls }, { peopleCalls }, { exported }] = await Promise.all([
    import('../../src/bulk/restore'),
    import('../../src/bulk/people'),
    import('../../src/bulk/export'),
  ]);
  return { ...restoreCalls, ...peopleCalls, exported };
}
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) }));
afterEach(() => {
  noDisk();
  vi.useRealTimers();
});

type Stores = Readonly<Record<string, readonly object[]>>;
type Place = readonly [store: string, row: number, path: readonly string[]];

/** A database in which much has happened, as this version stores it. */
async function stored(): Promise<Stores> {
  const stores = Object.entries(version4.stores).map(([store, { rows }]) => ({ store, rows: rows as object[] }));
  await makeCopy(
    4,
    (async function* () {
      yield* stores;
    })(),
  );
  const all: Record<string, object[]> = {};
  for await (const { store, rows } of dumped(ofAnyVersion(await openCopy())))
    all[store] = [...(all[store] ?? []), ...rows];
  await dropCopy();
  return all;
}

const placesIn = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => [[...path, name], ...placesIn(inner, [...path, name])])
    : [];

function forged(stores: Stores, [store, row, path]: Place, value: unknown): Uint8Array<ArrayBuffer> {
  const all = structuredClone(stores) as Record<string, Record<string, unknown>[]>;
  const inside = path
    .slice(0, -1)
    .reduce((at, name) => at[name] as Record<string, unknown>, all[store]?.[row] as Record<string, unknown>);
  inside[path.at(-1) ?? ''] = value;
  const writer = backupWriter({ steadfast: '1.2.3', schema: migrations.length, madeAt: now });
  const pieces = Object.entries(all).flatMap(([name, rows]) => [writer.store(name), writer.rows(rows)]);
  return new Uint8Array(Buffer.concat([...pieces, writer.end().bytes]));
}

async function everything(): Promise<string> {
  const all: unknown[] = [];
  await dump(ofAnyVersion(await open()), (store, rows) => void all.push(store, rows));
  return JSON.stringify(all);
}

const odd: readonly unknown[] = [null, 0, -1, 1.5, '', 'x', true, [], {}, [null], { value: null }, '9999-12-31', ':'];

it('a backup with anything at any place of it is restored to what every page can use, or refused whole', async () => {
  const stores = await stored();
  const places = Object.entries(stores).flatMap(([store, rows]) =>
    rows.flatMap((row, at) => placesIn(row).map((path): Place => [store, at, path])),
  );
  const value = fc.oneof(fc.constantFrom(...odd), fc.jsonValue());
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), value, async (place, given) => {
      fakeDisk();
      open = freshStore();
      calls = await start();
      const before = await everything();
      const file = new Blob([forged(stores, place, given)]);
      const from = { source: { file }, passphrase: '' };
      const answer = await calls.restore({ ...from, leavingOut: Number.POSITIVE_INFINITY, steadfast: '1.2.3' }, work());
      if ('fault' in answer) {
        expect(await everything()).toBe(before);
        return;
      }
      expect(await calls.ready()).toBeNull();
      await recompute(open, cadences, calendar);
      expect(await verify(open, cadences, calendar)).toEqual([]);
      const here = { ...work(), open, now, today: dayOf(now, calendar.zone), warnBefore: 5 };
      for (const what of ['contacts', 'touches', 'promises', 'vcard'] as const) {
        const wish = { what, contactIds: null, passphrase: '', steadfast: '1.2.3', vcard: '4.0' };
        expect((await calls.exported(wish as unknown as ExportWish, here)).damaged).toBe(0);
      }
    }),
    { numRuns },
  );
});
