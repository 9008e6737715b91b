import { type Driver, eventually } from '../tests/e2e/driver';
import { type Template, template, templates } from './people';

/** Lays so many people with ten touches each into the database, past all code of ours, and waits until the background has nothing to do. */
export async function fillWith(driver: Driver, contacts: number): Promise<void> {
  await driver.ask(() => browser.runtime.sendMessage({ call: 'queue', body: {} }));
  const rows = Array.from({ length: Math.min(templates, contacts) }, (_, index) => template(index, Date.now()));
  // Some at a time: a driver waits three minutes for an answer.
  for (let from = 0; from < contacts; from += 10_000)
    await driver.ask(fill, rows, from, Math.min(contacts, from + 10_000));
  await settled(driver);
}

/** The first act of a day is followed by a snapshot of everything. Who measures beside it measures the two together. */
async function settled(driver: Driver): Promise<void> {
  const touch = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' };
  const body = { target: { contactId: 'p0-1' }, touch };
  await driver.ask((log) => browser.runtime.sendMessage({ call: 'log', body: log }), body);
  await eventually('the snapshot of the day', () => driver.ask(hasSnapshot).catch(() => false), 900);
}

async function hasSnapshot(): Promise<boolean> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('steadfast');
  const notes = JSON.parse(await (await (await folder.getFileHandle('notes.json')).getFile()).text());
  if (!notes.snapped || notes.began) await browser.runtime.sendMessage({ call: 'draft', body: { key: 'none' } });
  return Boolean(notes.snapped) && !notes.began;
}

/** Runs in a page of the extension. */
async function fill(rows: readonly Template[], from: number, to: number): Promise<void> {
  const texts = rows.map((row) => JSON.stringify(row));
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('steadfast');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const batch = 1000;
  for (let first = from; first < to; first += batch) {
    const tx = db.transaction(['contacts', 'cards', 'touches', 'identities'], 'readwrite');
    for (let index = first; index < Math.min(to, first + batch); index++) {
      const made = JSON.parse(
        (texts[index % texts.length] ?? '').replaceAll('PERSON', `p${index}`).replaceAll('person', `p${index}`),
      ) as Record<string, unknown>;
      for (const [store, value] of Object.entries(made))
        for (const row of Array.isArray(value) ? value : [value]) tx.objectStore(store).put(row);
    }
    await new Promise<void>((resolve, reject) => {
      tx.oncomplete = () => resolve();
      tx.onerror = () => reject(tx.error);
    });
  }
  db.close();
}
