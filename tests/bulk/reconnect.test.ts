import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logTouch } from '../../src/domain/acts';
import { closeContact } from '../../src/domain/closing-acts';
import type { Dossier } from '../../src/domain/dossier';
import { type ReconnectChoice, usualChoice } from '../../src/domain/reconnect';
import { perform } from '../../src/store/act';
import { changeSettings } from '../../src/store/keep';
import type { Open } from '../../src/store/open';
import { holdMorning } from '../../src/store/waiting';
import { at, context, freshStore, known, newId, seen } from '../store/fresh-store';

const now = '2026-11-18T11:00:00.000Z'; // a Wednesday
const mail = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' } as const;

let open: Open;
let calls: Awaited<ReturnType<typeof start>>;
/** A worker that has just been started. */
async function start() {
  vi.resetModules();
  const { reconnectCalls } = await import('../../src/bulk/reconnect');
  const { manyCalls } = await import('../../src/bulk/many');
  const { peopleCalls } = await import('../../src/bulk/people');
  return { ...reconnectCalls, ...manyCalls, ...peopleCalls };
}
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date(now));
  open = freshStore();
  calls = await start();
  await changeSettings(open, () => ({ zone: 'Europe/Berlin', reconnect: { perMorning: 2 } }), at(now), newId);
});
afterEach(() => void vi.useRealTimers());

const work = (signal = new AbortController().signal) => ({ progress: vi.fn(), signal });
/** Touched last on `day`, if ever. */
const add = async (name: string, day: string | null, givenUp = false) => {
  const capture = seen(name, `${name.toLowerCase()}@example.com`);
  const act = (before: Dossier | null, c: Parameters<typeof logTouch>[2]) => {
    const made = known(capture)(before, c);
    const touched = day ? logTouch(made, { ...mail, at: at(`${day}T10:00:00Z`) }, c) : made;
    return givenUp ? closeContact(touched, 'no-reply', true, c) : touched;
  };
  await perform(open, { identities: [] }, act, context(now));
};
const choose = (more: Partial<ReconnectChoice> = {}) => ({ choice: { ...usualChoice, ...more } });
const list = async () => {
  const { first, ...rest } = await calls.reconnectNext({ count: 10 });
  return { ...rest, first: first.map(({ name }) => name) };
};

describe('the list of those to reconnect with', () => {
  beforeEach(async () => {
    await add('Amina', '2024-01-10');
    await add('Bela', null);
    await add('Chidi', '2026-11-01');
    await add('Dora', '2020-05-05', true);
  });

  it('is counted before it is built, then built as counted, in the order chosen', async () => {
    expect(await calls.reconnectCount(choose())).toEqual({ found: 3 });
    expect(await calls.reconnectCount(choose({ never: false }))).toEqual({ found: 2 });
    expect(await calls.reconnectCount(choose({ stages: ['closed'] }))).toEqual({ found: 1 });
    const { progress } = work();
    const built = await calls.reconnectBuild(choose(), { progress, signal: new AbortController().signal });
    expect(built).toEqual({ actId: expect.any(String), put: 3 });
    expect(progress).toHaveBeenLastCalledWith({ done: 3, of: 3 });
    expect(await list()).toMatchObject({
      ...{ waiting: 3, untouched: 0, first: ['Bela', 'Dora', 'Amina'], last: null },
      // today's morning has not been: the background is not there
      ...{ morning: '2026-11-18', lasting: { mornings: 2, until: '2026-11-19' } },
    });
    expect(await calls.changed({ contactIds: null })).toBeNull();
    expect(await calls.reconnectCount(choose())).toEqual({ found: 0 });
  });

  it('is built of nobody where nobody is meant', async () => {
    expect(await calls.reconnectBuild(choose({ kinds: ['customer'] }), work())).toEqual({ actId: null, put: 0 });
    expect((await list()).waiting).toBe(0);
  });

  it('is taken back as one', async () => {
    const { actId } = await calls.reconnectBuild(choose(), work());
    expect(await calls.undoMany({ actId: actId ?? '' }, work())).toEqual({ changed: 3, stay: 0, gone: 0 });
    expect((await list()).waiting).toBe(0);
  });

  it('stays as it was when building is stopped', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(calls.reconnectBuild(choose(), work(stop.signal))).rejects.toThrow();
    expect((await list()).waiting).toBe(0);
  });

  it('says who had their turn last, and what is known of everybody', async () => {
    await calls.reconnectBuild(choose(), work());
    await holdMorning(open, context(now), 2);
    const { last, waiting, untouched, morning, first } = await calls.reconnectNext({ count: 10 });
    expect({ waiting, untouched, morning }).toEqual({ waiting: 1, untouched: 2, morning: '2026-11-19' });
    expect(first).toMatchObject([{ name: 'Amina', lastOn: '2024-01-10', closed: null, untouched: false }]);
    expect(last).toMatchObject({
      day: '2026-11-18',
      people: [
        { name: 'Bela', lastOn: null, untouched: true },
        { name: 'Dora', lastOn: '2020-05-05', closed: null, untouched: true },
      ],
    });
  });
});
