import type { Cadences } from './cadence';
import { type Assistant, type ContactFields, type ContactKind, isKept, type Value } from './contact';
import { type Circumstances, contactOf, type Dossier, identitiesOf, touchesOf } from './dossier';
import { historyOf } from './history';
import { type IdentityKey, identityKey, phone } from './identity';
import { nameKey } from './same';
import { personFields, type Seen } from './sighting';
import { closingOf } from './stage';
import { tagKey } from './tags';
import { mergedWaits } from './waiting-acts';

/**
 * What is remembered about somebody who was two contacts: what `into` has, with its blanks filled from `from`. What the user typed beats what
 * was read. Away, added, known since, reopened and value are the further of the two; snooze and final try, which were said of one next step, are `into`'s.
 */
export function mergedFields(into: Dossier, from: Dossier, c: Circumstances): Partial<ContactFields> {
  const [ours, theirs] = [into.contact.fields, from.contact.fields];
  const kind = kindRank(theirs.kind) > kindRank(ours.kind) ? theirs.kind : ours.kind;
  const seen = personFields.map((field) => [field, believed(ours[field], theirs[field])] as const);
  const reopenedAt = latest(ours.reopenedAt, theirs.reopenedAt);
  return {
    ...(Object.fromEntries(seen) as Pick<ContactFields, (typeof personFields)[number]>),
    ...paceOf(ours, theirs, kind, c),
    kind,
    websites: united(ours.websites, theirs.websites, ({ value }) => value),
    phones: phonesOf(into, from),
    home: ours.home || theirs.home,
    role: ours.role === 'unknown' ? theirs.role : ours.role,
    reason: reasonOf(ours.reason, theirs.reason),
    assistants: united(ours.assistants, theirs.assistants, assistantKey),
    value: Math.max(ours.value, theirs.value) as Value,
    addedOn: earlier(ours.addedOn, theirs.addedOn),
    zone: ours.zone ?? theirs.zone,
    language: ours.language ?? theirs.language,
    awayUntil: latest(ours.awayUntil, theirs.awayUntil),
    reopenedAt,
    closed: closedOf(into, from, reopenedAt),
    declined: united(ours.declined, theirs.declined, ({ field, value }) => `${field} ${value}`),
    tags: united(ours.tags, theirs.tags, tagKey),
    note: noteOf(ours.note, theirs.note),
    knownSince:
      ours.knownSince && theirs.knownSince
        ? earlier(ours.knownSince, theirs.knownSince)
        : (ours.knownSince ?? theirs.knownSince),
    waits: mergedWaits(into, from, c),
    notSame: united(ours.notSame, theirs.notSame, String).filter(
      (id) => id !== into.contact.id && id !== from.contact.id,
    ),
  };
}

/** The first of all that are alike stands for them. */
const united = <T>(ours: readonly T[], theirs: readonly T[], keyOf: (one: T) => string): readonly T[] => {
  const known = new Set(ours.map(keyOf));
  return [...ours, ...theirs.filter((one) => !known.has(keyOf(one)) && known.add(keyOf(one)))];
};

const latest = <T extends string>(ours: T | null, theirs: T | null): T | null =>
  ours === null || (theirs !== null && theirs > ours) ? theirs : ours;

/** Days and instants compare as text. */
const earlier = <T extends string>(ours: T, theirs: T): T => (latest(ours, theirs) === ours ? theirs : ours);

/** The user's word, also where they emptied a field, then what was read, then nothing. */
const trust = (seen: Seen | null): number => (seen?.from === 'user' ? (seen.value ? 3 : 2) : seen?.value ? 1 : 0);
const believed = (ours: Seen | null, theirs: Seen | null): Seen | null => (trust(theirs) > trust(ours) ? theirs : ours);

/** Everybody is captured as a prospect; any other kind is the user's word. Customers and partners are kept, whatever else they are. */
const kindRank = (kind: ContactKind): number => (isKept(kind) ? 2 : kind === 'prospect' ? 0 : 1);

