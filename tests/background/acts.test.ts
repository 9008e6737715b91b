import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../../src/domain/touch';
import type { Done } from '../../src/messaging/protocol';
import { told } from './fake-browser';
import { anew, at, start } from './start';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

beforeEach(() => anew('2026-11-18T09:00:00Z')); // a Wednesday
afterEach(() => vi.useRealTimers());

type Background = Awaited<ReturnType<typeof start>>;
const day = (text: string) => text as never;

/** Logs a touch with somebody, who becomes a contact by the first. */
const log = ({ ask, capture }: Background, name: string, outcome: Outcome = 'sent', more: object = {}): Promise<Done> =>
  ask('log', {
    target: { capture: capture(name) },
    touch: { channel: 'email', direction: 'out', outcome, note: '', about: '', ...more },
  });

describe('a promise', () => {
  it('is what the user says it was', async () => {
    const { ask, promised } = await start();
    const { contact } = await promised('amina', '2026-11-18T12:00:00.000Z');
    const promiseId = contact.promises[0]?.id ?? '';
    const told = await ask('correctPromise', { contactId: contact.id, promiseId, corrected: 'kept' });
    expect(told.contact.promises[0]?.score).toBe('kept');
    expect(told.contact.plan.step?.kind).not.toBe('promise');
  });

  it('put off to another day keeps its time, also over a clock change', async () => {
    const { ask, promised } = await start();
    const { contact } = await promised('amina', '2026-11-18T12:00:00.000Z');
    const { contact: moved } = await ask('snooze', { contactId: contact.id, until: day('2026-11-20') });
    expect(moved.promises[0]).toMatchObject({ at: '2026-11-20T12:00:00.000Z', moves: ['2026-11-18T12:00:00.000Z'] });
  });

  it('for a time that has passed is refused, and nobody is added by it', async () => {
    const { ask, promised } = await start();
    await expect(promised('amina', '2026-11-17T12:00:00.000Z')).rejects.toMatchObject({ code: 'promise-in-past' });
    expect((await ask('queue', {})).rows).toEqual([]);
  });
});

describe('a touch', () => {
  it('keeps who answered, the reason given and what was feared', async () => {
    const background = await start();
    const { contact } = await log(background, 'jonas', 'spoke-with-assistant', {
      channel: 'call',
      answeredBy: { name: 'Petra', role: 'gatekeeper' },
      reason: 'Oak',
      expected: 'annoyed',
      awayUntil: '2026-12-07',
    });
    expect(contact.touches[0]).toMatchObject({
      answeredBy: { name: 'Petra', role: 'gatekeeper' },
      reason: 'Oak',
      expected: 'annoyed',
      actual: null,
    });
    expect(contact.awayUntil).toBe('2026-12-07');
    const { contact: after } = await background.ask('deleteTouch', {
      contactId: contact.id,
      touchId: contact.touches[0]?.id ?? '',
    });
    expect(after.awayUntil).toBeNull();
    expect(contact.plan.stage).toBe('chasing');
  });
});

describe('the end of a chase', () => {
  it('is guarded until it was seen, and is a closing that can be lifted', async () => {
    const background = await start();
    const { contact } = await log(background, 'jonas');
    const close = { contactId: contact.id, reason: 'no-reply' } as const;
    await expect(background.ask('close', { ...close, anyway: false })).rejects.toMatchObject({ code: 'guarded' });
    const closed = await background.ask('close', { ...close, anyway: true });
    expect(closed.contact).toMatchObject({
      closing: { reason: 'no-reply' },
      standing: null,
      plan: { stage: 'closed' },
    });
    const open = await background.ask('reopen', { contactId: contact.id });
    expect(open.contact).toMatchObject({ closing: null, plan: { stage: 'chasing' } });
  });

  it('is not lifted for somebody who asked to be left alone', async () => {
    const background = await start();
    const { contact } = await log(background, 'ines', 'asked-to-stop', { direction: 'in' });
    await expect(background.ask('reopen', { contactId: contact.id })).rejects.toMatchObject({ code: 'asked-to-stop' });
  });

  it('comes by itself ten working days after the final try, not before, and can be taken up again', async () => {
    const background = await start();
    const { contact } = await log(background, 'jonas');
    await background.ask('finalTry', { contactId: contact.id });
    at('2026-11-19T09:00:00Z');
    const tried = await log(background, 'jonas');
    expect(tried.contact).toMatchObject({ standing: null, plan: { step: { kind: 'close', day: '2026-12-03' } } });
    const stage = async () => (await background.ask('contact', { contactId: contact.id })).plan.stage;

    at('2026-12-02T09:00:00Z');
    await background.sweep();
    expect(await stage()).toBe('chasing');
    told.length = 0;
    at('2026-12-03T09:00:00Z');
    await background.sweep();
    expect(await stage()).toBe('closed');
    expect(told).toContainEqual({ news: 'changed', contactIds: [contact.id] });
    told.length = 0;
    await (await start()).sweep();
    expect(told).toEqual([]);

    const again = await background.ask('reopen', { contactId: contact.id });
    expect(again.contact.plan).toMatchObject({ stage: 'chasing', step: { kind: 'message' } });
    at('2026-12-10T09:00:00Z');
    await background.sweep();
    expect(await stage()).toBe('chasing');
  });

  it('does not come by itself when they answered in the meantime', async () => {
    const background = await start();
    const { contact } = await log(background, 'jonas');
    await background.ask('finalTry', { contactId: contact.id });
    at('2026-11-19T09:00:00Z');
    await log(background, 'jonas');
    at('2026-11-25T09:00:00Z');
    await log(background, 'jonas', 'replied', { direction: 'in' });
    at('2026-12-28T09:00:00Z');
    await background.sweep();
    expect((await background.ask('contact', { contactId: contact.id })).plan.stage).toBe('talking');
  });
});

