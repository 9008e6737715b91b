import { describe, expect, it } from 'vitest';
import type { Act } from '../../src/sites/sends';
import { yahoo } from '../../src/sites/yahoo/yahoo';
import { asMail, parse } from './captured';

const at = 'https://mail.yahoo.com/d/compose/7512';
const pill = (title: string, text: string) =>
  `<li><div data-test-id="pill" title="${title}"><span>${text}</span></div></li>`;

/** As open-source readers describe it (2018 to 2026). */
const writing = `<div id="ybarAccountMenuBody">mona@example.net</div><div data-test-id="compose"><div class="compose-header">
  <button data-test-id="icon-btn-close" id="close"></button>
  <div data-test-id="container-to"><ul>${pill('Jonas Weber &lt;jonas@example.org&gt;', 'Jonas Weber')}${pill('mona@example.net', 'mona@example.net')}</ul></div>
  <div data-test-id="container-cc"><ul>${pill('ines@example.org', 'Ines Alt')}</ul></div><input id="subject" data-test-id="compose-subject" value="Offer"></div>
  <div id="editor-container"><div data-test-id="rte" contenteditable="true"><p id="text"><b data-test-id="pill" title="body@example.com">x</b></p></div></div>
  <button data-test-id="compose-send-button" type="button"><span id="send">Enviar</span></button><button id="later" data-test-id="compose-schedule-send-button"></button></div>`;

const read = (html: string, url = at) => yahoo.read(parse(html, url), new URL(url));

function begin(document: Document, id: string, by: Act['by'] = 'click', url = at) {
  const path: Element[] = [];
  for (let element = document.getElementById(id); element; element = element.parentElement) path.push(element);
  return yahoo.sends?.begun({ by, path }, document, new URL(url)) ?? null;
}

describe('a mail being written', () => {
  it('has the recipients entered so far, without the user, and nobody from its text', () => {
    const sighting = read(writing);
    expect(asMail(sighting)).toEqual({
      kind: 'compose',
      subject: 'Offer',
      correspondents: [
        { name: 'Jonas Weber', email: 'jonas@example.org', role: 'to' },
        { name: 'Ines Alt', email: 'ines@example.org', role: 'cc' },
      ],
      date: null,
    });
    expect(sighting?.page).toBe('compose/7512');
  });

  it('that is not there yet has nobody', () => {
    expect(read('')).toBeNull();
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
      page: 'compose/7512',
      subject: 'Offer',
      people: [{}, {}],
    });
  });

  it('in a thread, as an answer', () => {
    const thread = 'https://mail.yahoo.com/d/folders/1/messages/AKx';
    expect(begin(parse(writing, thread), 'send', 'click', thread)?.sent.page).toBe('thread/AKx');
  });

  it.each([
    ['the menu of times', 'later', 'click'],
    ['the text', 'text', 'click'],
    ['closing it', 'close', 'click'],
    ['Enter in the subject', 'subject', 'enter'],
  ] as const)('but not by %s', (_what, id, by) => {
    expect(begin(parse(writing, at), id, by)).toBeNull();
  });

  it('and not to nobody', () => {
    expect(begin(parse(writing.replace(/<ul>[\s\S]*?<\/ul>/g, ''), at), 'send')).toBeNull();
  });
});

describe('what became of it', () => {
  const begun = () => {
    const document = parse(writing, at);
    const sending = begin(document, 'send');
    if (!sending) throw new Error('nothing was sent');
    return { document, sending, close: () => document.querySelector('[data-test-id="compose"]')?.remove() };
  };

  it('probably sent, when the editor has gone', () => {
    const { sending, close } = begun();
    expect(sending.outcome({})).toBeNull();
    close();
    expect(sending.outcome({})).toBe('probably-sent');
  });

  it('not sent, when a question came up, the user closed it, or it stays', () => {
    const asked = begun();
    asked.document.body.insertAdjacentHTML('beforeend', '<div role="dialog"></div>');
    asked.close();
    expect(asked.sending.outcome({})).toBe('not-sent');

    const closed = begun();
    begin(closed.document, 'close');
    closed.close();
    expect(closed.sending.outcome({})).toBe('not-sent');

    const { sending } = begun();
    expect(Array.from({ length: 40 }, () => sending.outcome({})).at(-1)).toBe('not-sent');
  });
});
