import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { materialOf } from '../../src/exchange/seal/container';
import { unsealer } from '../../src/exchange/seal/unseal';
import { fakeDisk, noDisk } from '../store/fake-disk';
import { anew, at, start } from './start';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

interface Item {
  readonly id: number;
  readonly filename: string;
  readonly bytes: Uint8Array;
  readonly byExtensionId: string;
  state: string;
  exists: boolean;
  error?: string;
}
/** The user's downloads, in which others put files too. */
let items: Map<number, Item>;
let allowed: boolean;
let broken: string | null;
/** The id that was given last: none is given twice. */
let last: number;
let toldTo: unknown[];

beforeEach(() => {
  fakeDisk();
  anew('2026-11-18T09:00:00Z');
  items = new Map();
  allowed = true;
  broken = null;
  last = 1;
  items.set(1, { ...{ id: 1, filename: 'letter.pdf', bytes: new Uint8Array(), byExtensionId: 'another' }, ...there });
});
const there = { state: 'complete', exists: true };
afterEach(() => {
  noDisk();
  vi.useRealTimers();
});

/** What the browser's own functions do, in the module that a background started anew has. */
async function browserWithDownloads(): Promise<void> {
  const { default: browser } = await import('webextension-polyfill');
  const at = (id: number): Item[] => [...items.values()].filter((item) => item.id === id);
  Object.assign(browser, {
    permissions: { ...browser.permissions, contains: async () => allowed },
    downloads: {
      download: async ({ url, filename }: { url: string; filename: string }) => {
        const bytes = new Uint8Array(Buffer.from(url.replace(/^data:[^,]+;base64,/, ''), 'base64'));
        last += 1;
        const id = last;
        const state = broken ? { state: 'interrupted', exists: false, error: broken } : there;
        items.set(id, { id, filename, bytes, byExtensionId: browser.runtime.id, ...state });
        return id;
      },
      search: async ({ id }: { id: number }) => at(id),
      removeFile: async (id: number) => {
        for (const item of at(id)) item.exists = false;
      },
      erase: async ({ id }: { id: number }) => void items.delete(id),
    },
  });
}

async function started(backup: { auto: 'off' | 'daily' | 'weekly'; keep: number }) {
  const background = await start();
  await browserWithDownloads();
  ({ told: toldTo } = await import('./fake-browser'));
  const { keepFiles } = await import('../../src/background/auto-file');
  const { open } = await import('../../src/background/context');
  const { readNotes } = await import('../../src/store/snapshots-notes');
  const touch = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' } as const;
  await background.ask('changeSettings', { patch: { backup } });
  return {
    notes: readNotes,
    keep: () => keepFiles(open),
    log: (name: string) => background.ask('log', { target: { capture: background.capture(name) }, touch }),
  };
}
const files = (): string[] => [...items.values()].map(({ filename }) => filename);

describe('the automatic file', () => {
  it('is not made unless it is switched on', async () => {
    const { keep, log } = await started({ auto: 'off', keep: 7 });
    await log('amina');
    await keep();
    expect(files()).toEqual(['letter.pdf']);
  });

  it('is made every day on which something was stored, and older ones of its own are removed', async () => {
    const { keep, log } = await started({ auto: 'daily', keep: 2 });
    for (const day of ['18', '19', '20', '21']) {
      at(`2026-11-${day}T09:00:00Z`);
      await log(`amina${day}`);
      await keep();
      await keep();
    }
    at('2026-11-22T09:00:00Z');
    await keep();
    expect(files()).toEqual([
      'letter.pdf',
      'Steadfast/steadfast-2026-11-20.json.gz',
      'Steadfast/steadfast-2026-11-21.json.gz',
    ]);
    const bytes = [...items.values()].at(-1)?.bytes as Uint8Array<ArrayBuffer>;
    const text = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
    expect(text).toMatch(/^\{"format":"steadfast-backup"/);
    expect(text).toContain('amina21@example.com');
  });

  it('is told of as soon as it is there, and when it failed: whoever has just switched it on is looking', async () => {
    const { keep, log } = await started({ auto: 'daily', keep: 2 });
    const told = () => toldTo.splice(0).filter((one) => (one as { news?: string }).news === 'file');
    await log('amina');
    await keep();
    expect(told()).toHaveLength(1);
    await keep();
    expect(told()).toHaveLength(0);
    at('2026-11-19T09:00:00Z');
    broken = 'disk full';
    await log('oak');
    await keep();
    expect(told()).toHaveLength(1);
  });

  it('leaves alone what is not its own, whatever it has noted', async () => {
    const { keep, log, notes } = await started({ auto: 'daily', keep: 1 });
    const { keepNotes } = await import('../../src/store/snapshots-notes');
    await log('amina');
    await keepNotes({ files: [{ id: 1, at: '2026-11-01T09:00:00.000Z' as never, last: null }] });
    await keep();
    expect(files()).toEqual(['letter.pdf', 'Steadfast/steadfast-2026-11-18.json.gz']);
    expect(items.get(1)?.exists).toBe(true);
    expect((await notes()).files).toHaveLength(1);
  });

  it('is missed in words when the browser does not allow it, or cannot write it, and tried again', async () => {
    const { keep, log, notes } = await started({ auto: 'daily', keep: 7 });
    await log('amina');
    allowed = false;
    await keep();
    expect((await notes()).fileFailed).toMatchObject({ why: 'not-allowed' });
    allowed = true;
    broken = 'FILE_NO_SPACE';
    at('2026-11-18T10:00:00Z');
    await keep();
    expect((await notes()).fileFailed).toMatchObject({ why: 'not-written', detail: 'FILE_NO_SPACE' });
    broken = null;
    await keep();
    expect((await notes()).files ?? []).toEqual([]);
    at('2026-11-18T11:00:00Z');
    await keep();
    expect(await notes()).toMatchObject({ fileFailed: null, files: [{ at: '2026-11-18T11:00:00.000Z' }] });
  });

  it('is sealed with what is kept of the passphrase, and opens with the passphrase', async () => {
    const { keepFileKey } = await import('../../src/store/snapshots-key');
    // fake-indexeddb can store no key, so the key is put where it would be read.
    vi.doMock('../../src/store/snapshots-key', () => ({
      keepFileKey,
      readFileKey: () => materialOf(crypto.subtle, 'oak and ash'),
    }));
    const { keep, log } = await started({ auto: 'daily', keep: 7 });
    await log('amina');
    await keep();
    expect(files().at(-1)).toBe('Steadfast/steadfast-2026-11-18.json.gz.sealed');
    const opening = unsealer('oak and ash', { subtle: crypto.subtle });
    const sealed = [...items.values()].at(-1)?.bytes as Uint8Array;
    const opened = Buffer.concat([await opening.push(sealed), await opening.end()]);
    expect([...opened.subarray(0, 2)]).toEqual([0x1f, 0x8b]);
    vi.doUnmock('../../src/store/snapshots-key');
  });
});
