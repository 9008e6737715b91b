import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identitiesOf } from '../../src/domain/dossier';
import { identityKey } from '../../src/domain/identity';
import type { ImportedPerson } from '../../src/domain/imported';
import type { ReadWith } from '../../src/exchange/reader';
import type { Known } from '../../src/exchange/tables/contacts';
import { cardReader } from '../../src/exchange/vcard/cards';
import { readVcards } from '../../src/exchange/vcard/read';
import { vcardText } from '../../src/exchange/vcard/write';
import { fileOf, reading, today } from './reading';
import { known, runs } from './written';

const read = (content: string | Uint8Array, piece = 1000, more: Partial<ReadWith> = {}) =>
  reading(fileOf(content, 'people.vcf', piece), { format: 'vcard', ...more });

const card = (...lines: readonly string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
const one = async (...lines: readonly string[]): Promise<ImportedPerson> => {
  const { people, refused } = await read(card(...lines));
  expect(refused).toEqual([]);
  expect(people).toHaveLength(1);
  return people[0] as ImportedPerson;
};
const keys = ({ person }: ImportedPerson): string[] => person.identities.map(identityKey);

/** What the file is to say of a contact. */
function factsOf({ dossier }: Known) {
  const { fields } = dossier.contact;
  const { kind, role, value, cadence, tags, note } = fields;
  const plain = (['name', 'headline', 'title', 'company', 'school', 'location'] as const).map((field) => [
    field,
    fields[field]?.value,
  ]);
  return {
    ...Object.fromEntries(plain),
    keys: identitiesOf(dossier).toSorted(),
    websites: fields.websites.map((one) => one.value),
    phones: fields.phones.map((one) => one.value),
    ...{ kind, role, value, cadence, tags, note },
    ...{ reason: fields.reason, knownSince: fields.knownSince, zone: fields.zone, language: fields.language },
  };
}

function factsRead({ person, ...rest }: ImportedPerson) {
  const { identities, websites, phones, ...plain } = person;
  const { kind, role, value, cadence, tags, note, reason = '', knownSince = null, zone = null, language = null } = rest;
  const names = ['name', 'headline', 'title', 'company', 'school', 'location'] as const;
  return {
    ...Object.fromEntries(names.map((field) => [field, plain[field]?.value])),
    keys: identities.map(identityKey).toSorted(),
    websites: websites.map((one) => one.value),
    phones: phones.map((one) => one.value),
    ...{ kind, role, value, cadence, tags, note, reason, knownSince, zone, language },
  };
}

describe('a vCard that is written', () => {
  it.each(['3.0', '4.0'] as const)(
    'in %s says of everybody what is known, exactly, when it is read again',
    async (version) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(known, { minLength: 1, maxLength: 3 }),
          fc.integer({ min: 1, max: 500 }),
          async (all, piece) => {
            const text = all.map((one) => vcardText(one, version)).join('');
            // No line is longer than RFC 6350, 3.2, has it.
            for (const line of text.split('\r\n'))
              expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
            const { people, refused } = await read(text, piece);
            expect(refused).toEqual([]);
            expect(people.map(factsRead)).toEqual(all.map(factsOf));
          },
        ),
        { numRuns: runs },
      );
    },
  );
});

