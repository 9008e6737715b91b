// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { all, get, key, press, said, settled, start, text, type } from '../ui/page';
import { amina, homeOf, jonas, keep, profile } from '../ui/people';
import { openFramed, show, stored } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
beforeEach(async () => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
  await keep(background, jonas, [{ at: '2026-11-18T10:00:00Z', channel: 'linkedin', outcome: 'sent' }]);
});

const notice = () => text(document.querySelector('.now-at'));
const fields = () => stored(background)[0]?.contact.fields;
const contoso = { ...jonas, company: { value: 'Contoso', from: 'badge' as const } };

describe('a contact of whom the page says something else now', () => {
  it('is asked about with what was, and where the page says so', async () => {
    show(background, contoso);
    await openFramed();
    expect(get('region', 'Now at Contoso')).toBeTruthy();
    expect(notice()).toBe('Now at Contosofrom the profile card’s badgeWas Nordlicht MöbelUpdateKeep as it is');
    // Nothing is changed by itself.
    expect(fields()?.company?.value).toBe('Nordlicht Möbel');
  });

  it('a new title at a new company is one change; a headline stands small below', async () => {
    const title = { value: 'Buyer', from: 'experience' } as const;
    show(background, { ...contoso, title, headline: { value: 'Buyer at Contoso', from: 'card' } });
    await openFramed();
    expect(text(get('heading', 'Now Buyer at Contoso'))).toBe('Now Buyer at Contoso');
    expect(notice()).toContain('Was Head of Procurement at Nordlicht Möbel');
    expect(notice()).toContain('New headline: Buyer at Contoso');
  });

  it('is changed by one press, and as before by Undo', async () => {
    show(background, contoso);
    await openFramed();
    await press(get('button', 'Update'));
    expect(said()).toContain('Updated.');
    expect(fields()?.company).toEqual({ value: 'Contoso', from: 'badge' });
    expect(document.querySelector('.now-at')).toBeNull();
    await press(get('button', 'Undo'));
    expect(fields()?.company?.value).toBe('Nordlicht Möbel');
    expect(notice()).toContain('Now at Contoso');
  });

  it('and settled leaves the keyboard in the sidebar, not at the top', async () => {
    show(background, contoso);
    await openFramed();
    get('button', 'Update').focus();
    await press(get('button', 'Update'));
    await settled();
    expect(document.querySelector('main button')).toBe(document.activeElement);
  });

  it('is kept as it is by another, and asked about no more, unless the page says something else again', async () => {
    show(background, contoso);
    await openFramed();
    await press(get('button', 'Keep as it is'));
    expect(said()).toContain('Kept as it was.');
    expect(fields()?.company?.value).toBe('Nordlicht Möbel');
    expect(document.querySelector('.now-at')).toBeNull();
    show(background, { ...jonas, company: { value: 'Northwind', from: 'badge' } });
    background.tell({ news: 'screen', tabId: 1 });
    await settled();
    expect(notice()).toContain('Now at Northwind');
  });

  it('is not asked about what the user has just typed over', async () => {
    show(background);
    await openFramed();
    await press(get('button', 'Company: Nordlicht Möbel. Edit'));
    await type(get('textbox', 'Company'), 'My own name for it');
    await key('Enter');
    await press(get('button', 'Log touch'));
    expect(fields()?.company).toEqual({ value: 'My own name for it', from: 'user' });
    expect(document.querySelector('.now-at')).toBeNull();
    // The page says something new.
    background.show(1, { sighting: profile(contoso), home: homeOf(jonas) });
    await settled();
    expect(notice()).toContain('Was My own name for it');
    expect(fields()?.company?.value).toBe('My own name for it');
  });

  it('is not asked about what the user typed over before they became a contact, nor is what they emptied filled', async () => {
    background.show(1, { sighting: profile(amina), home: homeOf(amina) });
    await openFramed();
    await press(get('button', 'Headline: Building museums that breathe. Edit'));
    await type(get('textbox', 'Headline'), '');
    await key('Enter');
    await press(get('button', 'Log touch'));
    await press(get('button', 'Log touch'));
    expect(stored(background)[1]?.contact.fields.headline).toEqual({ value: '', from: 'user' });
    expect(document.querySelector('.now-at')).toBeNull();
  });

  it('is not asked about for a guess, nor for another spelling', async () => {
    show(background, {
      ...jonas,
      company: { value: 'Contoso', from: 'headline' },
      title: { value: 'HEAD of procurement', from: 'experience' },
    });
    await openFramed();
    expect(document.querySelector('.now-at')).toBeNull();
  });
});

describe('what is known', () => {
  const beside = (element: HTMLElement) =>
    text(document.getElementById(element.getAttribute('aria-describedby') ?? ''));

  it('says of each thing where it is known from, also of the name and of how they are reached', async () => {
    show(background);
    await openFramed();
    expect(beside(get('button', 'Name: Jonas Brandt. Edit'))).toBe('from the page heading');
    expect(beside(get('button', 'Title: Head of Procurement. Edit'))).toBe('from the experience section');
    expect(beside(get('link', 'jonas.brandt@example.com'))).toBe('from the contact info');
    expect(beside(get('link', '040 555 0142'))).toBe('from the contact info; dialled as +49405550142');
    expect(beside(get('link', 'example.org/nordlicht'))).toBe('from the contact info');
    expect(beside(get('button', 'Time zone: Europe/Berlin. Edit'))).toBe('probably, from the location');
  });

  it('says so also where the page no longer shows it, and of what the user typed', async () => {
    const { company, title, ...rest } = jonas;
    show(background, { ...rest, identities: jonas.identities.slice(0, 1), phones: [], websites: [] });
    await openFramed();
    expect(beside(get('link', 'jonas.brandt@example.com'))).toBe('from the contact info');
    await press(get('button', 'School: Fachhochschule Altona. Edit'));
    await type(get('textbox', 'School'), 'Altona');
    await key('Enter');
    expect(beside(get('button', 'School: Altona. Edit'))).toBe('typed by you');
  });

  it('leaves nothing to read where a value has no origin', async () => {
    show(background);
    await openFramed();
    for (const element of all('button').concat(all('link'))) {
      const id = element.getAttribute('aria-describedby');
      if (id) expect(document.getElementById(id)).not.toBeNull();
    }
  });
});
