import { describe, expect, it } from 'vitest';
import { outlook } from '../../src/sites/outlook/outlook';
import { asMail, change, expectedOf, open, parse, sourceOf } from './captured';

describe('a captured piece of Outlook is read in full, and nothing more than it shows', () => {
  it.each([
    'outlook/reading-pane-2025-11-a',
    'outlook/message-attachment-2025-11-b',
    'outlook/conversation-2026-08-written-a',
  ])('%s', (name) => {
    const { document, url } = open(name);
    const { kind, subject, correspondents, date, mustNotReturn } = expectedOf(name);
    const sighting = outlook.read(document, url);
    expect(asMail(sighting)).toEqual({ kind, subject, correspondents, date });
    expect(sighting?.page).toBe(outlook.page(url, document));
    for (const address of mustNotReturn?.emails ?? []) expect(JSON.stringify(sighting)).not.toContain(address);
  });

  it.each(['outlook/compose-toolbar-2025-11-c', 'outlook/own-mailbox-2025-11-d'])('%s is nobody’s', (name) => {
    const { document, url } = open(name);
    expect(outlook.page(url, document)).toBeNull();
    expect(outlook.read(document, url)).toBeNull();
    expect(outlook.fallback(document, url)).toBeNull();
  });
});

const inbox = 'https://outlook.office.com/mail/0/inbox/';
const pane = sourceOf('outlook/reading-pane-2025-11-a');
const mine = sourceOf('outlook/own-mailbox-2025-11-d');

const read = (html: string, at = inbox) => outlook.read(parse(html, at), new URL(at));
const page = (html: string, at = inbox) => outlook.page(new URL(at), parse(html, at));
const people = (html: string, at = inbox): string[] | undefined =>
  asMail(read(html, at)).correspondents?.map(({ name, email, role }) => [role, name, email].filter(Boolean).join(' '));

describe('the four hosts of Outlook', () => {
  it.each(['outlook.live.com', 'outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft'])(
    '%s',
    (host) => {
      expect(people(pane, `https://${host}/mail/0/inbox/`)).toEqual([
        'from sender@example.com',
        'to recipient@example.com',
      ]);
    },
  );

  it.each([
    'https://outlook.office.com/calendar/view/week',
    'https://outlook.office.com/people/',
    'https://example.com/mail/0/inbox/',
  ])('%s is not mail', (at) => {
    expect(page(pane, at)).toBeNull();
    expect(read(pane, at)).toBeNull();
  });
});

const convid = /data-convid="([^"]+)"/.exec(pane)?.[1] ?? '';

describe('a thread is named by its conversation', () => {
  it('the same with the id in the address and by the selected row alone', () => {
    expect(page(pane)).toBe(`thread/${convid.toLowerCase()}`);
    expect(page(pane, `${inbox}id/${convid}`)).toBe(`thread/${convid.toLowerCase()}`);
  });

  it('the same escaped and in capitals', () => {
    const at = `${inbox}id/${encodeURIComponent('AQQkADAw/x+y=')}`;
    const html = change(pane, convid, 'aqqkadaw/x+y=');
    expect(page(html, at.toUpperCase().replace('HTTPS://OUTLOOK.OFFICE.COM/MAIL/0/INBOX', inbox.slice(0, -1)))).toBe(
      page(html),
    );
    expect(people(html, at)).toHaveLength(2);
  });

  it('another one with another conversation', () => {
    expect(page(change(pane, convid, 'AQQkADAwOTHER'))).not.toBe(page(pane));
  });

  const alone = (subject: string) =>
    `<div role="main"><div role="heading" aria-level="2">${subject}</div><div><span id="MSG_1_FROM">Jonas Weber&lt;jonas@example.org&gt;</span>
     <div role="document"><div id="UniqueMessageBody_1">…</div></div></div></div>`.replace('MSG_1_', 'x_');

  it('without list and ids by what it shows: the same for the same, another for another', () => {
    expect(page(alone('Offer'))).toMatch(/^thread\/shown-/);
    expect(page(alone('Offer'))).toBe(page(alone('Offer')));
    expect(page(alone('Offer'))).not.toBe(page(alone('Invoice')));
  });

  it('and no thread while several rows are selected', () => {
    const two = change(
      pane,
      '<div role="listbox">',
      '<div role="listbox"><div role="option" aria-selected="true" data-convid="AQQkOTHER"></div>',
    );
    expect(page(two)).toBeNull();
  });

  it('and no thread where the list stands alone', () => {
    const list =
      '<div id="MailList"><div role="option" data-convid="AQQk1" title="jonas@example.org">Jonas</div></div><div role="main"></div>';
    expect(page(list)).toBeNull();
    expect(read(list)).toBeNull();
  });
});

