import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logTouch } from '../../src/domain/acts';
import type { Dossier } from '../../src/domain/dossier';
import type { ReadChoices, TakeChoices } from '../../src/domain/import-file';
import type { ImportPreview } from '../../src/messaging/bulk';
import { perform } from '../../src/store/act';
import { dump, ofAnyVersion } from '../../src/store/dump';
import type { Open } from '../../src/store/open';
import { context, freshStore, known, seen } from '../store/fresh-store';

const numRuns = Number(process.env.RUNS ?? 100);

let open: Open;
let calls: Awaited<ReturnType<typeof start>>;
/** A worker that has just been started. */
async function start() {
  vi.resetModules();
  const { importCalls } = await import('../../src/bulk/import');
  const { manyCalls } = await import('../../src/bulk/many');
  return { ...importCalls, ...manyCalls };
}
const mail = { channel: 'email', direction: 'out', outcome: 'sent', note: 'Sent the price list', about: '' } as const;
const add = (name: string, address: string) =>
  perform(
    open,
    { identities: [] },
    (b, c) => logTouch(known(seen(name, address))(b, c) as Dossier, mail, c),
    context(new Date().toISOString()),
  );
beforeEach(async () => {
  // What is due when is part of what is tested: on no day of the year is it another.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-18T09:00:00Z') });
  open = freshStore();
  calls = await start();
  await add('Anna Example', 'anna@example.com');
  await add('Cleo Doe', 'cleo@example.org');
});

afterEach(() => {
  vi.useRealTimers();
});

const work = (stopped?: AbortController) => ({ progress: () => {}, signal: (stopped ?? new AbortController()).signal });
const asRecognised: ReadChoices = { format: null, columns: null, encoding: null, country: null };
const wait: TakeChoices = { tags: ['Fair'], kind: 'prospect', cadence: 'gentle', into: { what: 'wait' }, answers: {} };
const read = (content: BlobPart, choices: Partial<ReadChoices> = {}) =>
  calls.importRead({ file: new File([content], 'people.csv'), choices: { ...asRecognised, ...choices } }, work());

/** All that is remembered of people, in letters; what stands beside them (acts to take back, when it was) does not count. */
async function people(): Promise<string> {
  const all: unknown[] = [];
  await dump(ofAnyVersion(await open()), (store, rows) => void all.push(store, rows));
  return JSON.stringify(all);
}
const names = async (): Promise<string[]> =>
  (await (await open()).getAll('contacts'))
    .filter(({ fields }) => !fields.deleted)
    .map(({ fields }) => fields.name.value)
    .toSorted();

const linkedin = [
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  'Anna,Example,https://www.linkedin.com/in/anna-example,anna@example.com,Beta Ltd,CTO,12 Mar 2024',
  'Bert,Muster,https://www.linkedin.com/in/bert-m,,Acme,Buyer,13 Mar 2024',
  ',,,,,,14 Mar 2024',
  'Cleo,Doe,https://www.linkedin.com/in/cleo-doe,,,,15 Mar 2024',
].join('\n');

