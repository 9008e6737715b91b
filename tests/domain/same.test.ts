import { describe, expect, it } from 'vitest';
import type { IdentityKey } from '../../src/domain/identity';
import { doubleOf, type Kept, keptAs, type Recognised, seenAs, sharedBy } from '../../src/domain/same';
import { always } from './arbitraries';
import { two } from './two-contacts';

const seen = (rest: Partial<Recognised>): Recognised => ({
  id: null,
  name: '',
  identities: [],
  phones: [],
  notSame: [],
  ...rest,
});
const kept = (id: string, rest: Partial<Recognised>): Kept => ({ ...seen(rest), id });

describe('two are one person', () => {
  it.each<[IdentityKey]>([
    ['linkedin-id:ACoAABcDeFgHiJ'],
    ['linkedin-slug:jonas-example'],
    ['sales-id:ACwAABcDeFgHiJ'],
    ['email:jonas@example.com'],
  ])('by %s alone, whatever their names', (key) => {
    const one = seen({ name: 'Jonas Example', identities: [key] });
    expect(sharedBy(one, kept('b', { name: 'J. Example', identities: ['page:example.com', key] }))).toEqual([key]);
  });

  it('never by a name alone', () => {
    expect(sharedBy(seen({ name: 'Jonas Example' }), kept('b', { name: 'Jonas Example' }))).toEqual([]);
  });

  const office = 'phone:+4930901820';
  it('never by a phone alone, nor by one under two names, nor without a name', () => {
    const of = (name: string) => seen({ name, identities: [office] });
    expect(sharedBy(of('Jonas Example'), kept('b', { name: 'Mara Example', identities: [office] }))).toEqual([]);
    expect(sharedBy(of(''), kept('b', { name: '', identities: [office] }))).toEqual([]);
    expect(sharedBy(of(' '), kept('b', { name: '\u00a0', identities: [office] }))).toEqual([]);
  });

  it.each([
    ['Jonas Example', 'Jonas Example'],
    [' jonas  EXAMPLE', 'Jonas\u00a0Example '],
    ['J\u00f6rg Example', 'Jo\u0308rg Example'],
    ['Ｊｏｎａｓ Example', 'Jonas Example'],
  ])('by a phone under one name: “%s” and “%s”', (name, other) => {
    const one = seen({ name, identities: [office] });
    expect(sharedBy(one, kept('b', { name: other, identities: [office] }))).toEqual([office]);
  });

  it('by a phone under one name, also where it is a plain number of one of them', () => {
    const name = 'Jonas Example';
    const plain = kept('b', { name, phones: ['030 901820', '+49 (0)30 901820'] });
    expect(sharedBy(seen({ name, identities: [office] }), plain)).toEqual([office]);
    expect(sharedBy(plain, seen({ name, identities: [office] }))).toEqual([office]);
    expect(sharedBy(plain, kept('c', { name, phones: ['+49 30 901820'] }))).toEqual([office]);
    // A number without country code is one number in every country.
    expect(sharedBy(kept('b', { name, phones: ['030 901820'] }), kept('c', { name, phones: ['030 901820'] }))).toEqual(
      [],
    );
  });

  it('by nothing that is no identity of a person: a page', () => {
    const identities: IdentityKey[] = ['page:https://example.com/team'];
    expect(sharedBy(seen({ name: 'A', identities }), kept('b', { name: 'A', identities }))).toEqual([]);
  });

  it('not when the user said of either that they are not the other', () => {
    const identities: IdentityKey[] = ['email:jonas@example.com'];
    const [a, b] = [kept('a', { identities }), kept('b', { identities })];
    expect(sharedBy(a, b)).toEqual(identities);
    expect(sharedBy({ ...a, notSame: ['b'] }, b)).toEqual([]);
    expect(sharedBy(a, { ...b, notSame: ['a'] })).toEqual([]);
    expect(sharedBy({ ...a, notSame: ['c'] }, b)).toEqual(identities);
  });

  it('shows all reasons, the most trusted first', () => {
    const identities: IdentityKey[] = [office, 'email:jonas@example.com', 'linkedin-slug:jonas-example'];
    const one = seen({ name: 'Jonas Example', identities });
    const reasons = ['linkedin-slug:jonas-example', 'email:jonas@example.com', office];
    expect(sharedBy(one, kept('b', { name: 'Jonas Example', identities }))).toEqual(reasons);
  });

  it(
    'whichever of them is asked',
    always(two, ({ a, b }) => {
      const [one, other] = [keptAs(a), keptAs(b)];
      expect(new Set(sharedBy(one, other))).toEqual(new Set(sharedBy(other, one)));
    }),
  );
});

