// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Cadence } from '../../src/domain/cadence';
import { trackLanguages } from '../../src/domain/tracks';
import { textLanguages } from '../../src/ui/languages';
import type { FakeBackground } from '../ui/fake-background';
import { all, choose, get, press, said, start, text } from '../ui/page';
import { amina, jonas, keep } from '../ui/people';
import { menu, openFramed, show, stored } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
beforeEach(() => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
});

const sent = { at: '2026-11-18T10:00:00Z', channel: 'email', outcome: 'sent' } as const;
const fields = () => stored(background)[0]?.contact.fields;
const options = (label: string) => [...get('field', label).querySelectorAll('option')].map((option) => text(option));
const shown = (label: string) => {
  const { options: offered, value } = get('field', label) as HTMLSelectElement;
  return text([...offered].find((option) => option.value === value) ?? null);
};

async function openJonas(): Promise<void> {
  await keep(background, jonas, [sent]);
  show(background);
  await openFramed();
}

describe('the cadence', () => {
  it('is one of the built-in ones or of the user’s own', async () => {
    const own: Cadence = {
      id: 'own-fair',
      plan: { kind: 'repeat', every: 21, offers: [] },
      attempts: 0,
      // biome-ignore lint/suspicious/noThenProperty: a cadence is data
      then: null,
      name: 'After the fair',
      reason: 'They met us once a year.',
    };
    background.settings = { ...background.settings, cadences: [own] };
    await openJonas();
    expect(options('Cadence')).toEqual(['Gentle', 'Keen', 'Slow', 'Keep in touch', 'After the fair']);
    await choose(get('field', 'Cadence'), 'own-fair');
    expect(said()).toBe('Now in After the fair. Next: Wednesday 9 December');
    expect(text(document.querySelector('#cadence-why'))).toBe('They met us once a year.');
  });

  it('that repeats has an interval, from the cadence or for this contact alone', async () => {
    await openJonas();
    expect(all('field', 'How often')).toEqual([]);
    await choose(get('field', 'Cadence'), 'keep-in-touch');
    expect(options('How often')).toEqual(['Every 30 days', 'Every 60 days', 'Every 90 days']);
    expect(shown('How often')).toBe('Every 60 days');
    await choose(get('field', 'How often'), '30');
    expect(said()).toBe('Changed. Next: Friday 18 December');
    expect(fields()?.every).toBe(30);
    await press(get('button', 'Undo'));
    expect(shown('How often')).toBe('Every 60 days');
    await choose(get('field', 'How often'), '60');
    expect(fields()?.every).toBeNull();
  });

  it('chosen anew has the interval of its own', async () => {
    await openJonas();
    await choose(get('field', 'Cadence'), 'keep-in-touch');
    await choose(get('field', 'How often'), '90');
    await choose(get('field', 'Cadence'), 'slow');
    expect(shown('How often')).toBe('Every 14 days');
  });

  it('offers an interval from elsewhere as well', async () => {
    const contactId = await keep(background, jonas, [sent]);
    await background.receive({ call: 'changeContact', body: { contactId, patch: { cadence: 'slow', every: 45 } } });
    show(background);
    await openFramed();
    expect(options('How often')).toEqual(['Every 10 days', 'Every 14 days', 'Every 45 days']);
    expect(shown('How often')).toBe('Every 45 days');
  });
});

describe('what somebody is', () => {
  it('a customer is kept in touch with, in the same act', async () => {
    await openJonas();
    await menu('They became a customer');
    expect(said()).toBe('Customer, now in Keep in touch. Next: Monday, 18 January 2027');
    expect(fields()).toMatchObject({ kind: 'customer', cadence: 'keep-in-touch' });
    await press(get('button', 'Undo'));
    expect(fields()).toMatchObject({ kind: 'prospect', cadence: 'gentle' });
  });

  it('a partner, too, by the list of kinds', async () => {
    await openJonas();
    await choose(get('field', 'Kind'), 'partner');
    expect(said()).toContain('Partner, now in Keep in touch.');
  });

  it('an employer is chased as before', async () => {
    await openJonas();
    await choose(get('field', 'Kind'), 'employer');
    expect(said()).toBe('Changed.');
    expect(fields()?.cadence).toBe('gentle');
  });

  it('how much they are worth the time is one of three', async () => {
    await openJonas();
    const worth = () => all('button', undefined, get('group', 'Value')).map((one) => one.getAttribute('aria-pressed'));
    expect(worth()).toEqual(['false', 'true', 'false']);
    await press(get('button', 'High'));
    expect(worth()).toEqual(['false', 'false', 'true']);
    expect(fields()?.value).toBe(3);
  });
});

describe('the language', () => {
  it('is guessed, which it says, until the user says it', async () => {
    await openJonas(); // of Hamburg
    expect(shown('Language')).toBe('Probably German');
    expect(options('Language')).toEqual(['Probably German', 'English', 'French', 'German', 'Spanish']);
    await choose(get('field', 'Language'), 'en');
    expect(shown('Language')).toBe('English');
    expect(fields()?.language).toBe('en');
  });

  it('is not known where nothing tells it', async () => {
    await keep(background, amina, [sent]);
    show(background, amina);
    await openFramed();
    expect(shown('Language')).toBe('Not known');
  });

  it('may be any in which there are texts, the user’s own too', async () => {
    const template = { id: 't', medium: 'email', situation: 'any', language: 'pt', text: 'Bom dia.' } as const;
    background.settings = { ...background.settings, templates: [template] };
    await openJonas();
    expect(options('Language')).toContain('Portuguese');
    expect([...textLanguages]).toEqual(trackLanguages);
  });
});
