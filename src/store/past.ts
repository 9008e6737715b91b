import { type Instant, instantFromMs } from '../domain/day';
import { type Dossier, identitiesOf } from '../domain/dossier';
import { stampMs } from '../domain/merge';
import { type Double, doubleOf, keptAs, phoneKeysOf } from '../domain/same';
import { dossierStores, ofContact, type Reading, readDossier } from './dossiers';
import type { Open } from './open';
import { ownersOf } from './read';
import { believable, believeTouch, wholeTouch } from './rows';
import type { StoredTouch } from './schema';

/** What is remembered about a contact beside how they are now. */
export interface Past {
  readonly dossier: Dossier;
  /** All that their touches ever said, also with those they were before they were merged. */
  readonly versions: readonly StoredTouch[];
  /** Contacts that became part of this one, the last first. */
  readonly parts: readonly { readonly contactId: string; readonly name: string; readonly at: Instant }[];
  /** Another contact that may hold the same person. */
  readonly double: (Double & { readonly name: string }) | null;
}

/** `null` where there is no contact of that id, or it was deleted. */
export async function readPast(open: Open, contactId: string): Promise<Past | null> {
  const tx = (await open()).transaction([...dossierStores]);
  const [dossier, merged] = await Promise.all([
    readDossier(tx, contactId),
    tx.objectStore('contacts').index('byMergedInto').getAll(contactId),
  ]);
  if (!dossier || dossier.contact.fields.deleted) return null;
  const parts = merged
    .flatMap(believable)
    .filter(({ fields }) => fields.deleted)
    .flatMap(({ id, fields, stamps }) => {
      const ms = stampMs(stamps.mergedInto ?? '');
      return Number.isFinite(ms) ? [{ contactId: id, name: fields.name.value, at: instantFromMs(ms) }] : [];
    })
    .toSorted((a, b) => (a.at > b.at ? -1 : 1));
  const ids = [contactId, ...parts.map((part) => part.contactId)];
  const versions = await Promise.all(ids.map((id) => tx.objectStore('touches').getAll(ofContact(id))));
  // What went back to another contact was deleted by nobody.
  const touches = dossier.touches.filter(({ fields }) => !fields.deleted || !fields.elsewhere);
  const own = new Set(touches.map(({ id }) => id));
  return {
    dossier: { ...dossier, touches },
    versions: versions
      .flat()
      .filter(({ id }) => own.has(id))
      .map((row) => ({ ...row, ...wholeTouch(believeTouch(row)) })),
    parts,
    double: await doubleIn(tx, dossier),
  };
}

async function doubleIn(tx: Reading, dossier: Dossier): Promise<Past['double']> {
  const kept = keptAs(dossier);
  const keys = new Set([...identitiesOf(dossier), ...phoneKeysOf(kept)]);
  const owners = await ownersOf(tx, [...keys], dossier);
  const double = doubleOf({ ...kept, id: null }, owners, kept);
  const name = [...owners.values()].find(({ id }) => id === double?.doubleId)?.name ?? '';
  return double && { ...double, name };
}

/** What became of a contact. */
export type Fate =
  | { readonly fate: 'here' | 'deleted' | 'unknown' }
  | {
      readonly fate: 'merged';
      readonly name: string;
      /** Whom they became part of. */
      readonly into: { readonly contactId: string; readonly name: string };
    };

/** For one who cannot be shown: where to look instead. Of the deleted nothing is told. */
export async function readFate(open: Open, contactId: string): Promise<Fate> {
  const store = (await open()).transaction('contacts').store;
  const first = await store.get(contactId);
  if (!first) return { fate: 'unknown' };
  const seen = new Set<string>();
  let contact: typeof first | undefined = first;
  while (contact?.fields.mergedInto && !seen.has(contact.id)) {
    seen.add(contact.id);
    contact = await store.get(contact.fields.mergedInto);
  }
  if (!contact || contact.fields.deleted) return { fate: 'deleted' };
  if (contact === first) return { fate: 'here' };
  const into = { contactId: contact.id, name: contact.fields.name.value };
  return { fate: 'merged', name: first.fields.name.value, into };
}

/** The tags in use, by their letters; so many that one can be found among them. */
export async function readTags(open: Open): Promise<readonly string[]> {
  const tags: string[] = [];
  let cursor = await (await open()).transaction('cards').store.index('byTag').openKeyCursor(null, 'nextunique');
  while (cursor && tags.length < mostSuggested) {
    tags.push(String(cursor.key));
    cursor = await cursor.continue();
  }
  return tags;
}
const mostSuggested = 1000;
