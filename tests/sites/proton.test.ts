import { describe, expect, it } from 'vitest';
import { proton } from '../../src/sites/proton/proton';
import { asMail, change, expectedOf, open, parse, sourceOf } from './captured';

describe('a thread of Proton Mail is read in full, and nothing more than it shows', () => {
  it.each(['proton/conversation-2026-08-written-a'])('%s', (name) => {
    const { document, url } = open(name);
    const { kind, subject, correspondents, date, mustNotReturn } = expectedOf(name);
    const sighting = proton.read(document, url);
    expect(asMail(sighting)).toEqual({ kind, subject, correspondents, date });
    expect(sighting?.page).toBe(proton.page(url, document));
    for (const address of mustNotReturn?.emails ?? []) expect(JSON.stringify(sighting)).not.toContain(address);
  });
});

const inbox = 'https://mail.proton.me/u/0/inbox';
const at = `${inbox}/Y29udmVyc2F0aW9u`;
const thread = sourceOf('proton/conversation-2026-08-written-a');

const read = (html: string, url = at) => proton.read(parse(html, url), new URL(url));
const page = (html: string, url = at) => proton.page(new URL(url), parse(html, url));
const people = (html: string, url = at): string[] | undefined =>
  asMail(read(html, url)).correspondents?.map(({ name, email, role }) => [role, name, email].filter(Boolean).join(' '));

describe('what an address leads to', () => {
  it.each([
    ['/u/0/inbox', null],
    ['/u/1/all-mail#keyword=jonas%40example.org', null],
    ['/u/0/settings/general', null],
    ['/eo/message/abc', null],
    ['/u/0/inbox/abc', 'thread/abc'],
    ['/u/3/sent/abc/def', 'thread/abc'],
    ['/u/0/bGFiZWw%3D/YWJj%3D%3D#keyword=x', 'thread/YWJj=='],
    ['/inbox/abc', 'thread/abc'],
  ])('%s is %s', (path, key) => {
    expect(page('', `https://mail.proton.me${path}`)).toBe(key);
  });

  it('other hosts are not read', () => {
    expect(page(thread, 'https://account.proton.me/u/0/inbox/Y29udmVyc2F0aW9u')).toBeNull();
    expect(read(thread, 'https://account.proton.me/u/0/inbox/Y29udmVyc2F0aW9u')).toBeNull();
  });

  it('a locked mailbox has nobody', () => {
    const locked = '<form name="unlockForm"><input type="password"></form>';
    expect(page(locked)).toBeNull();
    expect(read(locked)).toBeNull();
  });
});

describe('while the page still shows the former thread, nobody is read', () => {
  it('by the list beside it, when the thread of the address has another subject', () => {
    expect(read(thread, `${inbox}/b3RoZXI=`)).toBeNull();
    expect(page(thread, `${inbox}/b3RoZXI=`)).toBe('thread/b3RoZXI=');
  });

  it('by the message that the address names', () => {
    expect(read(thread, `${at}/bWVzc2FnZS10d28=`)?.people).toHaveLength(4);
    expect(read(thread, `${at}/YW5vdGhlcg==`)).toBeNull();
  });

  it('and a message that has not loaded has nobody', () => {
    const loading = thread.replace(
      /<article[\s\S]*<\/article>/,
      '<article data-message-id="x" data-shortcut-target="message-container"></article>',
    );
    expect(read(loading)).toBeNull();
  });
});

describe('the user is not among the people', () => {
  const button = /<header><button[\s\S]*?<\/header>/;
  const unmarked = change(change(thread, button, ''), 'is-outbound', 'is-inbound');

  it('by the account button, the title, or the mails they have sent', () => {
    const others = people(thread);
    expect(others).not.toContain('from Mona Berg mona.berg@example.net');
    expect(people(change(thread, button, ''))).toEqual(others);
    expect(people(change(thread, 'is-outbound', 'is-inbound'))).toEqual(others);
    expect(people(`<title>(3) Termin im September | mona.berg@example.net | Proton Mail</title>${unmarked}`)).toEqual(
      others,
    );
  });

  it('and is, where nothing says who that is', () => {
    expect(people(unmarked)).toContain('from Mona Berg mona.berg@example.net');
  });
});

describe('whose the newest message is', () => {
  it('the sender’s of the last one', () => {
    expect(read(thread)).toMatchObject({ date: '2026-08-25T15:22', newestBy: 'email:jonas.weber@example.org' });
  });

  it('the user’s, when the last one is theirs', () => {
    const answered = change(thread, 'message-header-expanded is-inbound', 'message-header-expanded is-outbound');
    expect(read(answered)).toMatchObject({ newestBy: 'me' });
  });

  it('not a draft’s', () => {
    const from = '<div class="message-header-from-container">';
    const draft = change(thread, from, `<span class="badge-label-success">Entwurf</span>${from}`);
    expect(read(draft)).toMatchObject({ date: '2026-08-24T09:10', newestBy: 'me' });
  });
});

describe('senders and recipients', () => {
  it('a display name that is another address is no name', () => {
    const html = change(thread, '>Jonas Weber</bdi>', '>boss@example.com</bdi>');
    expect(people(html)?.[0]).toBe('from jonas.weber@example.org');
    expect(JSON.stringify(read(html))).not.toContain('boss@example.com');
  });

  it('titles of the form "Name <address>" say the same', () => {
    const html = change(
      thread,
      'title="jonas.weber@example.org" data-testid="recipients:sender"',
      'title="Jonas Weber &lt;jonas.weber@example.org&gt;" data-testid="recipients:sender"',
    );
    expect(people(html)?.[0]).toBe('from Jonas Weber jonas.weber@example.org');
  });

  it('emoji and other scripts are kept', () => {
    const html = change(thread, '>Jonas Weber</bdi>', '>\u202bليلى حداد 🌿\u202c</bdi>');
    expect(people(html)?.[0]).toBe('from ليلى حداد 🌿 jonas.weber@example.org');
  });

  it.each([
    ['Japanese', 'ja', '2026年8月25日火曜日 15:22'],
    ['English', 'en-US', 'Tuesday, August 25th, 2026 at 3:22 PM'],
    ['Arabic', 'ar', '\u200f25/08/2026 15:22'],
  ])('the date in %s', (_name, language, shownDate) => {
    const html = change(thread, 'Dienstag, 25. August 2026 um 15:22', shownDate);
    expect(read(`<html lang="${language}"><body>${html}</body></html>`)?.date).toBe('2026-08-25T15:22');
  });

  it('a sender of a role whom one may unsubscribe from is no person', () => {
    const banner = '<div data-testid="unsubscribe-banner"></div><div id="message-recipients"';
    const role = change(thread, 'jonas.weber@example.org', 'hello@example.org');
    expect(read(role)?.people[0]?.automatic).toBeUndefined();
    expect(read(change(role, '<div id="message-recipients"', banner))?.people[0]?.automatic).toBe('list');
  });

  it('an open card of a person and a list of rows name nobody', () => {
    const card = change(
      thread,
      '</article>',
      '<div class="dropdown" role="dialog"><span data-testid="recipients:sender" title="card@example.com">Card</span></div></article>',
    );
    expect(JSON.stringify(read(card))).not.toContain('card@example.com');
  });
});
