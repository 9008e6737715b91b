import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { logTouch, type NewTouch } from '../../src/domain/acts';
import { closeContact } from '../../src/domain/closing-acts';
import { makePromise } from '../../src/domain/promise-acts';
import { type Act, perform } from '../../src/store/act';
import type { Open } from '../../src/store/open';
import { countHanging, readQueue } from '../../src/store/queue';
import type { StoredContact } from '../../src/store/schema';
import { unsealed } from '../../src/store/seal';
import { takeBack } from '../../src/store/take-back';
import { countQueue } from '../../src/store/tally';
import { verify } from '../../src/store/verify';
import { holdMorning, lastRank, putAt, putLast, readMornings, readWaiting } from '../../src/store/waiting';
import { cadences, calendar, callBack, context, freshStore, known, presentAt, seen } from './fresh-store';

const now = '2026-11-18T07:00:00.000Z'; // a Wednesday, 8:00 in Berlin
const morning = '2026-11-18T08:00:00.000Z';
const mail: NewTouch = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' };

let open: Open;
beforeEach(() => {
  open = freshStore();
});

const add = async (name: string, more: Act = (before) => before as never): Promise<string> => {
  const capture = seen(name, `${name.toLowerCase()}@example.com`);
  const act: Act = (before, c) => more(known(capture)(before, c), c);
  return (await perform(open, { identities: [`email:${name.toLowerCase()}@example.com`] }, act, context(now))).dossier
    .contact.id;
};
const change = (contactId: string, act: Act, at: string) => perform(open, { contactId }, act, context(at));
const waiting = async () => (await readWaiting(open, 10)).first.map(({ fields }) => fields.name.value);
/** Without their sums, for which it counts in which order the fields were written. */
const rows = async () => {
  const db = await open();
  const all = await Promise.all((['contacts', 'touches', 'marks'] as const).map((name) => db.getAll(name)));
  return all.map((rows: object[]) => rows.map(unsealed));
};
const sound = async () => expect(await verify(open, cadences, calendar)).toEqual([]);

describe('the list of those to reconnect with', () => {
  it('is built in one act, in the order given and behind those who wait, and is taken back as one', async () => {
    const [a, b, c] = [await add('Amina'), await add('Bela'), await add('Chidi')];
    await putAt(open, c, 'end', context(now));
    const before = await rows();
    const seenAt: number[] = [];
    const { put, actId } = await putLast(open, [b, a], context(now), (done) => void seenAt.push(done));
    expect([put, seenAt]).toEqual([2, [2]]);
    expect(await waiting()).toEqual(['Chidi', 'Bela', 'Amina']);
    expect(await readWaiting(open, 1)).toMatchObject({ waiting: 3, untouched: 0, last: null });
    await sound();
    await takeBack(open, actId, context(now));
    expect(await waiting()).toEqual(['Chidi']);
    const strip = (all: unknown) =>
      JSON.parse(JSON.stringify(all, (key, value) => (key === 'stamps' ? undefined : value)));
    expect(strip(await rows())).toEqual(strip(before));
  });

  it('knows who is last, however far they stand from each other, without a step backwards', async () => {
    const id = await add('Amina');
    const db = await open();
    const row = await db.get('contacts', id);
    const backwards = vi.spyOn(IDBIndex.prototype, 'openKeyCursor');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: -20, max: 300_000 }), { maxLength: 20 }), async (ranks) => {
        const tx = db.transaction([...db.objectStoreNames], 'readwrite');
        const contacts = tx.objectStore('contacts');
        await contacts.clear();
        for (const [at, rank] of ranks.entries())
          await contacts.put({ ...(row as StoredContact), id: `c${at}`, due: { waiting: [rank, `c${at}`] } });
        expect(await lastRank(tx as never)).toBe(ranks.length ? Math.max(...ranks) : 0);
      }),
      { numRuns: 50 },
    );
    // Chromium takes for it, where many waited once, minutes in a transaction that writes.
    expect(backwards.mock.calls.every(([, direction]) => direction === undefined)).toBe(true);
    backwards.mockRestore();
  });

  it('leaves out whoever asked to stop, is promised something or is gone, and puts the others there', async () => {
    const stopped = await add('Stop', (before, c) => closeContact(before as never, 'asked-to-stop', true, c));
    const promised = await add('Promised', (before, c) =>
      makePromise(before as never, callBack('2026-11-20T10:00:00Z'), c),
    );
    const [silent, other] = [
      await add('Silent', (before, c) => closeContact(logTouch(before as never, mail, c), 'no-reply', true, c)),
      await add('Other'),
    ];
    const { put } = await putLast(open, [stopped, promised, 'gone', silent, other], context(morning));
    expect(put).toBe(2);
    expect(await waiting()).toEqual(['Silent', 'Other']);
    await sound();
  });

  it('is not changed at all when it is stopped half-way', async () => {
    const ids = [await add('Amina'), await add('Bela')];
    const before = await rows();
    const stop = () => {
      throw new Error('stopped');
    };
    await expect(putLast(open, ids, context(now), stop)).rejects.toThrow('stopped');
    expect(await rows()).toEqual(before);
  });

  it('is in no count and no queue, and hangs in no air', async () => {
    await putLast(open, [await add('Amina'), await add('Bela')], context(now));
    const present = presentAt('2026-12-18T08:00:00.000Z');
    expect(await readQueue(open, present, 10)).toEqual([]);
    expect(await countQueue(open, present)).toEqual({ promised: 0, overdue: 0, today: 0 });
    expect(await countHanging(open)).toBe(0);
  });

  it('puts somebody first, also who is last, and takes nobody twice', async () => {
    const ids = [await add('Amina'), await add('Bela'), await add('Chidi')];
    await putLast(open, ids, context(now));
    await putAt(open, ids[2] ?? '', 'start', context(now));
    await putAt(open, ids[1] ?? '', 'start', context(now));
    expect(await waiting()).toEqual(['Bela', 'Chidi', 'Amina']);
    await putAt(open, ids[1] ?? '', 'end', context(now));
    expect(await waiting()).toEqual(['Chidi', 'Amina', 'Bela']);
  });
});

