import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Candidate } from '../../src/messaging/views';
import { tabs } from './fake-browser';
import { anew, start } from './start';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

beforeEach(() => anew('2026-11-18T09:00:00Z'));
afterEach(() => vi.useRealTimers());

type Background = Awaited<ReturnType<typeof start>>;

/** A page in tab 7 that shows somebody with these addresses. */
const show = (name: string, ...addresses: string[]): void => showPerson(name, addresses, {});

function showPerson(name: string, addresses: readonly string[], more: object): void {
  const identities = addresses.map((value) => ({ kind: 'email', value, from: 'mail-header' }));
  const said = { name: { value: name, from: 'heading' }, ...more };
  const person = { part: 'from', identities, websites: [], phones: [], ...said };
  const sighting = {
    site: 'roundcube',
    kind: 'thread',
    page: '1',
    layout: 'known',
    channel: 'email',
    people: [person],
  };
  tabs.set(7, { sighting, reading: false, address: 'https://mail.example.org/' });
}
const seen = async ({ ask }: Background): Promise<Candidate | undefined> =>
  (await ask('onScreen', { tabId: 7, framed: false })).candidates[0];

describe('somebody on screen', () => {
  it('lives where the page says, until they are a contact of whom the user says otherwise', async () => {
    const background = await start();
    show('Hana', 'hana@example.com');
    expect((await seen(background))?.zone).toBeNull();
    showPerson('Hana', ['hana@example.com'], { location: { value: 'Lisbon, Portugal', from: 'card' } });
    expect((await seen(background))?.zone).toEqual({ value: 'Europe/Lisbon', from: 'location' });
    const { contact } = await background.ask('add', { capture: background.capture('hana') });
    await background.ask('changeContact', { contactId: contact.id, patch: { zone: 'Asia/Tokyo' } });
    expect((await seen(background))?.zone).toEqual({ value: 'Asia/Tokyo', from: 'user' });
  });

  it('who is nobody yet has no double and has asked for nothing', async () => {
    show('Hana', 'hana@example.com');
    expect(await seen(await start())).toMatchObject({ contact: null, double: null, stopped: false });
  });

  it('who is two contacts is shown as one, with the other and what both have', async () => {
    const background = await start();
    const { contact } = await background.ask('add', { capture: background.capture('hana') });
    const other = await background.ask('add', { capture: background.capture('hk') });
    show('Hana', 'hana@example.com', 'hk@example.com');
    const candidate = await seen(background);
    expect(candidate?.contact?.id).toBe(contact.id);
    const double = { contactId: other.contact.id, name: 'hk', because: ['email:hk@example.com'] };
    expect(candidate?.double).toEqual(double);
    await background.ask('notSame', { contactId: contact.id, other: other.contact.id });
    expect((await seen(background))?.double).toBeNull();
  });

  it('who asked to be left alone and was deleted is told so before anything is logged, and stays closed', async () => {
    const background = await start();
    const target = { capture: background.capture('ines') };
    const touch = { channel: 'email', direction: 'in', outcome: 'asked-to-stop', note: '', about: '' } as const;
    const { contact } = await background.ask('log', { target, touch });
    await background.ask('deleteContact', { contactId: contact.id });
    show('Ines', 'ines@example.com');
    expect(await seen(background)).toMatchObject({ contact: null, stopped: true });
    const again = await background.ask('add', target);
    expect(again.contact.closing?.reason).toBe('asked-to-stop');
    expect(await seen(background)).toMatchObject({ contact: { id: again.contact.id }, stopped: false });
  });
});

