import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { logTouch, type NewTouch } from '../../src/domain/acts';
import type { Capture } from '../../src/domain/capture';
import { deleteContact } from '../../src/domain/closing-acts';
import { type Dossier, identitiesOf, touchesOf } from '../../src/domain/dossier';
import { type IdentityKey, identityFromKey } from '../../src/domain/identity';
import { addReach, keysOf, removeReach } from '../../src/domain/reach';
import { seenAs, trustedOf } from '../../src/domain/same';
import type { Person } from '../../src/domain/sighting';
import { type Acted, perform } from '../../src/store/act';
import type { Open } from '../../src/store/open';
import { dossierOf, meet } from '../../src/store/read';
import { context, freshStore, known } from './fresh-store';

const mail: NewTouch = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' };
const later = '2026-11-18T11:05:00.000Z';

let open: Open;
beforeEach(() => {
  open = freshStore();
});

const person = (name: string, keys: readonly IdentityKey[], more: Partial<Person> = {}): Capture['person'] => ({
  name: { value: name, from: 'heading' },
  part: 'subject',
  identities: keys.map((key) => ({ ...identityFromKey(key), from: 'contact-info' as const })),
  websites: [],
  phones: [],
  ...more,
});

/** As the background does: found by what recognises somebody, with all that is seen of them. */
function log(seen: Capture['person']): Promise<Acted> {
  const capture = { person: seen, home: '' };
  const mentions = (before: Dossier | null) => seenAs(seen, before).identities;
  const whom = { identities: trustedOf(mentions(null)), mentions, name: seen.name.value };
  return perform(open, whom, (before, c) => logTouch(known(capture)(before, c), mail, c), context(later));
}
const logKeys = (name: string, ...keys: IdentityKey[]) => log(person(name, keys));
const change = (contactId: string, act: (d: Dossier, c: Parameters<typeof deleteContact>[1]) => Dossier) =>
  perform(open, { contactId, mentions: [] }, (d, c) => act(d as Dossier, c), context(later));

/** Whom the page shows: the contact's name, and that of their double. */
async function whoIs(name: string, ...keys: IdentityKey[]): Promise<(string | null)[]> {
  const { dossier, double } = await meet(open, seenAs(person(name, keys)));
  return [dossier?.contact.fields.name.value ?? null, double?.name ?? null];
}

const slug = 'linkedin-slug:jonas-example';
const id = 'linkedin-id:ACoAABcDeFgHiJ';
const address = 'email:jonas@example.com';
const tagged = 'email:jonas+crm@example.com';

describe('a message thread', () => {
  it('finds the contact of the profile, which gave both slug and member id', async () => {
    await logKeys('Jonas Example', slug, id);
    expect(await whoIs('Jonas Example', id)).toEqual(['Jonas Example', null]);
    expect(await whoIs('Jonas', 'linkedin-id:ACoAAZzZzZzZzZ')).toEqual([null, null]);
  });
});

describe('somebody whom two contacts hold', () => {
  it.each<[IdentityKey, IdentityKey]>([
    [id, slug],
    [id, 'sales-id:ACwAABcDeFgHiJ'],
    [id, address],
    [slug, 'sales-id:ACwAABcDeFgHiJ'],
    [slug, address],
    ['sales-id:ACwAABcDeFgHiJ', address],
  ])('is the one with the more trusted identity, %s before %s, and the other is offered', async (more, less) => {
    await logKeys('By less', less);
    await logKeys('By more', more);
    expect(await whoIs('Jonas', less, more)).toEqual(['By more', 'By less']);
    expect(await whoIs('Jonas', more, less)).toEqual(['By more', 'By less']);
    // A touch goes to the one, and takes nothing from the other.
    const { dossier } = await logKeys('Jonas', less, more);
    expect(dossier.contact.fields.name.value).toBe('By more');
    expect(await whoIs('Jonas', less)).toEqual(['By less', null]);
  });
});