describe('the double of whom is on screen', () => {
  const slug = 'linkedin-slug:jonas-example';
  const mail = 'email:jonas@example.com';
  const office = 'phone:+4930901820';
  const onScreen = seen({ name: 'Jonas Example', identities: [office, mail, slug] });
  const a = kept('a', { name: 'Jonas Example', identities: [slug] });
  const b = kept('b', { name: 'J. Example', identities: [mail] });
  const c = kept('c', { name: 'Jonas Example', identities: [office] });
  const owned = (...owners: [IdentityKey, Kept][]) => new Map(owners);

  it('is the contact that owns another identity of theirs; who is found is the owner of the most trusted one', () => {
    const double = { contactId: 'a', doubleId: 'b', shared: [mail] };
    expect(doubleOf(onScreen, owned([mail, b], [slug, a]))).toEqual(double);
    expect(doubleOf(onScreen, owned([slug, a], [mail, b]))).toEqual(double);
  });

  it('is nobody where all identities are one contact’s, or nobody’s', () => {
    expect(doubleOf(onScreen, owned())).toBeNull();
    expect(doubleOf(onScreen, owned([slug, a]))).toBeNull();
    expect(doubleOf(onScreen, owned([slug, a], [mail, a]))).toBeNull();
  });

  it('is not found by a phone alone: under the same name it is', () => {
    expect(doubleOf(onScreen, owned([slug, a], [office, c]))?.shared).toEqual([office]);
    expect(doubleOf(onScreen, owned([slug, a], [office, { ...c, name: 'Mara Example' }]))).toBeNull();
    expect(doubleOf(onScreen, owned([office, c]))).toBeNull();
  });

  it('is the one with the most trusted reason, where there are two', () => {
    expect(doubleOf(onScreen, owned([office, c], [slug, a], [mail, b]))?.doubleId).toBe('b');
  });

  it('is found by a number that the contact has and the page does not show', () => {
    const known = { ...a, phones: ['+49 30 901820'] };
    const shared = { contactId: 'a', doubleId: 'c', shared: [office] };
    expect(doubleOf(seen({ ...onScreen, identities: [slug] }), owned([slug, known], [office, c]))).toEqual(shared);
  });

  it('is nobody of whom the user said that they are somebody else', () => {
    expect(doubleOf(onScreen, owned([slug, { ...a, notSame: ['b'] }], [mail, b]))).toBeNull();
    expect(doubleOf(onScreen, owned([slug, a], [mail, { ...b, notSame: ['a'] }]))).toBeNull();
  });
});

describe('a person on a page', () => {
  it('is compared by name, identities and numbers', () => {
    const person = {
      name: { value: 'Jonas Example', from: 'heading' },
      part: 'subject',
      identities: [{ kind: 'email', value: 'jonas@example.com', from: 'contact-info' }],
      websites: [],
      phones: [{ value: '030 901820', from: 'contact-info' }],
    } as const;
    const recognised = { name: 'Jonas Example', identities: ['email:jonas@example.com'], phones: ['030 901820'] };
    expect(seenAs(person)).toEqual({ ...recognised, id: null, notSame: [] });
  });
});
