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
  const person = { ...said, part: 'from', identities, websites: [], phones: [] };
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
