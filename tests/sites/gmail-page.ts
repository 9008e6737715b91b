import { parse } from './captured';

/** A message as it stands in the captured pages, expanded (2025-08) or collapsed (2020-01). */
export interface Message {
  readonly from: readonly [address: string, name: string];
  readonly to?: readonly (readonly [address: string, name: string])[];
  readonly date?: string;
  readonly collapsed?: boolean;
  /** Into the header, below the sender. */
  readonly header?: string;
  /** Beside the sender. */
  readonly beside?: string;
  readonly after?: string;
}

const span = ([address, name]: readonly [string, string], of: string): string =>
  `<span email="${address}" name="${name}" data-hovercard-id="${address}" class="${of}">${name}</span>`;

export function messageOf({
  from,
  to = [],
  date = '',
  collapsed,
  header = '',
  beside = '',
  after = '',
}: Message): string {
  const shown = date && `<span class="g3" title="${date}" alt="${date}" role="gridcell">${date} (2 days ago)</span>`;
  if (collapsed) {
    return `<div class="kv" role="listitem"><div class="adf ads"><div class="gs gt"><table class="cf gJ"><tbody><tr>
      <td class="gF gK">${span(from, 'gD')}</td><td class="gH bAk">${shown}</td></tr></tbody></table></div></div></div>`;
  }
  return `<div class="h7" role="listitem"><div class="adn ads" data-message-id="#msg-f:1" data-legacy-message-id="1"><div class="gs">
    <div class="gE iv gt"><table class="cf gJ"><tbody><tr class="acZ"><td class="gF gK"><table class="cf ix"><tbody><tr><td class="c2">
    <h3 class="iw"><span class="qu">${span(from, 'gD')}</span>${beside}</h3></td></tr></tbody></table></td><td class="gH bAk">${shown}</td></tr>
    <tr class="acZ xD"><td colspan="3"><span class="hb">to ${to.map((one) => span(one, 'g2')).join(', ')}</span></td></tr></tbody></table>${header}</div>
    <div class="ii gt"><div class="a3s aiL">Text</div></div>${after}</div></div></div>`;
}

export const threadOf = (messages: readonly Message[], { head = '', lang = 'en', subject = 'Oak' } = {}): string =>
  `<html lang="${lang}"><head>${head}</head><body><div role="main"><h2 class="hP">${subject}</h2><div role="list">${messages.map(messageOf).join('')}</div></div></body></html>`;

/** Says who the user is. */
export const mine = '<meta name="og-profile-acct" content="me@example.net">';

/** A recipient of a mail being written (2026-05). */
export const chip = (address: string, name = address): string =>
  `<div draggable="true"><div role="option" data-hovercard-id="${address}" data-name="${name}">${name}</div></div>`;

export interface Writing {
  readonly to?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly subject?: string;
  readonly hidden?: string;
  /** The line of recipients that is shown while the fields are folded. */
  readonly line?: string;
  readonly minimised?: boolean;
}

/** What a mail is written in: the structure of 2022, with the fields of 2026-07. */
export function writingOf({
  to = '',
  cc = '',
  bcc = '',
  subject = '',
  hidden = '',
  line = '',
  minimised,
}: Writing): string {
  const field = (name: string, chips: string): string =>
    `<div class="anm" name="${name}"><div role="listbox">${chips}<input role="combobox" aria-owns="suggested-${name}"></div></div>`;
  return `<div${minimised ? ' style="display: none;"' : ''}><div class="M9"><div class="aoI" role="region"><table class="aoP"><tbody><tr><td class="I5"><form class="bAs">
    <div class="fX"><table class="GS"><tbody><tr class="bzf"><td class="eV">${field('to', to)}${field('cc', cc)}${field('bcc', bcc)}</td></tr></tbody></table></div>
    <div class="aoD hl"><div class="oL aDm az9">${line}</div></div>
    <input name="subjectbox" class="aoT" value="${subject}"><input type="hidden" name="composeid" value="1">${hidden}</form>
    <div class="Am Al editable" g_editable="true" role="textbox" contenteditable="true"><p class="text">Hello</p></div></td></tr>
    <tr><td class="HE"><div class="IZ"><div class="Up"><div class="dC"><div class="T-I aoO L3 send" role="button" data-tooltip="Gửi ‪(Ctrl-Enter)‬">Gửi</div>
    <div class="T-I hG more" role="button" aria-haspopup="true">▾</div></div></div></div><div class="oh discard" role="button" data-tooltip="Discard">x</div></td></tr></tbody></table></div></div></div>`;
}

export const dialogOf = (writing: Writing): string =>
  `<div class="nH Hd" role="dialog"><h2 class="a3E">New Message</h2>${writingOf(writing)}</div>`;

export const open = (html: string, at: string): { document: Document; url: URL } => ({
  document: parse(html, at),
  url: new URL(at),
});
