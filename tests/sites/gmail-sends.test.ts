import { describe, expect, it } from 'vitest';
import { gmail } from '../../src/sites/gmail/gmail';
import type { Act, Sending } from '../../src/sites/sends';
import { change } from './captured';
import { chip, dialogOf, mine, open, threadOf, writingOf } from './gmail-page';

const id = 'FMfcgzQbgJxyzxyzxyzxyzxyzxyzxyzx';
const inbox = 'https://mail.google.com/mail/u/0/#inbox';
const writing = `${inbox}?compose=new`;
const thread = `${inbox}/${id}`;
const anna = chip('anna@example.com', 'Anna Kowalska');
const toast =
  '<div class="b8 UC" role="alert"><span class="vh"><span class="aT">Nachricht gesendet</span><span id="link_undo" class="ag">Rückgängig</span><span id="link_vsm" class="ag">Ansehen</span></span></div>';
const archived =
  '<div class="b8 UC" role="alert"><span class="vh">Archiviert<span id="link_undo">Rückgängig</span></span></div>';

function act(document: Document, selector: string, by: Act['by'] = 'click'): Act {
  const path: Element[] = [];
  for (let at = document.querySelector(selector); at; at = at.parentElement) path.push(at);
  if (!path.length) throw new Error(`not in the page: ${selector}`);
  return { by, path };
}

/** Acts on a page, and gives what is begun with the page it happened on. */
function begin(html: string, selector = '.send', by: Act['by'] = 'click', at = writing) {
  const { document, url } = open(mine + html, at);
  const sending = gmail.sends?.begun(act(document, selector, by), document, url) ?? null;
  return { document, sending, again: () => gmail.sends?.begun(act(document, selector, by), document, url) ?? null };
}
const whom = (sending: Sending | null): string[] | undefined =>
  sending?.sent.people.map(({ part, identities }) => `${part} ${identities[0]?.value}`);
const put = (document: Document, html: string): void => document.body.insertAdjacentHTML('beforeend', html);
const close = (document: Document): void => document.querySelector('.M9')?.remove();

describe('a mail is being sent', () => {
  it('with all its recipients and its subject, read at once', () => {
    const { sending, document } = begin(dialogOf({ to: anna, cc: chip('jonas@example.org'), subject: 'Oak' }));
    close(document);
    expect(sending?.sent).toMatchObject({ what: 'message', channel: 'email', page: 'compose/new', subject: 'Oak' });
    expect(whom(sending)).toEqual(['to anna@example.com', 'cc jonas@example.org']);
  });

  it.each([
    ['a click on "Send"', '.send', 'click'],
    ['Enter on "Send"', '.send', 'enter'],
    ['Ctrl+Enter in the text', '[contenteditable]', 'ctrl-enter'],
    ['Ctrl+Enter in a field', '[name="subjectbox"]', 'ctrl-enter'],
  ] as const)('by %s', (_by, selector, by) => {
    expect(whom(begin(dialogOf({ to: anna }), selector, by).sending)).toEqual(['to anna@example.com']);
  });

  it.each([
    ['by nothing but its hint', /aoO L3 send|class="(?:IZ|Up)"/, 'send'],
    ['without its cell', '<div class="IZ"><div class="Up">', '<div><div>'],
    ['without its class', 'aoO L3 send', 'send'],
    ['on a Mac', 'Gửi ‪(Ctrl-Enter)‬', 'Send ‪(⌘Enter)‬'],
    ['in German', 'Gửi ‪(Ctrl-Enter)‬', 'Senden ‪(Strg+Eingabetaste)‬'],
    ['without a hint', 'data-tooltip="Gửi ‪(Ctrl-Enter)‬"', ''],
    ['as a button element', '<div class="T-I aoO L3 send" role="button"', '<button class="send"'],
  ])('by "Send" %s', (_how, from, to) => {
    expect(whom(begin(change(dialogOf({ to: anna }), from, to)).sending)).toEqual(['to anna@example.com']);
  });

  it('to the one of several that holds the button', () => {
    const html = dialogOf({ to: anna }) + dialogOf({ to: chip('jonas@example.org') });
    expect(whom(begin(html, '[role="dialog"]:last-of-type .send').sending)).toEqual(['to jonas@example.org']);
  });

  it('to an address that is typed and no chip yet', () => {
    const typed = dialogOf({}).replace('aria-owns="suggested-to"', 'value="jonas@example.org"');
    expect(whom(begin(typed).sending)).toEqual(['to jonas@example.org']);
  });

  const line = '<span email="anna@example.com" name="Anna">Anna</span>';
  const reply = (hidden = ''): string =>
    threadOf([
      {
        from: ['eva@example.com', 'Eva'],
        to: [['me@example.net', 'Tim']],
        after: writingOf({ line, subject: 'Re: Oak', hidden }),
      },
    ]);

  it('as a reply within its thread, with the recipients of the folded line', () => {
    const { sending } = begin(reply(), '.send', 'click', thread);
    expect(sending?.sent).toMatchObject({ page: `thread/${id}`, subject: 'Oak' });
    expect(whom(sending)).toEqual(['to anna@example.com']);
  });

  it('as a reply in a dialog, which says what it answers', () => {
    const rt = (name: string): string => `<input type="hidden" name="rt" value="#${name}">`;
    const answer = dialogOf({ to: anna, hidden: rt('thread-f:1797967330511549959'), subject: 'Re: Oak' });
    expect(begin(answer).sending?.sent).toMatchObject({
      page: 'thread/thread-f:1797967330511549959',
      subject: 'Re: Oak',
    });
    expect(begin(answer, '.send', 'click', `${inbox}/18f3a9c2d4e5f607?compose=new`).sending?.sent.page).toBe(
      'thread/18f3a9c2d4e5f607',
    );
    const fresh = dialogOf({ to: anna, hidden: rt('thread-a:r-7681922771531347793') });
    expect(begin(fresh).sending?.sent.page).toBe('compose/new');
    expect(begin(fresh, '.send', 'click', `${thread}?compose=new`).sending?.sent.page).toBe('compose/new');
  });
});

