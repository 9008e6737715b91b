import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/day';
import { dayFirstIn, dayIn } from '../../src/exchange/csv/days';
import { guess } from '../../src/exchange/csv/guess';
import { nameOf } from '../../src/exchange/csv/names';
import { emailsIn, kindIn, numbersIn } from '../../src/exchange/csv/values';

const columnsOf = (header: string, ...rows: readonly string[]) =>
  guess(
    header.split(','),
    rows.map((row) => row.split(',')),
  );

describe('what the columns of any table mean', () => {
  it.each([
    ['Name,Email,Phone,Company,Position', ['name', 'email', 'phone', 'company', 'title']],
    [
      'Vorname,Nachname,E-Mail-Adresse,Telefon,Firma,Funktion,Ort',
      ['given-name', 'family-name', 'email', 'phone', 'company', 'title', 'location'],
    ],
    ['Prénom,Nom,Courriel,Société,Remarques', ['given-name', 'family-name', 'email', 'company', 'note']],
    ['Nome,Cognome,Indirizzo e-mail,Azienda', ['given-name', 'family-name', 'email', 'company']],
    ['Nombre,Apellidos,Correo electrónico,Empresa,Cargo', ['given-name', 'family-name', 'email', 'company', 'title']],
    ['Имя,Фамилия,Телефон,Компания', ['given-name', 'family-name', 'phone', 'company']],
    ['氏名,メール,会社', ['name', 'email', 'company']],
    ['E-mail 2,LinkedIn URL,Tags,Colour', ['email', 'linkedin', 'tags', 'skip']],
    ['First Name [Required],Email Address [Required]', ['given-name', 'email']],
    ['__proto__,constructor,Name', ['skip', 'skip', 'name']],
  ])('is in their headings: %s', (header, columns) => {
    expect(columnsOf(header).columns).toEqual(columns);
  });

  it('is nothing of theirs where one address stands in many rows: it is that of whoever has made the table', () => {
    const rows = ['anna', 'bert', 'cleo'].map(
      (name) => `${name},${name}@example.com,hana@example.org,hana@example.org`,
    );
    expect(columnsOf('Name,Email,Account holder,Type', ...rows)).toEqual({
      ...{ columns: ['name', 'email', 'skip', 'kind'], certain: [true, true, false, true] },
    });
  });

  it('is in what stands under them, and then not certain', () => {
    const { columns, certain } = columnsOf(
      'Who,X,Y,Z,URL',
      'Anna,anna@example.com,https://www.linkedin.com/in/anna,+49 30 901820,https://www.linkedin.com/in/anna',
      'Bert,,linkedin.com/in/bert,+49 30 901821,https://www.linkedin.com/in/bert',
    );
    expect(columns).toEqual(['skip', 'email', 'linkedin', 'phone', 'linkedin']);
    expect(certain).toEqual([true, false, false, false, false]);
  });

  it('is in their headings also where a program puts something before or behind them', () => {
    const header =
      'FirstName,LastName,MobilePhone,AccountName,Mailing City,Person - E-Mail-Adresse - Büro,E-Mail 2: Adresse';
    expect(columnsOf(header).columns).toEqual([
      'given-name',
      'family-name',
      'phone',
      'company',
      'location',
      'email',
      'email',
    ]);
  });

  it('is in the headings of HubSpot by their own names, and of Outlook and Pipedrive in other languages', () => {
    const header =
      'mobilephone,lifecyclestage,Unternehmensname,Zugehöriges Unternehmen,Stellenbezeichnung,Mobiltelefonnummer,Telefon (Arbeit),Person - Telefon - Arbeit,Telefone comercial,Telefone residencial,Cidade comercial,Cidade residencial,Anotações,Teléfono principal,Person - Eigentümer';
    expect(columnsOf(header).columns).toEqual([
      ...['phone', 'kind', 'company', 'company', 'title', 'phone', 'phone', 'phone', 'phone', 'phone'],
      ...['location', 'skip', 'note', 'phone', 'skip'],
    ]);
  });

  it('is nothing of theirs where the heading names somebody else, or a number at which nobody answers', () => {
    const all =
      'Name,Telefon Assistent,Fax geschäftlich,AssistantPhone,Fax Number,Owner.Email,Télécopie (bureau),Reports To Email,Company HQ Phone,Teléfono del ayudante';
    expect(
      columnsOf(
        all,
        'Anna,+49 30 901820,+49 30 901821,+49 30 901822,+49 30 901823,o@example.com,+33 1 44556677,b@example.com,+49 30 901824,+34 910000002',
      ),
    ).toEqual({
      columns: ['name', ...Array(9).fill('skip')],
      certain: Array(10).fill(true),
    });
  });

  it.each([
    'Téléphone société',
    'Récepteur de radiomessagerie',
    'Número de centralita de la organización',
    'Localizador',
    'Telefono principale società',
    'Cercapersone',
    'Telefone principal da empresa',
    'Hoofdtelefoon bedrijf',
  ])('is no number of theirs in Outlook’s column of the company or a pager: %s', (text) => {
    expect(columnsOf(`Name,${text}`, 'Anna,+49 30 901820')).toEqual({
      ...{ columns: ['name', 'skip'], certain: [true, true] },
    });
  });

  it('is of the guest, and not of who bought the ticket, scanned the badge or sent them', () => {
    const header = 'Invitee Name,Attendee Email,Buyer Email,Scanned By Email,Referrer Email';
    expect(columnsOf(header, 'Anna,a@example.com,b@example.com,c@example.com,d@example.com').columns).toEqual([
      ...['name', 'email', 'skip', 'skip', 'skip'],
    ]);
  });

  it('takes no way to address somebody for their position', () => {
    expect(columnsOf('Title,Name', 'Dr.,Anna', 'Mr,Bert').columns).toEqual(['skip', 'name']);
    expect(columnsOf('Title,Name', 'CTO,Anna', 'Mr,Bert').columns).toEqual(['title', 'name']);
  });

  it('is not certain where what stands under them is something else', () => {
    expect(columnsOf('Name,E-Mail', 'Anna,yes', 'Bert,no').certain).toEqual([true, false]);
  });

  it('sees the family name in Name beside a given name, unless it holds both', () => {
    expect(columnsOf('Name,Vorname', 'Example,Anna', 'Muster,Bert').columns).toEqual(['family-name', 'given-name']);
    expect(columnsOf('Name,First name', 'Anna Example,Anna', 'Bert Muster,Bert').columns).toEqual([
      'name',
      'given-name',
    ]);
  });
});

