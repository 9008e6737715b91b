import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gmail } from '../../src/sites/gmail/gmail';
import { linkedin } from '../../src/sites/linkedin/linkedin';
import { roundcube } from '../../src/sites/roundcube/roundcube';
import { asMail, change, expectedOf, open, parse, sourceOf } from './captured';

const pages = readdirSync(new URL('../pages/roundcube', import.meta.url))
  .filter((file) => file.endsWith('.expected.json'))
  .map((file) => `roundcube/${file.replace('.expected.json', '')}`);

const threads = pages.filter((name) => expectedOf(name).kind === 'thread');
const writing = pages.filter((name) => expectedOf(name).kind === 'compose');
const lists = pages.filter((name) => expectedOf(name).kind === 'none');

describe('a captured message of Roundcube is read in full, and nothing more than it shows', () => {
  it.each([...threads, ...writing])('%s', (name) => {
    const { document, url } = open(name);
    const { kind, subject, correspondents, date } = expectedOf(name);
    const sighting = roundcube.read(document, url);
    expect(asMail(sighting)).toEqual({ kind, subject, correspondents, date });
    expect(sighting?.page).toBe(roundcube.page(url, document));
  });

  it('in all three skins, as a page, in the preview pane, and while one is written', () => {
    const kinds = ['elastic', 'larry', 'classic'].flatMap((skin) => [
      threads.some((name) => name.includes(`${skin}-show`)),
      threads.some((name) => name.includes(`${skin}-list-with-preview`)),
      writing.some((name) => name.includes(skin)),
    ]);
    expect(kinds).toEqual(Array(9).fill(true));
  });
});

describe('a list of messages offers nobody', () => {
  it.each(lists)('%s', (name) => {
    const { document, url } = open(name);
    expect(roundcube.recognises(url, document)).toBe(true);
    expect(roundcube.page(url, document)).toBeNull();
    expect(roundcube.read(document, url)).toBeNull();
    expect(roundcube.fallback(document, url)).toBeNull();
  });
});

describe('Roundcube is recognised by its markup on any host', () => {
  it('and nothing else is', () => {
    for (const name of [
      'gmail/message-2025-08-a',
      'linkedin/profile-topcard-2026-04-d',
      'outlook/reading-pane-2025-11-a',
    ]) {
      const { document, url } = open(name);
      expect(roundcube.recognises(url, document)).toBe(false);
    }
  });

  it('without its own script by its client and its mail pages', () => {
    const url = 'https://mail.example.org/?_task=mail&_uid=1&_mbox=INBOX&_action=show';
    const document = parse('<script src="program/js/app.min.js?s=1"></script><div id="messagebody"></div>', url);
    expect(roundcube.recognises(new URL(url), document)).toBe(true);
  });

  it('and its pages are not taken for those of other sites', () => {
    const { document, url } = open('roundcube/elastic-show-a');
    expect([linkedin, gmail].map((site) => site.recognises(url, document))).toEqual([false, false]);
  });
});

const at = 'http://mail.example.org/?_task=mail&_uid=1&_mbox=INBOX&_action=show';
const captured = sourceOf('roundcube/elastic-show-a');
const read = (html: string, address = at) => roundcube.read(parse(html, address), new URL(address));

describe('only the message in the address is read', () => {
  it('not while the page is still that of another', () => {
    expect(read(captured, at.replace('_uid=1', '_uid=2'))).toBeNull();
    expect(read(captured, at.replace('INBOX', 'Archive'))).toBeNull();
  });

  it('whatever the order of what the address says', () => {
    const other = 'http://mail.example.org/roundcube/?_action=show&_mbox=INBOX&_uid=1&_task=mail';
    expect(read(captured, other)?.page).toBe('INBOX/1');
  });
});

describe('nobody but those in the headers is read', () => {
  it('not from the headers of an attached message', () => {
    const attached =
      '<table><tr><td class="header from"><a class="rcmContactAddress" href="mailto:x@example.com">X</a></td></tr></table>';
    const html = change(captured, '<div id="messagebody">', `<div id="messagebody">${attached}`);
    expect(asMail(read(html)).correspondents).toEqual(expectedOf('roundcube/elastic-show-a').correspondents);
  });

  it('with their address out of the link, where the user shows addresses', () => {
    const html = change(
      captured,
      /title="jonas\.brandt@example\.org">Jonas Brandt</,
      '>Jonas Brandt &lt;jonas.brandt@example.org&gt;<',
    );
    expect(asMail(read(html)).correspondents).toEqual(expectedOf('roundcube/elastic-show-a').correspondents);
  });
});

describe('the user is never among the people', () => {
  // The login name of many servers is not an address.
  const nameless = (html: string): string => change(html, /mara\.lindqvist@example\.com(?=["<]\s*[,}/])/, 'mara');

  it('so where their address is not known, of a mail received only the sender is read', () => {
    const html = nameless(sourceOf('roundcube/elastic-show-b'));
    expect(asMail(read(html, at.replace('_uid=1', '_uid=2'))).correspondents).toEqual([
      { name: 'Jonas Brandt', email: 'jonas.brandt@example.org', role: 'from' },
    ]);
  });

  it('and of a mail sent only the recipients', () => {
    const html = nameless(sourceOf('roundcube/elastic-show-sent'));
    expect(asMail(read(html, at.replace('INBOX', 'Sent'))).correspondents).toEqual([
      { name: 'Jonas Brandt', email: 'jonas.brandt@example.org', role: 'to' },
    ]);
  });
});

describe('the recipients of a mail being written', () => {
  const form = 'http://mail.example.org/?_task=mail&_action=compose&_id=0123456789abcdef01234';
  const compose = sourceOf('roundcube/classic-compose');
  const to = (value: string) =>
    asMail(read(change(compose, 'Jonas Brandt &lt;jonas.brandt@example.org&gt;', value), form)).correspondents?.map(
      ({ name, email }) => [name, email],
    );

  it.each([
    ['Jonas Brandt &lt;jonas@example.org&gt;,', [['Jonas Brandt', 'jonas@example.org']]],
    [
      '"Weber, Lutz" &lt;lutz@example.org&gt;, ines@example.com',
      [
        ['Weber, Lutz', 'lutz@example.org'],
        [null, 'ines@example.com'],
      ],
    ],
    [
      '"Sigurdur \\"Siggi\\" Thorsson, Jr." &lt;s@example.org&gt;',
      [['Sigurdur "Siggi" Thorsson, Jr.', 's@example.org']],
    ],
    [
      'ines@example.com; kare@example.com',
      [
        [null, 'ines@example.com'],
        [null, 'kare@example.com'],
      ],
    ],
    ['ines@exam', []],
    ['Amina Okafor &lt;amina.okafor@example.net&gt;', []],
    ['', []],
  ])('%s', (value, expected) => {
    expect(to(value)).toEqual(expected);
  });
});