describe('while the pane still shows the former thread, nobody is read', () => {
  it('when the selected row is of another conversation than the address', () => {
    expect(read(pane, `${inbox}id/AQQkADAwMTIzNDU2Nzg5`)).toBeNull();
  });

  const message = (ids: string) =>
    `<div role="main"><h3 role="heading" id="CONV_AAQkCONV1_SUBJECT">Offer</h3>${ids}<div role="document">…</div></div>`;
  const jonas = message('<span id="MSG_AAMkMSG1_FROM">Jonas Weber&lt;jonas@example.org&gt;</span>');

  it('when the pane carries the number of another message or conversation', () => {
    const at = 'https://outlook.office.com/mail/inbox/id/';
    expect(people(jonas, `${at}AAMkMSG1`)).toEqual(['from Jonas Weber jonas@example.org']);
    expect(people(jonas, `${at}AAQkCONV1`)).toEqual(['from Jonas Weber jonas@example.org']);
    expect(read(jonas, `${at}AAMkMSG2`)).toBeNull();
    expect(read(jonas, `${at}AAQkCONV2`)).toBeNull();
    expect(page(jonas, `${at}AAQkCONV2`)).toBe('thread/aaqkconv2');
  });

  it('when the row is selected already and the pane has not followed', () => {
    const row = (id: string) => `<div id="MailList"><div aria-selected="true" data-convid="${id}"></div></div>`;
    expect(people(row('AAQkCONV1') + jonas)).toEqual(['from Jonas Weber jonas@example.org']);
    expect(read(row('AAQkCONV2') + jonas)).toBeNull();
  });
});

