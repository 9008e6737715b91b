import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importedColumns } from '../../src/exchange/tables/contacts';
import { linkedinHeader } from '../../src/exchange/vendors/linkedin';
import { fileOf, plain, reading, table } from './reading';

const numRuns = Number(process.env.RUNS ?? 40);

const linkedinColumns = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
const preamble =
  'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed their connections to see or download their email address using this setting https://www.linkedin.com/psettings/privacy/email. You can learn more here https://www.linkedin.com/help/linkedin/answer/261"\n\n';

const googleOld =
  'Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,Billing Information,Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value,Address 1 - Type,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Organization 1 - Type,Organization 1 - Name,Organization 1 - Yomi Name,Organization 1 - Title,Organization 1 - Department,Organization 1 - Symbol,Organization 1 - Location,Organization 1 - Job Description,Website 1 - Type,Website 1 - Value';
const googleNew =
  'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Website 1 - Label,Website 1 - Value';
const outlookWindows =
  "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Street 2,Business Street 3,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home Street 2,Home Street 3,Home City,Home State,Home Postal Code,Home Country/Region,Other Street,Other Street 2,Other Street 3,Other City,Other State,Other Postal Code,Other Country/Region,Assistant's Phone,Business Fax,Business Phone,Business Phone 2,Callback,Car Phone,Company Main Phone,Home Fax,Home Phone,Home Phone 2,ISDN,Mobile Phone,Other Fax,Other Phone,Pager,Primary Phone,Radio Phone,TTY/TDD Phone,Telex,Account,Anniversary,Assistant's Name,Billing Information,Birthday,Business Address PO Box,Categories,Children,Directory Server,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,E-mail 2 Type,E-mail 2 Display Name,E-mail 3 Address,E-mail 3 Type,E-mail 3 Display Name,Gender,Government ID Number,Hobby,Home Address PO Box,Initials,Internet Free Busy,Keywords,Language,Location,Manager's Name,Mileage,Notes,Office Location,Organizational ID Number,Other Address PO Box,Priority,Private,Profession,Referred By,Sensitivity,Spouse,User 1,User 2,User 3,User 4,Web Page";
const outlookCom =
  "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 Address,E-mail 3 Address,Home Phone,Home Phone 2,Business Phone,Business Phone 2,Mobile Phone,Car Phone,Other Phone,Primary Phone,Pager,Business Fax,Home Fax,Other Fax,Company Main Phone,Callback,Radio Phone,Telex,TTY/TDD Phone,IMAddress,Job Title,Department,Company,Office Location,Manager's Name,Assistant's Name,Assistant's Phone,Company Yomi,Business Street,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home City,Home State,Home Postal Code,Home Country/Region,Other Street,Other City,Other State,Other Postal Code,Other Country/Region,Personal Web Page,Spouse,Schools,Hobby,Location,Web Page,Birthday,Anniversary,Notes";
const hubspotColumns =
  'Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Last Activity Date,Lead Status,Marketing contact status,Create Date,Associated Company,Job Title,City,State/Region,Country/Region,Lifecycle Stage,Website URL';
const pipedriveColumns =
  'Person - Name,Person - First name,Person - Last name,Person - Labels,Person - Organization,Person - Email - Work,Person - Email - Home,Person - Email - Other,Person - Phone - Work,Person - Phone - Home,Person - Phone - Mobile,Person - Phone - Other,Person - Owner,Person - Open deals,Person - Closed deals,Person - Next activity date,Person - Person created,Person - Update time,Person - Marketing status,Person - ID,Organization - Name,Organization - Address';

/** Words as they are: with commas, quotes, letters of many scripts, a line end in a note. */
const word = fc.stringMatching(/^[A-ZÄÖÜÇŁА-Я][a-zäöüéñłа-я]{1,8}$/);
const company = fc
  .tuple(word, fc.constantFrom(' GmbH', ', Inc.', ' "The Best" Ltd', ' & Söhne; KG', ''))
  .map((parts) => parts.join(''));