describe('nothing is being sent', () => {
  it.each([
    ['by the menu beside "Send"', '.more', 'click'],
    ['by discarding', '.discard', 'click'],
    ['by a click into the text', '.text', 'click'],
    ['by Enter in the subject', '[name="subjectbox"]', 'enter'],
    ['by Ctrl+Enter beside the mail', '.search', 'ctrl-enter'],
    ['by scheduling', '[selector="scheduledSend"]', 'click'],
    ['by Ctrl+Enter in Chat', '.chat', 'ctrl-enter'],
    ['by a button of a mail that imitates one', '.a3s .send', 'click'],
    ['by Ctrl+Enter in a mail that imitates one', '.a3s .text', 'ctrl-enter'],
  ] as const)('%s', (_by, selector, by) => {
    const html = `<input class="search"><div role="menu"><div role="menuitem" selector="scheduledSend">Schedule</div></div>
      <div role="dialog"><div class="chat" contenteditable="true" role="textbox"></div></div>
      ${dialogOf({ to: anna })}${threadOf([{ from: ['eva@example.com', 'Eva'] }])}`;
    const imitation = change(html, '>Text</div>', `>${writingOf({ to: chip('mallory@example.com') })}</div>`);
    expect(begin(imitation, selector, by).sending).toBeNull();
  });

  it('by Ctrl+Enter in a thread that holds a reply', () => {
    const html = threadOf([{ from: ['eva@example.com', 'Eva'], after: writingOf({ to: anna }) }]);
    const region = change(html, 'role="list"', 'role="region"');
    expect(begin(region, '.gE', 'ctrl-enter', thread).sending).toBeNull();
    expect(begin(region, '.HE', 'ctrl-enter', thread).sending).not.toBeNull();
  });

  it('without recipients, or to the user alone', () => {
    expect(begin(dialogOf({})).sending).toBeNull();
    expect(begin(dialogOf({ to: chip('me@example.net') })).sending).toBeNull();
  });

  it('by a button that stands alone', () => {
    expect(begin('<div class="T-I aoO send" role="button" data-tooltip="Send (⌘Enter)">Send</div>').sending).toBeNull();
  });
});

