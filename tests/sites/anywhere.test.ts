import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/domain/sighting';
import { type Asked, seenAnywhere } from '../../src/sites/anywhere/anywhere';
import { parse } from './captured';
import { growth, linear } from './growth';

const here = 'https://jonas.example.org/about';
const see = (html: string, asked: Asked = {}, address = here) =>
  seenAnywhere(parse(`<html><body>${html}</body></html>`, address), new URL(address), asked);
const inWords = ({ name, identities, phones }: Person): string =>
  [name?.value ?? '-', ...identities.map(({ value }) => value), ...phones.map(({ value }) => value)].join(' | ');
const people = (html: string, asked: Asked = {}, address = here) => see(html, asked, address).people.map(inWords);
const clicked = (link: string) => people('', { link });
const selected = (selection: string) => people('', { selection });
const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('a clicked link', () => {
  it.each([
    ['mailto:Jonas.Brandt@Example.org', ['- | jonas.brandt@example.org']],
    ['mailto:jonas%2Bfairs%40example.org?subject=Oak%20tables', ['- | jonas+fairs@example.org']],
    [
      'mailto:jonas@example.org,amina@example.net?cc=rosa@example.com&bcc=archive@example.com',
      ['- | jonas@example.org', '- | amina@example.net', '- | rosa@example.com'],
    ],
    ['mailto:?to=jonas@example.org&subject=Share%20this', ['- | jonas@example.org']],
    ['mailto:%22Brandt%2C%20Jonas%22%20%3Cjonas@example.org%3E', ['Brandt, Jonas | jonas@example.org']],
    ['mailto:?subject=Share%20this&body=Write%20to%20eve@example.com', []],
    ['mailto:j***@example.org', []],
    ['mailto:[email&#160;protected]', []],
    ['mailto:%E0%A4%A', []],
    ['tel:+49-30-1234567', ['- | +49301234567']],
    ['tel:+49-30-1234567;ext=12', ['- | +49-30-1234567 ext. 12']],
    ['tel:030%20765%204321', ['- | 030 765 4321']],
    ['tel:*100#', []],
    ['https://de.linkedin.com/in/Zo%C3%AB-M%C3%BCller-1/?trk=x', ['- | zoë-müller-1']],
    ['https://www.linkedin.com/in/ACoAAB1234567890abcdefg', ['- | ACoAAB1234567890abcdefg']],
  ])('%s', (link, said) => {
    expect(clicked(link)).toEqual(said);
  });

  it('says in which part of the mail each one stands, so that nobody is picked for the user', () => {
    const parts = see('', { link: 'mailto:a@example.org,b@example.org?cc=c@example.org' }).people.map(
      ({ part }) => part,
    );
    expect(parts).toEqual(['to', 'to', 'cc']);
  });

  it('gives no name: its words are no proof, nor is whom the page is about', () => {
    const page = `${jsonLd({ '@type': 'Person', name: 'Rosa Klein' })}<a href="mailto:sales@example.org">Jonas Brandt</a>`;
    expect(people(page, { link: 'mailto:sales@example.org' })).toEqual(['- | sales@example.org']);
  });

  it('that leads to a company or a post on LinkedIn is not about a person, so the page is read', () => {
    const page = jsonLd({ '@type': 'Person', name: 'Rosa Klein' });
    for (const link of ['https://www.linkedin.com/company/oak/', 'https://linkedin.com.example.net/in/rosa/'])
      expect(people(page, { link })).toEqual(['Rosa Klein']);
  });

  it('to a vCard file is nobody yet, and nothing is fetched: the user is told of the file', () => {
    const page = jsonLd({ '@type': 'Person', name: 'Rosa Klein' });
    expect(see(page, { link: 'https://example.org/jonas.vcf?v=2' })).toMatchObject({ people: [], file: 'vcard' });
  });
});

