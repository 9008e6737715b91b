import fc from 'fast-check';
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
    // A number without country code is one number in every country, until it is known in which they live.
    expect(sharedBy(kept('b', { name, phones: ['030 901820'] }), kept('c', { name, phones: ['030 901820'] }))).toEqual(
      [],
    );
  });

  it('by a phone under one name, also where it was kept as it is dialled at home', () => {
    const name = 'Jonas Example';
    const home = kept('b', { name, phones: ['(030) 90 18 20'], country: 'DE' });
    expect(sharedBy(seen({ name, identities: [office] }), home)).toEqual([office]);
    expect(sharedBy(home, kept('c', { name, phones: ['+49 30 901820'] }))).toEqual([office]);
    expect(sharedBy(home, kept('c', { name: 'Mara Example', identities: [office] }))).toEqual([]);
    const vienna = kept('c', { name, phones: ['(030) 90 18 20'], country: 'AT' });
    expect(sharedBy(home, vienna)).toEqual([]);
  });

  it('not by an office’s number with another way to be put through', () => {
    const name = 'Jonas Example';
    expect(
      sharedBy(seen({ name, identities: [`${office};ext=12`] }), kept('b', { name, identities: [office] })),
    ).toEqual([]);
  });

  it('by one mailbox, with a tag or without; by two tags only under one name', () => {
    const of = (name: string, address: string) => kept(address, { name, identities: [`email:${address}`] });
    const [plain, crm] = [of('Jonas Example', 'jonas@example.com'), of('J. E.', 'jonas+crm@example.com')];
    const shop = of('Jonas Example', 'jonas+shop@example.com');
    expect(sharedBy(plain, crm)).toEqual(['email:jonas@example.com']);
    expect(sharedBy(crm, plain)).toEqual(['email:jonas@example.com']);
    expect(sharedBy(crm, shop)).toEqual([]);
    expect(sharedBy({ ...crm, name: 'Jonas Example' }, shop)).toEqual(['email:jonas@example.com']);
    expect(sharedBy(plain, { ...crm, notSame: [plain.id] })).toEqual([]);
    expect(sharedBy({ ...plain, refused: ['email:jonas+crm@example.com'] }, crm)).toEqual([]);
    expect(sharedBy(of('A', 'reply+1@example.com'), of('A', 'reply+2@example.com'))).toEqual([]);
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

  it('is somebody with another address of the mailbox, also where the contact was found by such a one', () => {
    const tagged = kept('b', { name: 'Jonas', identities: ['email:jonas+crm@example.com'] });
    const plain = kept('a', { name: 'Jonas Example', identities: [mail] });
    const owners = owned([mail, plain], ['email:jonas+crm@example.com', tagged]);
    expect(doubleOf(seen({ identities: [mail] }), owners)).toEqual({ contactId: 'a', doubleId: 'b', shared: [mail] });
    const byTag = seen({ name: 'Jonas Example', identities: ['email:jonas+x@example.com'] });
    expect(doubleOf(byTag, owners)).toBeNull();
    expect(doubleOf(byTag, owners, plain)?.doubleId).toBe('b');
  });

  const anyKeys = fc.subarray([
    slug,
    mail,
    office,
    'email:jonas+crm@example.com',
    'linkedin-id:ACoAABcDeFgHiJ',
  ] as const);
  const names = fc.constantFrom('Jonas Example', 'Mara Example', '');
  it(
    'is never the contact found, always has a reason, and is the same in whatever order a page shows things',
    always(
      fc.array(fc.tuple(anyKeys, names), { maxLength: 4 }),
      anyKeys,
      names,
      fc.infiniteStream(fc.nat()),
      (contacts, onPage, name, chance) => {
        const owners = new Map<IdentityKey, Kept>();
        for (const [at, [keys, called]] of contacts.entries()) {
          const own = keys.filter((key) => !owners.has(key));
          const one = kept(`c${at}`, { name: called, identities: own });
          for (const key of own) owners.set(key, one);
        }
        const double = doubleOf(seen({ name, identities: onPage }), owners);
        if (double) expect(double.doubleId).not.toBe(double.contactId);
        if (double) expect(double.shared).not.toEqual([]);
        const shuffled = onPage.map((key) => [chance.next().value ?? 0, key] as const).sort(([a], [b]) => a - b);
        const again = doubleOf(seen({ name, identities: shuffled.map(([, key]) => key) }), owners);
        expect([again?.contactId, again?.doubleId]).toEqual([double?.contactId, double?.doubleId]);
        expect(new Set(again?.shared)).toEqual(new Set(double?.shared));
      },
    ),
  );

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
