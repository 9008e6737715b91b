import { type IdentityKind, identityFromKey, identityKey } from '../domain/identity';
import { type Origin, type Person, type PersonField, personFields, type Seen } from '../domain/sighting';
import type { Candidate, OnScreen } from '../messaging/views';
import type { Work } from './use-work';

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

export interface Reach {
  readonly value: string;
  readonly from: Origin | null;
}

/** The addresses or numbers by which somebody can be reached: seen now, or known from before. */
export function reachesOf({ person, contact }: Candidate, kind: IdentityKind): readonly Reach[] {
  const seen = person.identities.filter((identity) => identity.kind === kind);
  const known = (contact?.identities ?? []).map(identityFromKey).filter((identity) => identity.kind === kind);
  const all: Reach[] = seen.map(({ value, from }) => ({ value, from }));
  for (const { value } of known) if (!all.some((reach) => reach.value === value)) all.push({ value, from: null });
  return all;
}

export function phonesOf(candidate: Candidate): readonly Reach[] {
  const national = candidate.contact?.fields.phones ?? [];
  return unique([...reachesOf(candidate, 'phone'), ...candidate.person.phones, ...national]);
}

export const websitesOf = ({ person, contact }: Candidate): readonly Reach[] =>
  unique([...person.websites, ...(contact?.fields.websites ?? [])]).filter(({ value }) => /^https?:\/\//i.test(value));

const unique = (reaches: readonly Reach[]): readonly Reach[] =>
  reaches.filter(({ value }, index) => reaches.findIndex((other) => other.value === value) === index);
