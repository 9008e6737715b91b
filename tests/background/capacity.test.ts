import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anew, at, start } from './start';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

beforeEach(() => anew('2026-11-16T09:00:00Z')); // a Monday
afterEach(() => vi.useRealTimers());

type Background = Awaited<ReturnType<typeof start>>;

/** Contacts added on Monday, with nothing sent: due that day, and overdue from the next. */
const addAll = async ({ ask, capture }: Background, names: readonly string[]): Promise<void> => {
  for (const name of names) await ask('add', { capture: capture(name) });
};
const sixPeople = ['amina', 'bela', 'chidi', 'dora', 'emil', 'freya'];

describe('a capacity', () => {
  it('says how many of the queue are for today; the others stay in it', async () => {
    const background = await start();
    await background.ask('changeSettings', { patch: { capacity: 4 } });
    await addAll(background, sixPeople);
    const touch = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' } as const;
    await background.ask('log', { target: { capture: background.capture('amina') }, touch });
    const queue = await background.ask('queue', {});
    expect(queue).toMatchObject({ capacity: 4, done: 1, within: 3, backlog: true });
    expect(queue.rows).toHaveLength(5);
  });

  it('that is none cuts nothing', async () => {
    const background = await start();
    await background.ask('changeSettings', { patch: { capacity: null } });
    await addAll(background, sixPeople);
    expect(await background.ask('queue', {})).toMatchObject({ capacity: null, within: null, backlog: false });
  });
});

describe('what one more contact adds', () => {
  it('is said with what stands already', async () => {
    const background = await start();
    await background.ask('changeSettings', { patch: { capacity: 4 } });
    await addAll(background, ['amina', 'bela']);
    await background.promised('chidi', '2026-11-22T12:00:00.000Z');
    await background.promised('dora', '2026-11-23T12:00:00.000Z');
    const gentle = await background.ask('load', { cadence: 'gentle', every: null });
    expect(gentle).toEqual({ planned: 3, workingDays: 5, capacity: 4, firstWeek: 2, firstMonth: 5 });
    const every = async (days: number) => (await background.ask('load', { cadence: 'slow', every: days })).firstMonth;
    expect(await every(10)).toBe(3);
    // What is no interval is taken for none.
    expect([await every(0), await every(-3), await every(0.5), await every(1e9)]).toEqual([3, 3, 3, 3]);
  });
});

describe('a backlog', () => {
  it('is laid over the coming days by one act, promises where they were, and undone as a whole', async () => {
    const background = await start();
    await background.ask('changeSettings', { patch: { capacity: 2 } });
    await addAll(background, sixPeople);
    await background.promised('gita', '2026-11-18T16:00:00.000Z');
    at('2026-11-18T09:00:00Z');
    const preview = await background.ask('spreadPreview', {});
    expect(preview).toEqual({
      moved: 6,
      days: [
        { day: '2026-11-18', count: 1 },
        { day: '2026-11-19', count: 2 },
        { day: '2026-11-20', count: 2 },
        { day: '2026-11-23', count: 1 },
      ],
      left: 1,
    });
    const before = await background.ask('queue', {});
    expect(before.counts).toEqual({ promised: 1, overdue: 6, today: 0 });

    const { actId, ...spread } = await background.ask('spread', {});
    expect(spread).toEqual(preview);
    const queue = await background.ask('queue', {});
    expect(queue.counts).toEqual({ promised: 1, overdue: 0, today: 1 });
    expect(queue.backlog).toBe(false);
    expect(queue.rows.at(-1)?.step.why).toMatchObject({ rule: 'snooze', by: 'spread' });
    await expect(background.ask('spread', {})).rejects.toMatchObject({ code: 'nothing-to-spread' });

    const { contactIds } = await background.ask('undo', { actId });
    expect(contactIds).toHaveLength(6);
    expect((await background.ask('queue', {})).rows).toEqual(before.rows);
  });

  it('does not pile up on a day that is full already', async () => {
    const background = await start();
    await background.ask('changeSettings', { patch: { capacity: 1 } });
    await background.promised('gita', '2026-11-17T16:00:00.000Z');
    await addAll(background, ['amina', 'bela']);
    const { days, moved } = await background.ask('spreadPreview', {});
    expect(moved).toBe(1);
    expect(days).toEqual([
      { day: '2026-11-16', count: 1 },
      { day: '2026-11-18', count: 1 },
    ]);
  });

  it('holds who was logged "in the future" too', async () => {
    const background = await start();
    await background.ask('changeSettings', { patch: { capacity: 1 } });
    const touch = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' } as const;
    const log = (name: string) => background.ask('log', { target: { capture: background.capture(name) }, touch });
    await addAll(background, ['bela', 'chidi']);
    at('2036-11-17T09:00:00Z');
    await log('amina');
    at('2026-11-17T09:00:00Z');
    expect((await background.ask('spreadPreview', {})).moved).toBe(3);
    await background.ask('spread', {});
    at('2026-11-19T09:00:00Z');
    const { rows } = await background.ask('queue', {});
    expect(rows.map(({ name, step }) => [name, step.why.rule])).toContainEqual(['amina', 'snooze']);
  });
});
