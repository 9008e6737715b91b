import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ColumnField, FileFault, Look } from '../../src/domain/import-file';
import { readTable } from '../../src/exchange/csv/read-table';
import { readPeople } from '../../src/exchange/import';
import { fileOf, plain, reading, today } from './reading';

const numRuns = Number(process.env.RUNS ?? 300);

const faultOf = async (content: string | Uint8Array, columns: readonly ColumnField[] | null = null) =>
  (await reading(fileOf(content, 'x.csv', 1000), { columns })).fault;
const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2 + 2);
  bytes.set([0xff, 0xfe]);
  for (let at = 0; at < text.length; at++) {
    bytes[at * 2 + 2] = text.charCodeAt(at) & 0xff;
    bytes[at * 2 + 3] = text.charCodeAt(at) >> 8;
  }
  return bytes;
};
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('a file that cannot be read as a table of people', () => {
  it.each<[string, string | Uint8Array, FileFault]>([
    ['is empty', '', { code: 'empty' }],
    ['holds nothing but blanks', ' \n \n', { code: 'empty' }],
    ['is a workbook', latin('PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0[Content_Types].xml'), { code: 'excel' }],
    ['is a workbook written by a program', latin('PK\x03\x04\x14\0\0\0\x08\0docProps/app.xml\0'), { code: 'excel' }],
    [
      'is a table of LibreOffice',
      latin('PK\x03\x04\x14\0\0\x08\0\0mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK'),
      { code: 'other-kind', detail: 'OpenDocument' },
    ],
    [
      'is a table of Numbers',
      latin('PK\x03\x04\x14\0\0\0\0\0Index/Document.iwa\0'),
      { code: 'other-kind', detail: 'Numbers' },
    ],
    ['is a picture', latin('\x89PNG\r\n\x1a\n\0\0'), { code: 'image' }],
    ['is one column of who knows what', 'abc\ndef\nghi\n', { code: 'no-table' }],
    ['is a web page', '<!doctype html>\n<html><body>Hello</body></html>\n', { code: 'other-kind', detail: 'HTML' }],
    [
      'has a quote that is never closed',
      `Name,E-Mail\nAnna,a@example.com\n"Bert,b@example.com\n${'Cleo,c@example.com\n'.repeat(9)}`,
      { code: 'quote-never-closed', line: 3 },
    ],
    [
      'has 10,000 columns',
      `${Array.from({ length: 10_000 }, (_, at) => `Name ${at}`).join(',')}\n`,
      { code: 'too-many-columns', line: 1, detail: '10000' },
    ],
    ['has a row longer than any', `Name,Note\nAnna,x\nBert,${'y'.repeat(1_200_000)}\n`, { code: 'too-long', line: 3 }],
    [
      'is a web page, whatever it is called',
      '<html xmlns="x">\n<body><table><tr><td>Anna, a@example.com</td></tr></table>\n',
      { code: 'other-kind', detail: 'HTML' },
    ],
    ['is a web page that was saved', '<!-- saved -->\n<html>\n', { code: 'other-kind', detail: 'HTML' }],
    ['is data for programs', '[{"name":"Anna","email":"anna@example.com"}]\n', { code: 'other-kind', detail: 'JSON' }],
    [
      'is a calendar',
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n',
      { code: 'other-kind', detail: 'iCalendar' },
    ],
    [
      'is a workbook of 2003',
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>\n',
      { code: 'excel' },
    ],
    ['has a header and nobody under it', 'Name,E-Mail\n', { code: 'empty' }],
    ['says of nobody who they are', 'Colour,Size\nred,12\nblue,14\n', { code: 'columns-unknown' }],
  ])('says so: it %s', async (_, content, fault) => {
    expect(await faultOf(content)).toEqual(fault);
  });

  it('is one with more people than anybody knows, and is let go as soon as that is seen', async () => {
    const rows = new TextEncoder().encode('Anna,\n,nobody@example.com\n'.repeat(50));
    let given = 0;
    let released = false;
    const stream = () =>
      new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(new TextEncoder().encode('Name,E-Mail\n')),
        pull(controller) {
          given += 100;
          controller.enqueue(rows);
        },
        cancel: () => {
          released = true;
        },
      });
    const { look } = await reading(fileOf('Name,E-Mail\nAnna,\n'));
    const how = { format: null, columns: null, encoding: null, country: null, mappings: [], today };
    const read = async () => {
      for await (const _ of readTable({ ...fileOf(''), stream }, look as Look, how, 1000));
    };
    await expect(read()).rejects.toMatchObject({ fault: { code: 'too-many-people', detail: '1000' } });
    expect(given).toBeLessThan(1500);
    expect(released).toBe(true);
  });

  it('is one with more in its notes than can be kept, and says up to where it was read', async () => {
    const rows = Array.from({ length: 50 }, (_, at) => `Anna ${at},${'x'.repeat(1000)}`);
    const file = fileOf(`Name,Note\n${rows.join('\n')}\n`, 'x.csv', 5000);
    const how = { format: null, columns: null, encoding: null, country: null, mappings: [], today };
    const { look } = await reading(file);
    const read = async () => {
      for await (const _ of readPeople(file, look as Look, how, 10_000));
    };
    await expect(read()).rejects.toMatchObject({ fault: { code: 'too-much', line: 15 } });
  });

  it('is one that was changed or removed while it was being read', async () => {
    const file = {
      ...fileOf('Name,E-Mail\nAnna,a@example.com\n'),
      stream: () =>
        new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new Error('NotReadableError')) }),
    };
    expect((await reading(file)).fault).toEqual({ code: 'changed' });
  });
});

