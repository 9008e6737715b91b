// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { sendToPages } from '../ui/fake-browser';
import { all, get, press, settled, start, text } from '../ui/page';
import { openFramed, shownName, stored } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
const card = (name: string, address: string) => `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nEMAIL:${address}\nEND:VCARD\n`;
const seen = { site: 'anywhere', kind: 'page', page: 'x', layout: 'known', channel: 'other', people: [] } as const;
const drop = async (text: string | Uint8Array<ArrayBuffer>, on = '.vcard') => {
  const zone = document.querySelector(on) as HTMLElement;
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { files: [new File([text], 'people.vcf')] } });
  await act(async () => void zone.dispatchEvent(event));
  await settled();
  await settled();
  return event;
};

beforeEach(() => {
  background = start();
});

describe('a vCard dropped on the sidebar', () => {
  it('is offered where a page links to one, and shows its person, who can be added', async () => {
    background.tabs.set(1, { state: 'nobody', sighting: { ...seen, file: 'vcard' }, home: '' });
    await openFramed();
    expect(text()).toContain('This page links to a vCard. Steadfast fetches nothing');
    const event = await drop(card('Amina Idrissi', 'amina@example.net'));
    expect(event.defaultPrevented).toBe(true); // else the browser would leave the page for the file
    expect(shownName()).toBe('Amina Idrissi');
    await press(get('button', 'Log touch'));
    expect(stored(background)[0]?.identities.map(({ id }) => id)).toEqual(['email:amina@example.net']);
    expect(shownName()).toBe('Amina Idrissi');
  });

  it('beside its area is taken too, for the browser would leave the page for it', async () => {
    await openFramed();
    const event = await drop(card('Amina Idrissi', 'amina@example.net'), 'header');
    expect(event.defaultPrevented).toBe(true);
    expect(shownName()).toBe('Amina Idrissi');
  });

  it('that holds several people picks none of them', async () => {
    await openFramed();
    await drop(card('Amina Idrissi', 'amina@example.net') + card('Malik Osei', 'malik@example.org'));
    expect(text()).toContain('Who is it about?');
    expect(all('button', 'Log touch')).toEqual([]);
    await press(get('button', /Malik Osei/));
    expect(shownName()).toBe('Malik Osei');
  });

  it('of an older program is read in its letters', async () => {
    await openFramed();
    await drop(Uint8Array.from(card('Zo\u00eb M\u00fcller', 'zoe@example.com'), (letter) => letter.charCodeAt(0)));
    expect(shownName()).toBe('Zoë Müller');
  });

  it('that is none says so, and can be chosen by keyboard too', async () => {
    await openFramed();
    expect(document.querySelector('.vcard label input[type=file]')).not.toBeNull();
    await drop('hello');
    expect(text(document.querySelector('[role=alert]'))).toContain('no person in this file');
  });

  it('makes way when another page comes on screen', async () => {
    await openFramed();
    await drop(card('Amina Idrissi', 'amina@example.net'));
    expect(shownName()).toBe('Amina Idrissi');
    sendToPages({ news: 'screen', tabId: 1 });
    await settled();
    expect(text()).not.toContain('Amina Idrissi');
  });
});

it('a page that tells of several people is not about the first of them', async () => {
  const person = (name: string) => ({
    part: 'subject' as const,
    name: { value: name, from: 'structured-data' as const },
    identities: [],
    websites: [],
    phones: [],
  });
  const people = [person('Rosa Klein'), person('Malik Osei')];
  background.tabs.set(1, { state: 'person', sighting: { ...seen, people }, home: '' });
  await openFramed();
  expect(text()).toContain('Who is it about?');
  expect(all('button', 'Log touch')).toEqual([]);
});
