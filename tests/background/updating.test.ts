import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { extension, shown } from './fake-browser';
import { anew, start } from './start';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

beforeEach(() => anew('2026-11-20T09:00:00Z')); // the version that runs is 1.2.3
afterEach(() => void vi.useRealTimers());

describe('a new version', () => {
  it('is put in at once when nothing is unsaved', async () => {
    const { onUpdate } = await start();
    await onUpdate({ version: '1.2.4' });
    expect(extension.reloads).toBe(1);
  });

  it('waits while something is unsaved, and is put in when it is saved', async () => {
    extension.holds = true;
    const { onUpdate, tryUpdate, ask } = await start();
    await onUpdate({ version: '1.2.4' });
    await tryUpdate();
    await ask('letUpdate', {}); // in that page; in another there is
    expect(extension.reloads).toBe(0);
    extension.holds = false;
    await ask('letUpdate', {});
    expect(extension.reloads).toBe(1);
  });

  it('waits while a reminder is on show, which would go with the version that goes', async () => {
    const { onUpdate, tryUpdate } = await start();
    shown.set('promise:p1:2026-11-20T09:00:00.000Z:now|c1', { title: '', message: '' });
    shown.set('brief:2026-11-20', { title: '', message: '' });
    await onUpdate({ version: '1.2.4' });
    expect(extension.reloads).toBe(0);
    shown.delete('promise:p1:2026-11-20T09:00:00.000Z:now|c1');
    await tryUpdate();
    expect(extension.reloads).toBe(1);
  });

  it('still waits when the worker that was told of it is gone', async () => {
    extension.holds = true;
    await (await start()).onUpdate({ version: '1.2.4' });
    extension.holds = false;
    await (await start()).tryUpdate();
    expect(extension.reloads).toBe(1);
  });

  it.each(['1.2.4', '1.3', '1.10.0', '2'])(
    'that the browser put in at its own start is not waited for: %s',
    async (version) => {
      extension.holds = true;
      await (await start()).onUpdate({ version: '1.2.4' });
      Object.assign(extension, { version, holds: false });
      const { tryUpdate } = await start();
      await tryUpdate();
      extension.version = '1.2.3'; // the mark is gone, not only passed over
      await tryUpdate();
      expect(extension.reloads).toBe(0);
    },
  );

  it.each(['1.2.10', '1.3', '2', '1.2.3.1'])('is newer than 1.2.3: %s', async (version) => {
    const { onUpdate } = await start();
    await onUpdate({ version });
    expect(extension.reloads).toBe(1);
  });

  it('that does not come for all that starts us anew once, not for ever', async () => {
    const { onUpdate } = await start();
    await onUpdate({ version: '1.2.4' });
    const { tryUpdate } = await start();
    await tryUpdate();
    expect(extension.reloads).toBe(1);
  });

  it('of which nobody has told is none', async () => {
    const { tryUpdate, ask } = await start();
    await tryUpdate();
    await ask('letUpdate', {});
    expect(extension.reloads).toBe(0);
  });
});
