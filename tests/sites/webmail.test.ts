import { describe, expect, it } from 'vitest';
import { webmail } from '../../src/sites/webmail/webmail';
import { asMail, parse } from './captured';
import { growth, linear } from './growth';

const at = 'https://mail.example.org/#/mailbox/INBOX/m42';
const document = (html: string) => parse(`<html><head><title>Mail</title></head><body>${html}</body></html>`, at);
const read = (html: string, address = at) => webmail.read(document(html), new URL(address));
const said = (html: string) =>
  asMail(read(html)).correspondents?.map(({ name, email, role }) => `${role} ${name} ${email}`) ?? [];
const jonas = 'from Jonas Brandt jonas@example.org';

/** `MailMessageView.html` of SnappyMail (and, older, RainLoop), as its own script fills it. */
const snappymail = (inList = '', body = 'Dear Mara, please write to eve@example.net') => `
  <div id="V-MailMessageList"><div class="messageList">${inList}</div></div>
  <div id="V-MailMessageView"><div class="messageView"><div class="b-message">
    <div class="messageItemHeader"><div class="subjectParent"><span class="subject">Oak tables</span></div>
      <div class="informationShort"><span class="from" title='"Jonas Brandt" &lt;jonas@example.org>'>Jonas Brandt</span></div></div>
    <div id="messageItem"><div class="messageItemHeader"><time class="date">20 Nov 2026 10:12</time>
      <div class="informationShort"><span>To</span>: <span>Mara Lenz &lt;mara@example.com&gt;</span></div></div>
      <div tabindex="0"><div class="bodyText"><p>${body}</p><p><a href="mailto:eve@example.net">eve@example.net</a></p></div></div>
    </div></div></div></div>`;
const row = (name: string, address: string) =>
  `<div class="messageListItem" draggable="true"><span class="senderParent" title="${name} &lt;${address}>">${name}</span><time>10:12</time></div>`;

/** `UIxMailViewTemplate.wox` of SOGo 5. */
const sogo = (body: string) => `
  <md-card><md-card-content>
    <div class="sg-padded"><h5>Oak tables</h5><time class="msg-date">Friday 20 November 2026</time></div>
    <div><div layout="row">
      <div class="pseudo-input-container--compact"><div layout="row">
        <div class="md-list-item-text"><span>Jonas Brandt</span><br><a href="#" class="md-caption">jonas@example.org</a></div></div></div>
      <div class="msg-recipients"><div class="pseudo-input-container--compact"><label class="pseudo-input-label">To</label>
        <div class="pseudo-input-field"><span><a href="#">Mara Lenz &lt;mara@example.com&gt;</a></span></div></div></div>
    </div></div>
    <md-divider></md-divider>
    <div><div class="msg-body"><div class="mailer_mailcontent"><div>${body}</div></div></div></div>
  </md-card-content></md-card>`;

/** `templates/dynamic/message.html.php` of Horde IMP 6. */
const horde = (body: string) => `
  <div id="msgData"><div class="msgfullread"><div class="msgHeaders"><div id="msgHeaders">
    <div class="subject allowTextSelection">Oak tables</div>
    <table id="msgHeadersTable">
      <tr id="msgHeaderDate"><td class="label">Date:</td><td>20.11.2026 10:12</td></tr>
      <tr id="msgHeaderFrom"><td class="label">Von:</td><td class="allowTextSelection"><a>Jonas Brandt &lt;jonas@example.org&gt;</a></td></tr>
      <tr id="msgHeaderTo"><td class="label">An:</td><td class="allowTextSelection"><a>mara@example.com</a></td></tr>
    </table></div></div>
    <div id="messageBody" class="messageBody allowTextSelection">${body}</div></div></div>`;

/** `displayMessage.tag` of Zimbra's HTML client. */
const zimbra = (body: string) => `
  <table class="Msg"><tr><td class="MsgHdr"><table><tr><td><table>
    <tr><td class="MsgHdrName">From:</td><td class="MsgHdrValue">Jonas Brandt &lt;jonas@example.org&gt;</td></tr>
    <tr><td class="MsgHdrName">To:</td><td class="MsgHdrValue">Mara Lenz &lt;mara@example.com&gt;; amina@example.net</td></tr>
  </table></td></tr></table></td></tr><tr><td id="iframeBody" class="MsgBody">${body}</td></tr></table>`;

const hostile = `<h2>Fwd: offer</h2><div class="header"><span title="Eve Adams <eve@example.net>">Eve Adams</span></div>
  <table><tr><th>From:</th><td>Eve Adams &lt;eve@example.net&gt;</td></tr></table><a href="mailto:eve@example.net">Eve Adams</a>`;