describe('a thread whose newest message is theirs', () => {
  const open = (date: string): void => {
    show('Hana', 'hana@example.com');
    const { sighting, ...rest } = tabs.get(7) as { sighting: object };
    tabs.set(7, { ...rest, sighting: { ...sighting, date, newestBy: 'email:hana@example.com' } });
  };
  const sent = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' } as const;

  it('is an answer once it is newer than what was logged, and of a contact only', async () => {
    const background = await start();
    open('2026-11-18T08:30');
    expect((await seen(background))?.answered).toBeNull();
    const target = { capture: background.capture('hana') };
    const { contact } = await background.ask('log', {
      target,
      touch: { ...sent, at: '2026-11-17T09:00:00.000Z' as never },
    });
    expect(contact.touches[0]?.at).toBe('2026-11-17T09:00:00.000Z');
    const answered = (await seen(background))?.answered;
    expect(Date.parse(`${answered}`)).toBe(new Date('2026-11-18T08:30').getTime());
    open('2026-11-16T08:30');
    expect((await seen(background))?.answered).toBeNull();
  });

  it('states its time in the browser’s zone, also where the user has chosen another', async () => {
    const background = await start();
    const target = { capture: background.capture('hana') };
    await background.ask('log', { target, touch: { ...sent, at: '2026-11-16T09:00:00.000Z' as never } });
    await background.ask('changeSettings', { patch: { zone: 'Pacific/Auckland' } });
    open('2026-11-18T08:30');
    const answered = (await seen(background))?.answered;
    expect(Date.parse(`${answered}`)).toBe(new Date('2026-11-18T08:30').getTime());
  });

  it('is found by an address with a tag', async () => {
    const background = await start();
    const { contact } = await background.ask('add', { capture: background.capture('hana') });
    show('Hana K.', 'hana+crm@example.com');
    expect(await seen(background)).toMatchObject({
      contact: { id: contact.id, identities: ['email:hana@example.com'] },
    });
  });

  it('whose number is written as at home has it in full where the page says where they live, and keeps how it was written', async () => {
    const background = await start();
    const number = { value: '040 123 45 67', from: 'contact-info' };
    showPerson('Hana', ['hana@example.com'], {
      phones: [number],
      location: { value: 'Hamburg, Germany', from: 'card' },
    });
    const person = (await seen(background))?.person as never as Parameters<Background['capture']> & {
      phones: object[];
    };
    const whole = { kind: 'phone', value: '+49401234567', from: 'contact-info', as: '040 123 45 67' };
    expect(person).toMatchObject({ phones: [], identities: [{ kind: 'email' }, whole] });
    const { contact } = await background.ask('add', { capture: { person: person as never, home: '' } });
    expect(contact.readFrom['phone:+49401234567']).toEqual({ from: 'contact-info', as: '040 123 45 67' });
    expect(contact.zone).toEqual({ value: 'Europe/Berlin', from: 'location' });
  });

  it('is given no number of another contact, also where the contact alone says of which country it is', async () => {
    const background = await start();
    const of = (name: string, more: object) => {
      const { home, person } = background.capture(name);
      return { capture: { home, person: { ...person, ...more } as never } };
    };
    const office = { kind: 'phone', value: '+49401234567', from: 'contact-info' };
    await background.ask('add', of('desk', { identities: [office] }));
    await background.ask('add', of('hana', { location: { value: 'Hamburg, Germany', from: 'card' } }));
    const number = { value: '040 123 45 67', from: 'contact-info' };
    const { contact } = await background.ask('add', of('hana', { phones: [number] }));
    expect(contact.identities).toEqual(['email:hana@example.com']);
    expect(contact.fields.phones).toEqual([number]);
  });

  it('who stands there with another company is changed by the user’s word, and that is taken back', async () => {
    const background = await start();
    const said = (value: string) => ({ value, from: 'badge' as const });
    const capture = {
      ...background.capture('hana'),
      person: { ...background.capture('hana').person, company: said('Acme') },
    };
    const { contact } = await background.ask('add', { capture });
    const changes = [{ field: 'company' as const, now: said('Contoso') }];
    const kept = await background.ask('settleChanges', { contactId: contact.id, changes, take: false });
    expect(kept.contact.fields).toMatchObject({
      company: said('Acme'),
      declined: [{ field: 'company', value: 'Contoso' }],
    });
    const taken = await background.ask('settleChanges', { contactId: contact.id, changes, take: true });
    expect(taken.contact.fields.company).toEqual(said('Contoso'));
    await background.ask('undo', { actId: taken.actId });
    const again = await background.ask('contact', { contactId: contact.id });
    expect(again.fields.company).toEqual(said('Acme'));
  });
});
