import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sends } from '../../src/sites/linkedin/sends';
import type { Act } from '../../src/sites/sends';
import { change, expectedOf, parse, sourceOf } from './captured';

const ottilie = 'ACoAA0MDQwoUpUbWgZudADo6lBxXUtFNcQFaxZf';
const nerys = 'ACoAAkYZxMcXq2xqDnFwOconUxftM8H6ZYSOD3M';
const address = expectedOf('linkedin/messaging-page-2026-05-a').url;
const feed = 'https://www.linkedin.com/feed/';
/** The captured page with its first and last message, which is quicker to parse. */
function shortened(html: string): string {
  const row = '<li class="msg-s-message-list__event';
  const [first = '', second = ''] = html.split(row, 2);
  return first + row + second + html.slice(html.lastIndexOf(row));
}
/** The word "omge" stands in the form, not yet sent. */
const thread = shortened(sourceOf('linkedin/messaging-page-2026-05-a'));
const bubble = shortened(sourceOf('linkedin/messaging-bubble-2026-05-a'));

const send = '.msg-form__send-button';
const editor = '.msg-form__contenteditable';

function pathOf(element: Element): Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) path.push(at);
  return path;
}
const found = (document: Document, selector: string): Element => {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`not in the page: ${selector}`);
  return element;
};
const begin = (document: Document, selector: string, by: Act['by'] = 'click', at = address) =>
  sends.begun({ by, path: pathOf(found(document, selector)) }, document, new URL(at));

const row = (
  mark: string,
  by = nerys,
  theirs = '',
): string => `<li class="msg-s-message-list__event"><div class="msg-s-event-listitem ${theirs}"
  data-event-urn="urn:li:msg_message:(urn:li:fsd_profile:${nerys},2-new)"><a class="msg-s-event-listitem__link" href="/in/${by}"></a>${mark}</div></li>`;
const arrived = row('<span class="msg-s-event-with-indicator__sending-indicator--sent"></span>');
const appear = (document: Document, html: string): void =>
  found(document, '.msg-s-message-list__bottom-of-list').insertAdjacentHTML('beforebegin', html);
function emptied(document: Document): void {
  found(document, editor).innerHTML = '<p><br></p>';
  found(document, send).setAttribute('disabled', '');
}
const toast = (document: Document, kind: string): void =>
  document.body.insertAdjacentHTML(
    'beforeend',
    `<div role="alert" class="artdeco-toast-item artdeco-toast-item--${kind}"></div>`,
  );

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a message is begun', () => {
  const asSent = { what: 'message', channel: 'linkedin', people: [{ name: { value: 'Ottilie Brindlemere' } }] };
  const page = `message/${expectedOf('linkedin/messaging-page-2026-05-a').url.split('/')[5]}`;

  it.each([
    ['click', send],
    ['enter', `${editor} p`],
    ['ctrl-enter', `${editor} p`],
  ] as const)('by %s', (by, where) => {
    expect(begin(parse(thread, address), where, by)?.sent).toMatchObject({ ...asSent, page });
  });

  it('in a bubble, for the person in its heading', () => {
    const document = parse(
      change(bubble, /<button [^>]*msg-form__send-button[^>]*>/, `<button class="${send.slice(1)}" type="submit">`),
      feed,
    );
    const sending = begin(document, send, 'click', feed);
    expect(sending?.sent).toMatchObject({ ...asSent, page: `message/${ottilie}` });
    expect(sending?.sent.people[0]?.identities).toEqual([{ kind: 'linkedin-id', value: ottilie, from: 'link' }]);
  });

  it('in the bubble that the click was in, not the one in focus', () => {
    const taiga = 'ACoAAtaigatTaigaTaigaTaiga';
    const other = change(change(bubble, ottilie, taiga), 'Ottilie Brindlemere', 'Taiga Bogdan');
    const document = parse(
      `<div id="one">${other}</div><div class="msg-overlay-conversation-bubble--is-active">${bubble}</div>`,
      feed,
    );
    for (const button of document.querySelectorAll(send)) button.removeAttribute('disabled');
    expect(begin(document, `#one ${send}`, 'click', feed)?.sent.people[0]?.name?.value).toBe('Taiga Bogdan');
  });
});

