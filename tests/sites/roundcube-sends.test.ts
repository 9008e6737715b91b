import { describe, expect, it } from 'vitest';
import { roundcube } from '../../src/sites/roundcube/roundcube';
import { sends } from '../../src/sites/roundcube/sends';
import type { Act } from '../../src/sites/sends';
import { open, parse } from './captured';

const skins = ['elastic', 'larry', 'classic'] as const;

/** A click on the first element of a selector, as it arrives: the element and all around it. */
function clickOn(document: Document, selector: string): Act {
  const path: Element[] = [];
  for (let element = document.querySelector(selector); element; element = element.parentElement) path.push(element);
  if (!path.length) throw new Error(`not in the page: ${selector}`);
  return { by: 'click', path };
}
const begin = (skin: (typeof skins)[number]) => {
  const { document, url } = open(`roundcube/${skin}-compose`);
  const to = document.querySelector<HTMLTextAreaElement>('[name="_to"]');
  if (to) to.value = 'Ines Duarte <ines.duarte@example.com>,';
  return { document, sending: sends.begun(clickOn(document, `[onclick*="'send'"]`), document, url) };
};
/** The frame the mail is posted into, once it holds the server's answer: as Roundcube 1.6.5 was seen to give it. */
function answered(name: string, script: string): HTMLIFrameElement {
  const document = parse(`<iframe name="${name}"></iframe>`, 'http://mail.example.org/');
  const frame = document.querySelector('iframe') as HTMLIFrameElement;
  Object.defineProperty(frame, 'contentDocument', {
    value: parse(`<script>if (window.parent && parent.rcmail) {\n${script}\n}</script>`, 'http://mail.example.org/'),
  });
  return frame;
}
const accepted =
  'parent.rcmail.sent_successfully("confirmation","Nachricht erfolgreich gesendet.",["INBOX","Sent"],false);';
const refused = 'parent.rcmail.display_message("SMTP Error (550): Failed to add recipient","error",0);';
const draft =
  'parent.rcmail.set_draft_id("12");\nparent.rcmail.display_message("Message saved to Drafts.","confirmation",0);';

describe.each(skins)('a mail written in %s', (skin) => {
  it('is about to be sent when its button is clicked, to whom and about what it then says', () => {
    expect(begin(skin).sending?.sent).toMatchObject({
      what: 'message',
      channel: 'email',
      page: 'compose/0123456789abcdef01234',
      people: [{ part: 'to', name: { value: 'Ines Duarte' }, identities: [{ value: 'ines.duarte@example.com' }] }],
    });
  });

  it('is sent when the server says so, in whatever language', () => {
    expect(begin(skin).sending?.outcome({ frame: answered('savetarget', accepted) })).toBe('sent');
  });

  it('is not sent when the mail server refuses it', () => {
    expect(begin(skin).sending?.outcome({ frame: answered('savetarget', refused) })).toBe('not-sent');
  });

  it('is not yet sent when only a draft of it was saved', () => {
    expect(begin(skin).sending?.outcome({ frame: answered('savetarget', draft) })).toBeNull();
  });

  it('is not sent because another frame says the same', () => {
    expect(begin(skin).sending?.outcome({ frame: answered('elsewhere', accepted) })).toBeNull();
  });

  it('has perhaps been sent when the page is left with a green message, and was not when it is left without', () => {
    const { document, sending } = begin(skin);
    expect(sending?.outcome({})).toBeNull();
    expect(sending?.outcome({ leaving: true })).toBe('not-sent');
    const stack = document.createElement('div');
    stack.id = skin === 'classic' ? 'message' : 'messagestack';
    stack.append(Object.assign(document.createElement('div'), { className: 'confirmation' }));
    document.body.append(stack);
    expect(sending?.outcome({ leaving: true })).toBe('probably-sent');
  });
});

describe('nothing is about to be sent', () => {
  it('by a click elsewhere in the mail', () => {
    const { document, url } = open('roundcube/elastic-compose');
    expect(sends.begun(clickOn(document, '[name="_subject"]'), document, url)).toBeNull();
    const save = clickOn(document, `[onclick*="'savedraft'"]`);
    expect(sends.begun(save, document, url)).toBeNull();
  });

  it('by a key, which sends nothing in Roundcube', () => {
    const { document, url } = open('roundcube/elastic-compose');
    const { path } = clickOn(document, `[onclick*="'send'"]`);
    expect(sends.begun({ by: 'ctrl-enter', path }, document, url)).toBeNull();
  });

  it('to nobody', () => {
    const { document, url } = open('roundcube/elastic-compose');
    for (const name of ['to', 'cc', 'bcc'])
      for (const field of document.querySelectorAll<HTMLTextAreaElement>(`[name="_${name}"]`)) field.value = '';
    expect(sends.begun(clickOn(document, `[onclick*="'send'"]`), document, url)).toBeNull();
  });

  it('on a page where no mail is written', () => {
    const { document, url } = open('roundcube/elastic-show-a');
    const button = document.createElement('button');
    button.setAttribute('onclick', "return rcmail.command('send','',this,event)");
    document.body.append(button);
    expect(sends.begun({ by: 'click', path: [button] }, document, url)).toBeNull();
  });
});

describe('whose the newest message is', () => {
  it.each([
    ['roundcube/elastic-show-a', 'email:'],
    ['roundcube/larry-show-a', 'email:'],
    ['roundcube/classic-show-a', 'email:'],
    ['roundcube/elastic-show-sent', 'me'],
    ['roundcube/elastic-preview-sent', 'me'],
  ])('%s', (name, whose) => {
    const { document, url } = open(name);
    const sighting = roundcube.read(document, url);
    const [sender] = sighting?.people ?? [];
    expect(sighting?.newestBy).toBe(whose === 'me' ? 'me' : `email:${sender?.identities[0]?.value}`);
  });
});
