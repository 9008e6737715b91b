import { escaped, html, type PracticePage } from './html';
import { type PracticeThread, self, threads } from './people';

/** Gmail with an inbox and two threads: one document, routed by the part after `#`, as in `tests/pages/gmail`. */
export function gmailPage(url: URL): PracticePage | null {
  return /^\/mail\/u\/\d+\/$/.test(url.pathname) ? html(gmail()) : null;
}

const gmail = (): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="og-profile-acct" content="${self.email}">
<title>Inbox (${threads.length}) - ${self.email} - Gmail</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/practice/page.css"><script src="/practice/page.js" defer></script></head>
<body class="gmail">
<header><a href="#inbox">Inbox</a> <span class="quiet">${self.email} · practice page: everybody here is invented</span></header>
<div role="main"></div>
<div class="dw"></div><div class="vh-place"></div>
<template data-route="inbox" data-title="Inbox (${threads.length}) - ${self.email} - Gmail"><table role="grid" class="card">${threads.map(row).join('')}</table></template>
${threads.map(view).join('\n')}
<template data-compose>${composing()}</template>
</body></html>`;

/** A mail being written: structure of 2026 (chips by field, the send button's cell), with one recipient already there. */
const composing = (): string => `<div role="dialog" class="nH Hd"><div class="AD"><form>
<div name="to" class="agP"><div role="option" data-hovercard-id="${threads[0]?.from.email}" data-name="${escaped(threads[0]?.from.name ?? '')}" aria-label="${threads[0]?.from.email}">${escaped(threads[0]?.from.name ?? '')}</div></div>
<input name="subjectbox" aria-label="Subject" value="">
<div role="textbox" aria-multiline="true" contenteditable="true" g_editable="true" aria-label="Message Body"></div>
<table class="IZ"><tbody><tr><td class="gU Up"><div><div role="button" tabindex="1" data-tooltip="Send \u202a(Ctrl-Enter)\u202c" aria-label="Send" class="T-I J-J5-Ji aoO v7 T-I-atl L3">Send</div><div role="button" aria-haspopup="true" tabindex="1" class="T-I J-J5-Ji hG">▾</div></div></td></tr></tbody></table>
</form></div></div>`;

const row = (thread: PracticeThread): string =>
  `<tr class="zA" data-thread-id="#thread-f:${thread.id}" data-legacy-thread-id="${legacyId(thread)}"><td class="yX"><span class="zF" email="${thread.from.email}" name="${escaped(thread.from.name)}">${escaped(thread.from.name)}</span></td><td><a href="#inbox/${thread.id}"><span class="bog">${escaped(thread.subject)}</span></a></td></tr>`;

const view = (thread: PracticeThread): string => {
  const { name, email } = thread.from;
  return `<template data-route="inbox/${thread.id}" data-title="${escaped(thread.subject)} - ${self.email} - Gmail"><div class="card">
<h2 class="hP" data-legacy-thread-id="${legacyId(thread)}" data-thread-perm-id="undefined">${escaped(thread.subject)}</h2>
<div role="list"><div role="listitem" class="h7"><div class="adn ads" data-message-id="#msg-f:${thread.id}" data-legacy-message-id="${legacyId(thread)}">
<div class="gE iv gt"><table class="cf gJ"><tbody><tr class="acZ"><td class="gF gK"><h3 class="iw"><span translate="no" class="qu"><span email="${email}" name="${escaped(name)}" data-hovercard-id="${email}" class="gD"><span>${escaped(name)}</span></span> <span class="go"><span aria-hidden="true">&lt;</span>${email}<span aria-hidden="true">&gt;</span></span></span></h3></td>
<td class="gH bAk"><span class="g3" title="${thread.date}" role="gridcell">${thread.date}</span></td></tr>
<tr><td><div class="iw ajw"><span translate="no" class="hb">to <span email="${self.email}" name="${self.name}" data-hovercard-id="${self.email}" class="g2">me</span></span></div></td></tr></tbody></table></div>
<div class="ii gt"><div class="a3s aiL">${thread.text.map(paragraph).join('')}</div></div>
</div></div></div></div></template>`;
};

const paragraph = (text: string): string =>
  `<p>${escaped(text).replace(/mailto:(\S+@[\w.]+\w)/g, '<a href="mailto:$1">$1</a>')}</p>`;

const legacyId = (thread: PracticeThread): string =>
  [...thread.id].reduce((sum, char) => (sum * 31n + BigInt(char.codePointAt(0) ?? 0)) % 2n ** 60n, 7n).toString(16);
