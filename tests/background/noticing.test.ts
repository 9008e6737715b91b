import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Person } from '../../src/domain/sighting';
import type { contentToBackground } from '../../src/messaging/protocol';
import { tabs, told } from './fake-browser';
import { anew, at, start } from './start';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

beforeEach(() => anew('2026-11-18T09:00:00Z'));
afterEach(() => vi.useRealTimers());

const who = (name: string, more: Partial<Person> = {}): Person => ({
  name: { value: name, from: 'mail-header' },
  part: 'to',
  identities: [{ kind: 'email', value: `${name}@example.com`, from: 'mail-header' }],
  websites: [],
  phones: [],
  ...more,
});

async function begin() {
  const background = await start();
  const { contentCalls } = await import('../../src/background/contents');
  const { serve } = await import('../../src/messaging/serve');
  const { codeOf } = await import('../../src/background/failure');
  const { contentToBackground: schemas } = await import('../../src/messaging/protocol');
  const calls = contentCalls(() => {});
  /** As a content script in tab 7 says it, over the wire. */
  const say = async (call: keyof typeof contentToBackground, body: unknown, tabId = 7): Promise<unknown> => {
    const from = { kind: 'content', tabId, host: 'mail.example.org' } as const;
    const result = await serve(schemas, calls, { call, body }, from, codeOf);
    if (!result.ok) throw new Error(`${result.error}: ${result.detail}`);
    return result.value;
  };
  const mail = (people: readonly Person[], { page = 'compose/1', sure = true, ...more } = {}) =>
    say('sent', {
      sent: { what: 'message', channel: 'email', page, people, subject: 'Oak', ...more },
      sure,
    }) as Promise<{
      id: string | null;
    }>;
  const list = async () => (await background.ask('suggestions', {})).suggestions;
  const names = async () => (await list()).map(({ name }) => name);
  const add = async (name: string) => (await background.ask('add', { capture: background.capture(name) })).contact;
  const contact = (contactId: string) => background.ask('contact', { contactId });
  return { ...background, say, mail, list, names, add, contact };
}

