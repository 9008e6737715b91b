import { changeContact } from './acts';
import { captureContact, fillBlanks } from './capture';
import { type ContactFields, isKept } from './contact';
import type { Day } from './day';
import type { Circumstances, Dossier } from './dossier';
import { identityKey } from './identity';
import type { TakeChoices } from './import-file';
import type { ImportedPerson } from './imported';
import { withTags } from './tags';

/** Where somebody new goes: on the list of those to reconnect with, at this place, or onto this day. */
export type Place = { readonly rank: number } | { readonly day: Day };

type Chosen = Pick<TakeChoices, 'tags' | 'kind' | 'cadence'>;

/**
 * Makes a contact of somebody of a file, who is nobody's yet. What a file says of them is as believed as what a page says: the user may type
 * over it. Whoever was a contact in another database keeps their id: by it touches and promises find them.
 * @param c where `stopped`, they are closed at once and go nowhere
 */
export function takeIn(one: ImportedPerson, choices: Chosen, place: Place, c: Circumstances): Dossier {
  const { id } = one;
  const made = captureContact({ person: one.person, home: one.home }, id ? { ...c, newId: () => id } : c);
  const { fields } = made.contact;
  const kind = one.kind ?? choices.kind;
  const at = c.written ?? c.now;
  const where: Partial<ContactFields> =
    'rank' in place ? { waits: { since: at, rank: place.rank } } : { snooze: { until: place.day, at, by: 'spread' } };
  const said: Partial<ContactFields> = {
    kind,
    cadence: cadenceOf(one, choices, kind, c),
    tags: withTags([], [...one.tags, ...choices.tags]),
    note: withAddresses(one.note, one, c),
    knownSince: one.knownSince ?? null,
    role: one.role ?? fields.role,
    value: one.value ?? fields.value,
    reason: one.reason ?? '',
    zone: one.zone ?? null,
    language: one.language ?? null,
    ...(fields.closed ? {} : where),
  };
  // All of a new contact stands under one stamp: its fields are said, not changed.
  return { ...made, contact: { ...made.contact, fields: { ...fields, ...said } } };
}

/** Nobody who is kept in touch with is put on a cadence that chases. */
function cadenceOf(one: ImportedPerson, choices: Chosen, kind: ContactFields['kind'], { cadences }: Circumstances) {
  if (one.cadence !== undefined && cadences.has(one.cadence)) return one.cadence;
  const repeats = cadences.get(choices.cadence)?.plan.kind === 'repeat';
  return isKept(kind) && !repeats ? 'keep-in-touch' : choices.cadence;
}

/** In letters. Whom a file has on many lines gets no note that nobody can read any more. */
const longestNote = 100_000;

const withNote = (note: string, more: string): string =>
  !more || note.includes(more) || note.length + more.length > longestNote
    ? note
    : [note, more].filter(Boolean).join('\n');

/** Addresses that are another contact's, or nobody's own: they recognise nobody here, and are not lost. */
const withAddresses = (note: string, { person }: ImportedPerson, { taken }: Circumstances): string =>
  person.identities
    .filter((one) => one.kind === 'email' && taken?.has(identityKey(one)))
    .reduce((all, { value }) => withNote(all, value), note);

/**
 * What a file adds to somebody who is a contact: blanks are filled, tags and identities added, a note put below the one there is. Nothing that
 * stands is changed, and nothing is said of when they are due.
 */
export function addTo(
  dossier: Dossier,
  one: ImportedPerson,
  { tags }: Pick<Chosen, 'tags'>,
  c: Circumstances,
): Dossier {
  const filled = fillBlanks(dossier, { person: one.person, home: one.home }, c);
  const { fields } = filled.contact;
  return changeContact(
    filled,
    {
      tags: withTags(fields.tags, [...one.tags, ...tags]),
      note: withAddresses(withNote(fields.note, one.note), one, c),
      ...(fields.knownSince === null && one.knownSince ? { knownSince: one.knownSince } : {}),
      ...(fields.role === 'unknown' && one.role ? { role: one.role } : {}),
      ...(!fields.reason && one.reason ? { reason: one.reason } : {}),
      ...(fields.zone === null && one.zone ? { zone: one.zone } : {}),
      ...(fields.language === null && one.language ? { language: one.language } : {}),
    },
    c,
  );
}
