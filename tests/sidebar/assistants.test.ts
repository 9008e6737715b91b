// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { all, get, key, press, said, start, text, type } from '../ui/page';
import { jonas, keep, type Past } from '../ui/people';
import { nextStep, openFramed, show, stored } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
beforeEach(() => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
});

const assistants = () => stored(background)[0]?.contact.fields.assistants;
const listed = () => [...get('list', 'Assistant').children].map((row) => text(row));

async function openJonas(past: readonly Past[] = []): Promise<string> {
  const contactId = await keep(background, jonas, past);
  show(background);
  await openFramed();
  return contactId;
}

async function write(name: string, phone: string): Promise<void> {
  const form = document.querySelector('.assistants .sheet') as HTMLElement;
  await type(get('field', 'Name', form), name);
  await type(get('field', 'Phone', form), phone);
  await press(get('button', 'Save', form));
}

describe('the assistants of a contact', () => {
  it('take no room while there are none', async () => {
    await openJonas();
    expect(document.querySelector('.assistants')).toBeNull();
    expect(get('button', 'Add an assistant')).toBeTruthy();
  });

  it('are added with name and number, to be called by one press', async () => {
    await openJonas();
    await press(get('button', 'Add an assistant'));
    expect(document.activeElement).toBe(get('field', 'Name'));
    await write(' Ada Example ', '+49 (0)40 555-0143');
    expect(said()).toBe('Added: Ada Example.');
    expect(assistants()).toEqual([{ name: 'Ada Example', phone: '+49 (0)40 555-0143' }]);
    expect(get('link', '+49 (0)40 555-0143').getAttribute('href')).toBe('tel:+49405550143');
    expect(document.querySelector('.assistants .sheet')).toBeNull();
    expect(document.activeElement).toBe(get('button', 'Add an assistant'));
  });

  it('may be several, each corrected and removed, and every act taken back', async () => {
    await openJonas();
    await press(get('button', 'Add an assistant'));
    await write('Ada Example', '');
    await press(get('button', 'Add an assistant'));
    await write('', '040 555 0199');
    expect(listed()).toEqual(['Ada Example', '040 555 0199']);
    await press(get('button', 'Edit Ada Example'));
    await write('Ada Beispiel', '040 555 0143');
    expect(listed()).toEqual(['Ada Beispiel 040 555 0143', '040 555 0199']);
    get('button', 'Remove 040 555 0199').focus();
    await press(get('button', 'Remove 040 555 0199'));
    await vi.waitFor(() => expect(document.activeElement).toBe(get('button', 'Edit Ada Beispiel')));
    expect(said()).toBe('Removed: 040 555 0199.');
    expect(listed()).toEqual(['Ada Beispiel 040 555 0143']);
    await press(get('button', 'Undo'));
    expect(listed()).toEqual(['Ada Beispiel 040 555 0143', '040 555 0199']);
  });

  it('need a name or a number', async () => {
    await openJonas();
    await press(get('button', 'Add an assistant'));
    await write(' ', '');
    expect(text(document.querySelector('.assistants .late'))).toBe('Type a name or a number.');
    expect(assistants()).toEqual([]);
    await key('Escape');
    expect(document.querySelector('.assistants')).toBeNull();
  });

  it('stand under the step that asks for them, and only there', async () => {
    const dialled = ['09', '10', '11', '12', '13', '16', '17', '18', '19'];
    const contactId = await keep(background, jonas, [
      { at: '2026-11-06T09:00:00Z', channel: 'call', outcome: 'no-answer' },
    ]);
    const later = background.now;
    const set = async (at: string, body: object, call = 'changeContact') => {
      background.now = new Date(at).toISOString() as typeof background.now;
      await background.receive({ call, body: { ...body } });
    };
    await set('2026-11-06T10:00:00Z', { contactId, patch: { cadence: 'keen' } });
    for (const day of dialled) {
      const touch = { channel: 'call', direction: 'out', outcome: 'no-answer', note: '', about: '' };
      const message = { ...touch, channel: 'email', outcome: 'sent' };
      await set(`2026-11-${day}T10:00:00Z`, { target: { contactId }, touch }, 'log');
      if (day === '17' || day === '19')
        await set(`2026-11-${day}T11:00:00Z`, { target: { contactId }, touch: message }, 'log');
    }
    background.now = later;
    show(background);
    await openFramed();
    expect(nextStep()).toContain('Ask the assistant');
    await press(get('button', 'Add an assistant'));
    await write('Ada Example', '040 555 0143');
    expect(nextStep()).toContain('Ada Example 040 555 0143');
    expect(all('list', 'Assistant')).toHaveLength(1);
    expect(all('button', 'Add an assistant')).toEqual([]);
  });
});
