import { describe, expect, it } from 'vitest';
import { outlook } from '../../src/sites/outlook/outlook';
import type { Act } from '../../src/sites/sends';
import { asMail, change, parse } from './captured';

const at = 'https://outlook.live.com/mail/0/';
const pill = (shown: string, more = '') => `<div draggable="true"${more}><span><span>${shown}</span></span></div>`;

/** A new mail as open-source extensions describe it (2026-03): To, Cc, Bcc, subject, text; "Send" with the arrow of its menu. */
const writing = `<div role="main"><div id="bar">
  <div data-testid="ComposeSendButton"><button type="button" id="send" aria-label="送信"><i data-icon-name="SendRegular"></i></button>
    <button type="button" id="arrow" aria-haspopup="true"><i data-icon-name="ChevronDownRegular"></i></button></div>
  <button type="button" id="discard"><i data-icon-name="DeleteRegular"></i></button></div>
  <div><div contenteditable="true" role="textbox" aria-label="宛先">${pill('Jonas Weber', ' aria-label="Jonas Weber &lt;jonas@example.org&gt;"')}${pill('mona@example.net')}</div></div>
  <div><div contenteditable="true" role="textbox" aria-label="CC">${pill('Ines Alt')}</div></div>
  <input maxlength="255" id="subject" value="Angebot">
  <div id="editorParent_3"><div contenteditable="true" aria-multiline="true" role="textbox"><p id="text">Von: <b draggable="true" title="body@example.com">body@example.com</b></p></div></div></div>
  <div id="primaryMailboxRoot_1" title="mona@example.net"></div>
  <div role="menu"><button type="button" role="menuitem" id="later"><i data-icon-name="SendClockRegular"></i>Send later</button></div>`;

const read = (html: string, url = at) => outlook.read(parse(html, url), new URL(url));

/** What a click or key in this element would be. */
function act(document: Document, id: string, by: Act['by'] = 'click'): Act {
  const path: Element[] = [];
  for (let element = document.getElementById(id); element; element = element.parentElement) path.push(element);
  return { by, path };
}

const begin = (document: Document, id: string, by: Act['by'] = 'click', url = at) =>
  outlook.sends?.begun(act(document, id, by), document, new URL(url)) ?? null;

describe('a mail being written', () => {
  it('has the recipients entered so far, without the user, and nobody from its text', () => {
    const sighting = read(writing);
    expect(asMail(sighting)).toEqual({
      kind: 'compose',
      subject: 'Angebot',
      correspondents: [
        { name: 'Jonas Weber', email: 'jonas@example.org', role: 'to' },
        { name: 'Ines Alt', email: null, role: 'cc' },
      ],
      date: null,
    });
    expect(sighting?.page).toBe('compose/editorParent_3');
    expect(outlook.page(new URL(at), parse(writing, at))).toBe(sighting?.page);
  });

  it('in a window of its own is named by the address, before it has loaded too', () => {
    const window = 'https://outlook.office.com/mail/deeplink/compose';
    expect(outlook.page(new URL(window), parse('', window))).toBe('compose/mail');
    expect(read('', window)).toBeNull();
    expect(read(change(writing, ' role="main"', ''), window)?.people).toHaveLength(2);
  });

  it('under a message is not that message’s header', () => {
    const open = `<div id="MailList"><div aria-selected="true" data-convid="AQQk1"></div></div><div id="ReadingPaneContainerId">
      <span id="MSG_1_FROM">Lutz Ott&lt;lutz@example.com&gt;</span><div role="document">…</div>${writing}</div>`;
    expect(asMail(read(open))).toMatchObject({
      kind: 'thread',
      correspondents: [{ name: 'Lutz Ott', email: 'lutz@example.com', role: 'from' }],
    });
  });
});

describe('the subject of a mail being written', () => {
  const field = '<input maxlength="255" id="subject" value="Angebot">';
  it.each([
    [
      'by its label in English',
      '<input type="text" value="x"><input aria-label="Add a subject" value="Angebot">',
      'Angebot',
    ],
    ['as the only line of text', '<input type="text" aria-label="件名" value="Angebot">', 'Angebot'],
    ['not where there are two lines', '<input value="x"><input type="text" aria-label="件名" value="Angebot">', null],
    ['not in a field that searches', '<input role="combobox" value="Ann">', null],
  ])('is known %s', (_how, other, subject) => {
    expect(asMail(read(change(writing, field, other))).subject).toBe(subject);
  });
});

