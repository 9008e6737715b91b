import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { badge, told } from './fake-browser';
import { anew, at, start } from './start';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

beforeEach(() => anew('2026-11-16T07:00:00Z')); // a Monday, 8:00 in Berlin
afterEach(() => vi.useRealTimers());

type Background = Awaited<ReturnType<typeof start>>;

const mail = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' } as const;
const names = ['amina', 'bela', 'chidi', 'dora', 'emil', 'fatima', 'goran', 'hana'];
const ids = new Map<string, string>();

/** So many wait, the first of the alphabet first. */
async function waiting(background: Background, count: number, perMorning = 2): Promise<void> {
  ids.clear();
  await background.ask('changeSettings', { patch: { zone: 'Europe/Berlin', reconnect: { perMorning } } });
  for (const name of names.slice(0, count)) {
    const { contact } = await background.ask('add', { capture: background.capture(name) });
    ids.set(name, contact.id);
    await background.ask('putOnList', { contactId: contact.id, at: 'end' });
  }
}
const queue = async ({ ask }: Background): Promise<string[]> =>
  (await ask('queue', {})).rows.map(({ name }) => name).toSorted();
const log = (background: Background, name: string) =>
  background.ask('log', { target: { contactId: ids.get(name) ?? '' }, touch: mail });

