import { type Origin, personFields, type Sighting, type SightingPart } from './sighting';

/** What a sighting says of its first person, each thing with where it was read and never what it says; `null`: blank. */
export function partsOf({
  people: [person],
  subject,
  date,
  newestBy,
}: Sighting): readonly { readonly name: SightingPart; readonly from: Origin | null }[] {
  if (!person) return [];
  const parts = new Map<SightingPart, Origin | null>(personFields.map((field) => [field, person[field]?.from ?? null]));
  for (const { kind, from } of person.identities) if (!parts.has(kind)) parts.set(kind, from);
  parts.set('websites', person.websites[0]?.from ?? null);
  parts.set('phones', person.phones[0]?.from ?? null);
  const stated = { subject, date, 'newest-message': newestBy };
  for (const [part, value] of Object.entries(stated)) parts.set(part as SightingPart, value ? 'heading' : null);
  return [...parts].map(([name, from]) => ({ name, from }));
}