describe('a row that cannot be read', () => {
  it('is refused with its line and what stands there, and the others are read', async () => {
    const { people, refused } = await reading(
      fileOf(
        [
          'Name,E-Mail,Company',
          'Anna Example,anna@example.com,Beta',
          ',nobody@example.com,',
          'Bert,b@example.com,Acme, Inc.',
          '"Cleo "the best" Example",c@example.com,Gamma',
          'Dora',
          ',,Delta Ltd',
          `${'E'.repeat(201)},e@example.com,`,
          ',,',
          'F\ufffdodor,f@example.com,',
          'Gus,g@example.com,"two',
          'lines"',
        ].join('\r\n'),
      ),
    );
    expect(people.map(({ line, person }) => [line, person.name.value, person.company?.value])).toEqual([
      [2, 'Anna Example', 'Beta'],
      [6, 'Dora', undefined],
      [11, 'Gus', 'two lines'],
    ]);
    expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'no-name'],
      [4, 'too-many-fields'],
      [5, 'bad-quotes'],
      [7, 'no-person'],
      [8, 'too-long'],
      [10, 'broken-letters'],
    ]);
    expect(refused[1]?.detail).toBe('Inc.');
  });
});

describe('the header of a table', () => {
  it.each([
    ['My contacts\nExported 2024-01-01\n\n', 4],
    ['My contacts,,\nExported,2024-01-01,\n,,\n', 4],
  ])('stands below a title: %j', async (title, line) => {
    const { look, people } = await reading(
      fileOf(`${title}Name,E-Mail,Company\nAnna,a@example.com,\nBert,b@example.com,\n`),
    );
    expect(look?.table?.headerLine).toBe(line);
    expect(people.map(({ person }) => person.name.value)).toEqual(['Anna', 'Bert']);
  });

  it.each(['+49 30 901820', 'linkedin.com/in/anna-example'])(
    'is missing where %s stands in the first row',
    async (cell) => {
      const { look } = await reading(fileOf(`Anna Example,${cell}\nBert Muster,\n`));
      expect(look?.table).toMatchObject({
        headerLine: 0,
        rows: [
          ['Anna Example', cell],
          ['Bert Muster', ''],
        ],
      });
    },
  );

  it('that is missing says nothing of another table without one', async () => {
    const text = 'Anna Example,anna@example.com\nBert Muster,bert@example.com\n';
    const { headerDigest: header } = (await reading(fileOf(text))).look?.table ?? { headerDigest: '' };
    const mappings = [{ header, columns: ['email', 'name'] as const }];
    expect((await reading(fileOf(text), { mappings })).look?.table?.columns).toEqual(['skip', 'email']);
  });
});