describe('an address with a tag', () => {
  it('finds the contact without one, and the other way round', async () => {
    await logKeys('Jonas Example', address);
    expect(await whoIs('J. E.', tagged)).toEqual(['Jonas Example', null]);
    await logKeys('Hana Example', 'email:hana+shop@example.com');
    expect(await whoIs('', 'email:hana@example.com')).toEqual(['Hana Example', null]);
  });

  it('is kept with the contact it has found', async () => {
    await logKeys('Jonas Example', address);
    const { dossier } = await logKeys('J. E.', tagged);
    expect(identitiesOf(dossier).toSorted()).toEqual([tagged, address]);
  });

  it('finds another tag under the same name only', async () => {
    await logKeys('Jonas Example', tagged);
    expect(await whoIs('Jonas Example', 'email:jonas+x@example.com')).toEqual(['Jonas Example', null]);
    expect(await whoIs('Mara Example', 'email:jonas+x@example.com')).toEqual([null, null]);
  });

  it('finds first whoever has it exactly; the other one is offered', async () => {
    await logKeys('Plain', address);
    await perform(
      open,
      { identities: [] },
      (_d, c) => known({ person: person('Tagged', [tagged]), home: '' })(null, c),
      context(later),
    );
    expect(await whoIs('Jonas', tagged)).toEqual(['Tagged', 'Plain']);
    expect(await whoIs('Jonas', address)).toEqual(['Plain', 'Tagged']);
    // Both share the mailbox: a third tag tells nothing.
    expect(await whoIs('Plain', 'email:jonas+x@example.com')).toEqual([null, null]);
  });

  it('finds nobody who was deleted, at another domain, or behind a desk', async () => {
    const { dossier } = await logKeys('Jonas Example', address);
    expect(await whoIs('Jonas Example', 'email:jonas+crm@example.org')).toEqual([null, null]);
    await change(dossier.contact.id, (d, c) => deleteContact(d, c));
    expect(await whoIs('Jonas Example', tagged)).toEqual([null, null]);
    await logKeys('Ticket 17', 'email:support+17@example.com');
    expect(await whoIs('Ticket 18', 'email:support+18@example.com')).toEqual([null, null]);
    expect(await whoIs('Support', 'email:support@example.com')).toEqual([null, null]);
  });

  it('that the user took away finds nobody, nor does another one when the plain address was taken away', async () => {
    const { contact } = (await logKeys('Jonas Example', address)).dossier;
    await logKeys('Jonas Example', tagged);
    const remove = (value: string) => change(contact.id, (d, c) => removeReach(d, { kind: 'email', value }, c));
    await remove('jonas+crm@example.com');
    expect(await whoIs('Jonas Example', tagged)).toEqual([null, null]);
    expect(await whoIs('Jonas Example', 'email:jonas+x@example.com')).toEqual(['Jonas Example', null]);
    await logKeys('Jonas Example', 'email:jonas+y@example.com');
    await remove('jonas@example.com');
    expect(await whoIs('Jonas Example', 'email:jonas+x@example.com')).toEqual([null, null]);
  });
});