describe('a vCard that is read', () => {
  it('may be of 2.1, as phones and Outlook write it', async () => {
    const person = await one(
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=96st;Mara;;;',
      'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Mara =',
      '=C3=96st',
      'TEL;CELL;VOICE:+49 30 901820',
      'TEL;WORK;FAX:+49 30 901821',
      'EMAIL;INTERNET:mara@example.com',
      'NOTE;ENCODING=QUOTED-PRINTABLE:first=0D=0Asecond C:\\new',
      'PHOTO;ENCODING=BASE64;JPEG:',
      ' /9j/4AAQSkZJRgABAQAAAQABAAD',
      '',
      'X-CLASS:PRIVATE',
    );
    expect(person.person.name.value).toBe('Mara Öst');
    expect(keys(person)).toEqual(['email:mara@example.com', 'phone:+4930901820']);
    expect(person.note).toBe('first\nsecond C:\\new');
  });

  it('may be of a Mac: groups, labels, folded lines, profiles', async () => {
    const person = await one(
      'VERSION:3.0',
      'N:Öst;Mara;;;',
      'FN:Mara Öst',
      'ORG:Oak Ltd;Sales;',
      'item1.EMAIL;type=INTERNET;type=pref:mara@exam',
      ' ple.com',
      'item1.X-ABLabel:_$!<Other>!$_',
      'item2.URL;type=pref:https\\://www.linkedin.com/in/mara-oest',
      'X-SOCIALPROFILE;type=linkedin:https://www.linkedin.com/in/mara-oest/',
      'NOTE:first\\nsecond\\, third',
      'CATEGORIES:Fair 2026,Berlin\\, Mitte,myContacts',
    );
    expect(keys(person)).toEqual(['linkedin-slug:mara-oest', 'email:mara@example.com']);
    expect(person.home).toBe('https://www.linkedin.com/in/mara-oest/');
    expect(person.person.company?.value).toBe('Oak Ltd');
    expect(person.note).toBe('first\nsecond, third');
    expect(person.tags).toEqual(['Fair 2026', 'Berlin, Mitte']);
  });

  it('gives nobody the number or address of their assistant, whichever way it says so', async () => {
    const person = await one(
      'VERSION:3.0',
      'FN:Mara Öst',
      'TEL;TYPE=CELL:+49 30 901820',
      'item1.TEL:+49 30 901821',
      'item1.X-ABLabel:Assistant',
      'item2.TEL:+49 30 901822',
      'item2.X-ABLabel:Fax (work)',
      'item3.EMAIL:udo@example.com',
      'item3.X-ABLabel:Assistent',
      'TEL;X-Assistant:+49 30 901823',
      'TEL;WORK;VOICE;ASSISTANT:+49 30 901824',
      'TEL;TYPE=WORKFAX:+49 30 901825',
      'item4.TEL:+49 30 901826',
      'item4.X-ABLabel:_$!<Assistant>!$_',
      'item5.TEL:+49 30 901827',
      'item5.X-ABLabel:_$!<HomeFAX>!$_',
      'item6.TEL:+49 30 901828',
      'item6.X-ABLabel:Secretaria',
      'item7.TEL:+49 30 901829',
      'item7.X-ABLabel:Télécopie (bureau)',
    );
    expect(keys(person)).toEqual(['phone:+4930901820']);
  });

  it('may have its texts written like pictures, as some telephones do', async () => {
    const person = await one(
      'VERSION:2.1',
      'N;ENCODING=BASE64;CHARSET=UTF-8:w5ZzdDtNYXJhOzs7',
      'FN;BASE64;CHARSET=UTF-8:TWFyYSDDlnN0',
      'NOTE;ENCODING=b:aGVsbG8=',
      'TITLE;ENCODING=BASE64:(none)',
    );
    expect([person.person.name.value, person.note, person.person.title]).toEqual(['Mara Öst', 'hello', undefined]);
  });

  it('is nobody where it is of a group, as a server of address books keeps it', async () => {
    const { people, refused } = await read(
      card('VERSION:3.0', 'N:Friends;;;;', 'FN:Friends', 'X-ADDRESSBOOKSERVER-KIND:group'),
    );
    expect([people, refused.map(({ reason }) => reason)]).toEqual([[], ['no-person']]);
  });

  it('has an address around which Outlook has put quotes, or before which a name stands', async () => {
    expect(keys(await one('VERSION:2.1', 'FN:Mara Öst', "EMAIL;PREF;INTERNET:'mara@example.com'"))).toEqual([
      'email:mara@example.com',
    ]);
    expect(keys(await one('VERSION:3.0', 'FN:Mara Öst', 'EMAIL:Mara Öst <mara@example.com>'))).toEqual([
      'email:mara@example.com',
    ]);
  });

  it('has a page also where nothing says how it is fetched', async () => {
    const person = await one(
      'VERSION:3.0',
      'FN:Mara Öst',
      'URL:www.example.org/mara',
      'URL:mara',
      'URL;TYPE=LinkedIn:linkedin.com/in/mara-oest',
    );
    expect(keys(person)).toEqual(['linkedin-slug:mara-oest']);
    expect(person.person.websites.map(({ value }) => value)).toEqual(['https://www.example.org/mara']);
  });

  it.each([
    ['as lists are sorted', 'N:Öst;Mara;;;', 'FN:Öst\\, Mara'],
    ['where an address stands in its place', 'N:Öst;Mara;;;', 'FN:mara@example.com'],
    ['where several are given, by the preferred', 'N:;;;;', 'FN;PREF=2:M. Öst\r\nFN;PREF=1:Mara Öst'],
    ['where only its parts are given', 'N:Öst;Mara;;;', 'FN:'],
  ])('is called by their name %s', async (_, ...lines) => {
    expect((await one('VERSION:4.0', ...lines)).person.name.value).toBe('Mara Öst');
  });

  it('may be folded in the middle of a letter, and keeps its lines', async () => {
    const note = new TextEncoder().encode(`NOTE:${'ä'.repeat(60)}`);
    const fold = (bytes: Uint8Array, at: number, end: string) => [
      ...bytes.slice(0, at),
      ...Buffer.from(end),
      ...bytes.slice(at),
    ];
    for (const end of ['\r\n ', '\n\t'])
      for (const piece of [1, 7, 1000]) {
        const text = [
          ...Buffer.from('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mara Öst\r\n'),
          ...fold(note, 74, end),
          ...Buffer.from(`\r\nEND:VCARD\r\n${card('FN:Jonas Klein')}`),
        ];
        const { people, refused } = await read(Uint8Array.from(text), piece);
        expect(refused).toEqual([]);
        expect(people.map(({ line, note }) => [line, note])).toEqual([
          [1, 'ä'.repeat(60)],
          [7, ''],
        ]);
      }
  });

  it('says the same wherever its lines are folded, also within letters', async () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'ö', '名', '👋', 'é'), minLength: 1, maxLength: 40 });
    const folds = fc.array(fc.nat(200), { maxLength: 8 });
    const end = fc.constantFrom('\r\n ', '\n ');
    await fc.assert(
      fc.asyncProperty(letters, folds, end, fc.integer({ min: 1, max: 60 }), async (note, at, fold, piece) => {
        const bytes = [...new TextEncoder().encode(`NOTE:${note}`)];
        // No line is so short that a letter would be folded twice.
        const places = [...new Set(at)].filter((place) => place > 5 && place < bytes.length).sort((a, b) => b - a);
        for (const place of places)
          if (!places.some((other) => other < place && other > place - 4)) bytes.splice(place, 0, ...Buffer.from(fold));
        const card = [...Buffer.from('BEGIN:VCARD\r\nFN:Mara\r\n'), ...bytes, ...Buffer.from('\r\nEND:VCARD\r\n')];
        expect((await read(Uint8Array.from(card), piece)).people.map((one) => one.note)).toEqual([note]);
      }),
      { numRuns: runs },
    );
  });

  it('may be of a telephone that writes the letters of its country and says so', async () => {
    const before = 'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=SHIFT_JIS:';
    // 山田;太郎 in Shift_JIS
    const name = [0x8e, 0x52, 0x93, 0x63, 0x3b, 0x91, 0xbe, 0x98, 0x59];
    const bytes = [...Buffer.from(before), ...name, ...Buffer.from('\r\nTEL;CELL:+819012345678\r\nEND:VCARD\r\n')];
    const { people } = await read(Uint8Array.from(bytes));
    expect(people.map(({ person }) => person.name.value)).toEqual(['山田太郎']);
  });

  it('may be of Google', async () => {
    const person = await one(
      'VERSION:3.0',
      'FN:Mara Öst',
      'N:Öst;Mara;;;',
      'item1.EMAIL;TYPE=INTERNET:mara@example.com',
      'item1.X-ABLabel:',
      'TEL;TYPE=CELL:+49 30 901820',
      'item2.ORG:Oak Ltd',
      'item2.X-ABLabel:Work',
      'item3.TITLE:Buyer',
      'item4.URL:https\\://oak.example.org/a\\;b',
      'BDAY;VALUE=text:1-1',
      'CATEGORIES:Fair,myContacts,starred',
    );
    expect(keys(person)).toEqual(['email:mara@example.com', 'phone:+4930901820']);
    expect([person.person.company?.value, person.person.title?.value]).toEqual(['Oak Ltd', 'Buyer']);
    expect(person.person.websites.map(({ value }) => value)).toEqual(['https://oak.example.org/a;b']);
    expect(person.tags).toEqual(['Fair']);
  });

  it('may be of Outlook, in the letters of Windows', async () => {
    const text = card(
      'VERSION:2.1',
      'X-MS-SIGNATURE:YES',
      'N;LANGUAGE=de;CHARSET=Windows-1252:Öst;Mara',
      'FN;CHARSET=Windows-1252:Mara Öst',
      'ORG:Oak Ltd;Sales',
      'TEL;WORK;VOICE:+49 (30) 901820',
      'ADR;WORK;PREF:;;Eichenweg 1;Berlin;;10115;Deutschland',
      'LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:Eichenweg 1=0D=0A=',
      '10115 Berlin',
      'X-MS-OL-DEFAULT-POSTAL-ADDRESS:2',
      'EMAIL;PREF;INTERNET:mara@example.com',
      'REV:20260101T000000Z',
    );
    const { people, refused } = await read(new Uint8Array(Buffer.from(text, 'latin1')), 40);
    expect(refused).toEqual([]);
    expect(people.map(({ person }) => [person.name.value, person.company?.value, person.location?.value])).toEqual([
      ['Mara Öst', 'Oak Ltd', 'Berlin, Deutschland'],
    ]);
    expect(keys(people[0] as ImportedPerson)).toEqual(['email:mara@example.com', 'phone:+4930901820']);
  });

  it('may be of 4.0, as Proton and Nextcloud write it', async () => {
    const person = await one(
      'VERSION:4.0',
      'PRODID:-//Example//EN',
      'UID:urn:uuid:11111111-2222-3333-4444-555555555555',
      'KIND:individual',
      'FN;PREF=1:Mara Öst',
      'ITEM1.EMAIL;PREF=1:mara@example.com',
      'ITEM1.X-PM-ENCRYPT:true',
      'TEL;VALUE=uri;TYPE="voice,cell":tel:+49-30-901820',
      'TEL;VALUE=uri;TYPE=fax:tel:+49-30-901821',
      'LANG;PREF=1:de-AT',
      'TZ:Europe/Vienna',
      'NOTE:first\\n\\nsecond',
    );
    expect(keys(person)).toEqual(['email:mara@example.com', 'phone:+4930901820']);
    expect(person).toMatchObject({ language: 'de', zone: 'Europe/Vienna', note: 'first\n\nsecond' });
  });

  it('takes a number without its country as one of the country that was said', async () => {
    const text = card('VERSION:4.0', 'FN:Mara Öst', 'TEL;VALUE=uri:tel:030-901820');
    expect((await read(text)).people[0]?.person.phones.map(({ value }) => value)).toEqual(['030-901820']);
    expect(keys((await read(text, 50, { country: 'DE' })).people[0] as ImportedPerson)).toEqual(['phone:+4930901820']);
  });

  it('says on which line each begins, and refuses the broken ones one by one', async () => {
    const text = [
      card('VERSION:3.0', 'FN:Mara Öst'), // 1 to 4
      'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Never Ended\r\n', // 5 to 7
      card('VERSION:3.0', 'EMAIL:nobody@example.com'), // 8 to 11
      card('VERSION:3.0', 'FN:Oak Ltd', 'X-ABShowAs:COMPANY'), // 12 to 16
      'something else\r\n', // 17
      card('VERSION:3.0', `FN:${'x'.repeat(201)}`), // 18 to 21
      card('VERSION:3.0', 'FN:Jonas Klein'), // 22 to 25
      'BEGIN:VCARD\r\nFN:Cut\r\n', // 26 and 27
    ].join('');
    const { people, refused } = await read(text, 7);
    expect(people.map(({ line, person }) => [line, person.name.value])).toEqual([
      [1, 'Mara Öst'],
      [22, 'Jonas Klein'],
    ]);
    expect(refused.map(({ line, until, reason }) => [line, until, reason])).toEqual([
      [5, 7, 'broken-card'],
      [8, 11, 'no-name'],
      [12, 16, 'no-person'],
      [18, 21, 'too-long'],
      [26, 27, 'broken-card'],
    ]);
    expect(refused[1]?.detail).toBe('EMAIL:nobody@example.com');
  });

  it('may be one of thousands, with pictures of megabytes', async () => {
    const photo = `PHOTO;ENCODING=b;TYPE=JPEG:${'A'.repeat(2_000_000)}`;
    const some = card('VERSION:3.0', 'FN:Mara Öst', photo, 'EMAIL:mara@example.com');
    const text = some + card('VERSION:3.0', 'FN:Jonas Klein', 'EMAIL:jonas@example.com').repeat(3000);
    const { people, refused } = await read(text, 65_536);
    expect(people).toHaveLength(3001);
    expect(refused).toEqual([]);
    expect(keys(people[0] as ImportedPerson)).toEqual(['email:mara@example.com']);
  });

  it('is refused where a line of it is longer than anything that is said of anybody', async () => {
    const { people, refused } = await read(card('VERSION:3.0', 'FN:Mara Öst', `NOTE:${'x'.repeat(600_000)}`));
    expect(people).toEqual([]);
    expect(refused.map(({ reason }) => reason)).toEqual(['too-long']);
  });

  it('may have somebody else’s card in it, who is not taken for them', async () => {
    const { people } = await read(
      card(
        'VERSION:2.1',
        'FN:Mara Öst',
        'AGENT:',
        'BEGIN:VCARD',
        'FN:Ada Assistant',
        'END:VCARD',
        'EMAIL:mara@example.com',
      ),
    );
    expect(people.map((some) => [some.person.name.value, ...keys(some)])).toEqual([
      ['Mara Öst', 'email:mara@example.com'],
    ]);
  });

  it('says so where there is none in the file', async () => {
    expect((await read('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n')).fault).toEqual({ code: 'empty' });
  });

  it('never ends otherwise than with people, refusals or a fault, whatever stands in the file', async () => {
    const lines = fc.constantFrom(
      'BEGIN:VCARD',
      'END:VCARD',
      'FN:Mara',
      'AGENT:',
      'VERSION:2.1',
      ' folded',
      'NOTE;ENCODING=QUOTED-PRINTABLE:=',
      '',
      'N:;',
      ':',
      'PHOTO:',
    );
    const end = fc.constantFrom('\r\n', '\n', '\r');
    const file = fc.array(fc.tuple(fc.oneof(lines, fc.string()), end)).map((all) => all.flat().join(''));
    await fc.assert(
      fc.asyncProperty(file, fc.integer({ min: 1, max: 50 }), async (text, piece) => {
        const found = await read(text, piece);
        for (const { line } of [...found.people, ...found.refused]) expect(line).toBeGreaterThan(0);
      }),
      { numRuns: runs },
    );
  });
});