describe('who waits to be reconnected with', () => {
  it('is in no queue, in no count and hangs in no air', async () => {
    const background = await start();
    await waiting(background, 3);
    expect(await background.ask('queue', {})).toMatchObject({
      rows: [],
      counts: { promised: 0, overdue: 0, today: 0 },
      hanging: 0,
    });
    await background.sweep();
    expect(badge.text).toBe('');
  });

  it('has their turn at the first sweep from the beginning of the working day on, the first two of them', async () => {
    const background = await start();
    await waiting(background, 5);
    at('2026-11-16T07:59:00Z');
    await background.sweep();
    expect(await queue(background)).toEqual([]);
    at('2026-11-16T08:00:00Z');
    await background.sweep();
    expect(await queue(background)).toEqual(['amina', 'bela']);
    expect((await background.ask('queue', {})).rows[0]?.step).toMatchObject({
      kind: 'message',
      day: '2026-11-16',
      why: { rule: 'reconnect', last: null, knownSince: null },
    });
    expect(told).toContainEqual({ news: 'changed', contactIds: [ids.get('amina'), ids.get('bela')] });
  });

  it('has it once a day, also when the background starts anew and those who came are seen to at once', async () => {
    const background = await start();
    await waiting(background, 5);
    at('2026-11-16T08:00:00Z');
    await background.sweep();
    await log(background, 'amina');
    await log(background, 'bela');
    await background.sweep();
    const anewStarted = await start();
    at('2026-11-16T15:00:00Z');
    await anewStarted.sweep();
    expect(await queue(anewStarted)).toEqual([]);
    at('2026-11-17T08:00:00Z');
    await anewStarted.sweep();
    expect(await queue(anewStarted)).toEqual(['chidi', 'dora']);
  });

  it('never more stand there untouched than come in a morning, and missed mornings do not add up', async () => {
    const background = await start();
    await waiting(background, 6);
    at('2026-11-16T08:00:00Z');
    await background.sweep();
    at('2026-11-17T08:00:00Z');
    await background.sweep();
    expect(await queue(background)).toEqual(['amina', 'bela']);
    await log(background, 'bela');
    at('2026-11-20T08:00:00Z');
    await background.sweep();
    expect(await queue(background)).toEqual(['amina', 'bela', 'chidi']);
  });

  it('waits on while it is a day off, at the weekend, in leave and while the list is paused', async () => {
    const background = await start();
    await waiting(background, 6);
    const leave = { from: '2026-11-16', to: '2026-11-17', note: '' } as never;
    await background.ask('changeSettings', { patch: { leaves: [leave], daysOff: ['2026-11-18' as never] } });
    for (const day of ['16', '17', '18', '21', '22']) {
      at(`2026-11-${day}T10:00:00Z`);
      await background.sweep();
    }
    expect(await queue(background)).toEqual([]);
    at('2026-11-23T10:00:00Z');
    await background.ask('changeSettings', { patch: { reconnect: { perMorning: 0 } } });
    await background.sweep();
    expect(await queue(background)).toEqual([]);
    at('2026-11-24T10:00:00Z');
    await background.ask('changeSettings', { patch: { reconnect: { perMorning: 3 } } });
    await background.sweep();
    expect(await queue(background)).toEqual(['amina', 'bela', 'chidi']);
  });

  it('has no second morning when the clock is set back, and none the fewer after one that was years ahead', async () => {
    const background = await start();
    await waiting(background, 8);
    at('2026-11-17T10:00:00Z');
    await background.sweep();
    for (const name of ['amina', 'bela']) await log(background, name);
    at('2026-11-16T10:00:00Z');
    await background.sweep();
    at('2026-11-17T11:00:00Z');
    await (await start()).sweep();
    expect(await queue(background)).not.toContain('chidi');
    at('2031-01-06T10:00:00Z');
    await (await start()).sweep();
    for (const name of ['chidi', 'dora']) await log(background, name);
    at('2026-11-18T10:00:00Z');
    await (await start()).sweep();
    expect(await queue(background)).toEqual(expect.arrayContaining(['emil', 'fatima']));
    expect(await queue(background)).not.toContain('goran');
  });

  it('has no second morning in another zone, where it is the day before', async () => {
    const background = await start();
    await waiting(background, 8);
    await background.ask('changeSettings', { patch: { zone: 'Pacific/Kiritimati' } });
    at('2026-11-17T19:30:00Z'); // 9:30 on Wednesday
    await background.sweep();
    for (const name of ['amina', 'bela']) await log(background, name);
    await background.ask('changeSettings', { patch: { zone: 'Pacific/Pago_Pago' } });
    at('2026-11-17T21:00:00Z'); // 10:00 on Tuesday
    await background.sweep();
    at('2026-11-18T21:00:00Z'); // 10:00 on Wednesday, again
    await background.sweep();
    expect(await queue(background)).not.toContain('chidi');
    at('2026-11-19T21:00:00Z');
    await background.sweep();
    expect(await queue(background)).toEqual(expect.arrayContaining(['chidi', 'dora']));
  });

  it('is begun with now, or let go, by the user; both can be taken back', async () => {
    const background = await start();
    await waiting(background, 3);
    const [amina = '', bela = ''] = ids.values();
    const begun = await background.ask('beginTurn', { contactId: amina });
    expect(begun.contact.plan).toMatchObject({ turn: 'begun', step: { day: '2026-11-16' } });
    await background.ask('undo', { actId: begun.actId });
    expect((await background.ask('contact', { contactId: amina })).plan).toMatchObject({ turn: 'waits', step: null });
    const off = await background.ask('takeOffList', { contactId: bela });
    expect(off.contact).toMatchObject({ closing: { reason: 'other' }, plan: { step: null } });
    expect(off.contact.plan.turn).toBeUndefined();
    await background.ask('undo', { actId: off.actId });
    await background.ask('putOnList', { contactId: ids.get('chidi') ?? '', at: 'start' });
    at('2026-11-16T08:00:00Z');
    await background.sweep();
    expect(await queue(background)).toEqual(['amina', 'chidi']);
  });

  it('is open again when they were closed, but never once they asked to stop, and not while something is promised', async () => {
    const background = await start();
    await waiting(background, 3, 5);
    const [amina = '', bela = '', chidi = ''] = ids.values();
    await log(background, 'amina');
    await background.ask('close', { contactId: amina, reason: 'no-reply', anyway: true });
    await background.ask('putOnList', { contactId: amina, at: 'end' });
    await background.ask('close', { contactId: bela, reason: 'asked-to-stop', anyway: true });
    const refused = expect.objectContaining({ code: 'asked-to-stop' });
    await expect(background.ask('putOnList', { contactId: bela, at: 'end' })).rejects.toEqual(refused);
    await background.ask('promise', {
      ...{ target: { contactId: chidi }, what: 'call-back', by: 'them', zone: 'UTC', note: '' },
      at: '2026-11-20T10:00:00.000Z' as never,
    });
    await expect(background.ask('putOnList', { contactId: chidi, at: 'end' })).rejects.toMatchObject({
      code: 'promise-stands',
    });
    at('2026-11-16T08:00:00Z');
    await background.sweep();
    expect(await queue(background)).toEqual([]);
    at('2026-11-17T08:00:00Z');
    await background.sweep();
    expect(await queue(background)).toEqual(['amina']);
  });
});