describe('files that were put together into one', () => {
  it('have nobody called as their header is', async () => {
    const file = 'First Name,Last Name,E-Mail\nAnna,Öst,anna@example.com\n';
    const { people, refused } = await reading(fileOf(`${file + file.replaceAll('nna', 'da')}\ufeff${file}`));
    expect(people.map(({ person }) => person.name.value)).toEqual(['Anna Öst', 'Ada Öst', 'Anna Öst']);
    expect(refused).toEqual([
      { line: 3, reason: 'no-person', detail: 'First Name, Last Name, E-Mail' },
      { line: 5, reason: 'no-person', detail: 'First Name, Last Name, E-Mail' },
    ]);
  });
});

describe('what fills a file up to its end', () => {
  it.each(['\0\0\0', '\x1a', '\r\n\0'])('is nobody, and hinders nothing: %j', async (end) => {
    const { people, refused, fault } = await reading(fileOf(`Name,E-Mail\r\nAnna,anna@example.com\r\n${end}`));
    expect([people.map(({ person }) => person.name.value), refused, fault]).toEqual([['Anna'], [], null]);
  });
});

describe('what a report has below its table', () => {
  it('is nobody, as Salesforce writes it', async () => {
    const text =
      '"First Name","Email"\n"Anna","a@example.com"\n\n\n"Contacts Report"\n"Copyright (c) 2000-2026"\n"Generated by: Sam"\n';
    const { people, refused } = await reading(fileOf(text, 'x.csv', 9));
    expect(people.map(({ person }) => person.name.value)).toEqual(['Anna']);
    expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
      [5, 'no-person'],
      [6, 'no-person'],
      [7, 'no-person'],
    ]);
  });

  it('ends nothing where more people follow an empty line', async () => {
    const { people } = await reading(fileOf('Name,E-Mail\nAnna,\n,\nBert,b@example.com\nCleo\n'));
    expect(people.map(({ person }) => person.name.value)).toEqual(['Anna', 'Bert', 'Cleo']);
  });
});

describe('what a program puts around a value', () => {
  it('is no part of it: a formula that is but a text, quotes around a tag', async () => {
    const { people } = await reading(fileOf('Name,Phone,Tags\n"=""Anna""","=""+49 30 901820""","""Fair"",""VIP"""\n'));
    expect(people.map(plain)).toMatchObject([
      { name: 'Anna', identities: ['phone:+4930901820'], tags: ['Fair', 'VIP'] },
    ]);
  });
});

describe('the letters of a table that is neither Unicode nor of the West', () => {
  it.each([
    [
      'windows-1251',
      [
        0xd4, 0xc8, 0xce, 0x3b, 0xca, 0xee, 0xec, 0xef, 0xe0, 0xed, 0xe8, 0xff, 0x0a, 0xc8, 0xe2, 0xe0, 0xed, 0x3b,
        0xc4, 0xf3, 0xe1,
      ],
      'Иван',
      'Дуб',
    ],
    [
      'windows-1250',
      [
        ...Buffer.from('Jm'),
        0xe9,
        ...Buffer.from('no;P'),
        0xf8,
        ...Buffer.from('\xedjmen\xed;Spole', 'latin1'),
        0xe8,
        ...Buffer.from('nost\nMarek;D', 'latin1'),
        0xf8,
        ...Buffer.from('\xedk;Dub', 'latin1'),
      ],
      'Marek Dřík',
      'Dub',
    ],
    // Both headings are the same in the West; below them a word would have a sign in its middle there.
    ['windows-1250', [...Buffer.from('Name;Firma\nMa\xb3gorzata;D\xb9b', 'latin1')], 'Małgorzata', 'Dąb'],
    [
      'shift_jis',
      [
        0x8e, 0x81, 0x96, 0xbc, 0x2c, 0x89, 0xef, 0x8e, 0xd0, 0x96, 0xbc, 0x0a, 0x8e, 0x52, 0x93, 0x63, 0x2c, 0x97,
        0xe1,
      ],
      '山田',
      '例',
    ],
    [
      'windows-1252',
      [...Buffer.from('Pr\xe9nom;Nom;Soci\xe9t\xe9\nZo\xe9;Ch\xeane;Ch\xeane SA', 'latin1')],
      'Zoé Chêne',
      'Chêne SA',
    ],
  ])('are known by its headings: %s', async (encoding, bytes, name, company) => {
    const { look, people } = await reading(fileOf(Uint8Array.from(bytes), 'x.csv', 7));
    expect(look?.table?.encoding).toBe(encoding);
    expect(people.map(plain)).toMatchObject([{ name, company }]);
  });
});