describe('the sender is read from what looks like a header, in clients that have no reader', () => {
  it.each([
    ['SnappyMail', snappymail(), [jonas, 'to Mara Lenz mara@example.com']],
    ['SOGo', sogo('Dear Mara'), [jonas, 'to Mara Lenz mara@example.com']],
    ['Horde', horde('Dear Mara'), [jonas, 'to null mara@example.com']],
    ['Zimbra', zimbra('Dear Mara'), [jonas, 'to Mara Lenz mara@example.com', 'to null amina@example.net']],
    [
      'an element with its address',
      '<header class="x"></header><main><h1>Oak</h1><p><b data-email="jonas@example.org">Jonas Brandt</b></p></main>',
      [jonas],
    ],
  ])('%s', (_client, html, people) => {
    expect(said(html)).toEqual(people);
    const sighting = read(html);
    expect(sighting).toMatchObject({ site: 'webmail', kind: 'thread', layout: 'unknown', channel: 'email' });
    for (const { name, identities } of sighting?.people ?? [])
      for (const { from } of [...identities, ...(name ? [name] : [])]) expect(from).toBe('header-like');
  });

  it.each([
    ['SOGo', sogo(hostile)],
    ['Horde', horde(hostile)],
    ['Zimbra', zimbra(hostile)],
    ['SnappyMail', snappymail('', hostile)],
  ])('never from the mail itself, also where it imitates a header: %s', (_client, html) => {
    expect(said(html)[0]).toBe(jonas);
    expect(JSON.stringify(said(html))).not.toContain('eve@');
  });

  it('nor from the list of mails beside it, however short', () => {
    const two = row('Rosa Klein', 'rosa@example.com') + row('Malik Osei', 'malik@example.net');
    expect(said(snappymail(two))[0]).toBe(jonas);
    const plain = (name: string) =>
      `<li class="mail"><span class="from" title="${name.toLowerCase()}@example.com">${name}</span> <b>Subject</b></li>`;
    expect(said(`<ul>${plain('Rosa')}${plain('Malik')}</ul>${snappymail()}`)[0]).toBe(jonas);
  });

  it('of a mail that the user has sent, it is whom they wrote to', () => {
    const account = '<div id="account-menu">jonas@example.org</div>';
    expect(said(account + zimbra(''))).toEqual(['to Mara Lenz mara@example.com', 'to null amina@example.net']);
  });
});

describe('nobody is offered', () => {
  it.each([
    ['in a list of mails', Array.from({ length: 9 }, (_, at) => row(`P ${at}`, `p${at}@example.com`)).join('')],
    [
      'in a list that is a table',
      `<table>${Array.from({ length: 8 }, (_, at) => `<tr><td class="from">p${at}@example.com</td><td>Hi</td></tr>`).join('')}</table>`,
    ],
    [
      'where only the user’s own address stands',
      '<header><span class="user">mara@example.com</span></header><h1>Inbox</h1><p class="from">mara@example.com</p>',
    ],
    [
      'while a mail is written',
      '<div class="header"><span title="jonas@example.org">Jonas</span><input name="to"></div>',
    ],
    ['where an address is hidden', '<div class="header"><span hidden title="jonas@example.org">Jonas</span></div>'],
    ['where a sentence holds an address', '<h1>Welcome</h1><p>Write to help@example.org if you are lost.</p>'],
    ['on a page without addresses', '<h1>Log in</h1><form><input type="email"></form>'],
  ])('%s', (_where, html) => {
    expect(read(html)).toBeNull();
    expect(webmail.page(new URL(at), document(html))).toBeNull();
  });
});

describe('a new mail is noticed', () => {
  it('at the same address by its header, and at another address by that', () => {
    const page = (html: string, address = at) => webmail.page(new URL(address), document(html));
    expect(page(zimbra('a'))).toBe(page(zimbra('b')));
    expect(page(zimbra(''))).not.toBe(page(zimbra('').replace('jonas@', 'rosa@')));
    expect(page(zimbra(''))).not.toBe(page(zimbra(''), `${at}3`));
  });
});

it('a page is read in a time that grows with its size', () => {
  const row = '<tr class="r"><td class="from">a@example.com</td></tr>';
  const pages = new Map<number, Document>();
  for (const rows of [400, 3200]) pages.set(rows, document(`${zimbra('')}<table>${row.repeat(rows)}</table>`));
  expect(growth(400, (rows) => webmail.read(pages.get(rows) as Document, new URL(at)))).toBeLessThan(linear);
});

describe('what the user has selected', () => {
  const select = (text: string) => {
    const shown = document(zimbra(''));
    // A document that is shown has a window and a selection; one that was only parsed has neither.
    Object.defineProperty(shown, 'defaultView', { value: {}, configurable: true });
    shown.getSelection = () => ({ toString: () => text }) as Selection;
    const people = webmail.read(shown, new URL(at))?.people ?? [];
    return people.map(({ name, identities }) => [name?.value, identities[0]?.value, identities[0]?.from]);
  };

  it('counts before the header, where it is an address or "Name <address>"', () => {
    expect(select('Rosa Klein <rosa@example.com>')).toEqual([['Rosa Klein', 'rosa@example.com', 'selection']]);
    expect(select(' rosa@example.com ')).toEqual([[undefined, 'rosa@example.com', 'selection']]);
  });

  it('and means nothing where it is a sentence or other words', () => {
    const header = [
      ['Jonas Brandt', 'jonas@example.org', 'header-like'],
      ['Mara Lenz', 'mara@example.com', 'header-like'],
      [undefined, 'amina@example.net', 'header-like'],
    ];
    expect(select('Please write to rosa@example.com soon')).toEqual(header);
    expect(select('Monday Morning')).toEqual(header);
  });
});