const person = fc.record({
  given: word,
  family: word,
  mail: fc.stringMatching(/^[a-z]{1,8}(\.[a-z]{1,6})?$/).map((local) => `${local}@example.com`),
  company,
  title: fc.constantFrom('Head of Sales', 'CTO, Founder', 'Geschäftsführerin', ''),
  number: fc.integer({ min: 100000, max: 999999 }).map((line) => `+49 30 ${line}`),
  tags: fc.uniqueArray(fc.constantFrom('Fair 2026', 'Friends', 'VIP', 'Köln'), { maxLength: 3 }),
  note: fc.constantFrom('', 'Met at the fair', 'Two\nlines, "quoted"', '=SUM(A1)'),
  slug: fc.stringMatching(/^[a-z]{3,10}-[a-z]{2,8}$/),
});
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;
const people = fc.array(person, { minLength: 1, maxLength: 6 });
const e164 = (number: string): string => `phone:${number.replace(/ /g, '')}`;

/** Written as the program would and read again, they are the same people. */
function comeBack(
  format: string,
  header: string,
  row: (one: Person) => Record<string, string>,
  expected: (one: Person) => object,
  delimiter = ',',
) {
  return fc.assert(
    fc.asyncProperty(people, async (all) => {
      const { look, people, refused, fault } = await reading(
        fileOf(table(header, all.map(row), delimiter), 'x.csv', 1000),
      );
      expect({ fault, refused, format: look?.format }).toEqual({ fault: null, refused: [], format });
      expect(people.map(plain)).toEqual(all.map(expected));
    }),
    { numRuns },
  );
}
const nothing = { location: '', phones: [], websites: [], tags: [], note: '' };

