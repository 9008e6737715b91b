import { describe, expect, it } from 'vitest';
import { proton } from '../../src/sites/proton/proton';
import type { Act } from '../../src/sites/sends';
import { asMail, change, parse } from './captured';

const at = 'https://mail.proton.me/u/0/inbox';
const entered = (label: string, address: string) =>
  `<div class="composer-addresses-item" data-testid="composer-addresses-item"><span data-testid="composer-addresses-item-label">${label}</span>
   <button type="button" data-testid="remove-address-button-${address}"></button></div>`;

/** As Proton's public client builds it (2024 to 2026): ComposerFrame, AddressesEditor, AddressesRecipientItem. */
const writing = `<button data-testid="heading:userdropdown" title="Mona Berg &lt;mona@example.net&gt;"></button>
<div class="composer" data-testid="composer-2"><button type="button" id="close" data-testid="composer:close-button"></button>
  <div data-testid="composer:to-field">${entered('Jonas Weber &lt;jonas@example.org&gt;', 'jonas@example.org')}${entered('mona@example.net', 'mona@example.net')}</div>
  <div data-testid="composer:cc-field">${entered('ines@example.org', 'ines@example.org')}</div>
  <input data-testid="composer:subject" id="subject" value="Offer">
  <div><iframe data-testid="rooster-iframe" title="x"></iframe></div>
  <footer><button type="button" data-testid="composer:send-button"><span id="send">送信</span></button><button type="button" id="later" data-testid="composer:schedule-send:dropdown-button"></button></footer></div>
<div class="notifications-container"></div>`;

const read = (html: string, url = at) => proton.read(parse(html, url), new URL(url));

function act(document: Document, id: string, by: Act['by'] = 'click'): Act {
  const path: Element[] = [];
  for (let element = document.getElementById(id); element; element = element.parentElement) path.push(element);
  return { by, path };
}

const begin = (document: Document, id: string, by: Act['by'] = 'click') =>
  proton.sends?.begun(act(document, id, by), document, new URL(at)) ?? null;

describe('a mail being written', () => {
  it('has the recipients entered so far, without the user', () => {
    const sighting = read(writing);
    expect(asMail(sighting)).toEqual({
      kind: 'compose',
      subject: 'Offer',
      correspondents: [
        { name: 'Jonas Weber', email: 'jonas@example.org', role: 'to' },
        { name: null, email: 'ines@example.org', role: 'cc' },
      ],
      date: null,
    });
    expect(sighting?.page).toBe('compose/composer-2');
    expect(proton.page(new URL(at), parse(writing, at))).toBe('compose/composer-2');
  });

  it('with its recipients in one line has those of whom an address is shown', () => {
    const line =
      '<div data-testid="composer:address"><span><span>Jonas Weber</span><span>ines@example.org</span></span></div>';
    const html = writing.replace(/<div data-testid="composer:to-field">[\s\S]*?(?=<input)/, line);
    expect(read(html)?.people.map(({ identities }) => identities[0]?.value)).toEqual(['ines@example.org']);
  });

  it('beside another one is not told apart', () => {
    expect(read(`${writing}<div class="composer" data-testid="composer-3"></div>`)).toBeNull();
  });

  it('over a thread leaves that on screen', () => {
    expect(proton.page(new URL(`${at}/abc`), parse(writing, `${at}/abc`))).toBe('thread/abc');
  });
});

