import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { broken, everShown, screen, shown } from './fake-browser';
import { anew, at, start } from './start';

/** What this browser knows beyond the one of the other tests. */
const fake = vi.hoisted(() => ({
  level: 'granted' as 'granted' | 'denied' | null,
  alarm: null as number | null,
  cleared: [] as string[],
}));

vi.mock('webextension-polyfill', async () => {
  const { default: known } = await import('./fake-browser');
  const alarms = {
    get: async (name: string) =>
      name === 'sweep' && fake.alarm !== null ? { name, scheduledTime: fake.alarm } : undefined,
  };
  const notifications = {
    ...known.notifications,
    clear: async (id: string) => {
      fake.cleared.push(id);
      return known.notifications.clear(id);
    },
    get getPermissionLevel() {
      return fake.level === null ? undefined : async () => fake.level;
    },
  };
  return { default: { ...known, alarms, notifications } };
});

beforeEach(() => {
  anew('2026-11-18T11:00:00Z'); // a Wednesday
  Object.assign(fake, { level: 'granted', alarm: null, cleared: [] });
  Object.assign(screen, { state: 'normal', os: 'linux' });
});
afterEach(() => vi.useRealTimers());

describe('whether reminders reach the user', () => {
  it('is told as far as it is known: nothing has been done yet, and nothing waits', async () => {
    const { ask } = await start();
    expect((await ask('checkReminders', {})).swept).toBeNull();
    await ask('changeSettings', { patch: { zone: 'Europe/Berlin' } });
    expect(await ask('checkReminders', {})).toMatchObject({
      now: '2026-11-18T11:00:00.000Z',
      today: '2026-11-18',
      zone: 'Europe/Berlin',
      browser: 'chrome',
      system: 'linux',
      allowed: true,
      testShown: false,
      nextSweep: null,
      held: null,
      next: null,
    });
  });

  it('says when it was last looked and when it will be again', async () => {
    const { ask, sweep } = await start();
    fake.alarm = Date.parse('2026-11-18T11:01:00Z');
    await sweep();
    at('2026-11-18T11:00:20Z');
    expect(await ask('checkReminders', {})).toMatchObject({
      swept: '2026-11-18T11:00:00.000Z',
      nextSweep: '2026-11-18T11:01:00.000Z',
    });
  });

  it('says it to the minute, and of looks before the last start to five minutes', async () => {
    const { sweep } = await start();
    await sweep();
    at('2026-11-18T11:04:00Z');
    await sweep();
    const told = async (background: Awaited<ReturnType<typeof start>>) =>
      (await background.ask('checkReminders', {})).swept;
    const again = await start();
    expect(await told(again)).toBe('2026-11-18T11:00:00.000Z');
    await again.sweep();
    expect(await told(again)).toBe('2026-11-18T11:04:00.000Z');
    at('2026-11-18T11:05:00Z');
    await again.sweep();
    expect(await told(await start())).toBe('2026-11-18T11:05:00.000Z');
  });

  it('says it also where the clock was set back meanwhile', async () => {
    const { sweep } = await start();
    await sweep();
    at('2026-11-18T09:00:00Z');
    await sweep();
    expect((await (await start()).ask('checkReminders', {})).swept).toBe('2026-11-18T09:00:00.000Z');
  });

  it.each([
    ['granted', true],
    ['denied', false],
    // Firefox has no such call, and nothing is made up in its place.
    [null, null],
  ] as const)('when the browser says %s', async (level, allowed) => {
    fake.level = level;
    const { ask } = await start();
    expect((await ask('checkReminders', {})).allowed).toBe(allowed);
  });

  it.each([
    ['mac', 'mac'],
    ['win', 'win'],
    ['cros', 'cros'],
    ['openbsd', 'other'],
    ['android', 'other'],
  ])('on %s is told for %s', async (os, system) => {
    screen.os = os;
    const { ask } = await start();
    expect((await ask('checkReminders', {})).system).toBe(system);
  });

  it.each([
    ['in quiet hours: when they end', '2026-11-18T20:30:00Z', {}, '2026-11-19T07:00:00.000Z'],
    [
      'in a pause: when it ends',
      '2026-11-18T20:30:00Z',
      { pausedUntil: '2026-11-19T09:00:00.000Z' },
      '2026-11-19T09:00:00.000Z',
    ],
    ['and was due before', '2026-11-18T22:00:00Z', {}, '2026-11-19T07:00:00.000Z'],
  ])('says when the next one really comes that falls due %s', async (_what, now, patch, comes) => {
    const { ask, promised } = await start();
    await promised('amina', '2026-11-18T21:30:00.000Z');
    await ask('changeSettings', { patch: patch as never });
    at(now);
    expect((await ask('checkReminders', {})).next).toMatchObject({ kind: 'now', name: 'amina', comes });
  });

  it('tells of the next one though its contact is damaged', async () => {
    const { ask, promised } = await start();
    const { contact } = await promised('amina', '2026-11-18T12:00:00.000Z');
    const { open } = await import('../../src/background/context');
    const db = await open();
    await db.put('contacts', { ...(await db.get('contacts', contact.id)), fields: null } as never);
    expect((await ask('checkReminders', {})).next).toMatchObject({ kind: 'before', name: 'oneOfYours' });
  });

  it('says what holds them back', async () => {
    const { ask } = await start();
    screen.state = 'fullscreen';
    expect((await ask('checkReminders', {})).held).toBe('full-screen');
    screen.state = 'normal';
    await ask('changeSettings', { patch: { zone: 'UTC', quiet: { from: 600, until: 720 } } });
    expect((await ask('checkReminders', {})).held).toBe('quiet');
    await ask('changeSettings', { patch: { pausedUntil: '2026-11-19T07:00:00.000Z' as never } });
    expect((await ask('checkReminders', {})).held).toBe('paused');
  });

  it('names the one that comes next: the warning of a promise before what waits a little less long', async () => {
    const { ask, promised } = await start();
    await promised('amina', '2026-11-18T15:00:00.000Z');
    expect((await ask('checkReminders', {})).next).toEqual({
      name: 'amina',
      kind: 'before',
      due: '2026-11-18T15:00:00.000Z',
      comes: '2026-11-18T14:50:00.000Z',
    });
    const { contact } = await promised('jonas', '2026-11-18T14:55:00.000Z');
    expect((await ask('checkReminders', {})).next).toMatchObject({ name: 'jonas', comes: '2026-11-18T14:45:00.000Z' });
    // Its warning has passed by; the promise itself and the other's warning have not.
    at('2026-11-18T14:56:00Z');
    expect((await ask('checkReminders', {})).next).toMatchObject({ name: 'amina', comes: '2026-11-18T14:50:00.000Z' });
    await ask('deleteContact', { contactId: contact.id });
    at('2026-11-18T15:10:00Z');
    expect((await ask('checkReminders', {})).next).toMatchObject({ name: 'amina', kind: 'now' });
  });
});

