import { describe, expect, it } from 'vitest';
import { gmail } from '../../src/sites/gmail/gmail';
import { asMail, change, expectedOf, open, parse, sourceOf } from './captured';

const mails = [
  'gmail/message-2025-08-a',
  'gmail/thread-collapsed-2020-01-b',
  'gmail/compose-inputs-c',
  'gmail/compose-recipient-chip-d',
  'gmail/compose-send-buttons-2023-12-e',
];

describe('a captured Gmail thread or mail being written is read in full, and nothing more than it shows', () => {
  it.each(mails)('%s', (name) => {
    const { document, url } = open(name);
    const { kind, subject, correspondents, date, mustNotReturn } = expectedOf(name);
    const sighting = gmail.read(document, url);
    expect(asMail(sighting)).toEqual({ kind, subject, correspondents, date });
    expect(sighting?.page).toBe(gmail.page(url, document));
    for (const address of mustNotReturn?.emails ?? []) expect(JSON.stringify(sighting)).not.toContain(address);
  });
});

const message = sourceOf('gmail/message-2025-08-a');
const collapsed = sourceOf('gmail/thread-collapsed-2020-01-b');
const thread = 'https://mail.google.com/mail/u/0/#inbox/18f3a9c2d4e5f607';

const read = (html: string, at = thread) => gmail.read(parse(html, at), new URL(at));
const people = (html: string, at = thread): (string | null)[] | undefined =>
  asMail(read(html, at)).correspondents?.map(({ email, role }) => `${role} ${email}`);

describe('the user is not among the people of a thread, where the page tells who the user is', () => {
  const both = ['from harish.wbcrl@example.com', 'to vdtcengg2031@example.org'];

  it.each([
    ['by the title', '<title>Fwd: trains - vdtcengg2031@example.org - Gmail</title>'],
    ['by the meta element', '<meta name="og-profile-acct" content="Vdtcengg2031@example.org">'],
    [
      'by the account button',
      '<a href="https://accounts.google.com/SignOutOptions?x" aria-label="Google-Konto: V D (vdtcengg2031@example.org)">V</a>',
    ],
  ])('%s', (_by, html) => {
    expect(people(html + message)).toEqual(['from harish.wbcrl@example.com']);
  });

  it('and an address in the subject is not taken for the user’s', () => {
    expect(people(`<title>Fwd - harish.wbcrl@example.com - me@example.com - Gmail</title>${message}`)).toEqual(both);
  });

  it('a thread with nobody but the user is nobody’s', () => {
    const own =
      '<title>x - harish.wbcrl@example.com - Gmail</title><meta name="og-profile-acct" content="vdtcengg2031@example.org">';
    expect(read(own + message)).toBeNull();
  });
});

describe('a thread of several messages', () => {
  const both = message + collapsed.replace('<div role="main">', '<div>');

  it('has the senders of all of them, collapsed or not, then the recipients, each once', () => {
    const inOneView = both.replace('</div></div><div>', '<div>').concat('</div></div>');
    expect(people(inOneView)).toEqual([
      'from harish.wbcrl@example.com',
      'from rookhill@example.org',
      'to vdtcengg2031@example.org',
    ]);
    expect(read(inOneView)?.date).toBe('2019-11-07T22:53');
  });
});

describe('nobody but those in the headers is read', () => {
  it('not from text that imitates a header', () => {
    const imitation = '<span class="gD" email="mallory@example.com" name="Mallory">x</span>';
    const html = change(message, 'class="a3s aiL ">', `class="a3s aiL ">${imitation}`);
    expect(JSON.stringify(read(html))).not.toContain('mallory');
  });

  it('not from a list beside the thread, nor from a reply being written', () => {
    const row = '<table><tr class="zA"><td class="gF"><span email="bianca@example.com">B</span></td></tr></table>';
    const reply = '<div class="M9"><div class="hb"><span email="cesar@example.com">C</span></div></div>';
    const html = message.replace('<div role="main">', `<div role="main">${row}${reply}`);
    expect(people(html)).toEqual(['from harish.wbcrl@example.com', 'to vdtcengg2031@example.org']);
  });

  it('not from a view that shows no sender', () => {
    expect(read('<div role="main"><span class="hb"><span email="a@example.com">a</span></span></div>')).toBeNull();
  });
});