describe('a mail that a page says was sent', () => {
  it('is offered for each it was sent to, with what is known of it', async () => {
    const { mail, list, add } = await begin();
    const { id } = await add('jonas');
    told.length = 0;
    expect((await mail([who('jonas'), who('amina')])).id).toMatch(/^[\w-]+$/);
    const about = { at: '2026-11-18T09:00:00.000Z', what: 'message', channel: 'email', subject: 'Oak', tabId: 7 };
    expect(await list()).toMatchObject([
      { ...about, name: 'amina', contactId: null, sure: true },
      { ...about, name: 'jonas', contactId: id },
    ]);
    expect(told).toContainEqual({ news: 'changed', contactIds: null });
  });

  it('is offered for those who got a copy when they are contacts, and never for a list', async () => {
    const { mail, names, add } = await begin();
    await add('amina');
    const copies = [who('amina', { part: 'cc' }), who('ines', { part: 'cc' }), who('news', { automatic: 'list' })];
    await mail([who('jonas'), ...copies]);
    expect((await names()).sort()).toEqual(['amina', 'jonas']);
  });

  it('is nothing where nobody it went to can be recognised again', async () => {
    const { mail, list } = await begin();
    await mail([who('jonas', { identities: [] })]);
    expect(await list()).toEqual([]);
  });

  it('to two addresses of one contact is offered and logged once, also where it is logged by itself', async () => {
    const { mail, list, ask, add, contact } = await begin();
    const { id } = await add('jonas');
    await ask('addReach', { contactId: id, reach: { kind: 'email', value: 'home@example.com' } });
    const both = [who('jonas'), who('home', { name: { value: 'Jonas', from: 'mail-header' } })];
    await mail(both);
    expect(await list()).toHaveLength(1);
    await ask('logSuggestion', { id: (await list())[0]?.id ?? '' });
    expect(await list()).toEqual([]);
    await ask('changeSettings', { patch: { autoLog: true } });
    at('2026-11-18T12:00:00Z');
    await mail(both, { page: 'compose/2' });
    expect((await contact(id)).touches).toHaveLength(2);
    expect(await list()).toEqual([]);
  });

  it('is offered to whom it can be, where the contact of another is damaged on the disk', async () => {
    const { mail, names, add } = await begin();
    const { id } = await add('jonas');
    const { open } = await import('../../src/background/context');
    await (await open()).put('contacts', { id, stamps: {}, fields: {} } as never);
    await mail([who('jonas'), who('amina')]);
    expect(await names()).toEqual(['amina']);
  });

  it('and was said twice is one', async () => {
    const { mail, list } = await begin();
    const first = await mail([who('jonas')]);
    at('2026-11-18T09:00:30Z');
    expect(await mail([who('jonas')])).toEqual(first);
    expect(await list()).toHaveLength(1);
  });

  it('with a body that is no such thing is refused', async () => {
    const { say } = await begin();
    await expect(say('sent', { sent: { what: 'virus' }, sure: true })).rejects.toThrow('malformed');
    await expect(say('called', { number: '' })).rejects.toThrow('malformed');
    await expect(say('unsent', { id: '../x' })).rejects.toThrow('malformed');
  });

  it('is offered for a day, and for a week where it is about a contact', async () => {
    const { mail, names, add, sweep } = await begin();
    await add('jonas');
    await mail([who('jonas'), who('amina')]);
    at('2026-11-19T09:30:00Z');
    expect(await names()).toEqual(['jonas']);
    at('2026-11-26T09:30:00Z');
    expect(await names()).toEqual([]);
    await sweep();
    const { open } = await import('../../src/background/context');
    expect(await (await open()).count('suggestions')).toBe(0);
  });
});

