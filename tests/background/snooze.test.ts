import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { badge } from './fake-browser';
import { anew, at, start } from './start';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

beforeEach(() => anew('2026-11-18T09:00:00Z')); // a Wednesday
afterEach(() => vi.useRealTimers());

const time = (text: string) => text as never;
type Background = Awaited<ReturnType<typeof start>>;
const standings = async ({ ask }: Background) =>
  (await ask('queue', {})).rows.map(({ name, standing }) => [name, standing]);
const sent = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' } as const;

describe('putting somebody off to a time', () => {
  it('leaves them due today, last, and not overdue', async () => {
    const background = await start();
    const { contact } = await background.ask('add', { capture: background.capture('jonas') });
    await background.ask('add', { capture: background.capture('ruth') });
    at('2026-11-19T09:00:00Z');
    expect((await background.ask('queue', {})).counts).toEqual({ promised: 0, overdue: 2, today: 0 });

    const body = { contactId: contact.id, at: time('2026-11-19T14:00:00.000Z') };
    const { contact: waiting, actId } = await background.ask('snooze', body);
    expect(waiting).toMatchObject({ standing: 'later', plan: { step: { day: '2026-11-19', from: body.at } } });
    expect((await background.ask('queue', {})).counts).toEqual({ promised: 0, overdue: 1, today: 1 });
    expect(await standings(background)).toEqual([
      ['ruth', 'overdue'],
      ['jonas', 'later'],
    ]);
    await background.sweep();
    expect(badge.text).toBe('1');

    at('2026-11-19T14:00:00Z');
    expect(await standings(background)).toEqual([
      ['ruth', 'overdue'],
      ['jonas', 'today'],
    ]);
    await background.ask('undo', { actId });
    expect((await background.ask('queue', {})).counts).toEqual({ promised: 0, overdue: 2, today: 0 });
  });

  it('moves a promise to that time', async () => {
    const { ask, promised } = await start();
    const { contact } = await promised('amina', '2026-11-18T12:00:00.000Z');
    const { contact: moved } = await ask('snooze', { contactId: contact.id, at: time('2026-11-18T10:00:00.000Z') });
    expect(moved).toMatchObject({ standing: 'promised', fields: { snooze: null } });
    expect(moved.promises[0]).toMatchObject({ at: '2026-11-18T10:00:00.000Z', moves: ['2026-11-18T12:00:00.000Z'] });
  });

  it.each([
    ['that has passed', '2026-11-18T08:58:00.000Z', 'promise-in-past'],
    ['that is too far', '2032-01-01T09:00:00.000Z', 'day-too-far'],
    ['that is none', 'at noon', 'malformed'],
  ])('%s is refused', async (_what, text, code) => {
    const { ask, capture } = await start();
    const { contact } = await ask('add', { capture: capture('jonas') });
    await expect(ask('snooze', { contactId: contact.id, at: time(text) })).rejects.toMatchObject({ code });
    expect((await ask('contact', { contactId: contact.id })).fields.snooze).toBeNull();
  });

  it('keeps its time when the backlog is spread', async () => {
    const background = await start();
    const { ask } = background;
    await ask('changeSettings', { patch: { capacity: 1 } });
    for (const name of ['jonas', 'ruth', 'hana'])
      await ask('log', { target: { capture: background.capture(name) }, touch: sent });
    at('2026-11-30T09:00:00Z');
    const { rows } = await ask('queue', {});
    const contactId = rows.find(({ name }) => name === 'ruth')?.contactId ?? '';
    await ask('snooze', { contactId, at: time('2026-11-30T14:00:00.000Z') });
    expect(await ask('spreadPreview', {})).toMatchObject({ moved: 2, left: 0 });
    await ask('spread', {});
    expect(await standings(background)).toEqual([['ruth', 'later']]);
    const { plan } = await ask('contact', { contactId });
    expect(plan.step).toMatchObject({ from: '2026-11-30T14:00:00.000Z', why: { by: 'user' } });
  });
});
