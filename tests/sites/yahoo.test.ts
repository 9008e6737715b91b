import { describe, expect, it } from 'vitest';
import { yahoo } from '../../src/sites/yahoo/yahoo';
import { asMail, change, expectedOf, open, parse, sourceOf } from './captured';

describe('a thread of Yahoo Mail is read in full, and nothing more than it shows', () => {
  it.each(['yahoo/conversation-2026-08-written-a'])('%s', (name) => {
    const { document, url } = open(name);
    const { kind, subject, correspondents, date, mustNotReturn } = expectedOf(name);
    const sighting = yahoo.read(document, url);
    expect(asMail(sighting)).toEqual({ kind, subject, correspondents, date });
    expect(sighting?.page).toBe(yahoo.page(url, document));
    for (const address of mustNotReturn?.emails ?? []) expect(JSON.stringify(sighting)).not.toContain(address);
  });
});

const at = 'https://mail.yahoo.com/d/folders/1/messages/AKx9bQthread';
const thread = sourceOf('yahoo/conversation-2026-08-written-a');
const jonas =
  '<span data-test-id="email-pill"><span><span>Jonas Weber</span></span></span><span>&lt;jonas.weber@example.org&gt;</span>';

const read = (html: string, url = at) => yahoo.read(parse(html, url), new URL(url));
const people = (html: string, url = at): string[] | undefined =>
  asMail(read(html, url)).correspondents?.map(({ name, email, role }) => [role, name, email].filter(Boolean).join(' '));

describe('what an address leads to', () => {
  it.each([
    ['https://mail.yahoo.com/d/folders/1', null],
    ['https://mail.yahoo.com/d/settings/1', null],
    ['https://mail.yahoo.com/d/search/keyword=jonas', null],
    ['https://mail.yahoo.com/d/folders/1/messages/49227?.intl=de', 'thread/49227'],
    ['https://mail.yahoo.com/d/search/keyword=x/messages/AKx', 'thread/AKx'],
    ['https://mail.yahoo.com/n/inbox/all/messages/AKx?x=1', 'thread/AKx'],
    ['https://mail.yahoo.com/d/compose/7512', 'compose/7512'],
    ['https://de.mail.yahoo.com/d/folders/2/messages/AKx', 'thread/AKx'],
    ['https://www.yahoo.com/d/folders/2/messages/AKx', null],
    ['https://notmail.yahoo.com.example.org/d/folders/2/messages/AKx', null],
  ])('%s is %s', (url, key) => {
    expect(yahoo.page(new URL(url), parse('', url))).toBe(key);
    if (!key) expect(read(thread, url)).toBeNull();
  });
});

describe('while the page still shows the former thread, nobody is read', () => {
  it('by the list beside it, when the thread of the address has another subject', () => {
    expect(read(thread, at.replace('AKx9bQthread', 'AKOTHER1'))).toBeNull();
  });

  it('but a prefix in one of the two is no difference', () => {
    const html = change(
      thread,
      '<span data-test-id="message-subject">Termin im September',
      '<span data-test-id="message-subject">Re: Termin im September',
    );
    expect(read(html)?.people).toHaveLength(2);
  });

  it('and a thread without a header has nobody', () => {
    expect(read(change(thread, /data-test-id="message-from"/, 'data-test-id="x"'))).toBeNull();
  });
});