describe('a name', () => {
  const namesIn = async (...cells: readonly string[]) => {
    const { people } = await reading(fileOf(`Name,Company\n${cells.map((cell) => `"${cell}",-`).join('\n')}\n`));
    return people.map(({ person }) => person.name.value);
  };

  it('is turned round where a column has them as lists are sorted', async () => {
    expect(await namesIn('Öst, Mara', 'van der Berg, Jan', 'Klein')).toEqual(['Mara Öst', 'Jan van der Berg', 'Klein']);
  });

  it.each([
    [['Mara Öst, PhD', 'Jan Berg, MBA']],
    [['Mara Öst, PhD', 'Jan Berg', 'Bo Alt']],
    [['Öst, Mara, PhD', 'Berg, Jan, MBA']],
    [['Öst, Mara']],
  ])('stays as it is written where that is not certain: %j', async (names) => {
    expect(await namesIn(...names)).toEqual(names);
  });

  it('is no company that is but a dash', async () => {
    const { people } = await reading(fileOf('Name,Company,Title\nAnna,-,n.a.\nBert,--,.\n'));
    expect(people.map(plain)).toMatchObject([
      { company: '', title: 'n.a.' },
      { company: '', title: '' },
    ]);
  });
});

describe('a table of people', () => {
  const people = [
    { name: 'Jürgen Groß', identities: ['email:juergen@example.com'], company: 'Straße & Söhne' },
    { name: 'Zoë Ångström', identities: ['email:zoe@example.org'], company: '' },
  ];
  const text =
    'Name;E-Mail;Firma\r\nJürgen Groß;juergen@example.com;Straße & Söhne\r\nZoë Ångström;zoe@example.org;\r\n';
  it.each<[string, string | Uint8Array, string]>([
    ['UTF-8', text, 'utf-8'],
    ['UTF-8 with a mark', `\ufeff${text}`, 'utf-8'],
    ['UTF-16, as Excel’s “Unicode text”', utf16(text.replaceAll(';', '\t')), 'utf-16le'],
    ['Windows-1252, as Excel’s “CSV”', latin(text), 'windows-1252'],
    ['Excel’s own line before it', `sep=;\r\n${text}`, 'utf-8'],
  ])('is read in %s', async (_, content, encoding) => {
    const read = await reading(fileOf(content, 'x', 5));
    expect(read.people.map(plain)).toMatchObject(people);
    expect([read.fault, read.refused, read.look?.table?.encoding]).toEqual([null, [], encoding]);
  });

  it('is read as the user says that its letters are written', async () => {
    const bytes = Uint8Array.from([...latin('Name,E-Mail\n'), 0xc0, 0xed, 0xed, 0xe0, ...latin(',anna@example.com\n')]);
    expect((await reading(fileOf(bytes), { encoding: 'windows-1251' })).people[0]?.person.name.value).toBe('Анна');
  });

  it('may have no header, where what stands in it speaks for itself', async () => {
    const file = fileOf('Anna Example,anna@example.com,https://www.linkedin.com/in/anna-e\nBert,b@example.com,\n');
    const { look, fault } = await reading(file);
    expect(look?.table).toMatchObject({ headerLine: 0, columns: ['skip', 'email', 'linkedin'] });
    expect(fault?.code).toBe('columns-unknown');
    const { people } = await reading(file, { columns: ['name', 'email', 'linkedin'] });
    expect(people.map(({ line, person }) => [line, person.name.value])).toEqual([
      [1, 'Anna Example'],
      [2, 'Bert'],
    ]);
  });

  it('is read as was said of its header before', async () => {
    const file = fileOf('A,B,C\nAnna Example,Beta,friend\n');
    const { look } = await reading(file);
    const mappings = [{ header: look?.table?.headerDigest ?? '', columns: ['name', 'company', 'tags'] as const }];
    const { people, look: again } = await reading(file, { mappings });
    expect(again?.table?.certain).toEqual([true, true, true]);
    expect(people.map(plain)).toMatchObject([{ name: 'Anna Example', company: 'Beta', tags: ['friend'] }]);
    // Whoever says whose table it is means that program's columns.
    expect((await reading(file, { mappings, format: 'google' })).look?.table?.columns).not.toEqual(
      mappings[0]?.columns,
    );
  });

  it('gives a number its country only where it is said', async () => {
    const file = fileOf('Name,Phone\nAnna Example,030 901820\n');
    expect((await reading(file)).people.map(plain)).toMatchObject([{ identities: [], phones: ['030 901820'] }]);
    expect((await reading(file, { country: 'DE' })).people.map(plain)).toMatchObject([
      { identities: ['phone:+4930901820'], phones: [] },
    ]);
  });

  it('keeps what looks like a formula as it stands', async () => {
    const { people } = await reading(fileOf("Name,Note\nAnna,=1+1\nBert,'=1+1\n"));
    expect(people.map(({ note }) => note)).toEqual(['=1+1', "'=1+1"]);
  });
});

