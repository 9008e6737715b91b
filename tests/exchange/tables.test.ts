import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identitiesOf } from '../../src/domain/dossier';
import { identityKey } from '../../src/domain/identity';
import type { ImportedPerson } from '../../src/domain/imported';
import { laterTouchFields } from '../../src/domain/touch';
import { rowReader } from '../../src/exchange/csv/rows';
import { lookAt, readPeople } from '../../src/exchange/import';
import { contactColumns, type Known } from '../../src/exchange/tables/contacts';
import { guarded, unguarded } from '../../src/exchange/tables/formula';
import { agreedOf, promiseColumns } from '../../src/exchange/tables/promises';
import { readHistory } from '../../src/exchange/tables/read-history';
import { type Columns, headerText, rowsText } from '../../src/exchange/tables/table';
import { heldOf, touchColumns } from '../../src/exchange/tables/touches';
import { fileOf, reading, today } from './reading';
import { dossier, known, now, runs } from './written';

const tableOf = <T>(columns: Columns<T>, things: readonly T[]): string =>
  headerText(columns) + rowsText(columns, things);

/** The cells of a table, by their headings. */
function cellsOf(text: string): readonly Readonly<Record<string, string>>[] {
  const reader = rowReader(',');
  const [header, ...rows] = [...reader.push(text.slice(1)), ...reader.end()].map(({ cells }) => cells);
  return rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [header?.[at] ?? '', unguarded(cell)])));
}

/** As an import reads it: recognised by its headings. */
async function readAgain(text: string): Promise<readonly ImportedPerson[]> {
  const { look, people, refused, fault } = await reading(fileOf(text));
  expect({ format: look?.format, refused, fault }).toEqual({ format: 'contacts-csv', refused: [], fault: null });
  return people;
}

/** What the file is to say of a contact. */
function factsOf({ dossier }: Known) {
  const { fields } = dossier.contact;
  const imported = (value: string) => ({ value, from: 'import' });
  const plain = (['headline', 'title', 'company', 'school', 'location'] as const).flatMap((field) =>
    fields[field] ? [[field, imported(fields[field].value)]] : [],
  );
  const { kind, role, value, cadence, tags, note } = fields;
  return {
    id: dossier.contact.id,
    plain: { name: imported(fields.name.value), ...Object.fromEntries(plain) },
    keys: identitiesOf(dossier).toSorted(),
    websites: fields.websites.map((one) => one.value),
    phones: fields.phones.map((one) => one.value),
    rest: {
      ...{ kind, role, value, cadence, tags, note },
      ...(fields.reason ? { reason: fields.reason } : {}),
      ...(fields.knownSince ? { knownSince: fields.knownSince } : {}),
      ...(fields.zone ? { zone: fields.zone } : {}),
      ...(fields.language ? { language: fields.language } : {}),
    },
  };
}

function factsRead({ id, person, home: _, line: _line, ...rest }: ImportedPerson) {
  const { identities, websites, phones, part: _part, ...plain } = person;
  return {
    id,
    plain,
    keys: identities.map(identityKey).toSorted(),
    websites: websites.map((one) => one.value),
    phones: phones.map((one) => one.value),
    rest,
  };
}

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30 901820', "'+49 30 901820"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ["'=1", "''=1"],
    ['＝1', "'＝1"],
    ["'tis", "'tis"],
    ['a=1', 'a=1'],
    ['', ''],
  ])('that would be a formula is text: %j', (text, cell) => {
    expect(guarded(text)).toBe(cell);
    expect(unguarded(cell)).toBe(text);
  });

  it('is read again as it was, and never begins a formula', () => {
    const text = fc.array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a', '1')).map((all) => all.join(''));
    fc.assert(
      fc.property(text, (one) => {
        expect(unguarded(guarded(one))).toBe(one);
        expect(guarded(one)).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { numRuns: runs * 10 },
    );
  });
});

describe('the table of contacts', () => {
  it('begins with a mark for spreadsheets, and its lines end as RFC 4180 has them', () => {
    const text = tableOf(contactColumns, []);
    expect(text).toMatch(/^\ufeffName,Headline,.*,Contact id\r\n$/);
  });

  it('says of everybody what is known, exactly, when it is read again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(known, { minLength: 1, maxLength: 4 }), async (all) => {
        const people = await readAgain(tableOf(contactColumns, all));
        expect(people.map(factsRead)).toEqual(all.map(factsOf));
      }),
      { numRuns: runs },
    );
  });
});

