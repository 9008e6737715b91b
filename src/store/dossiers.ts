import { unwrap } from 'idb';
import type { Cadences } from '../domain/cadence';
import type { Calendar } from '../domain/calendar';
import { cardOf } from '../domain/card';
import { instantFromMs } from '../domain/day';
import { type Dossier, placeOf, planOfDossier, promisesOf, touchesOf } from '../domain/dossier';
import { mergeRows, newestStamp, type Row, stampMs } from '../domain/merge';
import { packedStamps } from '../domain/packed-stamps';
import type { Plan } from '../domain/plan';
import { isUnsettled } from '../domain/promise';
import type { TouchFields } from '../domain/touch';
import { type DossierRows, dossierStores, type Reading, rowsOf, rowsOfMany } from './dossier-rows';
import { believeContact, believeIdentity, believePromise, believeTouch, DamagedRowError, wholeTouch } from './rows';
import type { StoredContact, StoredPromise, StoredTouch, Transaction } from './schema';
import { sealed } from './seal';

export { dossierStores, ofContact, type Reading } from './dossier-rows';

/** Those that are written with one. */
export const writtenStores = [...dossierStores, 'cards', 'reminders'] as const;
type Writing = Transaction<(typeof writtenStores)[number][], 'readwrite'>;

/** Everything about one contact, or `null` when there is none of that id. @throws DamagedRowError */
export async function readDossier(tx: Reading, contactId: string): Promise<Dossier | null> {
  const rows = await rowsOf(tx, contactId);
  return rows && dossierFrom(rows);
}

/** As {@link readDossier}; `null` too of one that is damaged, so that nobody else is held up by it. */
export async function readWhole(tx: Reading, contactId: string): Promise<Dossier | null> {
  const rows = await rowsOf(tx, contactId);
  return rows && wholeFrom(rows);
}

/** Those of them who are there, in the order given. @param read says what is to be done about damaged ones */
export async function readAll(
  tx: Reading,
  contactIds: readonly string[],
  read: typeof readDossier | typeof readWhole = readDossier,
): Promise<readonly Dossier[]> {
  const from = read === readWhole ? wholeFrom : dossierFrom;
  return (await rowsOfMany(tx, contactIds)).flatMap((rows) => (rows && from(rows)) ?? []);
}

/** Contacts read and written at once, where an act is on many. */
const part = 200;

/**
 * Many some at a time, so that never all of them lie in memory, in the order in which they are stored; those who are gone or damaged are left
 * out, and who is named twice comes once. The next are read while something is done with these.
 */
export async function* wholesInParts(
  tx: Reading,
  contactIds: readonly string[],
): AsyncGenerator<readonly Dossier[], void> {
  const ids = [...new Set(contactIds)].sort();
  const readFrom = (first: number): Promise<readonly Dossier[]> => {
    const reading = readAll(tx, ids.slice(first, first + part), readWhole);
    // Where nobody asks for them any more, nobody hears that they could not be read.
    reading.catch(() => {});
    return reading;
  };
  let reading = readFrom(0);
  for (let first = part; first < ids.length + part; first += part) {
    const some = await reading;
    if (first < ids.length) reading = readFrom(first);
    yield some;
  }
}

function wholeFrom(rows: DossierRows): Dossier | null {
  try {
    return dossierFrom(rows);
  } catch (error) {
    if (error instanceof DamagedRowError) return null;
    throw error;
  }
}

/** A dossier out of the rows of one contact. @throws DamagedRowError */
export function dossierFrom({ contact, touches, promises, identities }: DossierRows): Dossier {
  const { id, fields, stamps } = believeContact(contact);
  return {
    contact: { id, fields, stamps },
    touches: currentTouches(touches.map(believeTouch)),
    promises: promises.map(believePromise).map(({ id, fields, stamps }) => ({ id, fields, stamps })),
    identities: identities.map(believeIdentity),
  };
}

