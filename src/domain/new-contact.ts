import type { ContactFields, Declined } from './contact';
import { dayOf } from './day';
import type { Circumstances, Dossier, IdentityFields } from './dossier';
import { identityKey } from './identity';
import { newRow, type Row } from './merge';
import type { Person, Seen, SeenIdentity } from './sighting';

/** A person about to become a contact: what was seen, with what the user typed over it, and the page to come back to. */
export interface Capture {
  readonly person: Person & { readonly name: Seen };
  readonly home: string;
  /** What the page says, and the user typed over. */
  readonly declined?: readonly Declined[] | undefined;
}

/** A new contact as it is given, due today until something is logged. What was seen on a page is put in one form before: `captureContact`. */
export function newContact({ person, home, declined = [] }: Capture, c: Circumstances): Dossier {
  const stamp = c.stamp();
  const { headline = null, title = null, company = null, school = null, location = null } = person;
  const fields: ContactFields = {
    name: person.name,
    headline,
    title,
    company,
    school,
    location,
    websites: person.websites,
    phones: numbersOf(person, c),
    home,
    kind: 'prospect',
    role: 'unknown',
    reason: '',
    assistants: [],
    value: 2,
    cadence: 'gentle',
    every: null,
    cadenceSince: c.written ?? c.now,
    addedOn: dayOf(c.now, c.zone),
    zone: null,
    language: null,
    awayUntil: null,
    awaySaidAt: null,
    snooze: null,
    finalTryAt: null,
    // Whoever asked to be left alone once has asked for good.
    closed: c.stopped ? { reason: 'asked-to-stop', at: c.written ?? c.now } : null,
    reopenedAt: null,
    mergedInto: null,
    brought: null,
    notSame: [],
    declined,
    tags: [],
    note: '',
    knownSince: null,
    waits: null,
    deleted: false,
  };
  const contact = newRow(c.newId(), fields, stamp);
  return { contact, touches: [], promises: [], identities: identityRows(freeOf(person, c), contact.id, stamp) };
}

/** The identities that no other contact has. Which of two contacts is right is for the user to say, when they are merged. */
export const freeOf = (person: Person, { taken }: Circumstances): readonly SeenIdentity[] =>
  [...new Map(person.identities.map((one) => [identityKey(one), one] as const))].flatMap(([key, one]) =>
    taken?.has(key) ? [] : one,
  );

export const identityRows = (seen: readonly SeenIdentity[], contactId: string, stamp: string): Row<IdentityFields>[] =>
  seen.map(({ from, as, ...identity }) => {
    const fields = { contactId, deleted: false, refused: false, from, ...(as === undefined ? {} : { as }) };
    return newRow(identityKey(identity), fields, stamp);
  });

/** Numbers that recognise nobody: without country code, or shared with another contact, as an office's is. */
export const numbersOf = ({ phones, identities }: Person, { taken }: Circumstances): Seen[] => [
  ...phones,
  ...identities
    .filter((identity) => identity.kind === 'phone' && taken?.has(identityKey(identity)))
    .map(({ value, from, as }) => ({ value: as ?? value, from })),
];
