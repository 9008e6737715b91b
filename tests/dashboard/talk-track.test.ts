// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Template } from '../../src/domain/template';
import { all, choose, get, leave, press, said, text, type } from '../ui/page';
import { alerts, focused, openSettings, section, submit } from './settings-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

const mail: Template = {
  id: 'mail',
  medium: 'email',
  situation: 'after-message',
  language: 'en',
  name: 'Second mail',
  text: 'Hello {firstName},\nI wrote {lastDay}.',
};
const editor = () => section('Talk track').querySelector('form') as HTMLFormElement;
const area = () => get('field', 'Text', editor()) as HTMLTextAreaElement;
const preview = () => editor().querySelector('figure p')?.textContent;

describe('the user signs', () => {
  it('as they typed, without the spaces around it', async () => {
    const background = await openSettings();
    await type(get('field', 'Your name, as you sign'), ' Mara Lindqvist ');
    await leave(get('field', 'Your name, as you sign'));
    expect(background.settings.sender).toBe('Mara Lindqvist');
  });
});

describe('an own text', () => {
  it('is added for a medium, a situation and a language', async () => {
    const background = await openSettings();
    await press(get('button', 'New template'));
    expect(focused()).toBe('For');
    await choose(get('field', 'For'), 'voicemail');
    await choose(get('field', 'When'), 'after-voicemail');
    await choose(get('field', 'Language'), 'de');
    await type(get('field', 'Name, if you like', editor()), ' Zweiter Anruf ');
    await type(area(), 'Guten Tag, {name}.');
    await submit(editor());
    expect(background.settings.templates).toEqual([
      {
        id: expect.stringMatching(/^[\w-]{36}$/),
        medium: 'voicemail',
        situation: 'after-voicemail',
        language: 'de',
        name: 'Zweiter Anruf',
        text: 'Guten Tag, {name}.',
      },
    ]);
    expect(said()).toBe('Saved: Zweiter Anruf.');
    expect(text(get('list', 'Voicemail'))).toContain('Zweiter Anruf German, After a voicemail');
    expect(focused()).toBe('Edit Zweiter Anruf');
  });

  it('is listed under its medium by language, and named after when it is for where it has no name', async () => {
    const call: Template = { ...mail, id: 'call', medium: 'call', name: '' };
    const german: Template = { ...mail, id: 'german', language: 'de', name: 'Zweite Mail' };
    await openSettings({ templates: [mail, call, german] });
    const lists = all('list', undefined, section('Talk track')).map((list) =>
      [...list.querySelectorAll('b')].map((name) => text(name)),
    );
    expect(lists).toEqual([['After a message'], ['Zweite Mail', 'Second mail']]);
  });

  it('is changed, removed and put back', async () => {
    const background = await openSettings({ templates: [mail] });
    await press(get('button', 'Edit Second mail'));
    await type(area(), 'Hello {firstName}.');
    await submit(editor());
    expect(background.settings.templates).toEqual([{ ...mail, text: 'Hello {firstName}.' }]);
    await press(get('button', 'Remove Second mail'));
    expect(background.settings.templates).toEqual([]);
    expect(focused()).toBe('New template');
    await press(get('button', 'Undo'));
    expect(background.settings.templates).toEqual([{ ...mail, text: 'Hello {firstName}.' }]);
  });

  it('is not thrown away while it is edited by beginning another', async () => {
    await openSettings({ templates: [mail] });
    await press(get('button', 'Edit Second mail'));
    await type(area(), 'Hello, hello.');
    await press(get('button', 'New template'));
    expect(focused()).toBe('For');
    expect(area().value).toBe('Hello, hello.');
  });

  it('is shown filled as it is typed, with the name the user signs with', async () => {
    await openSettings({ templates: [mail], sender: 'Amina Idrissi' });
    await press(get('button', 'Edit Second mail'));
    expect(preview()).toBe('Hello Jonas,\nI wrote on Tuesday.');
    await type(area(), '{name} of {company}, {reason}, {promisedTime}, {assistant}, {sender}');
    expect(preview()).toBe(
      'Jonas Brandt of Nordlicht Möbel, shorter delivery times for oak boards, today at 10:00, Frau Petersen, Amina Idrissi',
    );
    await choose(get('field', 'Language'), 'de');
    expect(preview()).toContain('kürzere Lieferzeiten');
  });

  it('takes a field where the cursor stands', async () => {
    await openSettings({ templates: [mail] });
    await press(get('button', 'Edit Second mail'));
    await type(area(), 'Dear , good day.');
    area().setSelectionRange(5, 5);
    await press(get('button', 'First name'));
    expect(area().value).toBe('Dear {firstName}, good day.');
    expect(preview()).toBe('Dear Jonas, good day.');
    expect(document.activeElement).toBe(area());
  });

  it('that presses is told so, and may stay', async () => {
    const background = await openSettings({ templates: [mail] });
    await press(get('button', 'Edit Second mail'));
    await type(area(), 'Just checking in: this is urgent.');
    await submit(editor());
    expect(background.settings.templates[0]?.text).toBe('Just checking in: this is urgent.');
  });

  it.each([
    ['  ', 'There is no text yet. Type one.'],
    ['Hello {firstname}.', 'There is no field called firstname. Take one of those below.'],
    ['Hello {firstName.', 'A brace stands alone. Close it with another one, or take it out.'],
    ['x'.repeat(5001), 'It has more than 5000 characters. Shorten it.'],
  ])('is not saved as %j', async (typed, words) => {
    const background = await openSettings({ templates: [mail] });
    await press(get('button', 'Edit Second mail'));
    await type(area(), typed);
    await submit(editor());
    expect(alerts()).toEqual([words]);
    expect(area().getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(area());
    expect(background.settings.templates).toEqual([mail]);
  });

  it('that the background refuses stays in the editor, with why', async () => {
    const background = await openSettings({ templates: [mail] });
    background.failNext('changeSettings', 'template-faulty');
    await press(get('button', 'Edit Second mail'));
    await type(area(), 'Hello.');
    await submit(editor());
    expect(alerts()).toEqual(['This template cannot be filled as it is. Look at what is marked.']);
    expect(area().value).toBe('Hello.');
  });
});