describe('a thread is read only once the page shows the one that the address names', () => {
  // Base 40 of the base 64 of "f:1797967330511549959", which is 18f3a9c2d4e5f607 in hexadecimal.
  const letters = 'https://mail.google.com/mail/u/0/#inbox/FMfcgzGxSvBmFxlPJlhVRDttFTpRQKMW';
  const numbered = (number: string): string =>
    message.replace(
      '<div role="main">',
      `<div role="main"><h2 class="hP" data-legacy-thread-id="${number}">Trains</h2>`,
    );

  it('by the number in the address', () => {
    expect(read(numbered('18f3a9c2d4e5f607'))?.subject).toBe('Trains');
    expect(read(numbered('18f3a9c2d4e5f608'))).toBeNull();
  });

  it('by the number within the letters', () => {
    expect(read(numbered('18f3a9c2d4e5f607'), letters)?.subject).toBe('Trains');
    expect(read(numbered('18f3a9c2d4e5f608'), letters)).toBeNull();
  });
});

describe('a subject', () => {
  it('has its emoji, which are images', () => {
    const heading = '<h2 class="hP">Sale <img data-emoji="🚀" alt="x"> today &lt;b&gt;</h2>';
    expect(read(message.replace('<div role="main">', `<div role="main">${heading}`))?.subject).toBe(
      'Sale 🚀 today <b>',
    );
  });
});

describe('a mail being written', () => {
  const chip = sourceOf('gmail/compose-recipient-chip-d');
  const writing = 'https://mail.google.com/mail/u/0/#inbox?compose=new';

  it('has recipients, those in copy apart, and a subject', () => {
    const copy = `<div name="cc">${chip.replaceAll('hallow@example.com', 'copied@example.com').replace('data-name="copied@example.com"', 'data-name="Copied"')}</div>`;
    const html = `<div role="dialog"><div name="to">${chip}</div>${copy}<input name="subjectbox" value="Oak"></div>`;
    expect(asMail(read(html, writing))).toEqual({
      kind: 'compose',
      subject: 'Oak',
      correspondents: [
        { name: null, email: 'hallow@example.com', role: 'to' },
        { name: 'Copied', email: 'copied@example.com', role: 'cc' },
      ],
      date: null,
    });
  });

  it('is not told from others beside it', () => {
    const two = '<input name="subjectbox"><input name="subjectbox">';
    expect(read(chip + two, writing)).toBeNull();
    expect(read(chip, `${writing},CllgCJ`)).toBeNull();
  });
});

describe('an address of Gmail names a thread, a mail being written, or nothing', () => {
  const id = 'FMfcgzQbgJxyzxyzxyzxyzxyzxyzxyzx';
  const pageOf = (rest: string) => {
    const url = `https://mail.google.com/mail/u/0/${rest}`;
    return gmail.page(new URL(url), parse('', url));
  };

  it.each([
    [`#inbox/${id}`, `thread/${id}`],
    [`#inbox/p2/${id}`, `thread/${id}`],
    [`#sent/${id}?compose=new`, `thread/${id}`],
    [`#all/${id}?projector=1`, `thread/${id}`],
    [`#label/oak/${id}`, `thread/${id}`],
    [`#search/from%3Aanna/${id}`, `thread/${id}`],
    [`#category/social/${id}`, `thread/${id}`],
    ['#inbox/18f3a9c2d4e5f607', 'thread/18f3a9c2d4e5f607'],
    ['?ui=2&view=btop&ver=x&search=inbox&th=%23thread-f%3A1833112477446407687', 'thread/thread-f:1833112477446407687'],
    ['#inbox?compose=new', 'compose/new'],
    ['#inbox?compose=CllgCJfqXbcdfghj', 'compose/CllgCJfqXbcdfghj'],
    ['?view=cm&fs=1', 'compose/window'],
    ['#inbox', null],
    ['', null],
    ['#inbox/p2', null],
    [`#label/${id}`, null],
    [`#search/${id}`, null],
    [`#settings/accounts/${id}`, null],
    ['#settings/accounts', null],
  ])('%s is %s', (rest, page) => {
    expect(pageOf(rest)).toBe(page);
  });

  it('is nothing on another host', () => {
    expect(gmail.page(new URL(`https://mail.example.com/mail/u/0/#inbox/${id}`), parse('', thread))).toBeNull();
    expect(gmail.recognises(new URL('https://mail.google.com.example.com/'), parse('', thread))).toBe(false);
  });

  it('has no last resort: a title names the subject, not the person', () => {
    const document = parse('<title>Anna Kowalska - me@example.com - Gmail</title>', thread);
    expect(gmail.fallback(document, new URL(thread))).toBeNull();
  });
});