const digits = (text: string): string => phone(text)?.value ?? text.replace(/\D/g, '');
const assistantKey = ({ name, phone }: Assistant): string => `${nameKey(name)} ${digits(phone)}`;

/** Numbers to dial that recognise nobody; one that was the other contact's identity is now the identity of both. */
function phonesOf(into: Dossier, from: Dossier): readonly Seen[] {
  const recognised = new Set<IdentityKey>([...identitiesOf(into), ...identitiesOf(from)]);
  const phones = united(into.contact.fields.phones, from.contact.fields.phones, ({ value }) => digits(value));
  return phones.filter(({ value }) => {
    const number = phone(value);
    return !number || !recognised.has(identityKey(number));
  });
}

/** What both say stands once: the paragraphs of the other that are not there yet follow. */
function noteOf(ours: string, theirs: string): string {
  const paragraphs = (text: string): string[] =>
    text
      .split(/\n\s*\n/)
      .map((one) => one.trim())
      .filter(Boolean);
  const known = paragraphs(ours);
  const added = united([], paragraphs(theirs), String).filter((one) => !known.includes(one));
  return added.length ? [...known, ...added].join('\n\n') : ours;
}

/** One reason a line. */
function reasonOf(ours: string, theirs: string): string {
  const lines = (text: string): string[] =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  const known = lines(ours);
  const added = united([], lines(theirs), String).filter((line) => !known.includes(line));
  return added.length ? [...known, ...added].join('\n') : ours;
}

/**
 * The cadence of `into`. Where both have the same one, its messages are counted from the earlier beginning, so that what went out to the other
 * contact counts. Somebody who is kept in touch with on the other side is not chased on.
 */
function paceOf(
  ours: ContactFields,
  theirs: ContactFields,
  kind: ContactKind,
  { cadences, written, now }: Circumstances,
): Pick<ContactFields, 'cadence' | 'every' | 'cadenceSince'> {
  const { cadence, every, cadenceSince } = ours;
  if (kind !== ours.kind && isKept(kind) && !repeats(cadence, cadences)) {
    if (!repeats(theirs.cadence, cadences))
      return { cadence: 'keep-in-touch', every: null, cadenceSince: written ?? now };
    return { cadence: theirs.cadence, every: theirs.every, cadenceSince: theirs.cadenceSince };
  }
  if (cadence !== theirs.cadence) return { cadence, every, cadenceSince };
  return { cadence, every: every ?? theirs.every, cadenceSince: earlier(cadenceSince, theirs.cadenceSince) };
}

const repeats = (cadence: string, cadences: Cadences): boolean => cadences.get(cadence)?.plan.kind === 'repeat';

/**
 * "Asked to stop" wins over everything (rule 6). Else whoever is open in one of the two is open, but for a "no" among their touches that nobody
 * has reopened since: it closes by itself. Closed in both, they stay closed.
 */
function closedOf(into: Dossier, from: Dossier, reopenedAt: ContactFields['reopenedAt']): ContactFields['closed'] {
  const said = [into, from]
    .flatMap(({ contact }) => contact.fields.closed ?? [])
    .sort((a, b) => (a.at > b.at ? -1 : 1));
  const stop = said.find(({ reason }) => reason === 'asked-to-stop');
  if (stop) return stop;
  const closings = [into, from].map((dossier) => closingOf(contactOf(dossier), historyOf(touchesOf(dossier))));
  if (closings.includes(null)) return null;
  const history = historyOf([...touchesOf(into), ...touchesOf(from)]);
  const latestFirst = closings.toSorted((a, b) => ((a?.at ?? '') > (b?.at ?? '') ? -1 : 1));
  // A silence for which one was closed may have been broken with the other.
  const stays = (closed: ContactFields['closed']): boolean =>
    closingOf({ ...contactOf(into), closed, reopenedAt }, history) !== null;
  return [...said, ...latestFirst].find(stays) ?? null;
}