describe('people come back from the table of', () => {
  it('LinkedIn', () =>
    fc.assert(
      fc.asyncProperty(people, fc.constantFrom('', preamble), async (all, before) => {
        const rows = all.map((one) => ({
          'First Name': one.given,
          'Last Name': one.family,
          URL: `https://www.linkedin.com/in/${one.slug}`,
          'Email Address': one.mail,
          Company: one.company,
          Position: one.title,
          'Connected On': '12 Mar 2024',
        }));
        const { look, people, refused } = await reading(fileOf(before + table(linkedinColumns, rows)));
        expect([look?.format, refused]).toEqual(['linkedin', []]);
        expect(people.map(({ line }) => line)).toEqual(all.map((_, index) => index + (before ? 5 : 2)));
        expect(people.map(plain)).toEqual(
          all.map((one) => ({
            ...nothing,
            name: `${one.given} ${one.family}`,
            company: one.company,
            title: one.title,
            identities: [`email:${one.mail}`, `linkedin-slug:${one.slug}`].sort(),
            knownSince: '2024-03-12',
          })),
        );
        expect(people[0]?.home).toBe(`https://www.linkedin.com/in/${all[0]?.slug}/`);
      }),
      { numRuns },
    ));

  it('Google Contacts before 2024', () =>
    comeBack(
      'google',
      googleOld,
      (one) => ({
        Name: `${one.given} ${one.family}`,
        'Given Name': one.given,
        'Family Name': one.family,
        Notes: one.note,
        'Group Membership': [...one.tags, '* myContacts'].join(' ::: '),
        'E-mail 1 - Type': '* Work',
        'E-mail 1 - Value': `${one.mail} ::: second.${one.mail}`,
        'Phone 1 - Type': 'Mobile',
        'Phone 1 - Value': one.number,
        'Phone 2 - Type': 'Work Fax',
        'Phone 2 - Value': '+49 30 111111',
        'Address 1 - City': 'Berlin',
        'Address 1 - Country': 'DE',
        'Organization 1 - Name': one.company,
        'Organization 1 - Title': one.title,
        'Website 1 - Value': 'https://example.org/anna',
      }),
      (one) => ({
        name: `${one.given} ${one.family}`,
        company: one.company,
        title: one.title,
        location: 'Berlin, DE',
        identities: [`email:${one.mail}`, `email:second.${one.mail}`, e164(one.number)].sort(),
        phones: [],
        websites: ['https://example.org/anna'],
        tags: one.tags,
        note: one.note,
      }),
    ));

  it('Google Contacts since 2024', () =>
    comeBack(
      'google',
      googleNew,
      (one) => ({
        'First Name': one.given,
        'Middle Name': 'Maria',
        'Last Name': one.family,
        'Organization Name': one.company,
        'Organization Title': one.title,
        Notes: one.note,
        Labels: ['* myContacts', ...one.tags].join(' ::: '),
        'E-mail 1 - Label': '* ',
        'E-mail 1 - Value': one.mail,
        'Phone 1 - Label': 'Mobile',
        'Phone 1 - Value': `${one.number} ::: 030 123456`,
      }),
      (one) => ({
        ...nothing,
        name: `${one.given} Maria ${one.family}`,
        company: one.company,
        title: one.title,
        identities: [`email:${one.mail}`, e164(one.number)].sort(),
        phones: ['030 123456'],
        tags: one.tags,
        note: one.note,
      }),
    ));

  const outlookRow = (one: Person) => ({
    Title: 'Dr.',
    'First Name': one.given,
    'Last Name': one.family,
    Company: one.company,
    'Job Title': one.title,
    'Business City': 'Ulm',
    'Business Country/Region': 'Germany',
    'Business Phone': one.number,
    'Business Fax': '+49 30 111111',
    'Company Main Phone': '+49 30 222222',
    'E-mail Address': one.mail,
    'E-mail Display Name': `${one.given} (${one.mail})`,
    'E-mail 2 Address': `second.${one.mail}`,
    Categories: one.tags.join(';'),
    Notes: one.note,
    'Web Page': 'www.example.org',
  });
  const outlookPerson = (one: Person) => ({
    name: `${one.given} ${one.family}`,
    company: one.company,
    title: one.title,
    location: 'Ulm, Germany',
    identities: [`email:${one.mail}`, `email:second.${one.mail}`, e164(one.number)].sort(),
    phones: [],
    websites: ['https://www.example.org'],
    tags: one.tags,
    note: one.note,
  });
  it('Outlook for Windows', () => comeBack('outlook', outlookWindows, outlookRow, outlookPerson));
  it('Outlook for Windows, where a semicolon parts fields', () =>
    comeBack('outlook', outlookWindows, outlookRow, outlookPerson, ';'));
  it('outlook.com', () => comeBack('outlook', outlookCom, outlookRow, (one) => ({ ...outlookPerson(one), tags: [] })));

  it('HubSpot', () =>
    comeBack(
      'hubspot',
      hubspotColumns,
      (one) => ({
        'Record ID': '51',
        'First Name': one.given,
        'Last Name': one.family,
        Email: one.mail,
        'Phone Number': one.number,
        'Create Date': '2024-03-12 09:14',
        'Associated Company': one.company,
        'Job Title': one.title,
        City: 'Ulm',
        'Lifecycle Stage': 'Customer',
      }),
      (one) => ({
        ...nothing,
        name: `${one.given} ${one.family}`,
        company: one.company,
        title: one.title,
        location: 'Ulm',
        identities: [`email:${one.mail}`, e164(one.number)].sort(),
        kind: 'customer',
      }),
    ));

  it('Pipedrive', () =>
    comeBack(
      'pipedrive',
      pipedriveColumns,
      (one) => ({
        'Person - Name': `${one.given} ${one.family}`,
        'Person - First name': one.given,
        'Person - Last name': one.family,
        'Person - Labels': one.tags.join(', '),
        'Person - Organization': one.company,
        'Person - Email - Work': one.mail,
        'Person - Email - Home': `home.${one.mail}`,
        'Person - Phone - Mobile': one.number,
        'Person - Owner': 'Somebody Else',
        'Organization - Name': one.company,
      }),
      (one) => ({
        ...nothing,
        name: `${one.given} ${one.family}`,
        company: one.company,
        title: '',
        identities: [`email:${one.mail}`, `email:home.${one.mail}`, e164(one.number)].sort(),
        tags: one.tags,
      }),
    ));
});