describe('a mail that is offered', () => {
  it('is logged at the time it was sent, with its subject, by one call; whoever was nobody is a contact then', async () => {
    const { mail, list, ask } = await begin();
    await mail([who('jonas')]);
    at('2026-11-18T11:30:00Z');
    const { contact } = await ask('logSuggestion', { id: (await list())[0]?.id ?? '' });
    expect(contact.fields.name.value).toBe('jonas');
    expect(contact.touches).toMatchObject([
      {
        ...{ at: '2026-11-18T09:00:00.000Z', loggedAt: '2026-11-18T11:30:00.000Z' },
        ...{ channel: 'email', direction: 'out', outcome: 'sent', about: 'Oak', noticed: false },
      },
    ]);
    expect(await list()).toEqual([]);
  });

  it('is offered again when the log is taken back, and can be logged again', async () => {
    const { mail, list, ask } = await begin();
    await mail([who('jonas')]);
    const id = (await list())[0]?.id ?? '';
    const { actId } = await ask('logSuggestion', { id });
    await ask('undo', { actId });
    expect((await list()).map((one) => one.id)).toEqual([id]);
    await ask('logSuggestion', { id });
    expect(await list()).toEqual([]);
  });

  it('is logged once, whoever presses first', async () => {
    const { mail, list, ask, contact } = await begin();
    await mail([who('jonas')]);
    const id = (await list())[0]?.id ?? '';
    const both = await Promise.allSettled([ask('logSuggestion', { id }), ask('logSuggestion', { id })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const done = both.find((one) => one.status === 'fulfilled');
    expect((await contact(done?.value.contact.id ?? '')).touches).toHaveLength(1);
    await expect(ask('logSuggestion', { id })).rejects.toMatchObject({ code: 'suggestion-gone' });
  });

  it('is not offered to whoever logs it by hand', async () => {
    const { mail, list, ask, add } = await begin();
    const { id } = await add('jonas');
    await mail([who('jonas')]);
    const touch = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' } as const;
    await ask('log', { target: { contactId: id }, touch });
    expect(await list()).toEqual([]);
  });

  it('and dismissed is gone, unless that is taken back', async () => {
    const { mail, list, ask } = await begin();
    await mail([who('jonas')]);
    const id = (await list())[0]?.id ?? '';
    await ask('dismissSuggestion', { id });
    expect(await list()).toEqual([]);
    told.length = 0;
    await ask('offerSuggestion', { id });
    expect(await list()).toMatchObject([{ id }]);
    expect(told).toContainEqual({ news: 'changed', contactIds: null });
    await expect(ask('offerSuggestion', { id: 'nothing' })).rejects.toMatchObject({ code: 'suggestion-gone' });
    await ask('dismissSuggestion', { id });
    await expect(ask('logSuggestion', { id })).rejects.toMatchObject({ code: 'suggestion-gone' });
    await expect(ask('dismissSuggestion', { id: 'nothing' })).rejects.toMatchObject({ code: 'suggestion-gone' });
  });

  it('about a contact who is deleted meanwhile is offered no more, and does not bring them back', async () => {
    const { mail, list, ask, add } = await begin();
    const { id: contactId } = await add('jonas');
    await mail([who('jonas')]);
    const id = (await list())[0]?.id ?? '';
    at('2026-11-18T09:05:00Z');
    await ask('deleteContact', { contactId });
    expect(await list()).toEqual([]);
    await expect(ask('logSuggestion', { id })).rejects.toMatchObject({ code: 'gone' });
  });

  it('says of somebody who asked to be left alone that they did; that it was sent can be logged', async () => {
    const { mail, list, ask, capture } = await begin();
    const touch = { channel: 'email', direction: 'in', outcome: 'asked-to-stop', note: '', about: '' } as const;
    await ask('log', { target: { capture: capture('ines') }, touch });
    at('2026-11-18T10:00:00Z');
    await mail([who('ines')]);
    const [offered] = await list();
    expect(offered?.stopped).toBe(true);
    const { contact } = await ask('logSuggestion', { id: offered?.id ?? '' });
    expect(contact.touches).toHaveLength(2);
    expect(contact.closing?.reason).toBe('asked-to-stop');
  });

  it('to an address without a name makes a contact named by the address', async () => {
    const { mail, list, ask } = await begin();
    const { name: _name, ...unnamed } = who('jonas');
    await mail([unnamed]);
    const { contact } = await ask('logSuggestion', { id: (await list())[0]?.id ?? '' });
    expect(contact.fields.name).toEqual({ value: 'jonas@example.com', from: 'mail-header' });
  });

  it('was an invitation, and the history says so', async () => {
    const { mail, list, ask } = await begin();
    const slug = { kind: 'linkedin-slug', value: 'jonas-brandt', from: 'address' } as const;
    const invited = who('jonas', { part: 'subject', identities: [slug] });
    await mail([invited], { what: 'invitation', channel: 'linkedin' } as object);
    const { contact } = await ask('logSuggestion', { id: (await list())[0]?.id ?? '' });
    expect(contact.touches).toMatchObject([{ channel: 'linkedin', outcome: 'sent', note: 'invitationNote' }]);
    expect(contact.fields.home).toBe('https://www.linkedin.com/in/jonas-brandt/');
  });
});

describe('a mail that was taken back', () => {
  it('is not offered, and may be sent anew at once', async () => {
    const { mail, list, say } = await begin();
    const { id } = await mail([who('jonas'), who('amina')]);
    await say('unsent', { id });
    expect(await list()).toEqual([]);
    at('2026-11-18T09:00:20Z');
    await mail([who('jonas')]);
    expect(await list()).toHaveLength(1);
  });

  it('and was logged meanwhile is taken back there too, with the contact that it made', async () => {
    const { mail, list, say, ask, contact } = await begin();
    const { id } = await mail([who('jonas')]);
    const done = await ask('logSuggestion', { id: (await list())[0]?.id ?? '' });
    await say('unsent', { id });
    await expect(contact(done.contact.id)).rejects.toMatchObject({ code: 'gone' });
    expect(await list()).toEqual([]);
  });

  it('cannot be offered again, though it was logged', async () => {
    const { mail, list, say, ask, add } = await begin();
    await add('jonas');
    const { id: sending } = await mail([who('jonas')]);
    const id = (await list())[0]?.id ?? '';
    await ask('logSuggestion', { id });
    await say('unsent', { id: sending });
    await expect(ask('offerSuggestion', { id })).rejects.toMatchObject({ code: 'suggestion-gone' });
    expect(await list()).toEqual([]);
  });

  it('can be said by the tab it was sent from only, and shortly after', async () => {
    const { mail, names, say } = await begin();
    const { id } = await mail([who('jonas')]);
    await say('unsent', { id }, 8);
    expect(await names()).toEqual(['jonas']);
    at('2026-11-18T09:06:00Z');
    await say('unsent', { id });
    expect(await names()).toEqual(['jonas']);
  });
});

describe('logging by itself', () => {
  const turnOn = ({ ask }: Awaited<ReturnType<typeof begin>>) => ask('changeSettings', { patch: { autoLog: true } });

  it('is off until it is wanted', async () => {
    const background = await begin();
    const { id } = await background.add('jonas');
    await background.mail([who('jonas')]);
    expect((await background.contact(id)).touches).toEqual([]);
  });

  it('logs what was surely sent to a contact, and the touch says so', async () => {
    const background = await begin();
    await turnOn(background);
    const { id } = await background.add('jonas');
    await background.mail([who('jonas')]);
    expect((await background.contact(id)).touches).toMatchObject([{ outcome: 'sent', about: 'Oak', noticed: true }]);
    expect(await background.list()).toEqual([]);
  });

  it('only offers what is not sure, what went to nobody known, and copies', async () => {
    const background = await begin();
    await turnOn(background);
    const jonas = await background.add('jonas');
    const amina = await background.add('amina');
    await background.mail([who('jonas')], { sure: false });
    await background.mail([who('ines'), who('amina', { part: 'cc' })], { page: 'compose/2' });
    for (const { id } of [jonas, amina]) expect((await background.contact(id)).touches).toEqual([]);
    expect((await background.names()).sort()).toEqual(['amina', 'ines', 'jonas']);
  });

  it('does not log a second time what the user has just logged', async () => {
    const background = await begin();
    await turnOn(background);
    const { id } = await background.add('jonas');
    const touch = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' } as const;
    await background.ask('log', { target: { contactId: id }, touch });
    at('2026-11-18T09:02:00Z');
    await background.mail([who('jonas')]);
    expect((await background.contact(id)).touches).toHaveLength(1);
  });

  it('is taken back with the mail', async () => {
    const background = await begin();
    await turnOn(background);
    const { id } = await background.add('jonas');
    const sent = await background.mail([who('jonas')]);
    await background.say('unsent', { id: sent.id });
    expect((await background.contact(id)).touches).toEqual([]);
  });
});

describe('a page that says without end that a mail was sent and taken back', () => {
  const versions = async () => (await import('../../src/background/context')).open().then((db) => db.count('touches'));

  it('has it logged by itself a few times in a day; then it is offered', async () => {
    const { say, mail, list, ask, add } = await begin();
    await ask('changeSettings', { patch: { autoLog: true } });
    await add('jonas');
    for (let turn = 0; turn < 20; turn++) await say('unsent', { id: (await mail([who('jonas')])).id ?? '' });
    const written = await versions();
    expect(written).toBeLessThanOrEqual(6);
    await mail([who('jonas')], { page: 'compose/2' });
    expect(await list()).toHaveLength(1);
    expect(await versions()).toBe(written);
    at('2026-11-19T09:30:00Z');
    await mail([who('jonas')]);
    expect(await versions()).toBeGreaterThan(written);
  });

  it('is remembered for it whatever else it tells, and by a background that was stopped', async () => {
    const { say, mail, ask, add } = await begin();
    await ask('changeSettings', { patch: { autoLog: true } });
    await add('jonas');
    for (let turn = 0; turn < 3; turn++) await say('unsent', { id: (await mail([who('jonas')])).id ?? '' });
    const written = await versions();
    const others: (string | null)[] = [];
    for (let letter = 0; letter < 120; letter++)
      others.push((await mail([who(`stranger-${letter}`)], { page: `compose/${letter}` })).id);
    for (const id of others) await say('unsent', { id });
    const again = await begin();
    await again.mail([who('jonas')]);
    expect((await again.list()).map(({ name }) => name)).toEqual(['jonas']);
    expect(await versions()).toBe(written);
  });

  it('is not believed of the others it tells of in that hour, when they are many', async () => {
    const { say, mail, names, ask, add } = await begin();
    await ask('changeSettings', { patch: { autoLog: true } });
    for (let one = 0; one < 21; one++) await add(`contact-${one}`);
    for (let turn = 0; turn < 60; turn++)
      await say('unsent', { id: (await mail([who(`contact-${turn % 20}`)])).id ?? '' });
    await mail([who('contact-20')]);
    expect(await names()).toEqual(['contact-20']);
  });

  it('leaves nothing of that behind after a day', async () => {
    const { say, mail, ask, add, sweep } = await begin();
    await ask('changeSettings', { patch: { autoLog: true } });
    await add('jonas');
    await say('unsent', { id: (await mail([who('jonas')])).id ?? '' });
    const { open } = await import('../../src/background/context');
    expect(await (await open()).count('suggestions')).toBe(1);
    at('2026-11-19T09:30:00Z');
    await sweep();
    expect(await (await open()).count('suggestions')).toBe(0);
  });
});

describe('a page that has taken over the script in it', () => {
  const unnamed = (value: string): Person => {
    const { name: _name, ...person } = who('nobody');
    return { ...person, identities: [{ kind: 'linkedin-id', value, from: 'link' }] };
  };

  it('is not told by the answer who is a contact', async () => {
    const { mail, add, ask, capture } = await begin();
    await add('amina');
    const { person, home } = capture('hana');
    const known = { ...person, identities: unnamed('ACoAAB1234567890').identities };
    await ask('add', { capture: { home, person: known } });
    for (const people of [
      [who('amina', { part: 'cc' })],
      [who('ines', { part: 'cc' })],
      [unnamed('ACoAAB1234567890')],
      [unnamed('ACoAAB0987654321')],
    ] as const)
      expect((await mail(people)).id).toMatch(/^[\w-]{36}$/);
  });

  it('is not believed to have sent by telephone or letter', async () => {
    const { mail } = await begin();
    await expect(mail([who('jonas')], { channel: 'call' } as object)).rejects.toThrow('malformed');
    await expect(mail([who('jonas')], { channel: 'letter' } as object)).rejects.toThrow('malformed');
  });

  it('is not listened to where the user has switched Steadfast off', async () => {
    const { mail, list, say, ask } = await begin();
    await ask('showOn', { host: 'mail.example.org', show: 'off' });
    await mail([who('jonas')]);
    const about = { site: 'gmail', kind: 'thread', page: 'thread/1', layout: 'known', channel: 'email' };
    tabs.set(7, {
      sighting: { ...about, people: [who('amina')] },
      reading: false,
      address: 'https://mail.example.org/1',
    });
    await say('called', { number: '+49 40 555 0142' });
    expect(await list()).toEqual([]);
  });

  it('gives a contact nothing by what is logged by itself', async () => {
    const { mail, add, ask, contact } = await begin();
    await ask('changeSettings', { patch: { autoLog: true } });
    const { id } = await add('jonas');
    const known = who('jonas').identities[0] ?? expect.fail();
    const other = { kind: 'email', value: 'mallory@example.net', from: 'mail-header' } as const;
    await mail([who('jonas', { identities: [known, other], title: { value: 'Clown', from: 'card' } })]);
    const { touches, identities, fields } = await contact(id);
    expect(touches).toHaveLength(1);
    expect(identities).toEqual(['email:jonas@example.com']);
    expect(fields.title).toBeNull();
  });

  it('logs by itself no more than somebody sends in an hour; the rest is offered', async () => {
    const { mail, list, ask, add, contact } = await begin();
    await ask('changeSettings', { patch: { autoLog: true } });
    const { id } = await add('jonas');
    for (let letter = 0; letter < 60; letter++) await mail([who(`stranger-${letter}`)], { page: `compose/${letter}` });
    await mail([who('jonas')], { page: 'compose/last' });
    expect((await contact(id)).touches).toEqual([]);
    expect((await list())[0]?.name).toBe('jonas');
    at('2026-11-18T10:01:00Z');
    await mail([who('jonas')], { page: 'compose/later' });
    expect((await contact(id)).touches).toHaveLength(1);
  });

  it('keeps nobody of whom it tells more than a page can show', async () => {
    const { mail, names } = await begin();
    const websites = Array.from({ length: 100 }, (_, at) => ({
      value: `https://example.org/${at}${'a'.repeat(500)}`,
      from: 'card' as const,
    }));
    await mail([who('jonas', { websites }), who('amina')]);
    expect(await names()).toEqual(['amina']);
  });
});

describe('a number that was dialled in a page', () => {
  const show = (...people: Person[]): void => {
    const about = { site: 'gmail', kind: 'thread', page: 'thread/1', layout: 'known', channel: 'email', people };
    tabs.set(7, { sighting: about, reading: false, address: 'https://mail.example.org/1' });
  };
  const phone = { kind: 'phone', value: '+49405550142', from: 'card' } as const;

  it('offers a call with whoever on screen has it; how it went is for the user to say', async () => {
    const { say, list, ask } = await begin();
    show(who('amina'), who('jonas', { phones: [{ value: '040 555-0142', from: 'card' }] }));
    await say('called', { number: '0405550142' });
    const [offered] = await list();
    expect(offered).toMatchObject({ what: 'call', channel: 'call', name: 'jonas', subject: '0405550142' });
    const id = offered?.id ?? '';
    await expect(ask('logSuggestion', { id })).rejects.toMatchObject({ code: 'malformed' });
    const { contact } = await ask('logSuggestion', { id, outcome: 'voicemail-left' });
    expect(contact.touches).toMatchObject([{ channel: 'call', outcome: 'voicemail-left', direction: 'out' }]);
    expect(await list()).toEqual([]);
  });

  it('is the contact’s whose number it is, whoever is on screen', async () => {
    const { say, names, ask, capture } = await begin();
    const { person, home } = capture('hana');
    await ask('add', { capture: { home, person: { ...person, identities: [...person.identities, phone] } } });
    show(who('amina'));
    await say('called', { number: '+49 40 555 0142' });
    expect(await names()).toEqual(['hana']);
  });

  it('of nobody known is with the only person on screen, and among several with nobody', async () => {
    const { say, names } = await begin();
    show(who('amina'), who('jonas'));
    await say('called', { number: '+49 40 555 0142' });
    expect(await names()).toEqual([]);
    show(who('amina'));
    await say('called', { number: '+49 40 555 0142' });
    await say('called', { number: '+49 40 555 0142' });
    expect(await names()).toEqual(['amina']);
  });

  it('on a page without a person offers nothing', async () => {
    const { say, names } = await begin();
    await say('called', { number: '+49 40 555 0142' });
    expect(await names()).toEqual([]);
  });
});
