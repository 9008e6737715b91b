import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anew, start } from './start';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

beforeEach(() => anew('2026-11-18T07:00:00Z')); // a Wednesday
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** As many contacts as are computed in one transaction, and one more. */
const tooMany = 201;

/** A background that is stopped once it has computed anew as many contacts as it does in one go. */
async function shortLived(): Promise<boolean> {
  const background = await start();
  let left = 1;
  const { transaction } = IDBDatabase.prototype;
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...of) {
    const [stores, mode] = of;
    if (mode === 'readwrite' && [stores].flat().includes('contacts') && left-- === 0) throw new Error('stopped');
    return transaction.apply(this, of);
  });
  try {
    await background.keepPlansCurrent(() => {});
    return true;
  } catch {
    return false;
  } finally {
    spy.mockRestore();
  }
}

const workOn = async (...workingWeekdays: (3 | 5)[]) =>
  (await import('../../src/background/context')).changeSettings(() => ({ workingWeekdays }));

async function differences() {
  const { open, actContext } = await import('../../src/background/context');
  const { verify } = await import('../../src/store/verify');
  const { cadences, calendar } = await actContext();
  return verify(open, cadences, calendar);
}

/** Lets nobody else look at the marks until the returned function is called. */
async function holdMarks(): Promise<() => void> {
  const { open } = await import('../../src/background/context');
  const { store } = (await open()).transaction('marks', 'readwrite');
  let held = true;
  const goOn = (): unknown => held && store.get('swept').then(goOn);
  goOn();
  return () => {
    held = false;
  };
}

describe('plans that are being looked at', () => {
  it('follow a change that comes when the settings were read already', async () => {
    const { ask, capture, keepPlansCurrent } = await start();
    await workOn(3);
    await ask('add', { capture: capture('amina') });
    await keepPlansCurrent(() => {});
    const release = await holdMarks();
    const first = keepPlansCurrent(() => {});
    await workOn(5);
    const second = keepPlansCurrent(() => {});
    release();
    await Promise.all([first, second]);
    expect(await differences()).toEqual([]);
  });
});

describe('plans, though no background lives long enough for all of them,', () => {
  beforeEach(async () => {
    const { ask, capture, keepPlansCurrent } = await start();
    await workOn(3);
    for (let count = 0; count < tooMany; count++) await ask('add', { capture: capture(`amina${count}`) });
    await keepPlansCurrent(() => {});
    await workOn(5);
  });

  it('follow a change of working days', async () => {
    expect([await shortLived(), await shortLived()]).toEqual([false, true]);
    expect(await differences()).toEqual([]);
  });

  it('follow one that was taken back half-way', async () => {
    expect(await shortLived()).toBe(false);
    await workOn(3);
    expect(await shortLived()).toBe(false);
    expect(await shortLived()).toBe(true);
    expect(await differences()).toEqual([]);
  });
});