describe('a file that is imported', () => {
  it('is compared with the contacts there are, and changes nothing until it is taken', async () => {
    const before = await people();
    expect(await read(linkedin)).toMatchObject({
      format: 'linkedin',
      counts: { fresh: 1, matched: 1, doubtful: 1, refused: 1 },
      fresh: [{ line: 3, name: 'Bert Muster', company: 'Acme' }],
      matched: [{ line: 2, contactName: 'Anna Example', by: 'email:anna@example.com' }],
      doubtful: [{ line: 5, name: 'Cleo Doe', candidates: [{ name: 'Cleo Doe', by: 'name' }] }],
      refused: [{ line: 4, reason: 'no-name' }],
    });
    expect(await people()).toBe(before);
  });

  it('is taken in as one act, and taken back as one', async () => {
    const preview = (await read(linkedin)) as ImportPreview;
    const cleo = preview.doubtful[0]?.candidates[0]?.contactId ?? '';
    const { actId, changed } = await calls.importCommit(
      { choices: { ...wait, answers: { 5: { same: cleo } } } },
      work(),
    );
    expect(changed).toBe(3);
    expect(await names()).toEqual(['Anna Example', 'Bert Muster', 'Cleo Doe']);
    const stored = await (await open()).getAll('contacts');
    const bert = stored.find(({ fields }) => fields.name.value === 'Bert Muster');
    expect(bert?.fields).toMatchObject({
      tags: ['Fair'],
      knownSince: '2024-03-13',
      company: { value: 'Acme', from: 'import' },
    });
    expect(bert?.fields.waits).not.toBeNull();
    await calls.undoMany({ actId: actId ?? '' }, work());
    expect(await names()).toEqual(['Anna Example', 'Cleo Doe']);
    // What was filled in is blank again.
    const anna = (await (await open()).getAll('contacts')).find(({ fields }) => fields.name.value === 'Anna Example');
    expect([anna?.fields.company, anna?.fields.tags]).toEqual([null, []]);
    // So the same file means the same again.
    expect(((await read(linkedin)) as ImportPreview).counts).toMatchObject({ fresh: 1, matched: 1, doubtful: 1 });
  });

  it('is compared with who has come since the last one', async () => {
    const file = 'Name,E-Mail\nDora Neu,dora@example.net\n';
    expect(await read(file)).toMatchObject({ counts: { fresh: 1, matched: 0 } });
    await add('Dora Neu', 'dora@example.net');
    expect(await read(file)).toMatchObject({ counts: { fresh: 0, matched: 1 } });
  });

  it('takes nothing from somebody who has come since it was read, and makes no second contact of them', async () => {
    await read('Name,E-Mail\nDora Neu,dora@example.net\nEmil Alt,emil@example.net\n');
    const { dossier } = await add('Dora Neu', 'dora@example.net');
    await calls.importCommit({ choices: wait }, work());
    expect(await names()).toEqual(['Anna Example', 'Cleo Doe', 'Dora Neu', 'Emil Alt']);
    const owner = await (await open()).get('identities', 'email:dora@example.net');
    expect(owner?.fields.contactId).toBe(dossier.contact.id);
  });

  it('makes two contacts of two people who read one mailbox: it recognises neither, and both keep it', async () => {
    const file = 'Name,E-Mail,Phone\nDora Neu,info@example.net,+49 30 12345678\nEmil Alt,info@example.net,\n';
    expect(await read(file)).toMatchObject({
      counts: { fresh: 2, shared: 2 },
      shared: [
        { line: 2, name: 'Dora Neu', address: 'info@example.net' },
        { line: 3, name: 'Emil Alt', address: 'info@example.net' },
      ],
    });
    await calls.importCommit({ choices: wait }, work());
    expect(await names()).toEqual(['Anna Example', 'Cleo Doe', 'Dora Neu', 'Emil Alt']);
    expect(await (await open()).get('identities', 'email:info@example.net')).toBeUndefined();
    const notes = (await (await open()).getAll('contacts')).map(({ fields }) => [fields.name.value, fields.note]);
    expect(notes.toSorted().slice(2)).toEqual([
      ['Dora Neu', 'info@example.net'],
      ['Emil Alt', 'info@example.net'],
    ]);
    // The same file once more doubles nobody, and says nothing twice.
    await read(file);
    await calls.importCommit({ choices: wait }, work());
    expect((await (await open()).getAll('contacts')).map(({ fields }) => fields.note).toSorted()).toEqual([
      '',
      '',
      'info@example.net',
      'info@example.net',
    ]);
  });

  it('leaves an address with whom it is, and keeps it in the note of whoever is said to be somebody else', async () => {
    const preview = (await read('Name,E-Mail\nDora Neu,anna@example.com\n')) as ImportPreview;
    expect(preview).toMatchObject({ doubtful: [{ line: 2 }], shared: [] });
    await calls.importCommit({ choices: { ...wait, answers: { 2: 'new' } } }, work());
    const stored = await (await open()).getAll('contacts');
    const { fields, id } = stored.find((one) => one.fields.name.value === 'Dora Neu') as (typeof stored)[number];
    expect(fields.note).toBe('anna@example.com');
    expect((await (await open()).get('identities', 'email:anna@example.com'))?.fields.contactId).not.toBe(id);
  });

  it('that holds nothing new changes nothing, and says so', async () => {
    const same = 'Name,E-Mail\nAnna Example,anna@example.com\n';
    await read(same);
    const rows = async () => (await people()).replace(/"last":"[^"]*"/, '');
    const before = await rows();
    expect(await calls.importCommit({ choices: { ...wait, tags: [] } }, work())).toMatchObject({
      actId: null,
      changed: 0,
    });
    expect(await rows()).toBe(before);
  });

  it('that is imported twice makes nobody twice', async () => {
    for (const changed of [2, 0]) {
      const preview = (await read(linkedin)) as ImportPreview;
      expect(await calls.importCommit({ choices: wait }, work())).toMatchObject({ changed });
      expect(preview.counts.fresh).toBe(changed ? 1 : 0);
    }
    expect(await names()).toEqual(['Anna Example', 'Bert Muster', 'Cleo Doe']);
  });

  it('lays those who are to be due over the days beside what is due by today', async () => {
    vi.setSystemTime('2026-11-25T09:00:00Z');
    await perform(
      ...([open, { identities: [] }] as const),
      (_, c) => known(seen('Dora Neu', 'dora@example.net'))(null, c),
      context(new Date().toISOString()),
    );
    await read('Name,E-Mail\nEmil Alt,emil@example.net\n');
    const into = { what: 'due', perDay: 1 } as const;
    await calls.importCommit({ choices: { ...wait, into } }, work());
    const cards = await (await open()).getAll('cards');
    const [dora, emil] = ['Dora Neu', 'Emil Alt'].map((name) => cards.find((card) => card.name === name)?.step?.day);
    expect([dora, emil]).toEqual(['2026-11-25', '2026-11-26']);
  });

  it('is taken in once, however often that is asked', async () => {
    await read(linkedin);
    const both = [0, 1].map(() => calls.importCommit({ choices: wait }, work()));
    expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await names()).toEqual(['Anna Example', 'Bert Muster', 'Cleo Doe']);
  });

  it('that is stopped changes nothing', async () => {
    await read(linkedin);
    const before = await people();
    const stop = new AbortController();
    stop.abort();
    await expect(calls.importCommit({ choices: wait }, work(stop))).rejects.toThrow();
    expect(await people()).toBe(before);
  });

  it('is to be chosen again where the worker has forgotten it', async () => {
    await read(linkedin);
    calls.importDrop();
    await expect(calls.importCommit({ choices: wait }, work())).rejects.toMatchObject({ code: 'import-gone' });
  });
});

