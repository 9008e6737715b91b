import { describe, expect, it } from 'vitest';
import { fileOf, reading } from './reading';

const leftOf = async (content: string) =>
  (await reading(fileOf(content))).left.map(({ why, name, count, line, sample }) => [why, name, count, line, sample]);

describe('what a file says and nobody is given', () => {
  it('is told column by column: how often, where first, and what', async () => {
    const rows = ['Name,E-Mail,Size,Colour,Size', 'Anna,a@example.com,,red,', 'Bert,b@example.com,12,"dark\nblue",9'];
    expect(await leftOf(rows.join('\n'))).toEqual([
      ['not-taken', 'Colour', 2, 2, 'red'],
      ['not-taken', 'Size', 1, 3, '12'],
      ['not-taken', 'Size', 1, 3, '9'],
    ]);
  });

  it('that is long is cut, and shows that it was', async () => {
    const long = `campaign/${'fans/'.repeat(20)}`;
    const emoji = `${'x'.repeat(78)}🌲🌲`;
    expect(await leftOf(`Name,Came by,Mood\nAnna,${long},${emoji}\n`)).toEqual([
      ['not-taken', 'Came by', 1, 2, `${long.slice(0, 79)}…`],
      // No half of a letter.
      ['not-taken', 'Mood', 1, 2, `${'x'.repeat(78)}…`],
    ]);
  });

  it('is in a row of too many fields what is too many, without its blanks', async () => {
    const { refused } = await reading(fileOf('Name,E-Mail\nAnna,a@example.com,,,too,many\n'));
    expect(refused).toEqual([{ line: 2, reason: 'too-many-fields', detail: 'too, many' }]);
  });

  it('is also what could not be read for certain', async () => {
    const rows = [
      'Name,E-Mail,E-Mail 2,Phone,Web page,Connected on,Kind,Time zone,Language',
      'Anna,a@example.com,anna(at)example.com,at work,see card,03/04/2021,Lieferant,CET+1,Deutsch',
      'Bert,b@example.com,,030 123456,www.example.org,2021-04-03,customer,Europe/Berlin,de',
    ];
    expect(await leftOf(rows.join('\n'))).toEqual([
      ['not-understood', 'Connected on', 1, 2, '03/04/2021'],
      ['not-understood', 'Kind', 1, 2, 'Lieferant'],
      ['not-understood', 'Time zone', 1, 2, 'CET+1'],
      ['not-understood', 'Language', 1, 2, 'Deutsch'],
      ['not-understood', 'E-Mail 2', 1, 2, 'anna(at)example.com'],
      ['not-understood', 'Phone', 1, 2, 'at work'],
      ['not-understood', 'Web page', 1, 2, 'see card'],
    ]);
  });

  it('is also what could not be read beside a cell of several that could', async () => {
    expect(await leftOf('Name,E-Mail,Phone\nAnna,a@example.com; b@example.com,at work\n')).toEqual([
      ['not-understood', 'Phone', 1, 2, 'at work'],
    ]);
  });

  it('is not which of their numbers it is; it is a number at which nobody answers', async () => {
    const header =
      'First Name,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,E-mail 1 - Value,Birthday';
    const row = 'Anna,Mobile,+49 170 1234567,Work Fax,+49 30 901821,anna@example.com,1985-03-15';
    expect(await leftOf(`${header}\n${row}\n`)).toEqual([
      ['not-taken', 'Phone 2 - Value', 1, 2, '+49 30 901821'],
      ['not-taken', 'Birthday', 1, 2, '1985-03-15'],
    ]);
  });

  it('is also what the label beside it says is somebody else’s, or a fax', async () => {
    const header =
      'First Name,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value';
    const row =
      'Anna,* Work,anna@example.com,Assistant,udo@example.com,Assistentin,+49 30 901821,Télécopie,+49 30 901822';
    const { people, left } = await reading(fileOf(`${header}\n${row}\n`));
    expect(people.map(({ person }) => person.identities.map(({ value }) => value))).toEqual([['anna@example.com']]);
    expect(left.map(({ why, name, sample }) => [why, name, sample])).toEqual([
      ['not-taken', 'E-mail 2 - Value', 'udo@example.com'],
      ['not-taken', 'Phone 1 - Value', '+49 30 901821'],
      ['not-taken', 'Phone 2 - Value', '+49 30 901822'],
    ]);
  });

  it('goes into the note where the user says so, under the heading of its column', async () => {
    const text = 'Name,Notes,Deal size,Stage\nAnna,Likes tea,12k,\n';
    const columns = ['name', 'note', 'note', 'note'] as const;
    const { people, left } = await reading(fileOf(text), { columns });
    expect([people.map(({ note }) => note), left]).toEqual([['Likes tea\nDeal size: 12k'], []]);
  });

  it('is of nobody who is refused', async () => {
    expect(await leftOf('Name,E-Mail,Size\n,x@example.com,9\nAnna,a@example.com,\n')).toEqual([]);
  });

  it('is of a vCard also what reaches somebody else, or nobody', async () => {
    const lines = [
      'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna',
      'EMAIL:Anna@example.com\r\nEMAIL:anna(at)example.org',
      'TEL:+49 (30) 901820\r\nTEL:030 555\r\nTEL;TYPE=fax:+49 30 901821\r\nitem1.TEL:+49 30 901822\r\nitem1.X-ABLabel:Assistant',
      'END:VCARD\r\n',
    ];
    expect(await leftOf(lines.join('\r\n'))).toEqual([
      ['not-taken', 'EMAIL', 1, 1, 'anna(at)example.org'],
      ['not-taken', 'TEL', 2, 1, '+49 30 901821'],
    ]);
  });

  it('is of a vCard also a page that is none', async () => {
    const card =
      'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\nURL:see card\r\nURL:https://example.org\r\nX-SOCIALPROFILE;TYPE=x:x-apple:anna\r\nEND:VCARD\r\n';
    expect(await leftOf(card)).toEqual([
      ['not-taken', 'URL', 1, 1, 'see card'],
      ['not-taken', 'X-SOCIALPROFILE', 1, 1, 'x-apple:anna'],
    ]);
  });

  it('is of a vCard what no contact has, and nothing that only says how it was written', async () => {
    const card = (name: string) =>
      `BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:x\r\nFN:${name}\r\nN:;${name};;;\r\nBDAY:1985-03-15\r\nitem1.TEL:+49 30 901820\r\nitem1.X-ABLabel:Work\r\nIMPP:skype:x\r\nREV:1\r\nEND:VCARD\r\n`;
    expect(await leftOf(card('Anna') + card('Bert'))).toEqual([
      ['not-taken', 'BDAY', 2, 1, '1985-03-15'],
      ['not-taken', 'IMPP', 2, 1, 'skype:x'],
    ]);
  });
});
