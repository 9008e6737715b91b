import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../machine.mjs';
import { type Driver, pause } from '../driver';

/** A database as an older version has left it, many times over. */

type Row = Record<string, unknown>;
interface Released {
  readonly version: number;
  readonly stores: Readonly<
    Record<string, { readonly keyPath: string | string[]; readonly indexes: Record<string, string>; rows: Row[] }>
  >;
}

/** Of these there is one, or they are of nobody. */
const single = ['clock', 'settings', 'marks', 'drafts', 'stops', 'suggestions'];

/** The same rows as if they were of others. */
function ofOthers(rows: readonly Row[], number: number): Row[] {
  const text = JSON.stringify(rows)
    .replace(/(?<!\.)\bid-(\d{8})/g, `id-${number}-$1`)
    .replace(/@example\./g, `@k${number}.example.`)
    .replace(/(linkedin-slug:|\/in\/)([a-z-]+)/g, `$1$2-${number}`)
    .replace(/phone:\+33\d{4}/g, `phone:+33${1000 + number}`);
  return JSON.parse(text) as Row[];
}

export function older(version: number, times: number): Released {
  const file = join(root, `tests/store/versions/v${version}.json`);
  const { stores } = JSON.parse(readFileSync(file, 'utf8')) as Released;
  const many = Object.entries(stores).map(([name, { rows, ...shape }]) => {
    const all = single.includes(name) ? rows : Array.from({ length: times }, (_, at) => ofOthers(rows, at)).flat();
    return [name, { ...shape, rows: all }] as const;
  });
  return { version, stores: Object.fromEntries(many) };
}

/** Somebody may wake the background while it is stopped: then it has the database open, and is stopped again. */
const mostTries = 20;

/**
 * Puts it in the place of what there is. Nobody may have the database open but the background, which is stopped for it. Each try is waited for, however
 * long it takes: two at once would be in each other's way.
 */
export async function lay(driver: Driver, stored: Released): Promise<void> {
  for (let tries = 0; tries < mostTries; tries++) {
    await driver.stopBackground();
    if (await driver.ask(putInPlace, stored).catch(() => false)) return;
    await pause(200);
  }
  throw new Error('The older database could not be laid there: somebody else has it open.');
}

/** Runs in the browser. All of it is one transaction, so whoever opens it meanwhile waits. */
async function putInPlace({ version, stores }: Released): Promise<boolean> {
  const done = (request: IDBOpenDBRequest) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error('somebody has it open'));
    });
  await done(indexedDB.deleteDatabase('steadfast'));
  const request = indexedDB.open('steadfast', version);
  request.onupgradeneeded = () => {
    for (const [name, { keyPath, indexes, rows }] of Object.entries(stores)) {
      const store = request.result.createObjectStore(name, { keyPath });
      for (const [index, path] of Object.entries(indexes)) store.createIndex(index, path);
      for (const row of rows) store.put(row);
    }
  };
  (await done(request)).close();
  // What is known of the one before says nothing of this one.
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('steadfast', { create: true });
  await folder.removeEntry('sentinel.json').catch(() => {});
  return true;
}
