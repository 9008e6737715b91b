import { beforeEach, describe, expect, it } from 'vitest';
import { changeContact, logTouch } from '../../src/domain/acts';
import { closeContact, deleteContact, reopen } from '../../src/domain/closing-acts';
import type { Dossier } from '../../src/domain/dossier';
import { mergeContacts } from '../../src/domain/merge-contacts';
import { makePromise, movePromise, putOffTo } from '../../src/domain/promise-acts';
import { type Act, perform, performAll } from '../../src/store/act';
import type { Open } from '../../src/store/open';
import {
  beginRaising,
  endNotice,
  endRaising,
  failRaising,
  keepNotice,
  nextReminder,
  readNotice,
  readReminders,
  waitingReminders,
} from '../../src/store/reminders';
import type { StoredReminder } from '../../src/store/schema';
import { takeBack } from '../../src/store/take-back';
import { tidy } from '../../src/store/tidy';
import { recompute, verify } from '../../src/store/verify';
import { at, cadences, calendar, callBack, context, freshStore, known, seen } from './fresh-store';

const now = '2026-11-18T08:00:00Z';
const noon = '2026-11-18T12:00:00.000Z';
const late = at('2030-01-01T00:00:00Z');

let open: Open;
beforeEach(() => {
  open = freshStore();
});

const act = (contactId: string, doing: (dossier: Dossier, c: never) => Dossier, when = now) =>
  perform(open, { contactId }, doing as never as Act, context(when));

async function promised(name: string, ...times: string[]): Promise<string> {
  const address = `${name}@example.net`;
  const acted = await perform(
    open,
    { identities: [`email:${address}`] },
    (before, c) =>
      times.reduce((dossier, time) => makePromise(dossier, callBack(time), c), known(seen(name, address))(before, c)),
    context(now),
  );
  return acted.dossier.contact.id;
}

const rows = async (): Promise<StoredReminder[]> =>
  ((await (await open()).getAll('reminders')) as StoredReminder[]).filter(({ contactId }) => contactId);
/** What waits, and what was raised. */
const state = async (): Promise<string[]> =>
  (await rows()).map(({ kind, due, waits }) => `${kind} ${due.slice(11, 16)} ${waits ? 'waits' : 'raised'}`).toSorted();
const raiseAll = async (): Promise<void> => {
  const waiting = await waitingReminders(open, late);
  await endRaising(
    open,
    waiting.map(({ fingerprint }) => fingerprint),
  );
};

describe('the reminders of a contact', () => {
  it('stand there from the act that makes them wanted until the one that settles them', async () => {
    const id = await promised('malik', noon, '2026-11-18T14:00:00Z');
    expect(await state()).toEqual(['before 12:00 waits', 'before 14:00 waits', 'now 12:00 waits', 'now 14:00 waits']);
    await act(id, (d, c) => logTouch(d, call, c), '2026-11-18T12:05:00Z');
    expect(await state()).toEqual(['before 14:00 waits', 'now 14:00 waits']);
    await act(id, (d, c) => closeContact(d, 'no-fit', true, c), '2026-11-18T12:06:00Z');
    expect(await state()).toEqual([]);
    await act(id, reopen, '2026-11-18T12:07:00Z');
    expect(await state()).toEqual(['before 14:00 waits', 'now 14:00 waits']);
    await act(id, deleteContact, '2026-11-18T12:08:00Z');
    expect(await state()).toEqual([]);
  });

  it('that were raised stay raised, whatever else changes, and wait again once the promise is moved', async () => {
    const id = await promised('malik', noon);
    await raiseAll();
    await act(id, (d, c) => ({ ...makePromise(d, callBack('2026-11-20T09:00:00Z'), c) }));
    await recompute(open, cadences, calendar);
    expect(await state()).toEqual(['before 09:00 waits', 'before 12:00 raised', 'now 09:00 waits', 'now 12:00 raised']);
    await act(id, (d, c) => movePromise(d, d.promises[0]?.id ?? '', at('2026-11-18T16:00:00Z'), c));
    expect(await state()).toEqual(['before 09:00 waits', 'before 16:00 waits', 'now 09:00 waits', 'now 16:00 waits']);
  });

  it('wait again when the touch that settled the promise is taken back', async () => {
    const id = await promised('malik', noon);
    await raiseAll();
    const { actId } = await act(id, (d, c) => logTouch(d, call, c), '2026-11-18T12:05:00Z');
    await takeBack(open, actId, context('2026-11-18T12:06:00Z'));
    expect(await state()).toEqual(['before 12:00 waits', 'now 12:00 waits']);
  });

  it('that were raised stay raised when the contact becomes part of another, and when that is taken back', async () => {
    const malik = await promised('malik', noon);
    const other = await promised('m.osei', '2026-11-18T15:00:00Z');
    await raiseAll();
    const merge = ([a, b]: readonly Dossier[], c: never) => {
      const { into, from } = mergeContacts(a as Dossier, b as Dossier, c);
      return [into, from];
    };
    const { actId } = await performAll(open, [other, malik], merge as never, context(now));
    expect(await state()).toEqual([
      'before 12:00 raised',
      'before 15:00 raised',
      'now 12:00 raised',
      'now 15:00 raised',
    ]);
    expect(new Set((await rows()).map(({ contactId }) => contactId))).toEqual(new Set([other]));
    await takeBack(open, actId, context(now));
    expect((await rows()).map(({ contactId }) => contactId).toSorted()).toEqual(
      [malik, malik, other, other].toSorted(),
    );
    expect((await state()).every((one) => one.endsWith('raised'))).toBe(true);
    expect(await verify(open, cadences, calendar)).toEqual([]);
  });

  it('are the time until which a step was snoozed, until it is touched', async () => {
    const id = await promised('malik');
    await act(id, (d, c) => putOffTo(d, at(noon), c));
    expect(await state()).toEqual(['snoozed 12:00 waits']);
    await act(id, (d, c) => logTouch(d, call, c), '2026-11-18T09:00:00Z');
    expect(await state()).toEqual([]);
  });

  it('that are missing or too many are told of by verify', async () => {
    await promised('malik', noon);
    const [first] = await rows();
    await (await open()).delete('reminders', first?.fingerprint ?? '');
    expect(await verify(open, cadences, calendar)).toHaveLength(1);
    await recompute(open, cadences, calendar);
    expect(await verify(open, cadences, calendar)).toEqual([]);
  });

  it('are not tidied away, or the promise would be raised anew with the next act', async () => {
    const id = await promised('malik', noon);
    await raiseAll();
    await tidy(open, at('2027-06-01T11:00:00Z'));
    await act(id, (d, c) => makePromise(d, callBack('2027-06-02T09:00:00Z'), c), '2027-06-01T11:00:00Z');
    expect(await state()).toContain('now 12:00 raised');
  });
});