describe('a mail is sent off', () => {
  it.each([
    ['by the button', 'send', 'click'],
    ['by Ctrl+Enter in the text', 'text', 'ctrl-enter'],
    ['by Ctrl+Enter in the subject', 'subject', 'ctrl-enter'],
  ] as const)('%s', (_how, id, by) => {
    expect(begin(parse(writing, at), id, by)?.sent).toMatchObject({
      what: 'message',
      channel: 'email',
      page: 'compose/editorParent_3',
      subject: 'Angebot',
      people: [{ name: { value: 'Jonas Weber' } }, { name: { value: 'Ines Alt' } }],
    });
  });

  it.each([
    ['the arrow beside it', 'arrow', 'click'],
    ['“Send later”', 'later', 'click'],
    ['the text', 'text', 'click'],
    ['Enter in the text', 'text', 'enter'],
    ['Ctrl+Enter elsewhere', 'later', 'ctrl-enter'],
    ['“Discard”', 'discard', 'click'],
  ] as const)('but not by %s', (_what, id, by) => {
    expect(begin(parse(writing, at), id, by)).toBeNull();
  });

  it('and not by a paper plane outside the mail', () => {
    const chat = `<aside><button type="button" id="chat"><i data-icon-name="SendFilled"></i></button></aside>${writing}`;
    expect(begin(parse(chat, at), 'chat')).toBeNull();
  });

  it.each([
    ['Send (Ctrl+Enter)', true],
    ['Send', true],
    ['Send later', false],
    ['Send options', false],
  ])('by a button with the title “%s”: %s', (title, expected) => {
    const button = `<button type="button" id="titled" title="${title}"></button><div id="editorParent_3">`;
    expect(begin(parse(change(writing, '<div id="editorParent_3">', button), at), 'titled') !== null).toBe(expected);
  });

  it('and not to nobody', () => {
    const empty = writing.replace(/<div draggable[\s\S]*?<\/div>/g, '');
    expect(begin(parse(empty, at), 'send')).toBeNull();
  });

  it('with the button known by its icon alone', () => {
    expect(begin(parse(change(writing, ' data-testid="ComposeSendButton"', ''), at), 'send')).not.toBeNull();
  });
});

describe('what became of it', () => {
  const begun = (url = at) => {
    const document = parse(writing, url);
    const sending = begin(document, 'send', 'click', url);
    if (!sending) throw new Error('nothing was sent');
    return { document, sending, editor: document.getElementById('editorParent_3') };
  };

  it('probably sent, when the editor has gone', () => {
    const { sending, editor } = begun();
    expect(sending.outcome({})).toBeNull();
    editor?.remove();
    expect(sending.outcome({})).toBe('probably-sent');
  });

  it('not sent, when a question came up', () => {
    const { document, sending, editor } = begun();
    document.body.insertAdjacentHTML('beforeend', '<div role="alertdialog">…</div>');
    editor?.remove();
    expect(sending.outcome({})).toBe('not-sent');
  });

  it('not sent, when the user threw it away', () => {
    const { document, sending, editor } = begun();
    begin(document, 'discard');
    editor?.remove();
    expect(sending.outcome({})).toBe('not-sent');
  });

  it('not sent, when the editor stays', () => {
    const { sending } = begun();
    const outcomes = Array.from({ length: 40 }, () => sending.outcome({}));
    expect(outcomes.slice(0, 30)).toEqual(Array(30).fill(null));
    expect(outcomes.at(-1)).toBe('not-sent');
  });

  it('when the page is left: probably sent where the window held the mail alone, else not', () => {
    expect(begun().sending.outcome({ leaving: true })).toBe('not-sent');
    expect(begun('https://outlook.office.com/mail/deeplink/compose').sending.outcome({ leaving: true })).toBe(
      'probably-sent',
    );
  });
});
