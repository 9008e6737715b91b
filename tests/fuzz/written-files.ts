import fc from 'fast-check';
import type { FileFormat } from '../../src/domain/import-file';
import { contactColumns } from '../../src/exchange/tables/contacts';
import { agreedOf, promiseColumns } from '../../src/exchange/tables/promises';
import { type Columns, headerText, rowsText } from '../../src/exchange/tables/table';
import { heldOf, touchColumns } from '../../src/exchange/tables/touches';
import { dossier, known, now } from '../exchange/written';

/** Files as programs write them, by the name of what they are: whole, so that what is damaged is nearly one of them. */

const rows = (...lines: readonly string[]): fc.Arbitrary<string> => fc.constant(`${lines.join('\r\n')}\r\n`);
const table = <T>(columns: Columns<T>, things: fc.Arbitrary<readonly T[]>): fc.Arbitrary<string> =>
  things.map((all) => headerText(columns) + rowsText(columns, all));
const some = fc.array(dossier, { minLength: 1, maxLength: 3 });

export const files: Readonly<Record<Exclude<FileFormat, 'backup'>, fc.Arbitrary<string>>> = {
  linkedin: rows(
    'Notes:',
    '"When exporting your connection data, you may notice that some of the email addresses are missing."',
    '',
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
    'Anna,Kowalska,https://www.linkedin.com/in/anna-kowalska,anna@example.com,"Oak, Inc.",Buyer,12 Mar 2024',
    'Jonas,Brandt,https://www.linkedin.com/in/jonas-brandt,,Oak GmbH,"CTO, Founder",01 Jan 2020',
  ),
  google: rows(
    'First Name,Middle Name,Last Name,Organization Name,Organization Title,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Website 1 - Value',
    'Anna,,Kowalska,Oak,Buyer,"Two\nlines",Fair 2026 ::: * myContacts,Work,anna@example.com ::: a@example.org,Mobile,+49 30 901820,https://example.org/anna',
  ),
  outlook: rows(
    "First Name,Last Name,Company,Job Title,Business Street,Business City,Business Phone,Mobile Phone,Assistant's Phone,Categories,E-mail Address,Notes,Web Page",
    'Anna,Kowalska,Oak,Buyer,Street 1,Berlin,+49 30 901820,+49 170 1234567,+49 30 1,Fair;VIP,anna@example.com,Met,www.example.org',
  ),
  hubspot: rows(
    'Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Associated Company,Job Title,City,Lifecycle Stage,Website URL',
    '1,Anna,Kowalska,anna@example.com,+49 30 901820,Mara,Oak,Buyer,Berlin,Lead,example.org',
  ),
  pipedrive: rows(
    'Person - Name,Person - Labels,Person - Organization,Person - Email - Work,Person - Phone - Work,Person - ID,Organization - Name',
    'Anna Kowalska,"Hot, Fair",Oak,anna@example.com,+49 30 901820,7,Oak',
  ),
  'contacts-csv': table(contactColumns, fc.array(known, { minLength: 1, maxLength: 3 })),
  'touches-csv': table(
    touchColumns,
    some.map((all) => all.flatMap(heldOf)),
  ),
  'promises-csv': table(
    promiseColumns,
    some.map((all) => all.flatMap((one) => agreedOf(one, now))),
  ),
  csv: rows(
    'Name;E-Mail;Telefon;Firma;Bekannt seit',
    'Jürgen Groß;juergen@example.com;030 901820;Straße & Söhne;12.03.2024',
    '"Öst, Mara";mara@example.org;;"A; B";',
  ),
  vcard: fc.constant(
    [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'FN:Anna Kowalska',
      'N:Kowalska;Anna;;;',
      'item1.EMAIL;TYPE="work,pref":anna@example.com',
      'item1.X-ABLabel:Work',
      'TEL;WORK:+49 30 901820',
      'NOTE:one\\n',
      ' two',
      'END:VCARD',
      'BEGIN:VCARD',
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=96st;Mara',
      'NOTE;ENCODING=QUOTED-PRINTABLE:one=',
      'two',
      'END:VCARD',
      '',
    ].join('\r\n'),
  ),
};
