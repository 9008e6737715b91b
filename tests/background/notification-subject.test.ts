import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { opened, shown } from './fake-browser';
import { alerts, anew, at, page, start, words } from './start';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const noon = '2026-11-18T12:00:00.000Z';
const home = 'https://www.linkedin.com/in/jonas/';
const spoke = { channel: 'call', direction: 'out', outcome: 'spoke', note: '', about: '' } as const;

beforeEach(() => anew('2026-11-18T07:00:00Z')); // a Wednesday
afterEach(() => vi.useRealTimers());

/** A background, and what a user can do with its notifications and pages. */
async function desk() {
  const background = await start();
  const clicks = await import('../../src/background/notification-clicks');
  const press = async (id: string, button: number) => {
    const after: string[] = [];
    await clicks.onButton(id, button, (ids) => void after.push(...ids));
    for (const _ of after.splice(0)) await background.settle();
  };
  const touches = async (contactId: string) =>
    (await background.ask('contact', { contactId })).touches.map(({ channel, outcome }) => `${channel} ${outcome}`);
  const log = (contactId: string) => background.ask('log', { target: { contactId }, touch: spoke });
  const promise = (contactId: string, what: 'appointment' | 'call-back', time: string) =>
    background.ask('promise', { target: { contactId }, what, by: 'them', at: time as never, zone: 'UTC', note: '' });
  return { ...background, ...clicks, press, touches, log, promise };
}
const only = (prefix: string): string => [...shown.keys()].find((id) => id.startsWith(prefix)) ?? '';

describe('the last one left of several', () => {
  async function left() {
    const user = await desk();
    const amina = (await user.promised('amina', noon)).contact.id;
    const { contact } = await user.ask('add', { capture: { ...user.capture('jonas'), home } });
    await user.promise(contact.id, 'call-back', '2026-11-18T13:00:00.000Z');
    const jonas = contact.id;
    at('2026-11-18T15:00:00Z');
    await user.sweep();
    await user.log(amina);
    return { ...user, jonas, id: only('late:') };
  }

  it('is logged by the button that says so', async () => {
    const { press, id, jonas, touches } = await left();
    expect(words().filter((one) => one.endsWith('logTouch | snooze'))).toHaveLength(1);
    await press(id, 0);
    expect(await touches(jonas)).toEqual(['call no-answer']);
    expect(words()).toContain('loggedTitle jonas / channel_call: outcome_no_answer | undo');
  });

  it('is put off by the other', async () => {
    const { press, id, jonas, ask } = await left();
    await press(id, 1);
    expect((await ask('contact', { contactId: jonas })).promises[0]?.at).toBe('2026-11-18T16:00:00.000Z');
  });

  it('is shown where they live by a click', async () => {
    const { id, onClicked } = await left();
    await onClicked(id);
    expect(opened).toEqual([home]);
  });
});

describe('of two promises of one contact, the button', () => {
  it.each([
    ['logs the call it speaks of, though an appointment stands before it', 'call-back', 'logTouch', 'call no-answer'],
    [
      'says that the appointment took place, though a call stands before it',
      'appointment',
      'tookPlace',
      'meeting appointment-kept',
    ],
  ] as const)('%s', async (_what, what, label, logged) => {
    const user = await desk();
    const { contact } = await user.ask('add', { capture: user.capture('amina') });
    await user.promise(contact.id, what === 'appointment' ? 'call-back' : 'appointment', '2026-11-18T11:00:00.000Z');
    await user.promise(contact.id, what, noon);
    at('2026-11-18T11:00:00Z');
    await user.sweep();
    at(noon);
    await user.sweep();
    const id = [...shown.keys()].find((one) => one.includes(`:${noon}:now`)) ?? '';
    expect(shown.get(id)?.buttons?.[0]?.title).toBe(label);
    await user.press(id, 0);
    expect(await user.touches(contact.id)).toEqual([logged]);
  });
});

it('a notification of somebody who has become part of another contact speaks of that one', async () => {
  const user = await desk();
  const { contact: into } = await user.ask('add', { capture: user.capture('amina') });
  const { contact: from } = await user.promised('amina-private', noon);
  at('2026-11-18T12:00:30Z');
  await user.sweep();
  await user.ask('merge', { contactId: into.id, other: from.id });
  const id = only('promise:');
  expect(id).toContain(from.id);
  await user.press(id, 0);
  expect(await user.touches(into.id)).toEqual(['call no-answer']);
  expect(alerts().filter((one) => !/^(brief|done)/.test(one))).toEqual([]);
});

describe('a snooze by the button', () => {
  it('is until a minute that a clock shows, as in every other place', async () => {
    const user = await desk();
    const { contact } = await user.promised('amina', noon);
    at('2026-11-18T12:00:30Z');
    await user.sweep();
    await user.press(only('promise:'), 1);
    expect((await user.ask('contact', { contactId: contact.id })).promises[0]?.at).toBe('2026-11-18T13:00:00.000Z');
    at('2026-11-18T13:00:01Z');
    await user.sweep();
    expect(alerts()).toContain('promise:2026-11-18T13:00:00.000Z:now');
  });

  it('into the quiet hours says that nothing comes in them', async () => {
    const user = await desk();
    await user.promised('amina', noon);
    await user.calls.changeSettings?.({ patch: { quiet: { from: 13 * 60, until: 14 * 60 } } }, { ...page });
    at(noon);
    await user.sweep();
    await user.press(only('promise:'), 1);
    expect(words()).toContain('snoozedTitle amina / snoozedUntil 1:00 PM promiseInQuiet | undo');
  });
});