describe('a contact that is deleted', () => {
  it('is gone from the queue and comes back by undo', async () => {
    const background = await start();
    const { contact } = await background.ask('add', { capture: background.capture('jonas') });
    const names = async () => (await background.ask('queue', {})).rows.map(({ name }) => name);
    expect(await names()).toEqual(['jonas']);
    const { actId } = await background.ask('deleteContact', { contactId: contact.id });
    expect(await names()).toEqual([]);
    await expect(background.ask('contact', { contactId: contact.id })).rejects.toMatchObject({ code: 'gone' });
    expect(await background.ask('undo', { actId })).toEqual({ contactIds: [contact.id], stay: 0, gone: 0 });
    expect(await names()).toEqual(['jonas']);
  });

  it('is not deleted from a frame in somebody’s page', async () => {
    const background = await start();
    const { contact } = await log(background, 'jonas');
    const refused = background.askFramed('deleteContact', { contactId: contact.id });
    await expect(refused).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await background.ask('contact', { contactId: contact.id })).fields.deleted).toBe(false);
  });
});

describe('two contacts of one person', () => {
  it('become one, and two again by one undo', async () => {
    const background = await start();
    const [one, other] = [await log(background, 'hana'), await log(background, 'hk')];
    const merged = await background.ask('merge', { contactId: one.contact.id, other: other.contact.id });
    expect(merged.contact.touches).toHaveLength(2);
    expect(merged.contact.identities).toEqual(['email:hana@example.com', 'email:hk@example.com']);
    const again = background.ask('merge', { contactId: one.contact.id, other: other.contact.id });
    await expect(again).rejects.toMatchObject({ code: 'not-mergeable' });
    const { contactIds } = await background.ask('undo', { actId: merged.actId });
    expect(contactIds).toEqual([one.contact.id, other.contact.id]);
    expect((await background.ask('contact', { contactId: other.contact.id })).identities).toEqual([
      'email:hk@example.com',
    ]);
  });

  it('that are two people stay two, and both remember it', async () => {
    const background = await start();
    const [one, other] = [await log(background, 'hana'), await log(background, 'hk')];
    const { contact } = await background.ask('notSame', { contactId: one.contact.id, other: other.contact.id });
    expect(contact.fields.notSame).toEqual([other.contact.id]);
    const { fields } = await background.ask('contact', { contactId: other.contact.id });
    expect(fields.notSame).toEqual([one.contact.id]);
  });

  it('are told from one that does not exist', async () => {
    const background = await start();
    const { contact } = await log(background, 'hana');
    const merge = background.ask('merge', { contactId: contact.id, other: 'nobody' });
    await expect(merge).rejects.toMatchObject({ code: 'gone' });
  });
});

describe('where somebody is', () => {
  it('is guessed from what is known, and what the user says stands before it', async () => {
    const { ask, capture } = await start();
    const amina = capture('amina');
    const phone = { kind: 'phone', value: '+33123456789', from: 'contact-info' } as const;
    const person = { ...amina.person, identities: [...amina.person.identities, phone] };
    const { contact } = await ask('add', { capture: { ...amina, person } });
    expect(contact.zone).toEqual({ value: 'Europe/Paris', from: 'phone' });
    expect(contact.language).toEqual({ value: 'fr', from: 'phone' });
    expect((await ask('queue', {})).rows[0]?.contactZone).toBe('Europe/Paris');
    const said = await ask('changeContact', {
      contactId: contact.id,
      patch: { zone: 'Europe/Zurich', language: 'de' },
    });
    expect(said.contact.zone).toEqual({ value: 'Europe/Zurich', from: 'user' });
    expect((await ask('queue', {})).rows[0]?.contactZone).toBe('Europe/Zurich');
  });
});

describe('the user’s own figures', () => {
  it('say how many answered, and how many of them late', async () => {
    const background = await start();
    for (const [name, messages] of [
      ['hana', 1],
      ['jonas', 3],
    ] as const) {
      for (let sent = 0; sent < messages; sent++) await log(background, name);
      vi.setSystemTime(Date.now() + 60_000);
      await log(background, name, 'replied', { direction: 'in' });
    }
    await log(background, 'malik');
    expect(await background.ask('figures', { messages: 2 })).toEqual({ answered: 2, later: 1 });
  });
});
