import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anew, at, start } from './start';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

beforeEach(() => anew('2026-11-18T12:00:00Z')); // a Wednesday
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** The transactions from here on: of which stores, in their order. */
function transactions(): string[] {
  const begun: string[] = [];
  const { transaction } = IDBDatabase.prototype;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, stores, ...rest) {
    begun.push([stores].flat().join(' '));
    return transaction.call(this, stores, ...rest);
  });
  return begun;
}

describe('a sweep in which nothing is to be raised', () => {
  it('looks for reminders while it counts, and writes nothing', async () => {
    const { promised, sweep } = await start();
    await promised('amina', '2026-11-19T12:00:00.000Z');
    await sweep();
    at('2026-11-18T12:01:00Z');
    const begun = transactions();
    await sweep();
    expect(begun).toEqual(['contacts', 'reminders', 'reminders']);
  });
});

describe('a start', () => {
  it('has the settings with what proves that the database can be read', async () => {
    await (await start()).ask('changeSettings', { patch: { sender: 'Amina' } });
    await start();
    const { settings } = await import('../../src/background/context');
    const begun = transactions();
    expect((await settings()).sender).toBe('Amina');
    expect(begun.filter((stores) => stores.includes('settings'))).toEqual(['clock settings contacts']);
  });

  it('takes none for the settings that stood there before somebody else wrote others', async () => {
    await (await start()).ask('changeSettings', { patch: { sender: 'Amina' } });
    await start();
    const { open, settings, readSettingsAnew } = await import('../../src/background/context');
    const db = await open();
    const row = await db.get('settings', 'settings');
    if (row) await db.put('settings', { ...row, fields: { ...row.fields, sender: 'Bela' } });
    expect((await settings()).sender).toBe('Bela');
    if (row) await db.put('settings', { ...row, fields: { ...row.fields, sender: 'Chen' } });
    readSettingsAnew();
    expect((await settings()).sender).toBe('Chen');
  });
});
