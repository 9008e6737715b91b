import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type changeContact, changeTouch, logTouch } from '../../src/domain/acts';
import { dayOf, type Instant, instantFromMs } from '../../src/domain/day';
import type { Dossier } from '../../src/domain/dossier';
import type { ReadChoices, TakeChoices } from '../../src/domain/import-file';
import { newRow } from '../../src/domain/merge';
import { makePromise } from '../../src/domain/promise-acts';
import { calendarOf, defaultSettings } from '../../src/domain/settings';
import type { ImportPreview } from '../../src/messaging/bulk';
import type { ExportKind } from '../../src/messaging/export';
import { perform } from '../../src/store/act';
import { dump, ofAnyVersion } from '../../src/store/dump';
import type { Open } from '../../src/store/open';
import { verify } from '../../src/store/verify';
import { cadences, calendar, callBack, context, freshStore, known, seen } from '../store/fresh-store';

const numRuns = Number(process.env.RUNS ?? 30);
const now = '2026-11-18T11:00:00.000Z';

let open: Open;
let calls: Awaited<ReturnType<typeof start>>;
/** A worker that has just been started. */
async function start() {
  vi.resetModules();
  const { importCalls } = await import('../../src/bulk/import');
  const { manyCalls } = await import('../../src/bulk/many');
  return { ...importCalls, ...manyCalls };
}
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
  open = freshStore();
  calls = await start();
  return () => vi.useRealTimers();
});
const anew = async (): Promise<void> => {
  open = freshStore();
  calls = await start();
};

const work = () => ({ progress: () => {}, signal: new AbortController().signal });
const asRecognised: ReadChoices = { format: null, columns: null, encoding: null, country: null };
const choices: TakeChoices = { tags: [], kind: 'prospect', cadence: 'gentle', into: { what: 'wait' }, answers: {} };
const tables = ['contacts', 'touches', 'promises'] as const;
type Table = (typeof tables)[number];

async function written(what: Exclude<ExportKind, 'backup'>): Promise<string> {
  const { exported } = await import('../../src/bulk/export');
  const wish = { what, contactIds: null, passphrase: '', steadfast: '1.2.3', vcard: '4.0', words: {} } as never;
  const here = { ...work(), open, now: now as Instant, today: dayOf(now as Instant, 'Europe/Berlin'), warnBefore: 5 };
  const { file } = await exported({ ...(wish as object), what } as never, here as never);
  return (file as Blob).text();
}
const allTables = async (): Promise<Record<Table, string>> => {
  const [contacts, touches, promises] = [
    await written('contacts'),
    await written('touches'),
    await written('promises'),
  ];
  return { contacts, touches, promises };
};
const fileOf = (name: string, text: string): File => new File([text], `${name}.csv`);
const read = (files: readonly File[], said: Partial<ReadChoices> = {}) => {
  const [file, ...along] = files;
  return calls.importRead({ file: file as File, along, choices: { ...asRecognised, ...said } }, work());
};
const take = (more: Partial<TakeChoices> = {}) => calls.importCommit({ choices: { ...choices, ...more } }, work());

async function everything(): Promise<string> {
  const all: unknown[] = [];
  await dump(ofAnyVersion(await open()), (store, rows) => void all.push(store, rows));
  return JSON.stringify(all);
}

const call = { channel: 'call', direction: 'out', outcome: 'no-answer', note: '', about: '' } as const;
/** Anna with two touches, one of which was corrected, and a promise; Cleo of whom only the name is known, with one. */
async function twoPeople(): Promise<void> {
  const at = (hour: number) => context(`2026-11-17T0${hour}:00:00.000Z`);
  const { dossier } = await perform(
    open,
    { identities: [] },
    (b, c) => logTouch(known(seen('Anna Example', 'anna@example.com'))(b, c) as Dossier, { ...call, note: '=1+1' }, c),
    at(7),
  );
  const anna = { contactId: dossier.contact.id };
  const touch = dossier.touches[0]?.id ?? '';
  await perform(open, anna, (b, c) => changeTouch(b as Dossier, touch, { outcome: 'voicemail-left' }, c), at(8));
  const later = { ...call, outcome: 'asked-to-call-later', answeredBy: { name: 'Ida', role: 'gatekeeper' } } as const;
  await perform(open, anna, (b, c) => logTouch(b as Dossier, later, c), at(8));
  await perform(open, anna, (b, c) => makePromise(b as Dossier, callBack('2026-11-24T09:00:00Z'), c), at(9));
  await perform(
    open,
    { identities: [] },
    (b, c) => known({ ...seen('Cleo Doe', 'x@example.com'), identities: [] } as never)(b, c),
    at(9),
  );
  const cleo = (await (await open()).getAll('contacts')).find(({ fields }) => fields.name.value === 'Cleo Doe');
  await perform(open, { contactId: cleo?.id ?? '' }, (b, c) => logTouch(b as Dossier, call, c), at(9));
}