describe('raising', () => {
  it('is begun, and counted, before it is shown; what was settled in between is not begun', async () => {
    const id = await promised('malik', noon);
    const waiting = (await waitingReminders(open, late)) as never[];
    expect(await beginRaising(open, waiting, 'shown')).toEqual(waiting);
    expect((await rows()).map(({ tries, shown }) => [tries, shown])).toEqual([
      [1, 'shown'],
      [1, 'shown'],
    ]);
    await act(id, (d, c) => logTouch(d, call, c), '2026-11-18T12:05:00Z');
    expect(await beginRaising(open, waiting, 'shown')).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  it('is not begun for what has come to wait longer since it was read', async () => {
    const id = await promised('malik', noon);
    const waiting = (await waitingReminders(open, late)) as never[];
    await act(id, (d, c) => changeContact(d, { awayUntil: '2026-11-25' as never }, c), '2026-11-18T11:59:59Z');
    expect(await state()).toEqual(['now 12:00 waits']);
    expect(await beginRaising(open, waiting, 'shown')).toEqual([]);
    expect(await beginRaising(open, (await rows()) as never[], 'shown')).toHaveLength(1);
  });

  it('that has failed counts for nothing; that is over waits no more, and brings back nothing that was settled', async () => {
    const id = await promised('malik', noon);
    const waiting = (await waitingReminders(open, late)) as never[];
    const prints = (await rows()).map(({ fingerprint }) => fingerprint);
    await beginRaising(open, waiting, 'shown');
    await failRaising(open, prints);
    expect(await waitingReminders(open, late)).toEqual(waiting);
    await endRaising(open, prints);
    expect(await waitingReminders(open, late)).toEqual([]);
    expect(await readReminders(open, prints)).toHaveLength(2);
    await act(id, deleteContact);
    await endRaising(open, prints);
    expect(await rows()).toEqual([]);
  });

  it('of several shown as one ends with the one', async () => {
    await promised('malik', noon);
    const members = (await rows()).map(({ fingerprint }) => fingerprint);
    await keepNotice(open, { fingerprint: 'late:x', at: at(noon), open: true, tries: 1, members });
    await endNotice(open, 'late:x');
    expect(await readNotice(open, 'late:x')).toEqual({ fingerprint: 'late:x', at: noon, members });
    expect(await state()).toEqual(['before 12:00 raised', 'now 12:00 raised']);
  });

  it('knows the one that waits for the earliest time', async () => {
    expect(await nextReminder(open)).toBeNull();
    await promised('malik', '2026-11-18T14:00:00Z', noon);
    expect((await nextReminder(open))?.due).toBe(noon);
  });

  it('of a brief is remembered for a month', async () => {
    await keepNotice(open, { fingerprint: 'brief:2026-11-18', at: at(now) });
    await tidy(open, at('2026-12-10T11:00:00Z'));
    expect(await readNotice(open, 'brief:2026-11-18')).not.toBeNull();
    await tidy(open, at('2026-12-20T11:00:00Z'));
    expect(await readNotice(open, 'brief:2026-11-18')).toBeNull();
  });
});

const call = { channel: 'call', direction: 'out', outcome: 'spoke', note: '', about: '' } as const;
