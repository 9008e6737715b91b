// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { get, key, press, said, settled, start, text, type } from '../ui/page';
import { jonas, keep } from '../ui/people';
import { nextStep, openFramed, show, stored } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
beforeEach(() => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
});

describe('a promise', () => {
  it('may have no date yet, which is shown as a defect and asked for', async () => {
    await keep(background, jonas, []);
    show(background);
    await openFramed();
    await press(get('button', 'Promise'));
    await press(get('button', 'No date yet'));
    expect(said()).toContain('which date and time?');
    expect(text(document.querySelector('.undated'))).toContain('They asked you to call, but there is no date yet');
    await press(get('button', 'Which date and time?'));
    await type(get('field', 'Date'), '2026-11-23');
    await type(get('field', 'Time'), '09:30');
    await press(get('button', 'Move'));
    expect(document.querySelector('.undated')).toBeNull();
    expect(nextStep()).toContain('Call back on Monday at 9:30');
  });

  it('that was asked for and not written down is asked for, too', async () => {
    await keep(background, jonas, [
      { at: '2026-11-19T09:00:00.000Z', channel: 'call', outcome: 'asked-to-call-later' },
    ]);
    show(background);
    await openFramed();
    expect(text(document.querySelector('.undated'))).toContain('They asked you to call, but there is no date yet');
    await press(get('button', 'Which date and time?'));
    await type(get('field', 'Date'), '2026-11-23');
    await type(get('field', 'Time'), '09:30');
    await press(get('button', 'Save promise'));
    expect(document.querySelector('.undated')).toBeNull();
    expect(nextStep()).toContain('Call back on Monday at 9:30');
  });

  it('of somebody new is one act: taken back, neither it nor the contact is left', async () => {
    show(background);
    await openFramed();
    await press(get('button', 'Company: Nordlicht Möbel. Edit'));
    await type(get('textbox', 'Company'), 'Südlicht');
    await key('Enter');
    await press(get('button', 'Promise'));
    await type(get('field', 'Date'), '2026-11-23');
    await type(get('field', 'Time'), '09:30');
    await press(get('button', 'Save promise'));
    expect(nextStep()).toContain('Call back on Monday at 9:30');
    expect(stored(background)[0]?.contact.fields.company?.value).toBe('Südlicht');
    await press(get('button', 'Undo'));
    expect(nextStep()).toContain('Not a contact yet');
    expect(text(document.querySelector('.who'))).toContain('Südlicht');
  });

  it('with half a date is not saved', async () => {
    await keep(background, jonas, []);
    show(background);
    await openFramed();
    await press(get('button', 'Promise'));
    await type(get('field', 'Date'), '2026-11-23');
    await act(
      async () => void document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true })),
    );
    await settled();
    expect(stored(background)[0]?.promises).toEqual([]);
    expect(text()).toContain('A promise needs a date and a time');
  });

  it('can be released', async () => {
    const contactId = await keep(background, jonas, []);
    const body = { target: { contactId }, by: 'me', at: '2026-11-20T15:00:00.000Z', zone: 'Europe/Berlin', note: '' };
    await background.receive({ call: 'promise', body });
    show(background);
    await openFramed();
    expect(nextStep()).toContain('You promised it for today at 16:00.');
    await press(get('button', 'Release'));
    expect(nextStep()).not.toContain('promised');
  });
});
