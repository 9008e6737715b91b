// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { all, get, key, press, settled, start, text } from '../ui/page';
import { amina, homeOf, jonas, keep, profile } from '../ui/people';
import { clockAt, promised } from './promise-page';
import { openFramed, show } from './sidebar-page';
import { chosenTab, patch, tab, tabs, withSettings, words, written } from './track-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

const friday = '2026-11-20T09:12:00.000Z';
clockAt(friday);

let background: FakeBackground;
beforeEach(() => {
  background = start(friday); // Friday, 20 November 2026, 10:12 in Berlin
  withSettings(background, { sender: 'Anna Seller' });
});

const fold = () => get('button', 'Talk track');

describe('the talk track', () => {
  it('is open where something is due, and says what to write with the reason', async () => {
    await written(background);
    await openFramed();
    expect(fold().getAttribute('aria-expanded')).toBe('true');
    expect(words()).toMatch(/^Hello Jonas,\n/);
    expect(words()).toContain('oak from one forest');
    expect(text(get('region', 'Talk track'))).toContain('Reason: oak from one forest');
  });

  it('is folded where nothing is due, and stays as the user left it with whoever comes', async () => {
    await keep(background, jonas, [{ at: '2026-11-20T08:00:00Z', channel: 'email', outcome: 'sent' }]);
    show(background);
    await openFramed();
    expect(fold().getAttribute('aria-expanded')).toBe('false');
    expect(words()).toBe('');
    await press(fold());
    expect(words()).not.toBe('');
    await act(async () => background.show(1, { sighting: profile(amina), home: homeOf(amina) }));
    await settled();
    expect(words()).toContain('Amina');
    await press(fold());
    expect(words()).toBe('');
  });

  it('has a text for somebody new, too', async () => {
    show(background, amina);
    await openFramed();
    await press(fold());
    expect(words()).toContain('Hello Amina');
  });

  it('is in the language chosen for those whose language is not known', async () => {
    withSettings(background, { textLanguage: 'de' });
    show(background, amina);
    await openFramed();
    await press(fold());
    expect(words()).toContain('Guten Tag Amina');
  });

  it('is in the language of whoever has one, whatever was chosen for the others', async () => {
    withSettings(background, { textLanguage: 'de' });
    await written(background);
    await openFramed();
    expect(words()).toMatch(/^Hello Jonas,\n/);
  });

  it('has none for a contact who is closed', async () => {
    await keep(background, jonas, [
      { at: '2026-11-18T10:00:00Z', channel: 'email', outcome: 'asked-to-stop', direction: 'in' },
    ]);
    show(background);
    await openFramed();
    expect(all('region', 'Talk track')).toEqual([]);
  });

  it('speaks the language of the contact', async () => {
    await keep(background, jonas, [{ at: '2026-11-10T10:00:00Z', channel: 'email', outcome: 'sent' }]);
    show(background); // who lives in Hamburg
    await openFramed();
    expect(words()).toMatch(/^Guten Tag Jonas Brandt/);
    expect(document.querySelector('.words')?.getAttribute('lang')).toBe('de');
  });

  it('says so when there is no text in that language', async () => {
    await patch(background, await written(background), { language: 'pt' });
    await openFramed();
    expect(text(get('region', 'Talk track'))).toContain('There is no text in Portuguese yet: this one is in English.');
  });

  it('says so when the own name is missing', async () => {
    withSettings(background, { sender: '' });
    await written(background);
    await openFramed();
    expect(text(get('region', 'Talk track'))).toContain('Your name is missing.');
  });

  it('puts the user’s own words before the built-in ones', async () => {
    const own = {
      id: 'mine',
      medium: 'linkedin',
      situation: 'any',
      language: 'en',
      text: 'Moin {firstName}.',
    } as const;
    withSettings(background, { templates: [own] });
    await written(background);
    await openFramed();
    expect(words()).toBe('Moin Jonas.');
  });
});

describe('its media', () => {
  it('follow what is to be logged', async () => {
    await written(background);
    await openFramed();
    expect(chosenTab()).toBe('LinkedIn');
    await press(get('button', 'Call'));
    expect(chosenTab()).toBe('Call');
    await tab('Assistant');
    await press(get('button', 'Voicemail left'));
    expect(chosenTab()).toBe('Voicemail');
    await press(get('button', 'More'));
    await press(get('button', 'Spoke with assistant'));
    expect(chosenTab()).toBe('Assistant');
    expect(words()).toContain('Is Jonas Brandt around this week?');
    await press(get('button', 'E-mail'));
    expect(chosenTab()).toBe('E-mail');
  });

  it('begin with the call where one is promised', async () => {
    const id = await keep(background, jonas, [{ at: '2026-11-18T10:00:00Z', channel: 'call', outcome: 'spoke' }]);
    await patch(background, id, { language: 'en' });
    await promised(background, id, '2026-11-20T15:00:00.000Z');
    show(background);
    await openFramed();
    expect(chosenTab()).toBe('Call');
    expect(words()).toContain('You asked me to call today at 16:00. Is it still a good time?');
  });

  it('are tabs that the arrows move through', async () => {
    await written(background);
    await openFramed();
    await tab('Call');
    await key('ArrowRight');
    expect(chosenTab()).toBe('Voicemail');
    expect(document.activeElement?.textContent).toBe('Voicemail');
    await key('End');
    expect(chosenTab()).toBe('Assistant');
    await key('ArrowRight');
    expect(chosenTab()).toBe('Call');
    expect(tabs().filter((one) => one.tabIndex === 0)).toHaveLength(1);
  });
});