describe('a table that was damaged', () => {
  const names = ['Anna', 'Bert', 'Cleo', 'Dora', 'Emil', 'Fritz', 'Gus', 'Ida'];
  const addressOf = (name: string) => `${name.toLowerCase()}@example.com`;
  const cells = (name: string, index: number) => [
    name,
    addressOf(name),
    index % 3 ? 'Beta, "Best" Ltd' : 'Acme',
    `note ${index}\nof ${name}`,
  ];
  const written = Papa.unparse([['Name', 'E-Mail', 'Company', 'Note'], ...names.map(cells)], { newline: '\n' });
  const damage = fc.tuple(
    fc.nat({ max: written.length }),
    fc.constantFrom('"', ',', '\n', ';', '\t', '""', '","', '"\n"', ''),
  );

  it('never gives somebody the address of somebody else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (places) => {
        let text = written;
        // An empty one takes a letter away.
        for (const [at, bit] of places) text = text.slice(0, at) + bit + text.slice(bit ? at : at + 1);
        const { people } = await reading(fileOf(text));
        for (const { person } of people.filter((one) => names.includes(one.person.name.value)))
          for (const { value } of person.identities)
            expect([person.name.value, undefined]).toContain(names.find((name) => value === addressOf(name)));
      }),
      { numRuns },
    );
  });
});

describe('whatever a file holds', () => {
  const header = 'Name,E-Mail,Phone,Tags,Known since,Website\n';
  const bits = [
    '"',
    ',',
    '\n',
    '\r\n',
    ';',
    '\t',
    '|',
    'Anna',
    '@example.com',
    'https://',
    '=',
    "'",
    '\u0000',
    '\ufeff',
    '\ud800',
    '+49',
    '12 Mar',
    '<',
    '\x80',
    'é',
    '𝒜',
    '\u202e',
    'linkedin.com/in/',
    '%',
    '__proto__',
  ];
  const text = fc.array(fc.constantFrom(...bits), { maxLength: 60 }).map((parts) => parts.join(''));
  it('comes to people, refusals or a fault, and to nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          text,
          text.map((rows) => header + rows),
          fc.uint8Array({ maxLength: 2000 }),
        ),
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom(null, 'DE', 'US'),
        async (content, piece, country) => {
          const { people, refused, fault } = await reading(fileOf(content, 'x', piece), { country });
          for (const { person, line } of people) {
            expect(person.name.value.trim()).not.toBe('');
            expect(line).toBeGreaterThan(0);
          }
          for (const { line } of refused) expect(line).toBeGreaterThan(0);
          if (fault) expect(fault.code).toBeTypeOf('string');
        },
      ),
      { numRuns },
    );
  });
});