describe('the sender', () => {
  it.each([
    ['in the element after the name', jonas],
    ['in the title', '<span data-test-id="email-pill" title="jonas.weber@example.org"><span>Jonas Weber</span></span>'],
    [
      'in the title with the name',
      '<span data-test-id="email-pill" title="Jonas Weber &lt;jonas.weber@example.org&gt;">Jonas</span>',
    ],
    [
      'in an attribute',
      '<span data-test-id="email-pill" data-email="jonas.weber@example.org"><span>Jonas Weber</span></span>',
    ],
    ['in the text', '<span data-test-id="email-pill"><span>Jonas Weber &lt;jonas.weber@example.org&gt;</span></span>'],
    [
      'in the title of an inner element',
      '<span data-test-id="email-pill"><span title="jonas.weber@example.org">Jonas Weber</span></span>',
    ],
    ['without a pill', '<span>Jonas Weber &lt;jonas.weber@example.org&gt;</span>'],
  ])('with the address %s', (_where, pill) => {
    expect(people(thread.replace(jonas, pill))?.[0]).toBe('from Jonas Weber jonas.weber@example.org');
  });

  it('whose display name is another address has no name', () => {
    const html = thread.replace(jonas, jonas.replace('Jonas Weber', 'boss@example.com'));
    expect(people(html)?.[0]).toBe('from Jonas Weber jonas.weber@example.org');
    expect(JSON.stringify(read(html))).not.toContain('boss@example.com');
  });

  it('in Arabic and Japanese reads the same', () => {
    for (const name of ['\u202bليلى حداد\u202c', '山田 太郎 🌿']) {
      expect(people(change(thread, 'Jonas Weber', name))?.[0]).toBe(
        `from ${name.replace(/[\u202b\u202c]/g, '')} jonas.weber@example.org`,
      );
    }
  });
});

describe('the user is not among the people', () => {
  const menu = /<div id="ybarAccountMenuBody">[\s\S]*?<\/div>/;
  const anonymous = change(thread, menu, '');

  it.each([
    ['by the account menu', thread],
    [
      'by the title',
      anonymous
        .replace('Mail</title>', 'Mail</title>')
        .replace('Termin im September - Yahoo', 'Termin im September - mona.berg@example.net - Yahoo'),
    ],
    [
      'by the page’s own script',
      `<script>window.x={"selectedMailbox":{"id":"V1","email":"mona.berg@example.net"}}</script>${anonymous}`,
    ],
    [
      'by the sender of a mail being written',
      `<div data-test-id="compose"><div data-test-id="container-from">Mona Berg &lt;mona.berg@example.net&gt;</div></div>${anonymous}`,
    ],
  ])('%s', (_by, html) => {
    expect(people(html)).toEqual(['from Jonas Weber jonas.weber@example.org', 'cc Ines Alt ines.alt@example.org']);
  });

  it('and is, where nothing says who that is', () => {
    expect(people(anonymous)).toContain('from Mona Berg mona.berg@example.net');
  });
});

describe('whose the newest message is', () => {
  it('by the dates, in whatever order they stand', () => {
    expect(read(thread)).toMatchObject({ newestBy: 'email:jonas.weber@example.org' });
    expect(read(change(thread, 'Mo., 24. Aug. 2026', 'Mi., 26. Aug. 2026'))).toMatchObject({
      date: '2026-08-26T09:10',
      newestBy: 'me',
    });
  });

  it('nobody’s, where a date is not shown in full', () => {
    const sighting = read(change(thread, 'Mo., 24. Aug. 2026 um 09:10', 'Gestern 09:10'));
    expect(sighting).not.toHaveProperty('date');
    expect(sighting).not.toHaveProperty('newestBy');
  });
});

it('an answer being written under the thread adds nobody', () => {
  const compose =
    '<div data-test-id="compose"><div data-test-id="message-to"><span data-test-id="email-pill" title="new@example.com">New</span></div></div></li>';
  expect(people(change(thread, '</li>\n    </ul>', `${compose}</ul>`))).toHaveLength(2);
});

it('a body that imitates the whole page changes nothing', () => {
  const fake = `<div data-test-id="message-group-view"><span data-test-id="message-from"><span data-test-id="email-pill" title="fake@example.com">Fake</span></span></div>
    <div id="ybarAccountMenu">jonas.weber@example.org</div>`;
  const html = change(thread, '<p>Guten Tag</p>', fake)
    .replace('data-test-id="message-group-view"', '')
    .replace('data-test-id="message-group-view-scroller"', '');
  expect(people(html)).toEqual(['from Jonas Weber jonas.weber@example.org', 'cc Ines Alt ines.alt@example.org']);
});