describe('a file that cannot be read', () => {
  it.each<[string, BlobPart, object]>([
    ['another kind', 'Colour,Size\nred,12\n', { fault: { code: 'columns-unknown' }, look: { format: 'csv' } }],
    ['a workbook', 'PK\x03\x04\0\0[Content_Types].xml', { fault: { code: 'excel' }, look: null }],
    [
      'a quote never closed',
      'Name,E-Mail\nA,a@example.com\n"B,b@example.com\n',
      { fault: { code: 'quote-never-closed', line: 3 } },
    ],
    [
      '10,000 columns',
      `${Array.from({ length: 10_000 }, (_, at) => `Name ${at}`).join(',')}\n`,
      { fault: { code: 'too-many-columns', line: 1 } },
    ],
    [
      'a quote that is closed far into the file',
      `Name,E-Mail\nA,"a\n${'B,b@example.com\n'.repeat(40_000)}`,
      { fault: { code: 'quote-never-closed', line: 2 } },
    ],
  ])('says why, and changes nothing: %s', async (_, content, answer) => {
    const before = await people();
    expect(await read(content)).toMatchObject(answer);
    await expect(calls.importCommit({ choices: wait }, work())).rejects.toMatchObject({ code: 'import-gone' });
    expect(await people()).toBe(before);
  });

  it('changes nothing, whatever is in it', async () => {
    const before = await people();
    const bits = [
      '"',
      ',',
      '\n',
      ';',
      '\t',
      'Name',
      'E-Mail',
      'anna',
      '@example.com',
      '=',
      '\0',
      '\ufeff',
      '+49 30',
      'BEGIN:VCARD',
      '{"',
    ];
    const text = fc
      .array(fc.constantFrom(...bits), { maxLength: 40 })
      .map((parts) => new TextEncoder().encode(parts.join('')));
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, fc.uint8Array({ maxLength: 500 })), async (bytes) => {
        const answer = await read(new Uint8Array(bytes));
        expect('fault' in answer || 'counts' in answer).toBe(true);
      }),
      { numRuns },
    );
    expect(await people()).toBe(before);
  });
});