describe('a morning', () => {
  it('is written with those whose turn it was, or not at all', async () => {
    await putLast(open, [await add('Amina'), await add('Bela'), await add('Chidi')], context(now));
    const early = await holdMorning(open, context(now), 2);
    expect([early.kept, await readMornings(open)]).toEqual([[], []]);
    const { kept, actId } = await holdMorning(open, context(morning), 2);
    expect(kept.map(({ dossier }) => dossier.contact.fields.name.value)).toEqual(['Amina', 'Bela']);
    expect(await readMornings(open)).toEqual(['2026-11-18']);
    const { last, untouched, waiting: left } = await readWaiting(open, 10);
    expect({
      actId: last?.actId,
      names: last?.contacts.map(({ fields }) => fields.name.value),
      untouched,
      left,
    }).toEqual({ actId, names: ['Amina', 'Bela'], untouched: 2, left: 1 });
    await sound();
    expect((await holdMorning(open, context('2026-11-18T15:00:00.000Z'), 2)).kept).toEqual([]);
    await takeBack(open, actId, context('2026-11-18T15:00:01.000Z'));
    expect(await waiting()).toEqual(['Amina', 'Bela', 'Chidi']);
    expect((await holdMorning(open, context('2026-11-18T15:00:02.000Z'), 2)).kept).toEqual([]);
    await sound();
  });

  it('gives fewer their turn by those who are untouched; whoever was written to counts no more', async () => {
    const ids = [await add('Amina'), await add('Bela'), await add('Chidi'), await add('Dora')];
    await putLast(open, ids, context(now));
    await holdMorning(open, context(morning), 2);
    await change(ids[0] ?? '', (before, c) => logTouch(before as never, mail, c), '2026-11-18T09:00:00.000Z');
    const { kept } = await holdMorning(open, context('2026-11-19T08:00:00.000Z'), 2);
    expect(kept.map(({ dossier }) => dossier.contact.fields.name.value)).toEqual(['Chidi']);
    expect((await readWaiting(open, 0)).untouched).toBe(2);
  });

  it('is held by who comes next where a row is damaged', async () => {
    const ids = [await add('Amina'), await add('Bela')];
    await putLast(open, ids, context(now));
    const db = await open();
    const row = await db.get('contacts', ids[0] ?? '');
    await db.put('contacts', { ...row, fields: { ...row?.fields, kind: 'nonsense' } } as never);
    const { kept } = await holdMorning(open, context(morning), 1);
    expect(kept.map(({ dossier }) => dossier.contact.fields.name.value)).toEqual(['Bela']);
  });

  it('is held though the note of those before it cannot be read', async () => {
    await putLast(open, [await add('Amina')], context(now));
    await (await open()).put('marks', { key: 'reconnect', value: '{"mornings":7' });
    expect((await holdMorning(open, context(morning), 5)).kept).toHaveLength(1);
  });
});
