import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { pageToBackground } from '../../src/messaging/protocol';
import { capture, line, settingsPatch, sighting, webAddress, zone } from '../../src/messaging/schemas';

const person = (name: string) => ({
  name: { value: name, from: 'heading' },
  part: 'subject',
  identities: [{ kind: 'linkedin-slug', value: 'freya-lindqvist', from: 'address' }],
  websites: [],
  phones: [],
});

describe('a name from a page', () => {
  it.each([
    ['markup', '<img src=x onerror=alert(1)>'],
    ['emoji', 'Ross Martin 🚀'],
    ['right-to-left marks', '\u202Eشهرزاد\u202C'],
    ['10,000 characters', 'n'.repeat(10_000)],
    ['a quote and a null', 'O\u0000"Brien'],
  ])('with %s is kept whole', (_what, name) => {
    const parsed = v.parse(capture, { person: person(name), home: '' });
    expect(parsed.person.name.value).toBe(name);
  });

  it('of 20,001 characters is refused', () => {
    expect(v.safeParse(capture, { person: person('n'.repeat(20_001)), home: '' }).success).toBe(false);
  });

  it('of nothing but spaces is refused: nobody can be found by it again', () => {
    expect(v.safeParse(capture, { person: person('  '), home: '' }).success).toBe(false);
  });

  it('has halves of surrogate pairs replaced, and whole ones left', () => {
    expect(v.parse(line, 'a\uD83D b🚀 \uDE80c')).toBe('a\uFFFD b🚀 \uFFFDc');
  });
});

describe('an address that a click would open', () => {
  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'chrome://settings',
    'https://a b',
    '',
  ])('%j is refused', (address) => {
    expect(v.safeParse(webAddress, address).success).toBe(false);
  });
  it('of the web is taken', () => {
    expect(v.safeParse(webAddress, 'https://www.example.org/?q=1#x').success).toBe(true);
  });
});

describe('a sighting', () => {
  it('with more people than any page shows is refused', () => {
    const people = Array.from({ length: 201 }, () => person('Freya'));
    const seen = { site: 'linkedin', kind: 'profile', page: 'p', layout: 'known', channel: 'linkedin', people };
    expect(v.safeParse(sighting, seen).success).toBe(false);
    expect(v.safeParse(sighting, { ...seen, people: people.slice(0, 200) }).success).toBe(true);
  });
});

describe('settings', () => {
  it.each([
    { workingWeekdays: [] },
    { workingWeekdays: [8] },
    { zone: 'Mars/Olympus' },
    { daysOff: ['2026-02-30'] },
    { briefAt: 1440 },
    { briefAt: 8.5 },
  ])('%j are refused', (patch) => {
    expect(v.safeParse(settingsPatch, patch).success).toBe(false);
  });

  it('know the zones the browser knows', () => {
    expect(v.is(zone, 'Asia/Kathmandu')).toBe(true);
  });
});

describe('a change of a contact', () => {
  it('can hold only what the user typed or chose, never what is computed', () => {
    const patch = {
      title: { value: 'Buyer', from: 'user' },
      plan: {},
      deleted: true,
      closed: null,
      addedOn: '2020-01-01',
    };
    expect(v.parse(pageToBackground.changeContact, { contactId: 'id-1', patch }).patch).toEqual({
      title: { value: 'Buyer', from: 'user' },
    });
  });

  it('cannot say that a page is where the user typed something', () => {
    const patch = { title: { value: 'Buyer', from: 'badge' } };
    expect(v.safeParse(pageToBackground.changeContact, { contactId: 'id-1', patch }).success).toBe(false);
  });
});