describe('Outlook’s table in French, as found in a public file', () => {
  const header =
    "Titre|Prénom|Deuxième prénom|Nom|Suffixe|Surnom|Société |Service |Titre|Rue (bureau)|Ville (bureau)|Dép/Région (bureau)|Code postal (bureau)|Pays (bureau)|Rue (domicile)|Ville (domicile)|Téléphone de l'assistant(e)|Télécopie (bureau)|Téléphone (bureau)|Téléphone société|Tél. mobile|Adresse de messagerie|Type de messagerie|Nom complet de l'adresse de messagerie|Adresse de messagerie 2|Anniversaire|Bureau|Catégories|Langue|Nom de l'assistant(e)|Notes|Page Web|Profession|Responsable";
  it('is understood by its headings', () => {
    const columns = header.split('|');
    const row: Record<string, string> = {
      Titre: 'M.',
      'Adresse de messagerie': 'a@example.com',
      "Nom complet de l'adresse de messagerie": 'Anna (a@example.com)',
    };
    const cells = columns.map((column, at) => (at === 8 ? 'Directrice' : (row[column] ?? '')));
    const found = guess(columns, [cells]).columns;
    const meant = columns.flatMap((column, at) => (found[at] === 'skip' ? [] : [`${column.trim()}: ${found[at]}`]));
    expect(meant).toEqual([
      'Prénom: given-name',
      'Deuxième prénom: middle-name',
      'Nom: family-name',
      'Société: company',
      'Titre: title',
      'Ville (bureau): location',
      'Pays (bureau): location',
      'Téléphone (bureau): phone',
      'Tél. mobile: phone',
      'Adresse de messagerie: email',
      'Adresse de messagerie 2: email',
      'Catégories: tags',
      'Langue: language',
      'Notes: note',
      'Page Web: website',
    ]);
  });
});

describe('a name', () => {
  it.each([
    ['', 'Anna', 'Maria', 'Example', 'Anna Maria Example'],
    ['Anna M. Example', 'Anna', '', 'Example', 'Anna Example'],
    ['Anna Example', 'Anna', '', '', 'Anna Example'],
    ['Anna Example', '', '', '', 'Anna Example'],
    ['', '太郎', '', '山田', '山田太郎'],
    ['', '민수', '', '김', '김민수'],
  ])('is put together as it is written: %j %j %j %j', (whole, given, middle, family, name) => {
    expect(nameOf(whole, given, middle, family)).toBe(name);
  });
});