describe('the tables of Steadfast, read again together', () => {
  it('bring back into an empty database what they hold, and are taken back whole', async () => {
    await twoPeople();
    const before = await allTables();
    await anew();
    const empty = await everything();
    const preview = await read([...tables].reverse().map((name) => fileOf(name, before[name])));
    expect(preview).toMatchObject({
      format: 'contacts-csv',
      counts: { fresh: 2, matched: 0, doubtful: 0, refused: 0 },
      history: { touches: 3, promises: 1 },
    });
    expect(await everything()).toBe(empty);
    const { actId, events } = await take();
    expect(events).toBe(4);
    const after = await allTables();
    expect(after.touches).toBe(before.touches);
    expect(after.promises).toBe(before.promises);
    expect(await verify(open, cadences, calendar)).toEqual([]);
    expect(await (await open()).count('reminders')).toBe(2);

    await calls.undoMany({ actId: actId ?? '' }, work());
    const gone = await allTables();
    for (const name of tables) expect(gone[name].trim().split('\r\n')).toHaveLength(1);
    expect(await (await open()).count('reminders')).toBe(0);
    // Their ids are those of contacts who were here: the same people come back under others, with all that is theirs.
    await read(tables.map((name) => fileOf(name, before[name])));
    expect(await take()).toMatchObject({ changed: 2, events: 4 });
    expect(await verify(open, cadences, calendar)).toEqual([]);
    const again = (await written('touches')).replaceAll(/[\w-]+,([\w-]+)\r\n/g, '$1\r\n');
    expect(again).toBe(before.touches.replaceAll(/[\w-]+,([\w-]+)\r\n/g, '$1\r\n'));
  });

  it('double nothing when they are read once more', async () => {
    await twoPeople();
    const before = await allTables();
    const files = tables.map((name) => fileOf(name, before[name]));
    const stood = await allTables();
    expect(await read(files)).toMatchObject({ counts: { fresh: 0, matched: 2, doubtful: 0 } });
    expect(await take()).toMatchObject({ changed: 0, events: 0 });
    expect(await allTables()).toEqual(stood);
  });

  it('say in which file something is wrong', async () => {
    await twoPeople();
    const { contacts, touches, promises } = await allTables();
    const wrong = touches.replace(',voicemail-left,', ',won,').replace(',call,out,no-answer', ',pigeon,out,no-answer');
    const preview = (await read([fileOf('contacts', contacts), fileOf('touches', wrong)])) as ImportPreview;
    expect(preview.refused).toEqual([
      { line: 3, file: 'touches.csv', reason: 'bad-value', detail: 'Outcome: won' },
      { line: 4, file: 'touches.csv', reason: 'bad-value', detail: 'Channel: pigeon' },
    ]);
    expect(await read([fileOf('contacts', contacts), fileOf('promises', `${promises}"`)])).toMatchObject({
      fault: { code: 'quote-never-closed', file: 'promises.csv', line: 3 },
    });
    expect(
      await read([fileOf('contacts', contacts), fileOf('people', 'Name,E-Mail\nA B,a@example.com\n')]),
    ).toMatchObject({
      fault: { code: 'several', detail: 'contacts.csv, people.csv' },
    });
  });
});

