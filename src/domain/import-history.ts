import { unlikelyOf } from './acts';
import type { Instant } from './day';
import type { Circumstances, Dossier } from './dossier';
import { type KnownContact, type KnownContacts, type Match, matchOf } from './import-match';
import type { ImportedEvent, ImportedPerson, RefusedLine } from './imported';
import { changeRow, newRow, type Row, type Stamp } from './merge';
import type { PromiseFields } from './promise';
import { nameKey } from './same';
import type { TouchFields } from './touch';

/** Those of a file who are one person, with who they are. */
interface Group {
  readonly people: readonly ImportedPerson[];
  readonly match: { readonly kind: Match['kind'] };
}

/** Whose an event is: somebody of the file of contacts that was read with it, or a contact. */
export type Whose<G extends Group> = { readonly group: G } | { readonly contactId: string };

/**
 * Tells whose an event of Steadfast's own tables is. An id counts where the name beside it is that person's: a table may have been sorted in
 * part, or the id be another's. Else they are found as anybody of a file is ({@link matchOf}), and never by a name alone.
 * @param groups of the file of contacts @param known.of the contact of an id
 */
export function finder<G extends Group>(
  groups: readonly G[],
  known: KnownContacts & { readonly of: (id: string) => KnownContact | undefined },
): (event: ImportedEvent) => Whose<G> | RefusedLine {
  const inFile = new Map<string, { readonly group: G; readonly name: string }>();
  for (const group of groups)
    for (const { id, person } of group.people)
      if (id && !inFile.has(id)) inFile.set(id, { group, name: nameKey(person.name.value) });
  const find = (one: ImportedPerson): Whose<G> | RefusedLine => {
    const name = nameKey(one.person.name.value);
    const beside = inFile.get(one.id ?? '');
    if (beside?.name === name) return { group: beside.group };
    const contact = known.of(one.id ?? '');
    if (contact && nameKey(contact.name) === name) return { contactId: contact.id };
    const match = matchOf([one], known);
    if (match.kind === 'matched') return { contactId: match.contactId };
    return match.kind === 'doubtful' || beside || contact ? 'unsure-contact' : 'unknown-contact';
  };
  // Who has many touches is one object in all of them.
  const found = new Map<ImportedPerson, Whose<G> | RefusedLine>();
  return ({ whose }) => {
    const whom = found.get(whose) ?? find(whose);
    found.set(whose, whom);
    return whom;
  };
}

/** The time in an event that cannot be: nothing was logged or agreed that is yet to come. `null` where all can. */
export function unlikelyIn({ what }: ImportedEvent, now: Instant): Instant | null {
  const times = 'touch' in what ? [what.touch.at, what.touch.loggedAt] : [what.promise.madeAt];
  return times.find((at) => unlikelyOf(at, now) !== null) ?? null;
}

/**
 * The contact with touches and promises of a file. What is there already is not taken twice: by its id, or where the table has none, by what it
 * says. What was deleted since comes back.
 */
export function withHistory(dossier: Dossier, events: readonly ImportedEvent[], c: Circumstances): Dossier {
  if (!events.length) return dossier;
  const stamp = c.stamp();
  const touches = withRows<TouchFields>(dossier.touches, stamp, c.newId, ({ at, channel, direction, outcome, note }) =>
    JSON.stringify([at, channel, direction, outcome, note]),
  );
  const promises = withRows<PromiseFields>(dossier.promises, stamp, c.newId, ({ at, what, by, madeAt, note }) =>
    JSON.stringify([at, what, by, madeAt, note]),
  );
  for (const { id, what } of events)
    if ('touch' in what) touches.add(id, what.touch);
    else promises.add(id, what.promise);
  const after = { ...dossier, touches: touches.rows(), promises: promises.rows() };
  return after.touches === dossier.touches && after.promises === dossier.promises ? dossier : after;
}

/** @param said what two rows that are one say alike */
function withRows<F extends { readonly deleted: boolean }>(
  before: readonly Row<F>[],
  stamp: Stamp,
  newId: () => string,
  said: (fields: F) => string,
) {
  const known = new Map(before.map((row) => [row.id, row]));
  const there = new Set(before.flatMap(({ fields }) => (fields.deleted ? [] : said(fields))));
  let changed = false;
  return {
    add(given: string, fields: F): void {
      const row = known.get(given);
      if (row ? !row.fields.deleted : !given && there.has(said(fields))) return;
      const id = given || newId();
      known.set(id, row ? changeRow(row, fields, stamp) : newRow(id, fields, stamp));
      there.add(said(fields));
      changed = true;
    },
    rows: (): readonly Row<F>[] => (changed ? [...known.values()] : before),
  };
}