describe('a selected text', () => {
  it.each([
    ['Jonas Brandt', ['Jonas Brandt']],
    ['zoë', ['zoë']],
    ['田中 太郎', ['田中 太郎']],
    ['أمينة الإدريسي', ['أمينة الإدريسي']],
    ['jonas@example.org', ['- | jonas@example.org']],
    ['Jonas Brandt <jonas@example.org>', ['Jonas Brandt | jonas@example.org']],
    ['From: "Jonas Brandt" <jonas@example.org>', ['Jonas Brandt | jonas@example.org']],
    ['Jonas Brandt (jonas@example.org)', ['Jonas Brandt | jonas@example.org']],
    [
      'Jonas Brandt <jonas@example.org>, Amina Idrissi <amina@example.net>',
      ['Jonas Brandt | jonas@example.org', 'Amina Idrissi | amina@example.net'],
    ],
    ['+49 (0)30 123 45 67', ['- | +49301234567']],
  ])('%s', (text, said) => {
    expect(selected(text)).toEqual(said);
    for (const person of see('', { selection: text }).people)
      for (const { from } of [...person.identities, ...(person.name ? [person.name] : [])])
        expect(from).toBe('selection');
  });

  it('that is a signature gives name, address and the number to call, and neither fax nor register', () => {
    const signature = `Best regards,
      Jonas van der Brandt
      Head of Purchasing | Brandt Oak GmbH
      Hafenstraße 12, 20457 Hamburg
      T: +49 40 123 456-0 | F: +49 40 123 456-99
      Mobile 0171 234 5678
      jonas@example.org
      linkedin.com/in/jonas-brandt
      HRB 1234567, founded 01.02.1998`;
    expect(selected(signature)).toEqual([
      'Jonas van der Brandt | jonas-brandt | jonas@example.org | +49401234560 | 0171 234 5678',
    ]);
  });

  it.each([
    'Best Regards\nOak Trading Ltd\nSales Manager',
    'Contact us\nto hear more about our tables, made of oak',
    'We were founded in 1998 and sell 1234567 tables a year.',
    '2026-11-20',
    '*** *** ****',
    'The quick brown fox jumps over the lazy dog and then some more',
  ])('that names nobody is nobody, not even whom the page is about: %s', (text) => {
    const page = jsonLd({ '@type': 'Person', name: 'Rosa Klein' });
    expect(people(page, { selection: text })).toEqual([]);
    // Text that merely stands marked is not what was asked about.
    expect(people(page, { marked: text })).toEqual(['Rosa Klein']);
  });

  it('with one name and two addresses does not say whose they are', () => {
    expect(selected('Jonas Brandt\njonas@example.org\nAssistant: eva@example.org')).toEqual([
      '- | jonas@example.org',
      '- | eva@example.org',
    ]);
  });

  it('as long as a page is not read', () => {
    expect(selected('Jonas Brandt <jonas@example.org>\n'.repeat(200))).toEqual([]);
  });
});