describe('the table of touches', () => {
  it('holds all that a touch is', () => {
    fc.assert(
      fc.property(dossier, (one) => {
        const cells = cellsOf(tableOf(touchColumns, heldOf(one)));
        const read = cells.map((cell) => {
          const or = (heading: string) => cell[heading] || null;
          return {
            id: cell['Touch id'],
            fields: {
              // What there is only of a deleted one.
              ...laterTouchFields,
              ...{ at: cell.Instant, zone: cell['Time zone'], loggedAt: cell['Logged at'] },
              ...{ channel: cell.Channel, direction: cell.Direction, outcome: cell.Outcome },
              ...{ note: cell.Note, about: cell.About, reason: cell.Reason },
              answeredBy: cell.Role ? { name: cell['Answered by'], role: cell.Role } : null,
              ...{ awayUntil: or('Away until'), expected: or('Expected'), actual: or('Came') },
              ...{ noticed: cell['Logged by itself'] === 'yes', deleted: false },
            },
          };
        });
        const byId = (a: { id?: string | undefined }, b: { id?: string | undefined }) =>
          (a.id ?? '') < (b.id ?? '') ? -1 : 1;
        expect(read.toSorted(byId)).toEqual(one.touches.map(({ id, fields }) => ({ id, fields })).toSorted(byId));
      }),
      { numRuns: runs },
    );
  });
});

describe('a table of touches that is too much for the memory', () => {
  const head = 'Contact,Channel,Direction,Outcome,Note,Time zone,Instant';
  const row = (note: string) => `Anna Example,call,out,spoke,${note},UTC,2026-11-17T08:00:00Z`;
  const rows = (count: number, note: string) => `${[head, ...Array(count).fill(row(note))].join('\n')}\n`;

  it('is refused for what is written in it', async () => {
    const file = fileOf(rows(30, 'x'.repeat(1000)), 'touches.csv');
    const how = { format: null, columns: null, encoding: null, country: null, mappings: [], today };
    const look = await lookAt(file, how);
    const read = async () => {
      for await (const _ of readPeople(file, look, how, 20_000));
    };
    await expect(read()).rejects.toMatchObject({ fault: { code: 'too-much', line: expect.any(Number) } });
  });

  it('is refused for its rows, and one row that is wrong is not', async () => {
    const file = fileOf(rows(30, 'x'), 'touches.csv');
    const how = { format: null, columns: null, encoding: null, country: null, mappings: [], today };
    const read = async () => {
      for await (const _ of readHistory(file, await lookAt(file, how), how, 20));
    };
    await expect(read()).rejects.toMatchObject({ fault: { code: 'too-many-rows', detail: '20' } });
    const { refused, look } = await reading(fileOf(`${rows(1, 'x')}${row('x').replace('spoke', 'won')}\n`));
    expect([look?.format, refused]).toEqual([
      'touches-csv',
      [{ line: 3, reason: 'bad-value', detail: 'Outcome: won' }],
    ]);
  });
});

describe('the table of promises', () => {
  it('holds all that a promise is, and how it stands', () => {
    fc.assert(
      fc.property(dossier, (one) => {
        const agreed = agreedOf(one, now);
        const cells = cellsOf(tableOf(promiseColumns, agreed));
        const read = cells.map((cell) => {
          const or = (heading: string) => cell[heading] || null;
          return {
            ...{ id: cell['Promise id'], what: cell.What, by: cell.By, at: or('Instant'), zone: cell['Time zone'] },
            ...{ note: cell.Note, madeAt: cell['Made at'], moves: cell['Moved from']?.split('\n').filter(Boolean) },
            ...{ releasedAt: or('Released at'), corrected: or('Corrected to'), correctedAt: or('Corrected at') },
            deleted: false,
          };
        });
        expect(read).toEqual(agreed.map(({ promise }) => promise));
        expect(cells.map(({ Score }) => Score)).toEqual(agreed.map(({ score }) => score));
      }),
      { numRuns: runs },
    );
  });
});
