import { describe, expect, it } from 'vitest';
import { peopleInVcard } from '../../src/domain/vcard-people';
import { growth, linear } from './growth';

const card = (...lines: string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
const only = (...lines: string[]) => {
  const people = peopleInVcard(card(...lines));
  expect(people).toHaveLength(1);
  const [person] = people;
  return {
    name: person?.name?.value,
    title: person?.title?.value,
    company: person?.company?.value,
    location: person?.location?.value,
    known: person?.identities.map(({ kind, value }) => `${kind}:${value}`),
    phones: person?.phones.map(({ value }) => value),
    websites: person?.websites.map(({ value }) => value),
  };
};

describe('a vCard is read in each of its versions', () => {
  it('3.0: folded, in groups, with commas that are escaped', () => {
    expect(
      only(
        'VERSION:3.0',
        'N:Brandt;Jonas;;Dr.;',
        'FN:Dr. Jonas Bra',
        ' ndt',
        'ORG:Brandt\\, Sons & Co;Purchasing',
        'TITLE:Buys oak\\; sells none',
        'item1.EMAIL;TYPE=INTERNET,PREF:Jonas@Example.org',
        'item1.X-ABLabel:_$!<Work>!$_',
        'TEL;TYPE=WORK,VOICE:+49 30 1234567',
        'TEL;TYPE=WORK,FAX:+49 30 1234599',
        'TEL;TYPE=HOME:030 7654321',
        'ADR;TYPE=WORK:;;Hafenstr. 1;Hamburg;;20457;Germany',
        'URL:https://oak.example.org/jonas',
        'X-SOCIALPROFILE;TYPE=linkedin:https://de.linkedin.com/in/jonas-brandt/',
      ),
    ).toEqual({
      name: 'Dr. Jonas Brandt',
      title: 'Buys oak; sells none',
      company: 'Brandt, Sons & Co',
      location: 'Hamburg, Germany',
      known: ['linkedin-slug:jonas-brandt', 'email:jonas@example.org', 'phone:+49301234567'],
      phones: ['030 7654321'],
      websites: ['https://oak.example.org/jonas'],
    });
  });

  it('2.1: quoted-printable over several lines, bare parameters', () => {
    expect(
      only(
        'VERSION:2.1',
        'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Zo=',
        '=C3=AB',
        'ORG;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Caf=E9 100% ok',
        'EMAIL;INTERNET:zoe@example.com',
        'TEL;WORK;FAX:+41 44 000 00 01',
        'TEL;CELL:+41 79 000 00 02',
      ),
    ).toMatchObject({
      name: 'Zoë Müller',
      company: 'Café 100% ok',
      known: ['email:zoe@example.com', 'phone:+41790000002'],
      phones: [],
    });
  });

  it('4.0: numbers as addresses, with an extension; a colon within quotes', () => {
    expect(
      only(
        'VERSION:4.0',
        'FN;SORT-AS="Idrissi:A":Amina Idrissi',
        'TEL;VALUE=uri;TYPE="voice,work":tel:+212-522-000000;ext=12',
        'EMAIL:mailto:amina@example.net',
      ),
    ).toMatchObject({ name: 'Amina Idrissi', known: ['email:amina@example.net'], phones: ['+212-522-000000 ext. 12'] });
  });
});

describe('what a vCard does not say is left blank', () => {
  it('several people are several', () => {
    const text = card('VERSION:3.0', 'FN:Rosa Klein') + card('VERSION:3.0', 'FN:Malik Osei');
    expect(peopleInVcard(text).map(({ name }) => name?.value)).toEqual(['Rosa Klein', 'Malik Osei']);
  });

  it('a company, a group, a card without an end, and other files are nobody', () => {
    expect(peopleInVcard(card('VERSION:4.0', 'KIND:org', 'FN:Oak Ltd', 'EMAIL:info@example.org'))).toEqual([]);
    expect(peopleInVcard(card('VERSION:3.0', 'FN:Oak Ltd', 'X-ABShowAs:COMPANY'))).toEqual([]);
    const named = ['FN:Oak Ltd', 'ORG:Oak Ltd', 'EMAIL:info@example.org'];
    expect(peopleInVcard(card('VERSION:3.0', 'N:;;;;', ...named))).toEqual([]);
    expect(peopleInVcard(card('VERSION:3.0', 'N:Oak Ltd;;;;', ...named))).toEqual([]);
    expect(peopleInVcard(card('VERSION:3.0', 'N:Klein;Rosa;;;', ...named))).toHaveLength(1);
    expect(peopleInVcard('BEGIN:VCARD\nFN:Rosa Klein\nEMAIL:rosa@example.org')).toEqual([]);
    expect(peopleInVcard('FN:Rosa Klein\nEMAIL:rosa@example.org')).toEqual([]);
    expect(peopleInVcard('BEGIN:VCALENDAR\nSUMMARY:Rosa Klein\nEND:VCALENDAR')).toEqual([]);
  });

  it('an address in place of a name is no name, and letters of an unknown alphabet are none', () => {
    expect(only('FN:rosa@example.org', 'EMAIL:rosa@example.org').name).toBeUndefined();
    const cyrillic = only('EMAIL:rosa@example.org', 'FN;CHARSET=KOI8-R;ENCODING=QUOTED-PRINTABLE:=F2=CF=DA=C1');
    expect(cyrillic.name).toBeUndefined();
  });

  it('a script in place of an address is no website', () => {
    expect(only('FN:Rosa Klein', 'URL:javascript:alert(1)').websites).toEqual([]);
  });

  it.each([';', '"', '\\', '=', '=\n', ' \n', 'a.', ';a=",'])(
    'hostile characters take a time that grows with the text: many %j',
    (piece) => {
      const read = (times: number) => peopleInVcard(card(`FN${piece.repeat(times)}`, `N:${piece.repeat(times)}`));
      expect(growth(5000, read)).toBeLessThan(linear);
    },
  );
});