describe('a file of vCards that fills the memory', () => {
  const how = { format: null, columns: null, encoding: null, country: null, mappings: [], today };

  it('is refused as too long also where nobody in it is taken', async () => {
    const file = fileOf('BEGIN:VCARD\r\n'.repeat(2000), 'people.vcf', 1000);
    const all = async () => {
      for await (const _ of readVcards(file, { format: 'vcard', table: null }, how, 1000));
    };
    await expect(all()).rejects.toMatchObject({ fault: { code: 'too-many-people', detail: '1000' } });
  });

  it('gives nobody more addresses and numbers than anybody has', async () => {
    const many = Array.from({ length: 2000 }, (_, at) => [
      `EMAIL:a${at}@example.com`,
      `TEL:+4930${100_000 + at}`,
    ]).flat();
    const { person } = await one('VERSION:4.0', 'FN:Anna Example', ...many);
    expect(person.identities.length + person.phones.length <= 100).toBe(true);
  });

  it('has no card that is too long by empty lines alone', () => {
    const cards = cardReader();
    const [long] = cards.push(`BEGIN:VCARD\r\nFN:Anna Example${'\r\n'.repeat(600_000)}END:VCARD\r\n`);
    expect([long?.broken, (long?.text.length ?? 0) < 1_100_000]).toEqual(['too-long', true]);
  });
});