describe('the test notification', () => {
  it('is taken, stands on show, and comes anew each time', async () => {
    const { ask } = await start();
    expect(await ask('testNotification', {})).toEqual({ taken: true, said: '' });
    expect((await ask('checkReminders', {})).testShown).toBe(true);
    await ask('testNotification', {});
    expect([everShown.slice(-2), fake.cleared]).toEqual([
      ['test', 'test'],
      ['test', 'test'],
    ]);
    expect([...shown]).toEqual([['test', expect.objectContaining({ title: 'testTitle', message: 'testText' })]]);
  });

  it('comes in quiet hours and in a pause too: it was asked for', async () => {
    const { ask } = await start();
    await ask('changeSettings', { patch: { pausedUntil: '2026-11-19T07:00:00.000Z' as never } });
    await ask('testNotification', {});
    expect([...shown.keys()]).toEqual(['test']);
  });

  it('that the browser refuses says what it said', async () => {
    broken.prefix = 'test';
    const { ask } = await start();
    expect(await ask('testNotification', {})).toEqual({
      taken: false,
      said: 'Unable to download all specified images.',
    });
  });
});

describe('a frame in somebody’s page', () => {
  it('hears nothing of it, shows nothing and pauses nothing', async () => {
    const { askFramed, ask } = await start();
    const refused = { code: 'not-allowed' };
    await expect(askFramed('checkReminders', {})).rejects.toMatchObject(refused);
    await expect(askFramed('testNotification', {})).rejects.toMatchObject(refused);
    const pause = { patch: { pausedUntil: '2026-11-19T07:00:00.000Z' as never } };
    await expect(askFramed('changeSettings', pause)).rejects.toMatchObject(refused);
    expect([...shown]).toEqual([]);
    expect((await ask('settings', {})).settings.pausedUntil).toBeNull();
  });
});

describe('a pause', () => {
  it('is in what the popup shows, until it is over or taken back', async () => {
    const { ask } = await start();
    expect((await ask('queue', {})).pausedUntil).toBeNull();
    await ask('changeSettings', { patch: { pausedUntil: '2026-11-19T07:00:00.000Z' as never } });
    expect((await ask('queue', {})).pausedUntil).toBe('2026-11-19T07:00:00.000Z');
    at('2026-11-19T07:00:00Z');
    expect((await ask('queue', {})).pausedUntil).toBeNull();
    at('2026-11-18T12:00:00Z');
    await ask('changeSettings', { patch: { pausedUntil: null } });
    expect((await ask('queue', {})).pausedUntil).toBeNull();
  });
});
