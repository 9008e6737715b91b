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

  it.each([
    [
      'its subject',
      '<title>Prize - harish.wbcrl@example.com - Gmail</title><h2 class="hP">Prize - harish.wbcrl@example.com</h2>',
    ],
    ['its subject, cut', '<title>Prize - harish.wbcrl@example.com - now - Gmail</title>'],
    [
      'its text',
      '<div class="ii"><meta name="og-profile-acct" content="harish.wbcrl@example.com"><a href="https://accounts.google.com/SignOutOptions" aria-label="(harish.wbcrl@example.com)">x</a></div>',
    ],
  ])('and a mail cannot say so in %s', (_where, html) => {
    expect(people(html + message)).toEqual(both);
  });

  it('a thread with nobody but the user is nobody’s', () => {
    const own =
      '<title>x - harish.wbcrl@example.com - Gmail</title><meta name="og-profile-acct" content="vdtcengg2031@example.org">';
    expect(read(own + message)).toBeNull();
  });
});

describe('nobody but those in the headers is read', () => {
  it('not from text that imitates a header', () => {
    const imitation = '<span class="gD" email="mallory@example.com" name="Mallory">x</span>';
    const html = change(message, 'class="a3s aiL ">', `class="a3s aiL ">${imitation}`);
    expect(JSON.stringify(read(html))).not.toContain('mallory');
  });

  it.each([
    ['in a text without its inner element', '<div class="ii gt">X</div>'],
    ['in a text without its outer element', '<div class="a3s aiL">X</div>'],
    [
      'in a table within a table of the text',
      '<div class="ii gt"><div class="a3s"><table><tr><td><table><tr><td class="gF">X</td></tr></table></td></tr></table></div></div>',
    ],
    ['in what is being written', '<div contenteditable="true">X</div>'],
    ['in the card of a person', '<div role="dialog">X</div>'],
    ['in a panel beside', '<div role="complementary">X</div>'],
    ['in a list of suggestions', '<div role="listbox">X</div>'],
  ])('not %s', (_where, around) => {
    const imitation =
      '<h2 class="hP" data-legacy-thread-id="1111111111111111">Prize</h2><h3 class="iw"><span class="gD" email="mallory@example.com" name="Mallory">x</span></h3><span class="hb"><span class="g2" email="malroy@example.com" name="Malroy">x</span></span><span class="g3" title="18 Jun 2026, 13:19">x</span>';
    const html = change(message, '<div class="ajx">', `${around.replace('X', imitation)}<div class="ajx">`);
    expect(read(html)).toEqual(read(message));
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

  it('whatever numbers stand in a list beside it', () => {
    const row = '<table><tr class="zA"><td><span data-legacy-thread-id="18f3a9c2d4e5f608">x</span></td></tr></table>';
    const html = numbered('18f3a9c2d4e5f607').replace('<div role="main">', `<div role="main">${row}`);
    expect(read(html)?.subject).toBe('Trains');
  });

  it('by the long name of the thread, where it has no number', () => {
    const at = 'https://mail.google.com/mail/u/1/#all/thread-a:r-7681922771531347793';
    const named = (name: string): string =>
      message.replace('<div role="main">', `<div role="main"><h2 class="hP" data-thread-perm-id="${name}">Trains</h2>`);
    expect(read(named('thread-a:r-7681922771531347793'), at)?.subject).toBe('Trains');
    expect(read(named('thread-a:r-7681922771531347794'), at)).toBeNull();
    expect(read(named('undefined'), at)?.subject).toBe('Trains');
  });

  it('and by the message, where messages are not grouped', () => {
    const at = (last: string): string =>
      `https://mail.google.com/mail/u/0/#inbox/thread-f:1797967330511549959|msg-f:${last}`;
    expect(read(numbered('18f3a9c2d4e5f607'), at('1234605616436508949'))).toBeNull();
    expect(read(numbered('18f3a9c2d4e5f607'), at('1234565432106123541'))).toBeNull();
    const shown = change(numbered('18f3a9c2d4e5f607'), '112210f47de98115', '18f3a9c2d4e5f609');
    expect(read(shown, at('1797967330511549961'))?.subject).toBe('Trains');
    const byMessage = change(shown, '18f3a9c2d4e5f607', '18f3a9c2d4e5f609');
    expect(read(byMessage, at('1797967330511549961'))?.subject).toBe('Trains');
  });

  it('and not in a view that does not show', () => {
    const hidden = numbered('18f3a9c2d4e5f607').replace(
      '<div role="main">',
      '<div role="main" style="display: none;">',
    );
    expect(read(hidden)).toBeNull();
  });

  it('but beside a list that is a view of its own', () => {
    const row =
      '<div role="main"><table><tr class="zA"><td><span email="row@example.com">Row</span></td></tr></table></div>';
    expect(people(row + message)).toEqual(['from harish.wbcrl@example.com', 'to vdtcengg2031@example.org']);
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
    ['popout?ver=x&search=inbox&th=%23thread-f%3A1833112477446407687&cvid=1', 'thread/thread-f:1833112477446407687'],
    ['popout?ver=1g3ytthb29lwb#cmid%253D1', 'compose/window'],
    [
      '#all/thread-f:1833112477446407687|msg-f:1833112477446407688',
      'thread/thread-f:1833112477446407687|msg-f:1833112477446407688',
    ],
    [`#snoozed/${id}`, `thread/${id}`],
    [`#starred/${id}`, `thread/${id}`],
    [`#imp/p3/${id}`, `thread/${id}`],
    [`#trash/${id}`, `thread/${id}`],
    [`#advanced-search/subset=all&has=oak/${id}`, `thread/${id}`],
    [`#label/Oak%2FPine/${id}`, `thread/${id}`],
    [`#label/Oak%2FPine`, null],
    [`#chat/dm/${id}`, null],
    ['?ui=2&ik=1a2b3c&view=pt&search=all&permthid=thread-f%3A1833112477446407687', null],
    [`?view=pt#inbox/${id}`, null],
    ['?view=om&permmsgid=msg-f:1833112477446407687', null],
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