describe('a table of touches or promises, read alone', () => {
  it('finds whose they are, by their row or by their address, and puts nobody else in their place', async () => {
    await twoPeople();
    const { touches, promises } = await allTables();
    // The same people came into another database by themselves.
    await anew();
    await perform(open, { identities: [] }, known(seen('Anna Example', 'anna@example.com')) as never, context(now));
    await perform(open, { identities: [] }, known(seen('Cleo Doe', 'cleo@example.org')) as never, context(now));
    expect(await read([fileOf('touches', touches)])).toMatchObject({
      format: 'touches-csv',
      history: { touches: 2, promises: 0 },
      refused: [{ reason: 'unsure-contact', detail: 'Cleo Doe' }],
    });
    const { actId, changed, events } = await take();
    expect([changed, events]).toEqual([1, 2]);
    expect(await verify(open, cadences, calendar)).toEqual([]);
    await read([fileOf('promises', promises)]);
    expect(await take()).toMatchObject({ changed: 1, events: 1 });
    // What came in one act goes with it, and comes back when it is read again.
    await calls.undoMany({ actId: actId ?? '' }, work());
    expect((await written('touches')).trim().split('\r\n')).toHaveLength(1);
    await read([fileOf('touches', touches)]);
    expect(await take()).toMatchObject({ events: 2 });
    expect((await written('touches')).trim().split('\r\n')).toHaveLength(3);
  });

  it('refuses by line what is of nobody known, of another name, or of a time to come', async () => {
    await twoPeople();
    const { touches } = await allTables();
    const lines = touches.trim().split('\r\n');
    const [head = '', first = ''] = lines;
    const cells = {
      unknown: first
        .replaceAll('Anna Example', 'Ben Other')
        .replaceAll('anna@', 'ben@')
        .replace(/,[\w-]+,[\w-]+$/, ',,'),
      renamed: first.replaceAll('Anna Example', 'Ben Other').replaceAll('anna@example.com', ''),
      future: first.replaceAll('2026-11-17T08:00', '2036-11-17T08:00'),
    };
    const preview = (await read([fileOf('t', [head, ...Object.values(cells), ''].join('\r\n'))])) as ImportPreview;
    expect(preview.refused.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'unknown-contact'],
      [3, 'unsure-contact'],
      [4, 'bad-value'],
    ]);
    expect(preview.history).toBeNull();
    expect(await take()).toMatchObject({ changed: 0, events: 0 });
  });

  it('changes nothing, whatever is in it', async () => {
    await twoPeople();
    const { touches, promises } = await allTables();
    const before = await everything();
    const change = fc.tuple(
      fc.nat(),
      fc.constantFrom('"', ',', '\n', '=', '\0', '2026-02-30', '', '__proto__', '\ufffd'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(touches, promises),
        fc.array(change, { maxLength: 5 }),
        async (text, changes) => {
          const forged = changes.reduce((all, [at, put]) => {
            const place = at % all.length;
            return all.slice(0, place) + put + all.slice(place + (at % 3));
          }, text);
          const answer = await read([fileOf('t', forged)]);
          expect('fault' in answer || 'counts' in answer).toBe(true);
        },
      ),
      { numRuns: numRuns * 5 },
    );
    expect(await everything()).toBe(before);
  });
});

describe('any history', () => {
  const name = fc.constantFrom('Anna Example', 'Ben Álvarez', '山田 太郎', '=Eve', "O'Neil");
  const words = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replace(/[\r\ufffd]/g, ''));
  const instant = fc.integer({ min: Date.parse('2001-01-01'), max: Date.parse(now) }).map((ms) => instantFromMs(ms));
  const touch = fc.record({
    ...{ at: instant, loggedAt: instant, zone: fc.constantFrom('Europe/Berlin', 'Asia/Tokyo') },
    ...{ channel: fc.constantFrom('call', 'email'), direction: fc.constantFrom('in', 'out') },
    outcome: fc.constantFrom('no-answer', 'spoke', 'sent', 'said-no', 'asked-to-stop', 'asked-to-call-later'),
    ...{ note: words, about: words.map((text) => text.trim()), reason: words, noticed: fc.boolean() },
    ...{ answeredBy: fc.constant(null), awayUntil: fc.constant(null), elsewhere: fc.constant(false) },
    ...{
      expected: fc.option(fc.constantFrom('glad', 'annoyed')),
      actual: fc.constant(null),
      deleted: fc.constant(false),
    },
  });
  const promise = fc.record({
    ...{ what: fc.constantFrom('call-back', 'appointment'), by: fc.constantFrom('me', 'them') },
    ...{ at: fc.option(instant), zone: fc.constant('Europe/Berlin'), note: words, madeAt: instant },
    ...{ moves: fc.array(instant, { maxLength: 2 }), releasedAt: fc.option(instant), deleted: fc.constant(false) },
    ...{ corrected: fc.option(fc.constantFrom('kept', 'late')), correctedAt: fc.option(instant) },
  });
  const person = fc.record({
    name,
    touches: fc.array(touch, { maxLength: 4 }),
    promises: fc.array(promise, { maxLength: 3 }),
  });

  it('is the same in the tables of an empty database that has read them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 4 }), async (people) => {
        await anew();
        for (const [index, one] of people.entries()) {
          const make = (b: Dossier | null, c: Parameters<typeof changeContact>[2]): Dossier => {
            const made = known(seen(one.name, `p${index}@example.com`))(b, c) as Dossier;
            const rows = <F extends object>(all: readonly F[]) => all.map((row) => newRow(c.newId(), row, c.stamp()));
            return { ...made, touches: rows(one.touches) as never, promises: rows(one.promises) as never };
          };
          await perform(open, { identities: [] }, make, context(now));
        }
        const before = await allTables();
        await anew();
        await read(tables.map((table) => fileOf(table, before[table])));
        await take();
        const after = await allTables();
        expect(after.touches).toBe(before.touches);
        expect(after.promises).toBe(before.promises);
        expect(after.contacts.split('\r\n').map((row) => row.split(',').slice(0, 3))).toEqual(
          before.contacts.split('\r\n').map((row) => row.split(',').slice(0, 3)),
        );
        // The worker reckons by the zone of the machine.
        const here = calendarOf(defaultSettings, Intl.DateTimeFormat().resolvedOptions().timeZone);
        expect(await verify(open, cadences, here)).toEqual([]);
      }),
      { numRuns },
    );
  });
});