/** The touches as they are now, out of all their versions. */
function currentTouches(versions: readonly StoredTouch[]): Row<TouchFields>[] {
  const current = new Map<string, Row<TouchFields>>();
  for (const { id, fields, stamps } of versions) {
    const known = current.get(id);
    current.set(id, known ? mergeRows(known, { id, fields, stamps }) : { id, fields, stamps });
  }
  return [...current.values()].map(wholeTouch);
}

/**
 * Writes what differs between two states of a dossier, with the plan that follows from the new one, into a transaction that is
 * already open. The caller waits for the transaction.
 */
export function writeDossier(
  tx: Writing,
  before: Dossier | null,
  now: Dossier,
  cadences: Cadences,
  calendar: Calendar,
): Plan {
  const contactId = now.contact.id;
  const plan = planOfDossier(now, cadences, calendar);
  // A put that fails aborts the transaction, and that is where it is told: no promise is made of a request that nobody waits for.
  const bare = unwrap(tx as Transaction);
  const put = (store: (typeof writtenStores)[number], row: object): unknown => bare.objectStore(store).put(sealed(row));
  put('contacts', packedStamps(storedContact(now, plan)));
  const card = cardOf(now, plan);
  if (card) put('cards', card);
  else bare.objectStore('cards').delete(contactId);
  for (const row of changed(before?.touches, now.touches))
    put('touches', packedStamps({ ...row, contactId, version: newestStamp(row) }));
  for (const promise of storedPromises(now, plan)) put('promises', packedStamps(promise));
  for (const row of changed(before?.identities, now.identities)) put('identities', packedStamps(row));
  return plan;
}

/** Rows are never changed in place, so what is another object is another row. */
const changed = <R extends { id: string }>(before: readonly R[] | undefined, now: readonly R[]): readonly R[] => {
  const old = new Set(before);
  return now.filter((row) => !old.has(row));
};

/** The row of a contact, with the keys under which the indexes find it. */
export function storedContact(dossier: Dossier, plan: Plan): StoredContact {
  const { fields, stamps } = dossier.contact;
  const { last, answeredAfter } = plan;
  const keys = fields.deleted
    ? fields.mergedInto === null
      ? { deletedAt: instantFromMs(stampMs(stamps.deleted ?? newestStamp(dossier.contact))) }
      : {}
    : {
        ...(last ? { lastAt: last.at } : {}),
        ...(answeredAfter === null ? {} : { answeredAfter }),
        ...(plan.step && !plan.step.at ? { newest: plan.newest } : {}),
        ...(isHanging(plan) ? { hanging: 1 as const } : {}),
      };
  // Whoever is deleted may lose the number it was guessed from to somebody else.
  const place = fields.deleted ? null : placeOf(dossier);
  return { ...dossier.contact, plan, place, due: dueOf(plan, dossier.contact), ...keys };
}

/** Open, and nothing is dated: the number of these is shown, and is nought (rule 1). */
const isHanging = ({ stage, step, turn }: Plan): boolean => stage !== 'closed' && !step && turn !== 'waits';

function dueOf({ step, last, turn }: Plan, { id, fields }: Dossier['contact']): StoredContact['due'] {
  if (turn === 'waits' && fields.waits) return { waiting: [fields.waits.rank, id] };
  if (!step) return {};
  if (step.at) return { promise: step.at };
  // It closes by itself on its day: nothing is due for the user.
  if (step.kind === 'close') return { close: step.day };
  const begun = turn === 'begun' ? { begun: 1 as const } : {};
  return { day: step.day, queue: [step.gap, step.day, 3 - fields.value, last?.at ?? ''], ...begun };
}

/** Whether a promise still asks for something depends on the touches, so all of a contact's are written anew. */
function storedPromises(dossier: Dossier, plan: Plan): StoredPromise[] {
  const touches = touchesOf(dossier);
  const open = plan.stage !== 'closed' && !dossier.contact.fields.deleted;
  const unsettled = new Set(
    promisesOf(dossier)
      .filter((promise) => open && isUnsettled(promise, touches))
      .map(({ id }) => id),
  );
  return dossier.promises.map((row) => ({
    ...row,
    contactId: dossier.contact.id,
    ...(unsettled.has(row.id) && row.fields.at ? { due: row.fields.at } : {}),
  }));
}
