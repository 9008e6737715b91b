import fc from 'fast-check';
import { captureContact } from '../../src/domain/capture';
import type { ContactFields } from '../../src/domain/contact';
import type { Day, Instant } from '../../src/domain/day';
import type { Circumstances, Dossier, IdentityFields } from '../../src/domain/dossier';
import type { Identity, IdentityKey } from '../../src/domain/identity';
import { newRow, nextStamp, type Row, type Stamp } from '../../src/domain/merge';
import type { Seen } from '../../src/domain/sighting';
import { dossierParts, rowsOf } from '../../src/domain/undo';
import { anyDeed, builtIn, type Case, casesOf, type Deed, openDeed } from './arbitraries';

/** Two contacts that may hold one person, each with years of touches, promises and things typed and read. */
export interface Two {
  readonly a: Dossier;
  readonly b: Dossier;
  /** The circumstances of the next act. */
  readonly next: () => Circumstances;
}

const now = '2045-03-06T08:00:00.000Z' as Instant;

/** Acts come after everything that is in the dossiers; the clock of their machine stands still. */
export function machine(user: Pick<Circumstances, 'calendar' | 'cadences'>): () => Circumstances {
  let last: Stamp | null = null;
  let made = 0;
  const stamp = (): Stamp => {
    last = nextStamp(last, Date.parse(now), 'me');
    return last;
  };
  return () => ({ ...user, now, zone: user.calendar.zone, stamp, newId: () => `new-${made++}` });
}

export const plainCircumstances = machine({
  calendar: { zone: 'UTC', workingWeekdays: new Set([1, 2, 3, 4, 5]), daysOff: new Set() },
  cadences: builtIn,
});

const ends: fc.Arbitrary<Deed> = fc.constantFrom(
  { channel: 'email', direction: 'in', outcome: 'said-no' },
  { channel: 'call', direction: 'out', outcome: 'asked-to-stop' },
);
const lives = casesOf(
  fc.oneof({ weight: 30, arbitrary: openDeed }, { weight: 2, arbitrary: anyDeed }, { weight: 1, arbitrary: ends }),
  30,
);

const seen: fc.Arbitrary<Seen | null> = fc.option(
  fc.record({ value: fc.constantFrom('Baker', 'Chef', ''), from: fc.constantFrom('card', 'user') }),
);
const some = <T>(...values: T[]): fc.Arbitrary<T[]> => fc.subarray(values);

/** Everything that is told of a contact and does not come with the case. */
const told: fc.Arbitrary<Partial<ContactFields>> = fc.record({
  name: fc.record({ value: fc.constantFrom('Jonas Example', 'Mara Example'), from: fc.constantFrom('card', 'user') }),
  headline: seen,
  title: seen,
  company: seen,
  school: seen,
  location: seen,
  websites: some<Seen>({ value: 'https://example.com', from: 'card' }, { value: 'https://example.org', from: 'user' }),
  phones: some<Seen>({ value: '030 901820', from: 'card' }, { value: '+49 30 901820', from: 'card' }),
  home: fc.constantFrom('', 'https://example.com/jonas', 'https://example.net/mail'),
  reason: fc.constantFrom('', 'asked for a price', 'met at the fair\nasked for a price', ' met at the fair \n'),
  assistants: some({ name: 'Ada Example', phone: '' }, { name: 'Ada Example', phone: '+49 30 901821' }),
  language: fc.constantFrom(null, 'de', 'en'),
  notSame: some('a', 'b', 'c'),
  tags: some('fair 2026', 'Fair 2026', 'oak'),
  note: fc.constantFrom('', 'Two children.', 'Likes oak.\n\nTwo children.'),
  knownSince: fc.constantFrom(null, '2019-05-04' as Day, '2021-01-02' as Day),
  declined: some({ field: 'title', value: 'Cook' }, { field: 'company', value: 'Contoso' }),
});

const pool = [
  'linkedin-id:ACoAABcDeFgHiJ',
  'linkedin-slug:jonas-example',
  'email:jonas@example.com',
  'email:jonas@example.org',
  'phone:+4930901820',
] as const satisfies readonly IdentityKey[];

interface Owned {
  readonly key: IdentityKey;
  readonly owner: 'a' | 'b' | null;
  readonly gone: '' | 'deleted' | 'refused';
}

/** Who has which identity: it belongs to one contact at most, and may have been taken away. */
const owners: fc.Arbitrary<readonly Owned[]> = fc.tuple(
  ...pool.map((key) =>
    fc.record({
      key: fc.constant(key),
      owner: fc.constantFrom('a', 'b', null),
      gone: fc.constantFrom('', '', 'deleted', 'refused'),
    }),
  ),
);

const twoOf = (ownership: fc.Arbitrary<readonly Owned[]>): fc.Arbitrary<Two> =>
  fc.tuple(lives, lives, told, told, ownership).map(([one, other, toldOfOne, toldOfOther, owned]) => {
    const next = machine({ calendar: one.calendar, cadences: one.cadences });
    const identities = (id: string): Row<IdentityFields>[] =>
      owned
        .filter(({ owner }) => owner === id)
        .map(({ key, gone }) =>
          newRow(
            key,
            { contactId: id, deleted: gone !== '', refused: gone === 'refused', from: 'card' },
            next().stamp(),
          ),
        );
    const a = dossierOf('a', one, toldOfOne, identities('a'), next().stamp);
    const b = dossierOf('b', other, toldOfOther, identities('b'), next().stamp);
    return { a, b, next };
  });

export const two: fc.Arbitrary<Two> = twoOf(owners);

/** Two of whom one has this identity, and it was not taken away. */
export const twoWhere = (key: (typeof pool)[number], owner: 'a' | 'b'): fc.Arbitrary<Two> =>
  twoOf(owners.map((all) => all.map((one) => (one.key === key ? { key, owner, gone: '' as const } : one))));

function dossierOf(
  contactId: string,
  { contact, touches, promises }: Pick<Case, 'contact' | 'touches' | 'promises'>,
  said: Partial<ContactFields>,
  identities: readonly Row<IdentityFields>[],
  stamp: () => Stamp,
): Dossier {
  const row = <F extends { readonly id: string }>({ id, ...fields }: F, rowId = `${contactId}-${id}`) =>
    newRow(rowId, fields, stamp());
  return {
    contact: row({ ...contact, ...said, deleted: false }, contactId),
    touches: touches.map((touch) => row(touch)),
    promises: promises.map((promise) => row(promise)),
    identities,
  };
}

/** What a page shows of it: the contact, and every row that is not deleted. */
export const shown = (dossier: Dossier) =>
  dossierParts.map((part) =>
    rowsOf(dossier, part)
      .filter(({ fields }) => part === 'contact' || part === 'identities' || !fields.deleted)
      .map(({ id, fields }) => ({ id, fields }))
      .toSorted((x, y) => (x.id < y.id ? -1 : 1)),
  );

/** A contact just captured. */
export const contactNamed = (name: string, ...identities: (Identity | null)[]): Dossier =>
  captureContact(
    {
      person: {
        name: { value: name, from: 'heading' },
        part: 'subject',
        identities: identities.flatMap((identity) => (identity ? { ...identity, from: 'card' as const } : [])),
        websites: [],
        phones: [],
      },
      home: '',
    },
    plainCircumstances(),
  );
