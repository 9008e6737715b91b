import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, type Place, placeOf } from '../../src/dashboard/place';

const text = fc.string({ unit: 'binary' });
const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ place: fc.constant('people' as const), search: fc.constantFrom('', 'q=oak', 'q=a%3Fb&stage=talking') }),
  fc.record({
    place: fc.constant('person' as const),
    contactId: fc.string({ unit: 'grapheme', minLength: 1 }),
    sheet: fc.boolean(),
  }),
  fc.constantFrom('reconnect', 'import', 'export', 'backup').map((name) => ({ place: name }) as Place),
  fc.record({ place: fc.constant('settings' as const), section: fc.constantFrom('', 'reminders', 'what-i-see') }),
);

describe('the address of a place', () => {
  it('leads back to it', () => {
    fc.assert(fc.property(place, (at) => void expect(placeOf(hashOf(at))).toEqual(at)));
  });

  it('may be any text', () => {
    fc.assert(fc.property(text, (hash) => void expect(placeOf(hash).place).toBeTypeOf('string')));
  });

  it.each([
    ['', { place: 'people', search: '' }],
    ['#', { place: 'people', search: '' }],
    ['#/', { place: 'people', search: '' }],
    ['#/nowhere', { place: 'people', search: '' }],
    ['#/person/', { place: 'people', search: '' }],
    ['#/people?q=a?b', { place: 'people', search: 'q=a?b' }],
    ['#/person/0190', { place: 'person', contactId: '0190', sheet: false }],
    ['#/person/0190/sheet', { place: 'person', contactId: '0190', sheet: true }],
    ['#/person/%', { place: 'person', contactId: '%', sheet: false }],
    ['#/backup', { place: 'backup' }],
    ['#/settings', { place: 'settings', section: '' }],
    ['#reminders', { place: 'settings', section: 'reminders' }],
  ])('%j leads to %j', (hash, expected) => {
    expect(placeOf(hash)).toEqual(expected);
  });
});
