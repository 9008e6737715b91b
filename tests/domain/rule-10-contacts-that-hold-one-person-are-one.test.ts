import { describe, expect, it } from 'vitest';
import { deleteContact } from '../../src/domain/closing-acts';
import type { ContactFields } from '../../src/domain/contact';
import { contactOf, type Dossier, identitiesOf, planOfDossier, promisesOf, touchesOf } from '../../src/domain/dossier';
import { historyOf } from '../../src/domain/history';
import { email, type IdentityKey, linkedinSlug, phone } from '../../src/domain/identity';
import { mergeContacts, notSame } from '../../src/domain/merge-contacts';
import { doubleOf, keptAs, sharedBy } from '../../src/domain/same';
import { personFields } from '../../src/domain/sighting';
import { closingOf } from '../../src/domain/stage';
import { always } from './arbitraries';
import { contactNamed, plainCircumstances as next, two } from './two-contacts';

const union = (a: Dossier, b: Dossier) => ({
  touches: [...touchesOf(a), ...touchesOf(b)],
  promises: [...promisesOf(a), ...promisesOf(b)],
});
const closingIn = (dossier: Dossier) => closingOf(contactOf(dossier), historyOf(touchesOf(dossier)));
const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);

describe('a merge', () => {
  it(
    'loses no touch and no promise, doubles none, and changes none',
    always(two, ({ a, b, next }) => {
      const { into } = mergeContacts(a, b, next());
      const { touches, promises } = union(a, b);
      expect(touchesOf(into).toSorted(byId)).toEqual(touches.toSorted(byId));
      expect(promisesOf(into).toSorted(byId)).toEqual(promises.toSorted(byId));
      expect(into.touches).toHaveLength(a.touches.length + b.touches.length);
      const stamps = new Map([...a.touches, ...b.touches].map((row) => [row.id, row.stamps]));
      for (const row of into.touches) expect(row.stamps).toEqual(stamps.get(row.id));
    }),
  );

  it(
    'plans what follows from the united history; nobody is left hanging',
    always(two, ({ a, b, next }) => {
      const { cadences, calendar } = next();
      const { into, from } = mergeContacts(a, b, next());
      const [plan, ...before] = [into, a, b].map((dossier) => planOfDossier(dossier, cadences, calendar));
      const united: Dossier = {
        contact: into.contact,
        touches: [...a.touches, ...b.touches],
        promises: [...a.promises, ...b.promises],
        identities: [...a.identities, ...b.identities],
      };
      expect(plan).toEqual(planOfDossier(united, cadences, calendar));
      for (const count of ['touches', 'messages', 'attempts', 'conversations'] as const)
        expect(plan?.counts[count]).toBe(before.reduce((sum, { counts }) => sum + counts[count], 0));
      expect(plan?.step === null).toBe(plan?.stage === 'closed' || plan?.turn === 'waits');
      expect(planOfDossier(from, cadences, calendar).step).toBeNull();
    }),
  );

  it(
    'respects that they asked to stop, wherever they did',
    always(two, ({ a, b, next }) => {
      const asked = [a, b].some((one) => closingIn(one)?.reason === 'asked-to-stop');
      expect(closingIn(mergeContacts(a, b, next()).into)?.reason === 'asked-to-stop').toBe(asked);
    }),
  );

  it(
    'is closed where both were, but for a silence that the other has broken; where one was open it is open, but for a “no” since',
    always(two, ({ a, b, next }) => {
      const { into } = mergeContacts(a, b, next());
      const closings = [closingIn(a), closingIn(b)];
      const closing = closingIn(into);
      if (!closings.includes(null)) {
        const silent = closings.every((one) => one?.reason === 'no-reply');
        if (!silent) expect(closing).not.toBeNull();
      } else if (closing && closing.reason !== 'asked-to-stop') {
        expect(closing.reason).toBe('said-no');
        expect(into.contact.fields.closed).toBeNull();
        expect(closing.at >= (into.contact.fields.reopenedAt ?? '')).toBe(true);
      }
    }),
  );

  it(
    'gives every identity to the one contact, also those taken away, and leaves none',
    always(two, ({ a, b, next }) => {
      const { into, from } = mergeContacts(a, b, next());
      const expected = [...a.identities, ...b.identities].map(({ id, fields }) => ({
        id,
        fields: { ...fields, contactId: 'a' },
      }));
      expect(into.identities.map(({ id, fields }) => ({ id, fields })).toSorted(byId)).toEqual(expected.toSorted(byId));
      expect(from.identities).toEqual([]);
    }),
  );

  it(
    'keeps what was typed before what was read, and fills blanks',
    always(two, ({ a, b, next }) => {
      const { fields } = mergeContacts(a, b, next()).into.contact;
      for (const field of personFields) {
        const [ours, theirs] = [a.contact.fields[field], b.contact.fields[field]];
        const believed =
          [ours, theirs].find((one) => one?.from === 'user' && one.value) ??
          [ours, theirs].find((one) => one?.from === 'user') ??
          [ours, theirs].find((one) => one?.value) ??
          ours;
        expect(fields[field]).toEqual(believed);
      }
    }),
  );

  it(
    'keeps the further of what both have: away, added, reopened, value; every website, reason and number once',
    always(two, ({ a, b, next }) => {
      const both = [a, b].map(({ contact }) => contact.fields) as [ContactFields, ContactFields];
      const { into } = mergeContacts(a, b, next());
      const { fields } = into.contact;
      const all = <K extends keyof ContactFields>(key: K) => both.map((one) => one[key] ?? '').toSorted();
      expect([fields.addedOn, fields.awayUntil ?? '', fields.reopenedAt ?? '', fields.value]).toEqual([
        all('addedOn')[0],
        all('awayUntil')[1],
        all('reopenedAt')[1],
        Math.max(...both.map(({ value }) => value)),
      ]);
      const once = (texts: readonly string[]) => expect(new Set(texts).size).toBe(texts.length);
      const lines = (text: string) => text.split('\n').flatMap((line) => line.trim() || []);
      once(fields.websites.map(({ value }) => value));
      once(fields.declined.map(({ field }) => field));
      expect(fields.declined).toEqual(expect.arrayContaining(both.flatMap(({ declined }) => declined)));
      once(lines(fields.reason));
      expect(new Set(lines(fields.reason))).toEqual(new Set(both.flatMap(({ reason }) => lines(reason))));
      for (const { value } of both.flatMap(({ phones }) => phones)) {
        const asIdentity = identitiesOf(into).some((key) => key === `phone:${value.replace(/[^+\d]/g, '')}`);
        expect(fields.phones.filter((one) => one.value === value)).toHaveLength(asIdentity ? 0 : 1);
      }
      expect(fields.notSame.filter((id) => id !== 'c')).toEqual([]);
      expect([fields.snooze, fields.finalTryAt]).toEqual([both[0].snooze, both[0].finalTryAt]);
    }),
  );

  it('is found by what either was found by, and is proposed no more', () => {
    const one = contactNamed('Jonas Example', linkedinSlug('jonas-example'));
    const other = contactNamed('J. Example', email('jonas@example.com'), phone('+49 30 901820'));
    const { into } = mergeContacts(one, other, next());
    const keys = [...identitiesOf(one), ...identitiesOf(other)];
    expect(identitiesOf(into)).toEqual(keys);
    expect(doubleOf({ ...keptAs(into), id: null }, new Map(keys.map((key) => [key, keptAs(into)])))).toBeNull();
  });

  it('is refused with itself, and with who is deleted or has become part of another', () => {
    const [a, b, c] = [contactNamed('A'), contactNamed('B'), contactNamed('C')];
    const refused = expect.objectContaining({ code: 'not-mergeable' });
    const { into, from } = mergeContacts(a, b, next());
    for (const [one, other] of [
      [a, a],
      [into, from],
      [from, into],
      [from, c],
      [c, deleteContact(a, next())],
    ] as const) {
      expect(() => mergeContacts(one, other, next())).toThrow(refused);
      expect(() => notSame(one, other, next())).toThrow(refused);
    }
    expect(from.contact.fields).toMatchObject({ deleted: true, mergedInto: a.contact.id });
  });
});

describe('“not the same”', () => {
  it('is remembered on both, once, and merges them no less when the user changes their mind', () => {
    const once = notSame(contactNamed('A'), contactNamed('B'), next());
    const { a, b } = notSame(once.a, once.b, next());
    expect([a.contact.fields.notSame, b.contact.fields.notSame]).toEqual([[b.contact.id], [a.contact.id]]);
    expect(mergeContacts(a, b, next()).into.contact.fields.notSame).toEqual([]);
  });

  it('is remembered of a third by whoever both have become', () => {
    const { a, b } = notSame(contactNamed('A'), contactNamed('B'), next());
    const { into } = mergeContacts(contactNamed('C'), a, next());
    const identities: IdentityKey[] = ['email:jonas@example.com'];
    expect(sharedBy({ ...keptAs(into), identities }, { ...keptAs(b), identities })).toEqual([]);
  });
});
