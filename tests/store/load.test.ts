import { describe, expect, it } from 'vitest';
import { logTouch, snooze } from '../../src/domain/acts';
import { deleteContact } from '../../src/domain/closing-acts';
import type { Dossier } from '../../src/domain/dossier';
import { makePromise } from '../../src/domain/promise-acts';
import { type Act, type Acted, perform } from '../../src/store/act';
import { countAnswered, countPlanned, plannedAfter } from '../../src/store/load';
import type { Open } from '../../src/store/open';
import { callBack, context, day, freshStore, known, seen } from './fresh-store';

const now = '2026-11-18T08:00:00.000Z'; // a Wednesday
const sent = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' } as const;
const replied = { ...sent, direction: 'in', outcome: 'replied' } as const;

let people = 0;
const add = (open: Open, act: (d: Dossier, c: Parameters<Act>[1]) => Dossier): Promise<Acted> => {
  const address = `person${++people}@example.com`;
  const capture = seen(`Person ${people}`, address);
  return perform(
    open,
    { identities: [`email:${address}`] },
    (before, c) => act(known(capture)(before, c), c),
    context(now),
  );
};

describe('what stands on the days ahead', () => {
  it('counts steps and promises by the user’s day', async () => {
    const open = freshStore();
    for (const until of ['2026-11-18', '2026-11-20', '2026-11-20', '2026-11-27'])
      await add(open, (d, c) => snooze(d, day(until), c));
    // In Berlin 23:30 on the 18th and 00:30 on the 19th; in UTC both are the 18th.
    await add(open, (d, c) => makePromise(d, callBack('2026-11-18T22:30:00Z'), c));
    await add(open, (d, c) => makePromise(d, callBack('2026-11-18T23:30:00Z'), c));

    const planned = (from: string, until: string) => countPlanned(open, day(from), day(until), 'Europe/Berlin');
    expect(await planned('2026-11-18', '2026-11-24')).toBe(5);
    expect(await planned('2026-11-18', '2026-11-18')).toBe(2);
    expect(await planned('2026-11-19', '2026-11-19')).toBe(1);
    expect(await plannedAfter(open, day('2026-11-18'), 'Europe/Berlin')).toEqual(
      new Map([
        ['2026-11-19', 1],
        ['2026-11-20', 2],
        ['2026-11-27', 1],
      ]),
    );
  });
});

describe('the user’s own figures', () => {
  it('count who answered, and after how many messages; not who wrote first, nor who was deleted', async () => {
    const open = freshStore();
    const answerAfter = (messages: number) =>
      add(open, (d, c) => {
        const chased = Array.from({ length: messages }).reduce<Dossier>((dossier) => logTouch(dossier, sent, c), d);
        return logTouch(chased, replied, { ...c, now: '2026-11-18T08:01:00.000Z' as never });
      });
    for (const messages of [0, 1, 5, 6]) await answerAfter(messages);
    const { dossier } = await answerAfter(7);
    await add(open, (d, c) => logTouch(d, sent, c));
    expect(await countAnswered(open, 0)).toBe(4);
    expect(await countAnswered(open, 4)).toBe(3);
    const forget: Act = (before, c) => deleteContact(before as Dossier, c);
    await perform(open, { contactId: dossier.contact.id }, forget, context(now));
    expect([await countAnswered(open, 0), await countAnswered(open, 4)]).toEqual([3, 2]);
  });
});
