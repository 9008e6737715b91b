import { describe, expect, it } from 'vitest';
import { conversation } from '../../src/sites/linkedin/messages/conversation';
import { asConversation, change, expectedOf, open, parse, sourceOf } from './captured';

const ottilie = 'ACoAA0MDQwoUpUbWgZudADo6lBxXUtFNcQFaxZf';
const nerys = 'ACoAAkYZxMcXq2xqDnFwOconUxftM8H6ZYSOD3M';
const taiga = 'ACoAAtaigatTaigaTaigaTaiga';
const pageName = 'linkedin/messaging-page-2026-05-a';
const bubbleName = 'linkedin/messaging-bubble-2026-05-a';
const thread = sourceOf(pageName);
const bubble = sourceOf(bubbleName);
const address = expectedOf(pageName).url;
const feed = 'https://www.linkedin.com/feed/';
const threadId = '2-ZTRjNTZlOTQtMmNkZi0wNmQ1LTQ0MDQtZjZkNzg1ZTViZjZlXzAxMA==';

const asRead = { kind: 'conversation', name: 'Ottilie Brindlemere', memberId: ottilie };
const read = (html: string, at = address, now?: Date) => conversation.read(parse(html, at), new URL(at), now);
const page = (html: string, at = address) => conversation.page(new URL(at), parse(html, at));

/** The bubble of somebody else, as the captured one. */
const taigas = change(change(bubble, ottilie, taiga), 'Ottilie Brindlemere', 'Taiga Bogdan');
const inBubble = (html: string, state = ''): string =>
  `<div class="msg-overlay-conversation-bubble ${state}" role="dialog">${html}</div>`;
/** A piece of the captured thread: its head alone, without messages. */
const head = thread.slice(0, thread.indexOf('<div class="msg-s-message-list-container'));

describe('a captured conversation is read in full', () => {
  it.each([pageName, bubbleName])('%s', (name) => {
    const { document, url } = open(name);
    const { kind, name: who, memberId, headline } = expectedOf(name);
    const sighting = conversation.read(document, url);
    expect(asConversation(sighting)).toEqual({ kind, name: who, memberId, headline });
    expect(sighting?.people).toHaveLength(1);
    expect(sighting?.people[0]).toMatchObject({ part: 'subject', name: { from: 'conversation' } });
    expect(sighting?.page).toBe(conversation.page(url, document));
  });

  it('names the thread on the messaging page, and the person of a bubble', () => {
    expect(page(thread)).toBe(`message/${threadId}`);
    expect(page(thread, change(address, '==/', '%3D%3D/?filter=unread'))).toBe(`message/${threadId}`);
    expect(page(bubble, feed)).toBe(`message/${ottilie}`);
    expect(page('<main></main>', feed)).toBeNull();
  });

  it('reads an older address of a thread', () => {
    const older = change(address, '/thread/', '/messageRoom/');
    expect(asConversation(read(thread, older))).toMatchObject(asRead);
    expect(read(thread, older)?.page).toBe(`message/${threadId}`);
  });

  it('takes the headline from the card at the top of the history', () => {
    const card = `<li><div class="msg-s-profile-card"><div class="artdeco-entity-lockup__title">
      <a class="profile-card-one-to-one__profile-link" href="/in/${ottilie}">Ottilie Brindlemere</a> (She/Her)</div>
      <div class="artdeco-entity-lockup__subtitle"><div title="Clocks, mended with patience">Clocks, men…</div></div></div></li>`;
    const top = '<li class="msg-s-message-list__top-of-list"></li>';
    expect(asConversation(read(change(bubble, top, top + card), feed))).toEqual({
      ...asRead,
      headline: 'Clocks, mended with patience',
    });
    const others = change(card, ottilie, taiga);
    expect(asConversation(read(change(bubble, top, top + others), feed)).headline).toBeNull();
  });

  it('takes no state of being online for a headline', () => {
    const online = change(thread, /presence-indicator\s+hidden/, 'presence-indicator presence-indicator--is-online');
    expect(asConversation(read(change(online, 'I love mending clocks:)', 'Aktiv')))).toEqual({
      ...asRead,
      headline: null,
    });
    const before = change(thread, 'I love mending clocks:)', 'Vor 3 Std. aktiv');
    expect(asConversation(read(before)).headline).toBeNull();
  });

  it('keeps the slug where the link has one', () => {
    const slug = change(bubble, `href="/in/${ottilie}/"`, 'href="/in/ottilie-brindlemere/"');
    expect(read(slug, feed)?.people[0]?.identities).toEqual([
      { kind: 'linkedin-slug', value: 'ottilie-brindlemere', from: 'link' },
    ]);
    expect(page(slug, feed)).toBe('message/ottilie-brindlemere');
  });
});