describe('a mail is sent off', () => {
  it.each([
    ['by the button', 'send', 'click'],
    ['by Ctrl+Enter in the subject', 'subject', 'ctrl-enter'],
  ] as const)('%s', (_how, id, by) => {
    expect(begin(parse(writing, at), id, by)?.sent).toMatchObject({
      page: 'compose/composer-2',
      subject: 'Offer',
      people: [{ name: { value: 'Jonas Weber' } }, { part: 'cc' }],
    });
  });

  it('by Ctrl+Enter in the text, which is in a frame', () => {
    const document = parse(writing, at);
    const inner = parse('<body><p id="text"></p></body>', at);
    const frame = document.querySelector('iframe');
    if (frame) Object.defineProperty(frame, 'contentDocument', { value: inner });
    expect(proton.roots?.(document)).toEqual([inner]);
    expect(proton.sends?.begun(act(inner, 'text', 'ctrl-enter'), document, new URL(at))?.sent.people).toHaveLength(2);
  });

  it.each([
    ['the menu of times', 'later', 'click'],
    ['closing it', 'close', 'click'],
    ['Enter in the subject', 'subject', 'enter'],
  ] as const)('but not by %s', (_what, id, by) => {
    expect(begin(parse(writing, at), id, by)).toBeNull();
  });

  it('and not to nobody', () => {
    expect(
      begin(parse(writing.replace(/<div class="composer-addresses-item"[\s\S]*?<\/div>/g, ''), at), 'send'),
    ).toBeNull();
  });
});

describe('what became of it', () => {
  const begun = (html = writing) => {
    const document = parse(html, at);
    const sending = begin(document, 'send');
    if (!sending) throw new Error('nothing was sent');
    const notice = (content: string, kind = 'success') =>
      document.body.insertAdjacentHTML(
        'beforeend',
        `<div role="alert" id="notice" class="notification notification--${kind}"><span class="notification__content">${content}</span></div>`,
      );
    return { document, sending, notice, close: () => document.querySelector('.composer')?.remove() };
  };

  it('sent, when the window has gone and a notice offers to undo', () => {
    const { document, sending, notice, close } = begun();
    expect(sending.outcome({})).toBeNull();
    close();
    expect(sending.outcome({})).toBeNull();
    notice('送信中…');
    expect(sending.outcome({})).toBeNull();
    document.getElementById('notice')?.remove();
    notice('送信しました <button id="undo">元に戻す</button>');
    expect(sending.outcome({})).toBe('sent');
    expect(proton.sends?.undone?.(act(document, 'undo'))).toBe(true);
    expect(proton.sends?.undone?.(act(document, 'notice'))).toBe(false);
  });

  it('probably sent, when nothing more is said', () => {
    const { sending, close } = begun();
    close();
    const outcomes = Array.from({ length: 50 }, () => sending.outcome({}));
    expect(outcomes[20]).toBeNull();
    expect(outcomes.at(-1)).toBe('probably-sent');
  });

  it('not sent, when a notice says that it failed', () => {
    const { sending, notice, close } = begun();
    close();
    notice('…', 'error');
    expect(sending.outcome({})).toBe('not-sent');
  });

  it('not sent, when the user closed the window, whatever the notice about the draft offers', () => {
    const { document, sending, notice, close } = begun();
    begin(document, 'close');
    close();
    notice('Draft saved <button>Discard</button>');
    expect(sending.outcome({})).toBe('not-sent');
  });

  it('a notice that was there before, or is of a mail for later, is no proof', () => {
    const old = '<div role="alert" class="notification"><button id="old">Undo</button></div>';
    const { document, sending, notice, close } = begun(writing + old);
    close();
    notice('… <button>Undo</button><a href="/scheduled/x">…</a>');
    expect(sending.outcome({})).toBeNull();
    expect(proton.sends?.undone?.(act(document, 'old'))).toBe(false);
  });

  it('not sent, when a question came up', () => {
    const { document, sending, close } = begun();
    document.body.insertAdjacentHTML('beforeend', '<div class="modal-two"></div>');
    close();
    expect(sending.outcome({})).toBe('not-sent');
  });
});

it('addresses that only look like one’s own are others’', () => {
  const html = change(writing, 'mona@example.net', 'mona@example.com').replace('mona@example.com', 'mona@example.net');
  expect(read(html)?.people.map(({ identities }) => identities[0]?.value)).toContain('mona@example.com');
});