describe('nothing is begun', () => {
  it.each([
    ['emoji', 'form .emoji-hoverable-trigger'],
    ['attachment', '[id^="attachment-trigger"]'],
    ['GIF', '.gif-button'],
    ['options', '.msg-form__send-toggle'],
    ['a reaction', '.emoji-popular-list__item'],
    ['the field itself', editor],
  ])('by a click on %s', (_, where) => {
    expect(begin(parse(thread, address), where)).toBeNull();
  });

  it('by a button that is disabled, or Enter in an empty field', () => {
    const document = parse(thread, address);
    emptied(document);
    expect(begin(document, send)).toBeNull();
    expect(begin(document, editor, 'enter')).toBeNull();
  });

  it('by Enter that chooses from a list of people', () => {
    const document = parse(thread, address);
    found(document, 'form').insertAdjacentHTML('beforeend', '<ul role="listbox"><li role="option">Bram</li></ul>');
    expect(begin(document, editor, 'enter')).toBeNull();
  });

  it('by Enter outside the field', () => {
    expect(begin(parse(thread, address), '.msg-form__send-toggle', 'enter')).toBeNull();
  });

  it('by "Send" under a post, or in its dialog', () => {
    const post = '<div class="feed-shared-update-v2"><button class="send-privately-button">Send</button></div>';
    expect(begin(parse(post + bubble, feed), '.send-privately-button', 'click', feed)).toBeNull();
    const dialog =
      '<div role="dialog"><form><div contenteditable="true">Look</div><button id="share" type="submit" class="artdeco-button--primary">Send</button></form></div>';
    expect(begin(parse(dialog + bubble, feed), '#share', 'click', feed)).toBeNull();
  });

  it('while a message of before is being changed', () => {
    const changing = change(
      thread,
      '<footer class="msg-form__footer',
      '<div class="msg-form__edit-message-banner"></div><footer class="msg-form__footer',
    );
    expect(begin(parse(changing, address), send)).toBeNull();
    const document = parse(thread, address);
    found(document, '.msg-s-message-list__event').innerHTML =
      '<form class="msg-form"><div contenteditable="true">new</div><button id="save" type="submit">Save</button></form>';
    expect(begin(document, '#save')).toBeNull();
  });

  it('in a group, or where the head does not say to whom', () => {
    const bram = row('', 'ACoAAbrambrambrambrambram', 'msg-s-event-listitem--other');
    const unlinked = change(thread, /<a class="[^"]*msg-thread__link-to-profile"[^>]*>/, '<a href="#">');
    expect(begin(parse(unlinked, address), send)).toBeNull();
    const group = parse(unlinked, address);
    appear(group, bram);
    expect(begin(group, send)).toBeNull();
  });

  it('while the thread of before is still there', () => {
    const other =
      'https://www.linkedin.com/messaging/thread/2-YWFhYWFhYWEtMmNkZi0wNmQ1LTQ0MDQtZjZkNzg1ZTViZjZlXzAxMA==/';
    expect(begin(parse(thread, address), send, 'click', other)).toBeNull();
  });
});

describe('what came of a message', () => {
  const begun = (by: Act['by'] = 'click') => {
    const document = parse(thread, address);
    const sending = begin(document, by === 'click' ? send : editor, by);
    if (!sending) throw new Error('not begun');
    return { document, outcome: () => sending.outcome({}), leaving: () => sending.outcome({ leaving: true }) };
  };

  it('is sent when it stands in the thread and the field is empty', () => {
    const { document, outcome } = begun();
    expect(outcome()).toBeNull();
    emptied(document);
    expect(outcome()).toBeNull();
    appear(document, arrived);
    expect(outcome()).toBe('sent');
  });

  it('is not yet known while the message is on its way', () => {
    const { document, outcome } = begun('enter');
    emptied(document);
    appear(document, row('<span class="x__sending-indicator--sending"></span>'));
    expect(outcome()).toBeNull();
    found(document, '.x__sending-indicator--sending').className = 'x__sending-indicator--sent';
    expect(outcome()).toBe('sent');
  });

  it('is not sent when the page says that it failed', () => {
    const one = begun();
    emptied(one.document);
    appear(one.document, row('<svg data-test-icon="error-pebble-small"></svg>'));
    expect(one.outcome()).toBe('not-sent');
    const other = begun();
    emptied(other.document);
    toast(other.document, 'error');
    appear(other.document, arrived);
    expect(other.outcome()).toBe('not-sent');
  });

  it('does not mind an error of before, or another notice', () => {
    const document = parse(thread, address);
    toast(document, 'error');
    const sending = begin(document, send);
    toast(document, 'success');
    emptied(document);
    appear(document, arrived);
    expect(sending?.outcome({})).toBe('sent');
  });

  it('takes no message of theirs for it', () => {
    const { document, outcome } = begun();
    emptied(document);
    appear(document, row('', ottilie, 'msg-s-event-listitem--other'));
    expect(outcome()).toBeNull();
  });

  it('is probably sent when nothing but the form says so', () => {
    const { document, outcome } = begun();
    emptied(document);
    vi.advanceTimersByTime(4900);
    expect(outcome()).toBeNull();
    vi.advanceTimersByTime(200);
    expect(outcome()).toBe('probably-sent');
  });

  it('is not sent when Enter made a new line, and what was written was then deleted', () => {
    const { document, outcome } = begun('enter');
    emptied(document);
    vi.advanceTimersByTime(5100);
    expect(outcome()).toBe('not-sent');
  });

  it('is not sent when Enter made a new line, and the user went on to another thread', () => {
    const { document, outcome } = begun('enter');
    emptied(document);
    const other = btoa('1779950000000b41234-100&aaaaaaaa-2cdf-06d5-4404-f6d785e5bf6e_010');
    appear(document, change(arrived, '2-new', `2-${other}`));
    expect(outcome()).toBeNull();
    vi.advanceTimersByTime(5100);
    expect(outcome()).toBe('not-sent');
  });

  it('is not sent when nothing happens, or the page is left with the draft in it', () => {
    const { outcome } = begun();
    vi.advanceTimersByTime(5100);
    expect(outcome()).toBe('not-sent');
    expect(begun().leaving()).toBe('not-sent');
  });

  it('counts one message once, when Enter made a new line and a click sent it', () => {
    const document = parse(thread, address);
    const enter = begin(document, editor, 'enter');
    vi.advanceTimersByTime(1000);
    const click = begin(document, send);
    emptied(document);
    appear(document, arrived);
    expect([enter?.outcome({}), click?.outcome({})]).toEqual(['sent', 'not-sent']);
  });
});
