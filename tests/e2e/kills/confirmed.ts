import { cadencesOf } from '../../../src/domain/cadence';
import { calendarOf } from '../../../src/domain/settings';
import { readSettings } from '../../../src/store/keep';
import type { Open } from '../../../src/store/open';
import { dossierOf } from '../../../src/store/read';
import { verify } from '../../../src/store/verify';
import { openedFrom, type Stored } from './stored';

/** What the user was told is done. */
export interface Confirmed {
  /** Logged touches, by id: whom with, and the note as it was changed last. */
  readonly touches: Map<string, { readonly contactId: string; readonly note: string; readonly undone: boolean }>;
  /** Changes that were under way: of these either will do. */
  readonly underWay: Set<string>;
  /** Promises that were written down, by the id of the contact. */
  readonly promises: Map<string, number>;
  /** Who became part of whom. */
  readonly merged: Map<string, string>;
  /** Imports by what all who came with one are called, how many they were, and whether it was said that they are there. */
  readonly imports: Map<string, { readonly people: number; readonly there: boolean }>;
}

export const nothingYet = (): Confirmed => ({
  touches: new Map(),
  underWay: new Set(),
  promises: new Map(),
  merged: new Map(),
  imports: new Map(),
});

/** How many acts these are. */
export const actsIn = ({ touches, promises, merged, imports }: Confirmed): number =>
  touches.size +
  [...promises.values()].reduce((sum, count) => sum + count, 0) +
  merged.size +
  [...imports.values()].filter(({ there }) => there).length;

/** All that is wrong with what is stored: something confirmed is missing, or there is half of something. Empty: nothing is. */
export async function faultsIn(stored: Stored, confirmed: Confirmed): Promise<readonly string[]> {
  const open = await openedFrom(stored);
  const settings = await readSettings(open);
  const calendar = calendarOf(settings, Intl.DateTimeFormat().resolvedOptions().timeZone);
  const differences = await verify(open, cadencesOf(settings.cadences), calendar);
  return [
    ...differences.map(({ contactId, kept, computed }) => `${contactId} keeps ${kept} where ${computed} follows`),
    ...(await lostTouches(open, confirmed)),
    ...(await lostPromises(open, confirmed)),
    ...(await lostMerges(open, confirmed)),
    ...halfImports(stored, confirmed),
    ...halfActs(stored),
  ];
}

/** Whoever a contact is part of by now. */
async function ownerOf(open: Open, contactId: string) {
  let dossier = await dossierOf(open, contactId);
  for (let into = dossier?.contact.fields.mergedInto; into; into = dossier?.contact.fields.mergedInto)
    dossier = await dossierOf(open, into);
  return dossier;
}

async function lostTouches(open: Open, { touches, underWay }: Confirmed): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const [id, { contactId, note, undone }] of touches) {
    const owner = await ownerOf(open, contactId);
    const touch = owner?.touches.find((row) => row.id === id);
    if (!touch || !owner || owner.contact.fields.deleted) lost.push(`touch ${id} of ${contactId} is lost`);
    else if (underWay.has(id)) continue;
    else if (touch.fields.deleted !== undone) lost.push(`touch ${id} is ${undone ? 'still there' : 'deleted'}`);
    else if (touch.fields.note !== note) lost.push(`touch ${id} says ${touch.fields.note} where ${note} was kept`);
  }
  return lost;
}

async function lostPromises(open: Open, { promises }: Confirmed): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const [contactId, count] of promises) {
    const there = (await ownerOf(open, contactId))?.promises.length ?? 0;
    if (there < count) lost.push(`of ${count} promises to ${contactId} there are ${there}`);
  }
  return lost;
}

async function lostMerges(open: Open, { merged }: Confirmed): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const [from, into] of merged) {
    const fields = (await dossierOf(open, from))?.contact.fields;
    if (!fields?.deleted || fields.mergedInto !== into) lost.push(`${from} did not become part of ${into}`);
  }
  return lost;
}

function halfImports({ contacts = [] }: Stored, { imports }: Confirmed): readonly string[] {
  const there = new Map<string, number>();
  for (const { fields } of contacts) {
    const [file = ''] = (fields as { name: { value: string } }).name.value.split('-');
    there.set(file, (there.get(file) ?? 0) + 1);
  }
  return [...imports].flatMap(([file, { people, there: said }]) => {
    const found = there.get(file) ?? 0;
    return found === people || (found === 0 && !said) ? [] : [`of ${people} of ${file} there are ${found}`];
  });
}

/** Every touch that was logged here has its way back unless that was gone, and every way back leads to something that is there. */
function halfActs({ acts = [], touches = [] }: Stored): readonly string[] {
  const there = new Set(touches.map(({ contactId, id }) => `${contactId} ${id}`));
  const named = new Set<string>();
  for (const { changes } of acts as unknown as readonly Way[])
    for (const { contactId, restores } of changes)
      for (const { part, id } of restores) if (part === 'touches') named.add(`${contactId} ${id}`);
  const deleted = new Set<string>();
  const made = new Set<string>();
  for (const { contactId, id, fields } of touches as unknown as readonly Version[]) {
    if (/^said \d/.test(fields.note)) made.add(`${contactId} ${id}`);
    if (fields.deleted) deleted.add(`${contactId} ${id}`);
  }
  return [
    ...[...named].filter((key) => !there.has(key)).map((key) => `touch ${key} has a way back and is not there`),
    ...[...made].filter((key) => !deleted.has(key) && !named.has(key)).map((key) => `touch ${key} was made by no act`),
  ];
}

interface Version {
  readonly contactId: string;
  readonly id: string;
  readonly fields: { readonly note: string; readonly deleted: boolean };
}

interface Way {
  readonly changes: readonly {
    readonly contactId: string;
    readonly restores: readonly { readonly part: string; readonly id: string }[];
  }[];
}