describe('Steadfast’s own table', () => {
  it('is known by its headings, and without the marks that keep a spreadsheet from taking a text for a formula', async () => {
    const header = `${importedColumns.map(([, text]) => text).join(',')},Stage,Contact id`;
    const rows = [
      {
        Name: "'=Anna",
        Email: 'anna@example.com\nsecond@example.com',
        Phone: "'+49 30 901820",
        Tags: 'VIP\nFair, 2026',
        Kind: 'customer',
      },
      { Name: 'bert@example.com', Note: "''@home" },
    ];
    const { look, people } = await reading(fileOf(table(header, rows)));
    expect(look?.format).toBe('contacts-csv');
    expect(people.map(plain)).toMatchObject([
      {
        name: '=Anna',
        identities: ['email:anna@example.com', 'email:second@example.com', 'phone:+4930901820'],
        tags: ['VIP', 'Fair, 2026'],
        kind: 'customer',
      },
      { name: 'bert@example.com', note: "'@home" },
    ]);
  });
});

describe('LinkedIn’s table in the language of its pages', () => {
  it.each([
    ['Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am', '12. März 2024'],
    ['Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Connexion le', '12 mars 2024'],
    ['Nombre,Apellidos,URL,Dirección de correo electrónico,Empresa,Cargo,Conectado el', '12 mar. 2024'],
    ['Nome,Sobrenome,URL,Endereço de e-mail,Empresa,Cargo,Conectado em', '12 de mar. de 2024'],
    ['名,姓,URL,メールアドレス,会社,役職,つながった日', '2024年3月12日'],
    ['Имя,Фамилия,URL,Адрес электронной почты,Компания,Должность,Дата установления контакта', '12 марта 2024 г.'],
    ['Qq,Ww,Ee,Rr,Tt,Yy,Uu', '12 Mar 2024'],
  ])('is known by what stands under %s', async (header, day) => {
    const rows = `Jonas,Example,https://www.linkedin.com/in/jonas-example,,Beta Ltd,CTO,${day}\nPia,Müller,https://www.linkedin.com/in/pia-m%C3%BCller,pia@example.com,,,${day}\n`;
    const { look, people } = await reading(fileOf(`Hinweise:\n"Beim Export, so; wie er ist"\n\n${header}\n${rows}`));
    expect(look).toMatchObject({ format: 'linkedin', table: { headerLine: 4 } });
    expect(people.map(plain)).toMatchObject([
      {
        name: 'Jonas Example',
        company: 'Beta Ltd',
        title: 'CTO',
        identities: ['linkedin-slug:jonas-example'],
        knownSince: '2024-03-12',
      },
      { name: 'Pia Müller', identities: ['email:pia@example.com', 'linkedin-slug:pia-müller'] },
    ]);
  });

  it('is not seen in a table in which other things stand around the addresses', () => {
    const rows = [
      ['Company', 'Contact', 'Profile', 'E-Mail', 'City', 'Country', 'Date'],
      ['Beta Ltd', 'Jonas', 'https://www.linkedin.com/in/jonas', '', 'Ulm', 'DE', '2024-01-01'],
    ];
    expect(linkedinHeader(rows)).toBe(-1);
  });

  it('refuses who has left LinkedIn, by line', async () => {
    const { people, refused } = await reading(
      fileOf(`${linkedinColumns}\n,,,,,,12 Mar 2021\nAnna,Example,,,,,12 Mar 2021\n`),
    );
    expect(people.map(plain)).toMatchObject([{ name: 'Anna Example' }]);
    expect(refused).toEqual([{ line: 2, reason: 'no-name', detail: '12 Mar 2021' }]);
  });
});

