import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logTouch } from '../../src/domain/acts';
import type { Dossier } from '../../src/domain/dossier';
import type { ReadChoices, TakeChoices } from '../../src/domain/import-file';
import { snapshotFormat } from '../../src/exchange/backup/snapshot-format';
import { perform } from '../../src/store/act';
import { dumpedStores, ofAnyVersion } from '../../src/store/dump';
import { migrations } from '../../src/store/migrations';
import type { Open } from '../../src/store/open';
import { takeSnapshot } from '../../src/store/snapshots';
import { type FakeDisk, fakeDisk, noDisk } from '../store/fake-disk';
import { at, context, freshStore, known, seen } from '../store/fresh-store';

const now = '2026-11-18T11:00:00.000Z';
const steadfast = '1.2.3';
const mail = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' } as const;

let disk: FakeDisk;
let open: Open;
let calls: Awaited<ReturnType<typeof start>>;
/** A worker that has just been started. */
async function start() {
  vi.resetModules();
  return (await import('../../src/bulk/import')).importCalls;
}
const log = (name: string, address: string) =>
  perform(
    open,
    { identities: [] },
    (b, c) => logTouch(known(seen(name, address))(b, c) as Dossier, mail, c),
    context(new Date().toISOString()),
  );
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
  disk = fakeDisk();
  Object.assign(navigator, { locks: { request: inTurn() } });
  open = freshStore();
  calls = await start();
  await log('Anna Example', 'anna@example.com');
});
afterEach(() => {
  noDisk();
  vi.useRealTimers();
});

/** One after the other, as a browser's locks are. */
function inTurn() {
  let before: Promise<unknown> = Promise.resolve();
  return (_: string, work: () => Promise<unknown>): Promise<unknown> => {
    const turn = before.then(work);
    before = turn.catch(() => null);
    return turn;
  };
}

const work = (stop = new AbortController()) => ({ progress: () => {}, signal: stop.signal });
const asRecognised: ReadChoices = { format: null, columns: null, encoding: null, country: null };
const choices: TakeChoices = { tags: [], kind: 'prospect', cadence: 'gentle', into: { what: 'wait' }, answers: {} };
const read = () =>
  calls.importRead(
    { file: new File(['Name,E-Mail\nBert Muster,bert@example.org\n'], 'people.csv'), choices: asRecognised },
    work(),
  );
const snapshot = () => calls.importSnapshot({ steadfast });
const commit = (stop?: AbortController) => calls.importCommit({ choices, steadfast }, work(stop));
/** Those that are whole, and what is left of others. */
const files = (): string[] =>
  [...disk.files.keys()].filter((name) => name.startsWith('steadfast')).map((name) => name.slice(34));
const people = async (): Promise<number> => (await open()).count('contacts');
/** What another context takes. */
const byOther = async () => {
  const how = { format: snapshotFormat(steadfast, migrations.length, dumpedStores), now: at(now) };
  return takeSnapshot(ofAnyVersion(await open()), 'daily', how);
};

describe('the snapshot before an import', () => {
  it('is taken while the user looks at what would come of it, and not once more by the import', async () => {
    await read();
    await snapshot();
    expect(files()).toEqual(['-1c-1t-before-import.json.gz']);
    const { written } = disk;
    await commit();
    expect([files(), disk.written]).toEqual([['-1c-1t-before-import.json.gz'], written]);
  });

  it('is waited for by an import that is asked for meanwhile', async () => {
    await read();
    const taking = snapshot();
    await commit();
    // As it was before.
    expect([files(), await people()]).toEqual([['-1c-1t-before-import.json.gz'], 2]);
    await taking;
    expect(files()).toHaveLength(1);
  });

  it('is taken by the import where nobody asked for it', async () => {
    await read();
    await commit();
    expect(files()).toEqual(['-1c-1t-before-import.json.gz']);
  });

  it('is taken once, however often it is asked for', async () => {
    await read();
    await Promise.all([snapshot(), snapshot()]);
    await snapshot();
    expect(files()).toHaveLength(1);
  });

  it('is not taken where another context takes one', async () => {
    await read();
    await Promise.all([byOther(), snapshot()]);
    expect(files()).toEqual(['-1c-1t-daily.json.gz']);
  });

  it('is left with nothing of it when the file is, and taken for the next one', async () => {
    await read();
    const taking = snapshot();
    calls.importDrop();
    await expect(taking).rejects.toThrow();
    expect(files()).toEqual([]);
    await read();
    await snapshot();
    expect(files()).toEqual(['-1c-1t-before-import.json.gz']);
  });

  it('goes on when the import that waits for it is stopped', async () => {
    await read();
    const taking = snapshot();
    const stop = new AbortController();
    const importing = commit(stop);
    stop.abort();
    await expect(importing).rejects.toThrow();
    expect(await people()).toBe(1);
    await taking;
    expect(files()).toEqual(['-1c-1t-before-import.json.gz']);
    await commit();
    expect([files().length, await people()]).toEqual([1, 2]);
  });

  it('that finds no room says so, leaves nothing, and does not hold up the import', async () => {
    disk.full = true;
    await read();
    await expect(snapshot()).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(files()).toEqual([]);
    await commit();
    expect(await people()).toBe(2);
  });
});