describe('old widgets on new pages', () => {
  it('reads a bubble in the open shadow root', () => {
    const document = parse('<div id="interop-outlet"></div>', feed);
    const root = document.querySelector('#interop-outlet')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = bubble;
    expect(asConversation(conversation.read(document, new URL(feed)))).toMatchObject(asRead);
  });

  it('reads a bubble in the frame of the same origin', () => {
    const document = parse('<iframe src="/preload/?_bprMode=vanilla"></iframe>', feed);
    const frame = document.querySelector('iframe');
    if (frame) Object.defineProperty(frame, 'contentDocument', { value: parse(bubble, feed) });
    expect(asConversation(conversation.read(document, new URL(feed)))).toMatchObject(asRead);
  });
});

describe('nobody is offered', () => {
  it.each([
    ['for advertising', change(thread, '<form ', '<div class="msg-spinmail-thread-presenter"></div><form ')],
    ['for members who have left', `${change(head, `/in/${ottilie}`, '/in/UNKNOWN')}<form class="msg-form"></form>`],
    [
      'where the head has no link and one person wrote',
      change(
        thread,
        `link-to-profile" title="Open Ottilie Brindlemere’s profile" href="https://www.linkedin.com/in/${ottilie}"`,
        'x" href="#"',
      ),
    ],
    ["in a company's mailbox", change(thread, `(urn:li:fsd_profile:${nerys}`, '(urn:li:fsd_company:1337')],
    [
      'for a thread with a page of a company',
      `${change(head, `/in/${ottilie}`, '/company/brindlemere-clocks')}<form class="msg-form"></form>`,
    ],
  ])('%s', (_, html) => {
    expect(read(html)).toBeNull();
  });

  it('but is where nothing of this stands in the way', () => {
    expect(asConversation(read(`${head}<form class="msg-form"></form>`))).toMatchObject(asRead);
  });

  it('never the user', () => {
    const own = change(
      thread,
      /(link-to-profile" title="[^"]*" href="https:\/\/www.linkedin.com\/in\/)[\w-]+/,
      `$1${nerys}`,
    );
    expect(read(own)).toBeNull();
  });

  it('for a bubble that is folded away, or its list of conversations', () => {
    expect(read(inBubble(bubble, 'msg-overlay-conversation-bubble--is-minimized'), feed)).toBeNull();
    const folded = inBubble(bubble).replace('role=', 'data-msg-overlay-conversation-bubble-is-minimized="true" role=');
    expect(read(folded, feed)).toBeNull();
    const list =
      '<div class="msg-overlay-list-bubble"><h2 class="msg-overlay-bubble-header__title"><a href="/in/me-x">Messaging</a></h2><div class="msg-s-message-list"></div></div>';
    expect(read(list, feed)).toBeNull();
  });

  it('for strangers whose posts were shared in the messages', () => {
    const { people } = read(thread) ?? {};
    expect(people?.flatMap(({ identities }) => identities.map(({ value }) => value))).toEqual([ottilie]);
  });
});

describe('the thread on screen must be the one in the address', () => {
  const other = 'https://www.linkedin.com/messaging/thread/2-YWFhYWFhYWEtMmNkZi0wNmQ1LTQ0MDQtZjZkNzg1ZTViZjZlXzAxMA==/';

  it('reads nothing while the messages of the former thread stand there', () => {
    expect(read(thread, other)).toBeNull();
    expect(page(thread, other)).toBe('message/2-YWFhYWFhYWEtMmNkZi0wNmQ1LTQ0MDQtZjZkNzg1ZTViZjZlXzAxMA==');
  });

  it('reads nothing while the head is of another person than the messages', () => {
    const mixed = change(
      thread,
      /(link-to-profile" title="[^"]*" href="https:\/\/www.linkedin.com\/in\/)[\w-]+/,
      `$1${taiga}`,
    );
    expect(read(mixed)).toBeNull();
  });

  it('reads nothing while the list beside it has moved on', () => {
    const list = (name: string): string =>
      `<ul><li><div class="msg-conversations-container__convo-item-link--active"><h3 class="msg-conversation-listitem__participant-names">${name}</h3></div></li></ul>`;
    expect(read(list('Taiga Bogdan') + thread)).toBeNull();
    expect(asConversation(read(list('Ottilie Brindlemere') + thread))).toMatchObject(asRead);
  });
});

describe('groups', () => {
  const link = /<a class="[^"]*msg-thread__link-to-profile"[^>]*>/;
  const bram = 'ACoAAbrambrambrambrambram';
  const third = (id: string, name: string): string =>
    `<li class="msg-s-message-list__event"><div class="msg-s-event-listitem msg-s-event-listitem--other" data-event-urn="urn:li:msg_message:(urn:li:fsd_profile:${nerys},2-x)">
      <a class="msg-s-event-listitem__link" href="/in/${id}"><img alt=""></a><div class="msg-s-message-group__meta">
      <a href="/in/${id}"><span class="msg-s-message-group__name">${name}</span></a></div></div></li>`;
  const end = '<li class="msg-s-message-list__bottom-of-list"></li>';
  const group = change(change(thread, link, '<a href="#">'), end, third(bram, 'Bram Oosterwijk') + end);

  it('offers those who wrote, each with their own identity, and picks none', () => {
    const people = read(group)?.people ?? [];
    expect(people.map(({ name, identities }) => [name?.value, identities[0]?.value])).toEqual([
      ['Ottilie Brindlemere', ottilie],
      ['Bram Oosterwijk', bram],
    ]);
    expect(read(group)?.newestBy).toBe(`linkedin-id:${bram}`);
  });
});

describe('several bubbles', () => {
  const two = inBubble(bubble) + inBubble(taigas);

  it('offers the people of all, where none is in focus', () => {
    const sighting = read(two, feed);
    expect(sighting?.people.map(({ name }) => name?.value)).toEqual(['Ottilie Brindlemere', 'Taiga Bogdan']);
    expect(sighting?.newestBy).toBeUndefined();
    expect(page(two, feed)).toBe(page(inBubble(taigas) + inBubble(bubble), feed));
  });

  it('offers nobody, where one of them does not say whom it is with', () => {
    const unlinked = change(taigas, `<a href="/in/${taiga}/"`, '<a href="#"');
    expect(read(inBubble(bubble) + inBubble(unlinked), feed)).toBeNull();
  });

  it('reads the one that is written in', () => {
    const active = inBubble(bubble) + inBubble(taigas, 'msg-overlay-conversation-bubble--is-active');
    expect(asConversation(read(active, feed)).name).toBe('Taiga Bogdan');
    const document = parse(two, feed);
    const editor = document.querySelectorAll('.msg-form__contenteditable')[1];
    Object.defineProperty(document, 'activeElement', { value: editor });
    expect(conversation.read(document, new URL(feed))?.people.map(({ name }) => name?.value)).toEqual(['Taiga Bogdan']);
  });

  it('reads the one that is not folded away', () => {
    const folded = inBubble(bubble) + inBubble(taigas, 'msg-overlay-conversation-bubble--is-minimized');
    expect(read(folded, feed)?.people.map(({ name }) => name?.value)).toEqual(['Ottilie Brindlemere']);
  });
});

describe('a message that begins a thread', () => {
  const compose = (pills: string[], name: string, id: string): string => `<div class="msg-overlay-conversation-bubble">
    <header class="msg-overlay-conversation-bubble-header"><h2 class="msg-overlay-bubble-header__title">New message</h2></header>
    <div><div class="msg-connections-typeahead__added-recipients">${pills.map((pill) => `<button class="artdeco-pill"><span class="artdeco-pill__text">${pill}</span></button>`).join('')}</div>
    <div class="msg-s-profile-card"><a href="/in/${id}"></a><div class="artdeco-entity-lockup__title"><a href="/in/${id}">${name}</a> (She/Her)</div></div>
    <form class="msg-form"></form></div></div>`;

  it('is for the recipient whose card stands below', () => {
    const sighting = read(compose(['Taiga Bogdan'], 'Taiga Bogdan', taiga), feed);
    expect(asConversation(sighting)).toEqual({
      kind: 'conversation',
      name: 'Taiga Bogdan',
      memberId: taiga,
      headline: null,
    });
    expect(sighting?.page).toBe(`message/${taiga}`);
  });

  it('is for nobody while recipient and card differ, or there are several', () => {
    expect(read(compose(['Bram Oosterwijk'], 'Taiga Bogdan', taiga), feed)).toBeNull();
    expect(read(compose(['Taiga Bogdan', 'Bram Oosterwijk'], 'Taiga Bogdan', taiga), feed)).toBeNull();
    expect(read(compose([], 'Taiga Bogdan', taiga), feed)).toBeNull();
  });
});