describe('structured data', () => {
  const rosa = {
    '@type': 'Person',
    name: 'Rosa Klein',
    jobTitle: 'Buyer',
    worksFor: { '@type': 'Organization', name: 'Oak Ltd' },
    alumniOf: [{ name: 'Uni A' }, { name: 'Uni B' }],
    email: 'mailto:rosa@example.org',
    telephone: '+44 20 7946 0000',
    address: { addressLocality: 'Leeds', addressCountry: { name: 'United Kingdom' } },
    sameAs: ['https://www.linkedin.com/in/rosa-klein', 'https://rosa.example.com/'],
  };

  it('of a profile page is whom it is about, in full', () => {
    const sighting = see(jsonLd({ '@context': 'https://schema.org', '@type': 'ProfilePage', mainEntity: rosa }));
    expect(sighting.layout).toBe('known');
    expect(sighting.people).toEqual([
      {
        part: 'subject',
        name: { value: 'Rosa Klein', from: 'structured-data' },
        title: { value: 'Buyer', from: 'structured-data' },
        company: { value: 'Oak Ltd', from: 'structured-data' },
        location: { value: 'Leeds, United Kingdom', from: 'structured-data' },
        identities: [
          { kind: 'linkedin-slug', value: 'rosa-klein', from: 'structured-data' },
          { kind: 'email', value: 'rosa@example.org', from: 'structured-data' },
          { kind: 'phone', value: '+442079460000', from: 'structured-data' },
        ],
        phones: [],
        websites: [{ value: 'https://rosa.example.com/', from: 'structured-data' }],
      },
    ]);
  });

  it('of a graph: the page names its person by a number, and the author of a text is not that person', () => {
    const graph = (about: object) => [
      { '@type': 'WebPage', '@id': `${here}#page`, url: here, ...about },
      { '@type': 'Person', '@id': '#rosa', name: 'Rosa Klein' },
      { '@type': 'Article', author: { '@id': '#writer' } },
      { '@type': 'Person', '@id': '#writer', name: 'Wanda Writer' },
    ];
    expect(people(jsonLd({ '@graph': graph({ mainEntity: { '@id': '#rosa' } }) }))).toEqual(['Rosa Klein']);
    expect(people(jsonLd({ '@graph': graph({ about: { '@id': '#rosa' } }) }))).toEqual(['Rosa Klein']);
  });

  it('of a text, its author, its reviewer and the staff of a company are nobody', () => {
    const texts = [
      { '@type': 'BlogPosting', author: { '@type': 'Person', name: 'Wanda Writer' } },
      { '@type': 'Product', review: { author: { '@type': 'Person', name: 'Rita Review' } } },
      { '@type': 'Organization', employee: [{ '@type': 'Person', name: 'Stella Staff' }] },
    ];
    expect(people(jsonLd(texts))).toEqual([]);
    // An author box beside the text, that knows nothing of it.
    expect(people(jsonLd(texts) + jsonLd({ '@type': 'Person', name: 'Wanda Writer' }))).toEqual([]);
  });

  it('of several people is a list', () => {
    expect(people(jsonLd([rosa, { '@type': ['Person'], givenName: 'Malik', familyName: 'Osei' }]))).toEqual([
      'Rosa Klein | rosa-klein | rosa@example.org | +442079460000',
      'Malik Osei',
    ]);
  });

  it('of the page before, which in-app navigation has left there, is not of this page', () => {
    const before = { '@type': 'ProfilePage', url: 'https://jonas.example.org/team/wanda', mainEntity: rosa };
    expect(people(jsonLd(before))).toEqual([]);
    expect(people(jsonLd({ ...before, url: 'https://www.jonas.example.org/about/' }))).toHaveLength(1);
  });

  it('of several people, one of whom says that the page is theirs, is that one; whose page is another is not here', () => {
    const of = (name: string, page: unknown) => ({ '@type': 'Person', name, mainEntityOfPage: page });
    const malik = { '@type': 'Person', name: 'Malik Osei' };
    expect(people(jsonLd([malik, of('Rosa Klein', here)]))).toEqual(['Rosa Klein']);
    expect(people(jsonLd([malik, of('Rosa Klein', { '@type': 'ProfilePage', '@id': here })]))).toEqual(['Rosa Klein']);
    expect(people(jsonLd(of('Rosa Klein', 'https://jonas.example.org/team/rosa')))).toEqual([]);
    expect(people(jsonLd(of('Rosa Klein', true)))).toEqual(['Rosa Klein']);
  });

  it('that is masked, unfilled or broken is left out', () => {
    const masked = { '@type': 'Person', name: 'R*** K***', email: 'r***@example.org', telephone: '+44 20 **** 0000' };
    expect(people(jsonLd({ ...masked, sameAs: 'https://www.linkedin.com/in/rosa' }))).toEqual(['- | rosa']);
    expect(people(jsonLd({ '@type': 'Person', name: '{{ person.name }}' }))).toEqual([]);
    expect(people('<script type="application/ld+json">{"@type":"Person","name":"Rosa</script>')).toEqual([]);
    expect(people(jsonLd([null, 1, 'Person', { '@type': 'Person', name: { a: 1 } }]))).toEqual([]);
  });
});