describe('a number', () => {
  const home = { phones: [{ value: '040 123 45 67', from: 'contact-info' as const }] };
  const hamburg = { ...home, location: { value: 'Hamburg, Germany', from: 'card' as const } };

  it('without country code is one of the country they live in, and says how it was written', async () => {
    const { dossier } = await log(person('Jonas', [slug], hamburg));
    expect(dossier.contact.fields.phones).toEqual([]);
    const row = dossier.identities.find(({ id: key }) => key.startsWith('phone:'));
    expect([row?.id, row?.fields.as]).toEqual(['phone:+49401234567', '040 123 45 67']);
  });

  it('without country code is completed also where only the contact says in which country they live', async () => {
    await log(person('Jonas', [slug], { location: hamburg.location }));
    const { dossier } = await log(person('Jonas', [slug], home));
    expect(identitiesOf(dossier)).toContain('phone:+49401234567');
  });

  it('is shared with nobody it was not checked against: the country may be known from the contact alone', async () => {
    await logKeys('Office', 'linkedin-slug:office', 'phone:+49401234567');
    const jonas = await log(person('Jonas', [slug], { location: hamburg.location }));
    const { dossier } = await log(person('Jonas', [slug], home));
    expect(dossier.contact.id).toBe(jonas.dossier.contact.id);
    expect(identitiesOf(dossier)).toEqual([slug]);
    expect(dossier.contact.fields.phones).toEqual(home.phones);
    expect(await whoIs('Jonas', slug)).toEqual(['Jonas', null]);
  });

  it('of an office leaves two people two, on one page or two', async () => {
    const office = 'phone:+4930901820';
    const one = await logKeys('Jonas', address, office);
    const other = await logKeys('Hana', 'email:hana@example.com', office);
    expect(other.dossier.contact.id).not.toBe(one.dossier.contact.id);
    expect(await whoIs('Jonas', address, office)).toEqual(['Jonas', null]);
    expect(await whoIs('Hana', 'email:hana@example.com', office)).toEqual(['Hana', null]);
    expect(await whoIs('Anybody', office)).toEqual([null, null]);
  });

  it('typed as it is dialled at home is completed by where they live, and taken away again', async () => {
    const { contact } = (await log(person('Jonas', [slug], { location: hamburg.location }))).dossier;
    const reach = { kind: 'phone', value: '040 123 45 67' } as const;
    const whom = { contactId: contact.id, mentions: (d: Dossier | null) => keysOf(reach, d) };
    const added = await perform(open, whom, (d, c) => addReach(d as Dossier, reach, c), context(later));
    expect(identitiesOf(added.dossier)).toContain('phone:+49401234567');
    const again = await change(contact.id, (d, c) => addReach(d, { kind: 'phone', value: '+49 40 1234567' }, c));
    expect(again.dossier.identities).toHaveLength(2);
    const gone = await change(contact.id, (d, c) => removeReach(d, { kind: 'phone', value: '+49401234567' }, c));
    expect(identitiesOf(gone.dossier)).toEqual([slug]);
  });

  it('that was kept before numbers had one form can be taken away', async () => {
    const { contact } = (await logKeys('Jonas', slug)).dossier;
    const odd = { kind: 'phone', value: '+490301234567' } as const; // 0 is dialled inside the country only
    const row = { contactId: contact.id, deleted: false, refused: false };
    await change(contact.id, (d, c) => ({
      ...d,
      identities: [...d.identities, { id: 'phone:+490301234567', fields: row, stamps: { contactId: c.stamp() } }],
    }));
    const { dossier } = await change(contact.id, (d, c) => removeReach(d, odd, c));
    expect(identitiesOf(dossier)).toEqual([slug]);
  });
});

describe('whatever is seen, in whatever order', () => {
  const pool = [
    slug,
    'linkedin-slug:hana',
    id,
    address,
    tagged,
    'email:jonas+x@example.com',
    'email:hana@example.org',
    'phone:+4930901820',
    'phone:+4930901820;ext=12',
  ] as const;
  const sighting = fc.record({
    name: fc.constantFrom('Jonas Example', 'Hana Example', 'J. E.'),
    keys: fc.shuffledSubarray([...pool], { minLength: 1, maxLength: 4 }),
  });

  it('a sighting is attached to one contact, the one that is shown, and to no other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sighting, { minLength: 1, maxLength: 4 }), async (sightings) => {
        open = freshStore();
        const touches = new Map<string, number>();
        for (const { name, keys } of sightings) {
          const seen = person(name, keys);
          const met = await meet(open, seenAs(seen));
          const turned = await meet(open, seenAs({ ...seen, identities: seen.identities.toReversed() }));
          expect(turned.dossier?.contact.id).toBe(met.dossier?.contact.id);
          expect(turned.double?.contactId).toBe(met.double?.contactId);

          const acted = await log(seen);
          const own = acted.dossier.contact.id;
          if (met.dossier) expect(own).toBe(met.dossier.contact.id);
          else expect(touches.has(own)).toBe(false);
          touches.set(own, (touches.get(own) ?? 0) + 1);

          const owners = new Map<string, string>();
          for (const [contactId, count] of touches) {
            const dossier = await dossierOf(open, contactId);
            expect(dossier && touchesOf(dossier)).toHaveLength(count);
            for (const key of dossier ? identitiesOf(dossier) : []) {
              expect(owners.has(key)).toBe(false);
              owners.set(key, contactId);
            }
          }
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 200) },
    );
  }, 300_000);
});
