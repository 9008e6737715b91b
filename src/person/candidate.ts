import { changeable } from '../domain/changed-fields';
import { type IdentityKind, identityFromKey, identityKey } from '../domain/identity';
import { type Origin, type Person, type PersonField, personFields, type Seen } from '../domain/sighting';
import type { PageToBackground } from '../messaging/protocol';
import type { Candidate } from '../messaging/views';
import type { Here } from './desk';
import type { Work } from './use-work';

type Target = Parameters<PageToBackground['log']>[0]['target'];

/** Names somebody here, before and after they are a contact: what is begun about them belongs to this. */
export function keyOf({ page }: Pick<Here, 'page'>, { person, contact }: Candidate): string {
  const [identity] = person.identities;
  const name = identity ? identityKey(identity) : (person.name?.value ?? contact?.id ?? '');
  return `${page} ${name}`;
}

/** Under this name the note about somebody is kept while it is written. */
export const draftKeyOf = (here: Here, candidate: Candidate): string =>
  `note:${candidate.contact?.id ?? keyOf(here, candidate)}`;

/** A field as it is to be shown: what the user typed, else what is stored, else what was seen. */
export function fieldOf(
  { person, contact }: Candidate,
  { edits }: Pick<Work, 'edits'>,
  field: PersonField,
): Seen | null {
  const typed = edits[field];
  if (!contact && typed !== undefined) return typed ? { value: typed, from: 'user' } : null;
  return contact ? contact.fields[field] : (person[field] ?? null);
}

export const nameOf = (candidate: Candidate, work: Pick<Work, 'edits'>): string =>
  fieldOf(candidate, work, 'name')?.value.trim() ?? '';

/** The person as they are to be captured, with what the user typed; `null` while there is no name. */
export function captured(
  { person }: Candidate,
  { edits }: Pick<Work, 'edits'>,
): (Person & { readonly name: Seen }) | null {
  const fields: Partial<Record<PersonField, Seen>> = {};
  for (const field of personFields) {
    const typed = edits[field]?.trim();
    // What they emptied stays empty, whatever the page says later.
    if (typed || (typed === '' && field !== 'name')) fields[field] = { value: typed, from: 'user' };
  }
  const { name, ...rest } = { ...person, ...fields };
  const kept = edits.name?.trim() === '' ? undefined : name;
  return kept?.value.trim() ? { ...rest, name: kept } : null;
}

/** The same with the page to come back to, and with what the page says and the user typed over. `null` while there is no name. */
export function captureOf({ home }: Here, candidate: Candidate, work: Pick<Work, 'edits'>) {
  const person = captured(candidate, work);
  const declined = changeable.flatMap((field) => {
    const said = candidate.person[field]?.value;
    return said && work.edits[field] !== undefined ? [{ field, value: said }] : [];
  });
  return person && { person, home, ...(declined.length ? { declined } : {}) };
}

/**
 * Whom an act is about: the contact, with what is seen of them now, so that what is new is kept; or the person who becomes a contact by
 * it. `null` while there is no name.
 */
export function targetOf(here: Here, candidate: Candidate, work: Pick<Work, 'edits'>): Target | null {
  const capture = captureOf(here, candidate, work);
  const seen = capture && { capture };
  return candidate.contact ? { contactId: candidate.contact.id, ...seen } : seen;
}

export interface Reach {
  readonly value: string;
  readonly from: Origin | null;
  /** Is it kept with the contact, or only seen now? */
  readonly kept: boolean;
  /** A number as it was written, where its country was supposed. */
  readonly as?: string;
}
type Found = Omit<Reach, 'kept'>;

/** The addresses or numbers by which somebody can be reached: seen now, or known from before. */
export const emailsOf = (candidate: Candidate): readonly Reach[] =>
  together(seenBy(candidate, 'email'), knownBy(candidate, 'email'));

export function phonesOf(candidate: Candidate): readonly Reach[] {
  const { person, contact } = candidate;
  const known = [...knownBy(candidate, 'phone'), ...(contact?.fields.phones ?? [])];
  return together([...seenBy(candidate, 'phone'), ...person.phones], known);
}

export const websitesOf = ({ person, contact }: Candidate): readonly Reach[] =>
  together(person.websites, contact?.fields.websites ?? []).filter(({ value }) => /^https?:\/\//i.test(value));

const seenBy = ({ person }: Candidate, kind: IdentityKind): readonly Found[] =>
  person.identities.filter((identity) => identity.kind === kind);

const knownBy = ({ contact }: Candidate, kind: IdentityKind): readonly Found[] =>
  (contact?.identities ?? [])
    .filter((key) => identityFromKey(key).kind === kind)
    .map((key) => ({ value: identityFromKey(key).value, from: null, ...contact?.readFrom[key] }));

/** Each once. */
function together(seen: readonly Found[], known: readonly Found[]): readonly Reach[] {
  const kept = new Set(known.map(({ value }) => value));
  // Where it was read first is what was kept of it; of before that was kept, where it is read now.
  const sure = known.filter(({ from }) => from !== null);
  const all = new Map([...known, ...seen, ...sure].map((one) => [one.value, { ...one, kept: kept.has(one.value) }]));
  // What is seen now stands first, in the order of the page.
  const order = [...new Set([...seen, ...known].map(({ value }) => value))];
  return order.flatMap((value) => all.get(value) ?? []);
}
