import type { ContactFields } from './contact';
import { isSameValue } from './same-value';
import type { Origin, Person, PersonField, Seen } from './sighting';

/** A field that says one thing, and a page that says another now. */
export interface ChangedField {
  readonly field: Changeable;
  readonly was: Seen;
  readonly now: Seen;
}

/** What may be offered as a change, in the order in which it is shown. A school attended does not change. */
export const changeable = [
  'title',
  'company',
  'location',
  'name',
  'headline',
] as const satisfies readonly PersonField[];
export type Changeable = (typeof changeable)[number];

/** How much an origin proves. What is guessed proves nothing; what the person wrote into their own profile, most. */
const proof: Readonly<Record<Origin, 0 | 1 | 2>> = {
  address: 0,
  title: 0,
  headline: 0,
  selection: 0,
  'header-like': 0,
  'mail-header': 1, // a mail program's own spelling of a name
  conversation: 1,
  link: 1,
  'structured-data': 1, // for guests, and older than the profile
  microformat: 1,
  vcard: 1,
  import: 1,
  heading: 2,
  card: 2,
  badge: 2,
  experience: 2,
  'contact-info': 2,
  user: 2,
};

/**
 * What has changed with a contact, as the page says on which they stand: a new title, company or place, a new name, another headline. Offered
 * only where the page proves it at least as well as what stands is proved, so that what the user typed asks for the person's own profile; never
 * what the user has declined, and never for another spelling of the same. Nothing is changed by it.
 */
export const changedFields = (fields: ContactFields, person: Person): readonly ChangedField[] =>
  changeable.flatMap((field) => {
    const [was, now] = [fields[field], person[field]];
    if (!was?.value.trim() || !now?.value.trim()) return [];
    if (proof[now.from] < Math.max(1, proof[was.from]) || now.from === 'user') return [];
    // A mail program's or a guest page's form of a name is no new name.
    if (field === 'name' && (proof[now.from] < 2 || !isRenamed(was.value, now.value))) return [];
    if (isSameValue(field, was.value, now.value)) return [];
    const declined = fields.declined.some((one) => one.field === field && isSameValue(field, one.value, now.value));
    return declined ? [] : [{ field, was, now }];
  });

/** Somebody who marries keeps a part of their name. Where nothing is left of it, it may be somebody else, or another script. */
function isRenamed(was: string, now: string): boolean {
  const wordsOf = (name: string): readonly string[] =>
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]{2,}/gu) ?? [];
  const before = new Set(wordsOf(was));
  return wordsOf(now).some((word) => before.has(word));
}