describe('what became of it', () => {
  const now = {};

  it('is known when the mail is closed and the message says that it was sent', () => {
    const { document, sending } = begin(dialogOf({ to: anna }));
    expect(sending?.outcome(now)).toBeNull();
    close(document);
    expect(sending?.outcome(now)).toBeNull();
    put(document, archived);
    expect(sending?.outcome(now)).toBeNull();
    put(document, toast);
    expect(sending?.outcome(now)).toBe('sent');
  });

  it('is not told by the message about the mail before', () => {
    const { document, sending } = begin(dialogOf({ to: anna }) + toast);
    close(document);
    expect(sending?.outcome(now)).toBeNull();
    const place = document.querySelector('[role="alert"]');
    place?.remove();
    expect(sending?.outcome(now)).toBeNull();
    if (place) document.body.append(place);
    expect(sending?.outcome(now)).toBe('sent');
  });

  it('is told by a message in place of the one before', () => {
    const { document, sending } = begin(dialogOf({ to: anna }) + toast);
    close(document);
    const place = document.querySelector('[role="alert"]');
    if (place) place.innerHTML = String(place.innerHTML);
    expect(sending?.outcome(now)).toBe('sent');
  });

  it('is not told by a mail that imitates the message', () => {
    const { document, sending } = begin(dialogOf({ to: anna }));
    close(document);
    put(document, `<div class="ii"><div class="a3s">${toast}</div></div>`);
    expect(sending?.outcome(now)).toBeNull();
  });

  it('is "not sent" when an address is refused', () => {
    const { document, sending } = begin(dialogOf({ to: anna }));
    put(document, '<div role="alertdialog">Die Adresse wurde nicht erkannt.</div>');
    expect(sending?.outcome(now)).toBe('not-sent');
  });

  it('is "not sent" when the mail stays open, whatever else is sent', () => {
    const { document, sending } = begin(dialogOf({ to: anna }));
    put(document, toast);
    const outcomes = Array.from({ length: 30 }, () => sending?.outcome(now));
    expect(outcomes).not.toContain('sent');
    expect(outcomes.at(-1)).toBe('not-sent');
  });

  it('is told once, however often "Send" was pressed', () => {
    const { document, sending, again } = begin(dialogOf({ to: anna }));
    const second = again();
    close(document);
    put(document, toast);
    expect(sending?.outcome(now)).toBe('sent');
    expect(second?.outcome(now)).toBe('not-sent');
  });

  it('is that of the second try, when the recipients are others', () => {
    const { document, sending, again } = begin(dialogOf({ to: anna }));
    document.querySelector('[data-hovercard-id]')?.setAttribute('data-hovercard-id', 'jonas@example.org');
    const second = again();
    close(document);
    put(document, toast);
    expect(sending?.outcome(now)).toBe('not-sent');
    expect(second?.outcome(now)).toBe('sent');
    expect(whom(second)).toEqual(['to jonas@example.org']);
  });

  it('is that of a later try, with as much patience as the first', () => {
    const { document, sending, again } = begin(dialogOf({ to: anna }));
    for (let time = 0; time < 30; time++) sending?.outcome(now);
    const second = again();
    expect(second?.outcome(now)).toBeNull();
    close(document);
    put(document, toast);
    expect(second?.outcome(now)).toBe('sent');
  });

  it('is "not sent" when the page is left before it is known', () => {
    const { document, sending } = begin(dialogOf({ to: anna }));
    close(document);
    expect(sending?.outcome({ leaving: true })).toBe('not-sent');
  });
});

describe('it is taken back', () => {
  it('by "Undo" in that message, and by nothing else', () => {
    const { document } = open(
      `${toast}<div class="other">${archived.replace('id="link_undo"', 'id="link_undo" class="archive"')}</div>`,
      inbox,
    );
    const undone = (selector: string, by: Act['by'] = 'click') => gmail.sends?.undone?.(act(document, selector, by));
    expect(undone('#link_undo')).toBe(true);
    expect(undone('#link_undo', 'enter')).toBe(true);
    expect(undone('#link_undo', 'ctrl-enter')).toBe(false);
    expect(undone('#link_vsm')).toBe(false);
    expect(undone('.archive')).toBe(false);
    const imitated = open(`<div class="ii">${toast}</div>`, inbox).document;
    expect(gmail.sends?.undone?.(act(imitated, '#link_undo'))).toBe(false);
  });
});
