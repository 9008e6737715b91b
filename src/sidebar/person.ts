import { type IdentityKind, identityFromKey, identityKey } from '../domain/identity';
import { type Origin, type Person, type PersonField, personFields, type Seen } from '../domain/sighting';
import type { PageToBackground } from '../messaging/protocol';
import type { Candidate, OnScreen } from '../messaging/views';
import type { Work } from './use-work';

type Target = Parameters<PageToBackground['log']>[0]['target'];

/** Names somebody on screen, before and after they are a contact: what is begun about them belongs to this. */
export function keyOf(screen: OnScreen, { person, contact }: Candidate): string {
  const [identity] = person.identities;
  const name = identity ? identityKey(identity) : (person.name?.value ?? contact?.id ?? '');
  return `${screen.sighting?.page ?? ''} ${name}`;
}

/** Under this name the note about somebody is kept while it is written. */
export const draftKeyOf = (screen: OnScreen, candidate: Candidate): string =>
  `note:${candidate.contact?.id ?? keyOf(screen, candidate)}`;

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
  const blanked = new Set<PersonField>();
  for (const field of personFields) {
    const typed = edits[field]?.trim();
    if (typed) fields[field] = { value: typed, from: 'user' };
    else if (typed === '') blanked.add(field);
  }
  const kept = Object.fromEntries(Object.entries(person).filter(([key]) => !blanked.has(key as PersonField)));
  const { name } = { ...kept, ...fields } as Partial<Person>;
  return name?.value.trim() ? ({ ...kept, ...fields, name } as Person & { readonly name: Seen }) : null;
}

/**
 * Whom an act is about: the contact, with what is seen of them now, so that what is new is kept; or the person who becomes a contact by
 * it. `null` while there is no name.
 */
export function targetOf(screen: OnScreen, candidate: Candidate, work: Pick<Work, 'edits'>): Target | null {
  const person = captured(candidate, work);
  const seen = person && { capture: { person, home: screen.home } };
  return candidate.contact ? { contactId: candidate.contact.id, ...seen } : seen;
}

export interface Reach {
  readonly value: string;
  readonly from: Origin | null;
  /** Is it kept with the contact, or only seen now? */
  readonly kept: boolean;
}
type Found = Pick<Reach, 'value' | 'from'>;

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
    .map(identityFromKey)
    .filter((identity) => identity.kind === kind)
    .map(({ value }) => ({ value, from: null }));

/** Each once. */
function together(seen: readonly Found[], known: readonly Found[]): readonly Reach[] {
  const kept = new Set(known.map(({ value }) => value));
  const all = new Map([...known, ...seen].map(({ value, from }) => [value, { value, from, kept: kept.has(value) }]));
  // What is seen now stands first, in the order of the page.
  const order = [...new Set([...seen, ...known].map(({ value }) => value))];
  return order.flatMap((value) => all.get(value) ?? []);
}
