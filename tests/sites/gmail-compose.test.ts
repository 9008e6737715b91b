import { describe, expect, it } from 'vitest';
import { gmail } from '../../src/sites/gmail/gmail';
import { asMail, sourceOf } from './captured';
import { chip, dialogOf, mine, open, threadOf, type Writing, writingOf } from './gmail-page';

const writing = 'https://mail.google.com/mail/u/0/#inbox?compose=new';
const several = `${writing},CllgCJfqXbcdfghj`;
const list = `${mine}<div role="main"><table><tr class="zA"><td><span email="row@example.com">R</span></td></tr></table></div>`;

function read(html: string, at = writing, focus = '') {
  const { document, url } = open(html, at);
  if (focus) (document.querySelector(focus) as HTMLElement).focus();
  const sighting = gmail.read(document, url);
  if (sighting) expect(sighting.page).toBe(gmail.page(url, document));
  return sighting;
}
const people = (...args: Parameters<typeof read>): string[] | undefined =>
  asMail(read(...args)).correspondents?.map(({ email, role, name }) => `${role} ${email} ${name ?? '-'}`);

describe('a mail being written', () => {
  const fragment = sourceOf('gmail/compose-recipient-chip-d');

  it('has recipients, those in copy apart, and a subject', () => {
    const to = chip('anna@example.com', 'Anna Kowalska');
    const html = `${list}${dialogOf({ to, cc: chip('jonas@example.org'), bcc: chip('blind@example.org'), subject: 'Oak' })}`;
    expect(asMail(read(html))).toEqual({
      kind: 'compose',
      subject: 'Oak',
      correspondents: [
        { name: 'Anna Kowalska', email: 'anna@example.com', role: 'to' },
        { name: null, email: 'jonas@example.org', role: 'cc' },
        { name: null, email: 'blind@example.org', role: 'cc' },
      ],
      date: null,
    });
  });

  it('may have no recipient yet, and never the user', () => {
    expect(people(list + dialogOf({}))).toEqual([]);
    expect(people(list + dialogOf({ to: chip('me@example.net') }))).toEqual([]);
    const from = '<input type="hidden" name="from" value="alias@example.net">';
    expect(people(list + dialogOf({ to: chip('alias@example.net'), hidden: from }))).toEqual([]);
  });

  it('does not have those who are merely suggested', () => {
    const suggestion = '<div role="option" data-hovercard-id="suggested@example.com" data-name="Anna">Anna</div>';
    const popup = `<div id="suggested-to" role="listbox">${suggestion}</div>`;
    expect(people(list + dialogOf({ to: `${chip('anna@example.com')}${popup}` }))).toEqual(['to anna@example.com -']);
    const unnamed = `<div role="listbox">${suggestion}</div>`;
    expect(people(list + dialogOf({ to: unnamed }))).toEqual([]);
    expect(people(list + dialogOf({ line: unnamed }))).toEqual([]);
    expect(people(list + dialogOf({ line: chip('beside@example.com') }))).toEqual([]);
    expect(people(`${list}${dialogOf({})}<div role="listbox">${suggestion}</div>`)).toEqual([]);
  });

  it('does not have those whose address is half typed, nor those in its text', () => {
    const html = (list + dialogOf({}))
      .replace('aria-owns="suggested-to"', 'value="anna@example.co"')
      .replace(
        '<p class="text">',
        `<p class="text">${chip('quoted@example.com')}<span email="quoted@example.com">Q</span>`,
      );
    expect(people(html)).toEqual([]);
  });

  it('has those in the line of recipients while the fields are folded', () => {
    const line = '<span email="anna@example.com" name="Anna" data-hovercard-id="anna@example.com">Anna</span>';
    expect(people(list + dialogOf({ line }))).toEqual(['to anna@example.com Anna']);
    expect(people(list + dialogOf({ line, cc: chip('anna@example.com', 'Anna') }))).toEqual([
      'cc anna@example.com Anna',
    ]);
  });

  it('before 2021 has hidden inputs, with names', () => {
    const old = (name: string, value: string): string =>
      `<div class="vR"><input type="hidden" name="${name}" value="${value}"></div>`;
    const to = `${old('to', '&quot;Weber, Jonas&quot; &lt;jonas@example.org&gt;')}${old('to', 'anna@example.com')}`;
    const html = `<div class="M9"><form><textarea name="to">half@example.co</textarea>${to}${old('cc', 'Eva &lt;eva@example.com&gt;')}<input name="subjectbox"></form></div>`;
    expect(people(html)).toEqual([
      'to jonas@example.org Weber, Jonas',
      'to anna@example.com -',
      'cc eva@example.com Eva',
    ]);
  });

  it('is read in a window of its own', () => {
    const html = `<body><div role="main">${writingOf({ to: chip('anna@example.com') })}</div></body>`;
    expect(people(html, 'https://mail.google.com/mail/u/0/?view=cm&fs=1&tf=1')).toEqual(['to anna@example.com -']);
  });

  it('is not a reply within the thread behind it', () => {
    const thread = threadOf([{ from: ['eva@example.com', 'Eva'], after: writingOf({ to: chip('eva@example.com') }) }]);
    expect(people(thread.replace('</body>', `${dialogOf({ to: chip('anna@example.com') })}</body>`))).toEqual([
      'to anna@example.com -',
    ]);
    expect(read(thread)).toBeNull();
  });

  it('is not a window of Chat, nor a page that is still loading', () => {
    expect(
      read(`${list}<div role="dialog"><span email="chat@example.com">C</span>${chip('chat@example.com')}</div>`),
    ).toBeNull();
    expect(read(list + fragment)).toBeNull();
  });
});

describe('of several mails being written', () => {
  const one = (address: string, writing: Writing = {}): string =>
    dialogOf({
      to: chip(address),
      hidden: `<input type="hidden" name="draft" value="#msg-a:r-${address.length}11">`,
      ...writing,
    });
  const both = list + one('anna@example.com') + one('jonas@example.org');

  it('none is read where nothing says which', () => {
    expect(read(both, several)).toBeNull();
    const { document, url } = open(both, several);
    expect(gmail.page(url, document)).toBeNull();
  });

  it('the one with the focus is, and the page is named by its draft', () => {
    expect(people(both, several, '[role="dialog"]:last-of-type [contenteditable]')).toEqual(['to jonas@example.org -']);
    expect(read(both, several, '[role="dialog"]:last-of-type input')?.page).toBe('compose/msg-a:r-1711');
  });

  it('the one that is not minimised is', () => {
    expect(people(list + one('anna@example.com', { minimised: true }) + one('jonas@example.org'), several)).toEqual([
      'to jonas@example.org -',
    ]);
  });

  it('also where it is minimised within its dialog', () => {
    const folded = `<div role="dialog"><div style="display: none">${chip('anna@example.com')}<input name="subjectbox"></div></div>`;
    expect(people(list + folded + one('jonas@example.org'), several)).toEqual(['to jonas@example.org -']);
  });

  it('none is told from others with nothing around them', () => {
    const two = '<input name="subjectbox"><input name="subjectbox">';
    expect(read(chip('anna@example.com') + two)).toBeNull();
  });
});