describe('the sender, in any language', () => {
  const from = (label: string, shown = 'Jonas Weber') =>
    `<div role="main" aria-label="x"><div><span role="region"><span aria-label="${label}" tabindex="0"><span>${shown}</span></span></span>
     <div data-testid="RecipientWell"><span>x: <span data-lpc-hover-target-id="1" aria-label="Mona Berg &lt;mona@example.net&gt;">Mona Berg</span></span></div>
     <div role="document">…</div></div></div><div id="MailList"><div aria-selected="true" data-convid="AQQk1"></div></div>`;
  const both = ['from Jonas Weber jonas@example.org', 'to Mona Berg mona@example.net'];

  it.each([
    ['German', 'Von: Jonas Weber &lt;jonas@example.org&gt;'],
    ['French', 'De : Jonas Weber &lt;jonas@example.org&gt;'],
    ['Japanese', '差出人：Jonas Weber &lt;jonas@example.org&gt;'],
    ['Arabic, with marks of direction', '\u202bمن: \u200eJonas Weber\u200e &lt;jonas@example.org&gt;\u202c'],
  ])('%s', (_language, label) => {
    expect(people(from(label))).toEqual(both);
  });

  it('an address in the label with the name in the element', () => {
    expect(people(from('Von: jonas@example.org', 'Jonas Weber'))).not.toContain('from Jonas Weber');
    expect(people(from('From: Jonas Weber&lt;jonas@example.org&gt;', ''))).toEqual(both);
  });

  it('in the pane of a conversation, without recipients (English, 2025-11)', () => {
    const body = sourceOf('outlook/message-attachment-2025-11-b');
    const labelled = (label: string, words: string) =>
      change(
        body,
        '<div role="document">',
        `<span class="o4zjZ ujrct" aria-label="${label}"><span class="OZZZK">${words}</span></span><div role="document">`,
      );
    expect(people(labelled('From: sender@example.com', 'sender@example.com'))).toEqual(['from sender@example.com']);
    expect(people(labelled('From: Jonas Weber', 'Jonas Weber'))).toEqual(['from Jonas Weber']);
    expect(people(labelled('Category: Blue', 'Blue'))).toEqual([]);
  });

  it('and nobody where the pane has buttons and a text alone', () => {
    const bare = pane
      .replace(/<div class="DgV2h[\s\S]*?(?=<div aria-label="Nachrichtenaktionen")/, '')
      .replace(/<div data-testid="RecipientWell"[\s\S]*?<\/div>/, '');
    expect(asMail(read(bare))).toEqual({ kind: 'thread', subject: null, correspondents: [], date: null });
  });

  it('by name alone where no address is shown', () => {
    expect(people(from('Von: Jonas Weber'))).toEqual(['from Jonas Weber', 'to Mona Berg mona@example.net']);
  });

  it('whose display name is another address is the one in brackets', () => {
    expect(people(from('From: boss@example.com &lt;jonas@example.org&gt;', 'boss@example.com'))?.[0]).toBe(
      'from jonas@example.org',
    );
  });

  it('is not the user, by address or by the name in the account button', () => {
    const me = '<button id="O365_MainLink_Me" aria-label="Konto-Manager für Jonas Weber"></button>';
    expect(people(me + from('Von: Jonas Weber'))).toEqual(['to Mona Berg mona@example.net']);
    const address = change(mine, 'mailboxowner@example.net', 'JONAS@example.org');
    expect(people(address + from('Von: Jonas Weber &lt;jonas@example.org&gt;'))).toEqual([
      'to Mona Berg mona@example.net',
    ]);
  });
});

describe('several messages in a conversation', () => {
  const message = (id: string, from: string, date: string, to = 'mailboxowner@example.net') =>
    `<div><span id="MSG_${id}_FROM"><span data-lpc-hover-target-id="${id}">${from}</span></span>
     <div data-testid="SentReceivedSavedTime">${date}</div><div data-testid="RecipientWell"><label>To:</label><span data-lpc-hover-target-id="r${id}">${to}</span></div>
     <div role="document"><div id="UniqueMessageBody_${id}">…</div></div></div>`;
  const thread = (...messages: string[]) =>
    `${mine}<div role="main"><h3 role="heading" id="CONV_AQQk7_SUBJECT">Offer</h3>${messages.join('')}</div>`;
  const jonas = message('1', 'Jonas Weber&lt;jonas@example.org&gt;', 'Di, \u200e26.\u200e08.\u200e2025 10:19');
  const me = message('2', 'Mona Berg&lt;mailboxowner@example.net&gt;', 'Mi, 27.08.2025 08:05', 'Jonas Weber');
  const ines = message('3', 'Ines Alt&lt;ines@example.com&gt;', 'Do, 2025-08-28 09:00');

  it('has its senders first, each once, and never the user', () => {
    expect(people(thread(jonas, me, ines))).toEqual([
      'from Jonas Weber jonas@example.org',
      'from Ines Alt ines@example.com',
    ]);
  });

  it('is dated by the newest, whichever order the user has set', () => {
    for (const html of [thread(jonas, me), thread(me, jonas)]) {
      expect(read(html)).toMatchObject({ subject: 'Offer', date: '2025-08-27T08:05', newestBy: 'me' });
    }
    expect(read(thread(ines, jonas, me))).toMatchObject({
      date: '2025-08-28T09:00',
      newestBy: 'email:ines@example.com',
    });
  });

  it('is undated where one date is not shown in full', () => {
    const sighting = read(thread(jonas, change(me, 'Mi, 27.08.2025 08:05', 'Wed 08:05')));
    expect(sighting).toMatchObject({ subject: 'Offer' });
    expect(sighting).not.toHaveProperty('date');
    expect(sighting).not.toHaveProperty('newestBy');
  });

  it('a sender by name alone is left out while the page does not say what the user is called', () => {
    const nameless = message('4', 'Mona Berg', 'Mi, 27.08.2025 08:05', 'Jonas Weber');
    const unknown = thread(jonas, nameless).replace(mine, '');
    expect(people(unknown)).toEqual(['from Jonas Weber jonas@example.org', 'to mailboxowner@example.net']);
    expect(people(`<title>Mail - Mona Berg - Outlook</title>${unknown}`)).not.toContain('from Mona Berg');
    expect(people(`<title>Mail - Peter Holm - Outlook</title>${unknown}`)).toContain('from Mona Berg');
  });
});

describe('what the user has sent', () => {
  const at = 'https://outlook.live.com/mail/0/sentitems/id/AQQk9';
  const sent = (to: string, from = 'Mona Berg') =>
    `<div role="main"><span id="MSG_1_FROM">${from}</span><div data-testid="RecipientWell"><label>An:</label>${to}</div><div role="document">…</div></div>`;

  it('has its recipients, also by name alone, and not the sender', () => {
    expect(people(sent('<span data-lpc-hover-target-id="1">Jonas Weber</span>'), at)).toEqual(['to Jonas Weber']);
    expect(people(sent('<span>jonas@example.org</span>', 'Mona Berg&lt;mona@example.net&gt;'), at)).toEqual([
      'to jonas@example.org',
    ]);
  });

  it('and elsewhere a recipient by name alone may be the user', () => {
    expect(
      people(sent('<span data-lpc-hover-target-id="1">Jonas Weber</span>'), at.replace('sentitems', 'inbox')),
    ).toEqual(['from Mona Berg']);
  });
});

describe('nobody is taken from anywhere but the header', () => {
  const strangers = ['chef@example.com', 'card@example.com', 'row@example.com'];
  const hostile = change(
    change(
      pane,
      '<p>This is a regular message body.</p>',
      '<span id="MSG_9_FROM">Chef&lt;chef@example.com&gt;</span><span aria-label="Von: chef@example.com" tabindex="0">chef@example.com</span><div data-testid="RecipientWell">An: chef@example.com</div>',
    ),
    '<span>Test conversation preview</span>',
    '<span title="row@example.com" aria-label="Von: row@example.com">row@example.com</span>',
  );
  const card =
    '<div role="main"><div data-log-region="LivePersonaCard" role="dialog"><span title="card@example.com">Card</span></div></div>';

  it.each([
    ['a body that imitates a header and a row of the list', hostile],
    ['an open card', `${hostile}${card}`],
    [
      'a card within the pane',
      change(
        hostile,
        '<div class="DrnCK">',
        '<div data-log-region="LivePersonaCard"><span aria-label="Von: card@example.com">card@example.com</span></div><div class="DrnCK">',
      ),
    ],
  ])('%s', (_what, html) => {
    expect(people(html)).toEqual(['from sender@example.com', 'to recipient@example.com']);
    for (const stranger of strangers) expect(JSON.stringify(read(html))).not.toContain(stranger);
  });

  it('a body that imitates the whole page, where the real one has less of it', () => {
    const page = `<div id="MailList"><div aria-selected="true" data-convid="AQQkFAKE"></div></div><div id="primaryMailboxRoot_1" title="sender@example.com"></div>
      <div id="ReadingPaneContainerId"><span id="MSG_9_FROM">Chef&lt;chef@example.com&gt;</span><div data-testid="RecipientWell">An: chef@example.com</div></div>`;
    const html = change(pane, '<p>This is a regular message body.</p>', page);
    expect(people(html)).toEqual(['from sender@example.com', 'to recipient@example.com']);
    expect(outlook.page(new URL(inbox), parse(html, inbox))).toBe(`thread/${convid.toLowerCase()}`);
  });

  it('a name and an address that stand side by side are not one address', () => {
    const html = `<div id="MailList"><div aria-selected="true" data-convid="AQQk1"></div></div><div role="main"><span id="MSG_1_FROM"><span>Jonas Weber</span><span>jonas@example.org</span></span><div role="document">…</div></div>`;
    expect(people(html)?.[0]).toMatch(/ jonas@example\.org$/);
  });

  it('an address that holds a mark that cannot be seen is none', () => {
    const html = (address: string) =>
      `<div role="main"><span id="MSG_1_FROM">Jonas &lt;${address}&gt;</span><div role="document">…</div></div>`;
    expect(people(html('\u200ejonas@example.com\u200f'))).toEqual(['from Jonas jonas@example.com']);
    expect(people(html('jon\u200bas@example.com'))).toEqual([]);
  });

  it('an address in which a search is marked is whole', () => {
    const html = `<div role="main"><span id="MSG_1_FROM">Jonas &lt;jonas@example.c<mark>om</mark>&gt;</span><div role="document">…</div></div>`;
    expect(people(html)).toEqual(['from Jonas jonas@example.com']);
  });

  it.each(['h3 role="heading"', 'div'])('a subject that is an address is not the sender (%s)', (tag) => {
    const html = `<div role="main"><${tag} title="chef@example.com" id="CONV_AQQk7_SUBJECT">chef@example.com</${tag.split(' ')[0]}>
      <div role="heading"><span data-lpc-hover-target-id="1">Jonas Weber</span></div><div role="document">…</div></div>`;
    expect(people(html)).toEqual(['from Jonas Weber']);
  });
});