describe('an h-card', () => {
  const own = `<div class="h-card h-full"><a class="u-url u-uid" href="/about"><b class="p-name">Jonas Brandt</b></a>
    <span class="p-job-title">Buyer</span> at <span class="p-org h-card"><a class="p-name u-url" href="https://oak.example.com">Oak Ltd</a>
    <a class="u-email" href="mailto:info@example.com">write</a></span>
    <a class="u-email" href="mailto:jonas@example.org">mail</a> <span class="p-tel">040 123 4567</span>
    <p class="p-adr h-adr"><span class="p-locality">Hamburg</span>, <span class="p-country-name">Germany</span></p></div>`;
  const author =
    '<article class="h-entry"><a class="p-author h-card" href="https://eve.example.net">Eve Adams</a></article>';

  it('that is the page’s own is that one, whoever else is there, and its company’s address is not theirs', () => {
    const sighting = see(`${author}${own}<a class="h-card" href="https://malik.example.net">Malik Osei</a>`);
    expect(sighting.layout).toBe('known');
    expect(sighting.people.map(inWords)).toEqual(['Jonas Brandt | jonas@example.org | 040 123 4567']);
    expect(sighting.people[0]).toMatchObject({
      title: { value: 'Buyer' },
      company: { value: 'Oak Ltd' },
      location: { value: 'Hamburg, Germany', from: 'microformat' },
    });
  });

  it('is the page’s own by rel=me, or when it is alone and links here', () => {
    const me = '<link rel="me" href="https://jonas.example.com/">';
    const card = '<a class="h-card" href="https://jonas.example.com">Jonas Brandt</a>';
    expect(see(`${me}${author}${card}`)).toMatchObject({
      layout: 'known',
      people: [{ name: { value: 'Jonas Brandt' } }],
    });
    expect(see('<a class="h-card" href="https://jonas.example.org/about/">Jonas Brandt</a>').layout).toBe('known');
  });

  it('of others is a list to check; authors, guests and companies are not in it', () => {
    const company = '<div class="h-card"><span class="p-name p-org">Oak Ltd</span></div>';
    const guest = '<div class="h-event"><span class="p-attendee h-card">Gail Guest</span></div>';
    const team = '<p class="h-card">Rosa Klein</p><p class="h-card p-4"><span class="p-name">Malik Osei</span></p>';
    const sighting = see(`${author}${company}${guest}${team}`);
    expect(sighting.layout).toBe('unknown');
    expect(sighting.people.map(inWords)).toEqual(['Rosa Klein', 'Malik Osei']);
  });

  it('with an address that people do not see gives none: it is bait', () => {
    const bait = (attribute: string) =>
      `<div class="h-card"><b class="p-name">Rosa Klein</b><a ${attribute} class="u-email" href="mailto:trap@example.org">x</a></div>`;
    for (const attribute of ['style="display: none"', 'style="VISIBILITY:hidden"', 'hidden', 'aria-hidden="true"'])
      expect(people(bait(attribute))).toEqual(['Rosa Klein']);
    expect(people(bait('style="display:inline"'))).toEqual(['Rosa Klein | trap@example.org']);
  });
});

describe('vCards', () => {
  it('in the page itself are read', () => {
    const card = 'BEGIN:VCARD\nVERSION:3.0\nFN:Amina Idrissi\nEMAIL:amina@example.net\nEND:VCARD';
    for (const href of [
      `data:text/vcard;charset=utf-8,${encodeURIComponent(card)}`,
      `data:text/x-vcard;base64,${btoa(card)}`,
    ])
      expect(people(`<a href="${href}" download>Save</a>`)).toEqual(['Amina Idrissi | amina@example.net']);
  });

  it('in a file are not fetched, and the user is told', () => {
    expect(see('<a href="/cards/amina.vcf">Amina Idrissi</a>')).toMatchObject({ people: [], file: 'vcard' });
    expect(see('<a href="/cards/">Amina Idrissi</a>').file).toBeUndefined();
  });
});

it('strangers on the page are nobody: mailto links, names in headings, bylines', () => {
  const page = `<h1>Jonas Brandt</h1><p>By <a href="/eve">Eve Adams</a></p><a href="mailto:eve@example.net">Write</a>
    <a href="tel:+49301234567">Call</a><a href="https://www.linkedin.com/in/eve">LinkedIn</a>`;
  expect(people(page)).toEqual([]);
});

it('hostile words are read in a time that grows with their length', () => {
  const empty = parse('<html><body></body></html>', here);
  for (const piece of ['a', '<', '@', 'a@', '+1 ', 'A ', '"', ',', '%22', '(((', 'Aa '])
    for (const asked of ['selection', 'link'] as const) {
      const begin = asked === 'link' ? 'mailto:' : '';
      const read = (times: number) => seenAnywhere(empty, new URL(here), { [asked]: begin + piece.repeat(times) });
      expect(growth(500, read), `${asked}: many ${piece}`).toBeLessThan(linear);
    }
});

it('hostile pages are read in a time that grows with their size', () => {
  const pages = new Map<number, Document>();
  for (const size of [50, 400])
    pages.set(
      size,
      parse(
        `<html><body>${'<script type="application/ld+json">[[[[{"@graph":[]}]]]]</script>'.repeat(size)}${'<div class="h-card"><a class="u-url">'.repeat(size)}</body></html>`,
        here,
      ),
    );
  expect(growth(50, (size) => seenAnywhere(pages.get(size) as Document, new URL(here), {}))).toBeLessThan(linear);
});