describe('a program’s table in the language of its user', () => {
  it.each([
    [
      'pipedrive',
      {
        'Person - Name': 'Anna Example',
        'Person - Vorname': 'Anna',
        'Person - Nachname': 'Example',
        'Person - Organisation': 'Eiche GmbH',
        'Person - Telefon - Büro': '+49 30 901820',
        'Person - E-Mail-Adresse - Büro': 'anna@example.com',
        'Person - Besitzer': 'Sam Seller',
      },
    ],
    [
      'csv', // HubSpot, which says nothing of itself then
      {
        'Datensatz-ID': '51',
        Vorname: 'Anna',
        Nachname: 'Example',
        'E-Mail': 'anna@example.com',
        Telefonnummer: '+49 30 901820',
        'Zuständiger Mitarbeiter für Kontakt': 'Sam Seller',
        'Zugeordnetes Unternehmen': 'Eiche GmbH',
        'Lifecycle-Phase': 'Kunde',
      },
    ],
    [
      'csv',
      {
        Anrede: 'Frau',
        Vorname: 'Anna',
        Nachname: 'Example',
        Firma: 'Eiche GmbH',
        'Telefon Assistent': '+49 30 111111',
        'Fax geschäftlich': '+49 30 222222',
        'Telefon geschäftlich': '+49 30 901820',
        'E-Mail-Adresse': 'anna@example.com',
        'E-Mail: Angezeigter Name': 'Anna Example (anna@example.com)',
        Privat: 'Aus',
      },
    ],
    [
      'csv', // Zoho
      {
        'Record Id': 'zcrm_1',
        'Contact Owner.id': 'zcrm_2',
        'Contact Owner': 'Sam Seller',
        'First Name': 'Anna',
        'Last Name': 'Example',
        'Account Name': 'Eiche GmbH',
        Email: 'anna@example.com',
        Phone: '+49 30 901820',
        Fax: '+49 30 222222',
        'Asst Phone': '+49 30 111111',
      },
    ],
  ])('is understood, and gives them nobody else’s numbers: %s', async (format, row) => {
    const { look, people } = await reading(fileOf(table(Object.keys(row).join(','), [row]), 'x.csv', 1000));
    expect(look?.format).toBe(format);
    expect(people.map(plain)).toMatchObject([
      {
        name: 'Anna Example',
        company: 'Eiche GmbH',
        identities: ['email:anna@example.com', 'phone:+4930901820'],
        phones: [],
      },
    ]);
  });

  it('has the country behind the city, wherever its column stands', async () => {
    const row = {
      'First Name': 'Anna',
      'E-mail 1 - Value': '',
      'Address 1 - Country': 'DE',
      'Address 1 - City': 'Ulm',
    };
    const { people } = await reading(fileOf(table(Object.keys(row).join(','), [row])));
    expect(people.map(plain)).toMatchObject([{ location: 'Ulm, DE' }]);
  });
});

describe('what is no person', () => {
  it('is refused with its line: a company, an address without a name', async () => {
    const rows = [
      { 'Organization Name': 'Beta Ltd', 'Phone 1 - Value': '030 1234567' },
      { 'E-mail 1 - Value': 'info@example.com' },
      { 'File As': 'Beta Ltd', 'Organization Name': 'Beta Ltd' },
      { 'File As': 'Anna Example', 'E-mail 1 - Value': 'anna@example.com' },
      { 'First Name': 'anna@example.com', 'E-mail 1 - Value': 'anna@example.com' },
    ];
    const { people, refused } = await reading(fileOf(table(googleNew, rows)));
    expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'no-person'],
      [3, 'no-name'],
      [4, 'no-person'],
      [6, 'no-name'],
    ]);
    expect(people.map(plain)).toMatchObject([{ name: 'Anna Example' }]);
  });
});