describe('a day', () => {
  it.each([
    ['2024-03-12', '2024-03-12'],
    ['2024-03-12 09:14', '2024-03-12'],
    ['2024-03-12T09:14:00Z', '2024-03-12'],
    ['12 Mar 2024', '2024-03-12'],
    ['Mar 12, 2024', '2024-03-12'],
    ['12-Mar-2024', '2024-03-12'],
    ['12. März 2024', '2024-03-12'],
    ['12 août 2024', '2024-08-12'],
    ['12 de marzo de 2024', '2024-03-12'],
    ['12 lug 2024', '2024-07-12'],
    ['12 мая 2024 г.', '2024-05-12'],
    ['2024年3月12日', '2024-03-12'],
    ['2024년 3월 12일', '2024-03-12'],
    ['١٢ مارس ٢٠٢٤', '2024-03-12'],
    ['٣١\u200f/٣\u200f/٢٠٢٤', '2024-03-31'],
    ['31/03/2024', '2024-03-31'],
    ['03/31/2024', '2024-03-31'],
    ['03/03/2024', '2024-03-03'],
    // Where dots stand, the day comes first, in every language.
    ['03.04.2024', '2024-04-03'],
    ['3. 4. 2024', '2024-04-03'],
    ['2024. 4. 3.', '2024-04-03'],
    ['2024. márc. 12.', '2024-03-12'],
    ['12. maalisk. 2024', '2024-03-12'],
    // As Excel writes again what LinkedIn has written.
    ['12-Mar-24', '2024-03-12'],
  ])('is read: %s', (text, day) => {
    expect(dayIn(text)).toBe(day as Day);
  });

  it('is read in the order that others of its column prove', () => {
    expect([dayIn('03/04/2024', true), dayIn('03/04/2024', false)]).toEqual(['2024-04-03', '2024-03-04']);
    expect(dayFirstIn(['03/04/2024', '13/04/2024'])).toBe(true);
    expect(dayFirstIn(['03/04/2024', '04/13/2024'])).toBe(false);
    expect([dayFirstIn(['03/04/2024']), dayFirstIn(['13/04/2024', '04/13/2024'])]).toEqual([null, null]);
  });

  it.each([
    '03/04/2024',
    '12.03.24',
    '31 Feb 2024',
    '12 lis 2024',
    'yesterday',
    '',
    '12 Mar',
    '0001-01-01',
    '1'.repeat(100),
  ])('that cannot be proved is none: %s', (text) => {
    expect(dayIn(text)).toBeNull();
  });
});

describe('several values in one field', () => {
  it('are told apart', () => {
    expect(
      emailsIn('Anna Example <anna@example.com>; b@example.org ::: c@example.net\nno address').map(
        ({ value }) => value,
      ),
    ).toEqual(['anna@example.com', 'b@example.org', 'c@example.net']);
    expect(emailsIn('a@example.com, b@example.org').length).toBe(2);
    expect(emailsIn('anna@example.com (Work), b@example.org (Home)').map(({ value }) => value)).toEqual([
      'anna@example.com',
      'b@example.org',
    ]);
    expect(emailsIn('h anna@example.com')).toEqual([]);
    expect(emailsIn('a@example.com / b@example.org|c@example.net & d@example.com').length).toBe(4);
    // Quotes around it are no part of it, wherever they stand.
    expect(
      emailsIn(`'a@example.com', "b@example.com"; 'Cleo' <'c@example.com'>; 'o'd@example.com`).map(
        ({ value }) => value,
      ),
    ).toEqual(['a@example.com', 'b@example.com', 'c@example.com', "o'd@example.com"]);
    // A mark that keeps a spreadsheet from taking it for a formula.
    expect(numbersIn("'+49 30 901820")).toEqual(['+49 30 901820']);
    expect(numbersIn('=+4930901820')).toEqual(['+4930901820']);
    expect(numbersIn('491701234567.0')).toEqual(['491701234567']);
    // What Excel has made of a number is none any more.
    expect(numbersIn('4.93E+11')).toEqual([]);
    expect(numbersIn('+49 30 901820 ::: 030 1234; +1 202 555 0100 ext. 12, (030) 5555')).toEqual([
      '+49 30 901820',
      '030 1234',
      '+1 202 555 0100 ext. 12',
      '(030) 5555',
    ]);
  });

  it('of a kind are known by what other programs call them', () => {
    expect(['Customer', 'Kunde', 'Marketing Qualified Lead', 'PARTNER', 'colour', ''].map(kindIn)).toEqual([
      'customer',
      'customer',
      'prospect',
      'partner',
      null,
      null,
    ]);
  });
});
