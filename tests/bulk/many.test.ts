import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeContact, logTouch } from '../../src/domain/acts';
import { captureContact } from '../../src/domain/capture';
import { closeContact } from '../../src/domain/closing-acts';
import type { Dossier } from '../../src/domain/dossier';
import type { ManyChange } from '../../src/domain/many';
import { makePromise } from '../../src/domain/promise-acts';
import { perform, performMany } from '../../src/store/act';
import type { Open } from '../../src/store/open';
import { verify } from '../../src/store/verify';
import { putLast } from '../../src/store/waiting';
import { cadences, calendar, callBack, context, freshStore, seen } from '../store/fresh-store';

let open: Open;
let calls: typeof import('../../src/bulk/many')['manyCalls'];
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-18T09:00:00Z') });
  open = freshStore();
  vi.resetModules();
  calls = (await import('../../src/bulk/many')).manyCalls;
  return () => vi.useRealTimers();
});

const before = '2026-11-17T09:00:00Z';
type Act = Parameters<typeof perform>[2];
const add = async (name: string, act: (dossier: Dossier, c: Parameters<Act>[1]) => Dossier = (one) => one) => {
  const made = (_: Dossier | null, c: Parameters<Act>[1]) =>
    act(captureContact(seen(name, `${name}@example.com`), c), c);
  return (await perform(open, { identities: [] }, made, context(before))).dossier.contact.id;
};
const addMany = async (count: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) ids.push(await add(`p${index}`));
  return ids;
};
const change = (contactIds: readonly string[], what: ManyChange) => calls.changeMany({ contactIds, change: what });
const fieldsOf = async (ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await (await open()).get('contacts', id))?.fields));

describe('an act on many contacts', () => {
  it('is one act, taken back as one, though never all of them are read at once', async () => {
    const ids = await addMany(450);
    const sizes: number[] = [];
    await performMany(
      ...([open, ids] as const),
      {
        act(some, c) {
          sizes.push(some.length);
          return some.map((one) => changeContact(one, { note: 'Seen' }, c));
        },
      },
      context('2026-11-17T10:00:00Z'),
    );
    expect(sizes).toEqual([200, 200, 50]);
    const { actId, changed } = await change([...ids, 'nobody'], { what: 'tag', add: ['Fair'], remove: [] });
    expect(changed).toBe(450);
    expect((await fieldsOf(ids)).every((fields) => fields?.tags[0] === 'Fair')).toBe(true);
    const progress = vi.fn();
    const work = { progress, signal: new AbortController().signal };
    expect(await calls.undoMany({ actId: actId ?? '' }, work)).toEqual({ changed: 450, stay: 0, gone: 0 });
    expect(progress.mock.calls.map(([{ done, of }]) => [done, of])).toEqual([200, 400, 450].map((done) => [done, 450]));
    expect((await fieldsOf(ids)).every((fields) => fields?.tags.length === 0 && fields.note === 'Seen')).toBe(true);
    expect(await verify(open, cadences, calendar)).toEqual([]);
  });

  it('lays everybody over the coming days at once, and moves no promise', async () => {
    const ids = await addMany(203);
    const promised = await add('hana', (one, c) => makePromise(one, callBack('2026-11-18T15:00:00Z'), c));
    const { changed } = await change([...ids, promised], { what: 'spread', perDay: 100 });
    const days = (await (await open()).getAll('cards')).map(({ step }) => step?.day);
    const on = (day: string) => days.filter((one) => one === day).length;
    expect([on('2026-11-18'), on('2026-11-19'), on('2026-11-20')]).toEqual([100, 100, 4]);
    const [hana] = await fieldsOf([promised]);
    expect([changed, hana?.snooze]).toEqual([203, null]);
  });

  it('is not held up by one who is damaged, and writes nothing over them', async () => {
    const [whole, damaged] = [await add('hana'), await add('jonas')];
    const db = await open();
    const row = await db.get('contacts', damaged);
    const broken = { ...row, fields: { ...row?.fields, addedOn: 'never' } } as never;
    await db.put('contacts', broken);
    expect(await change([whole, damaged], { what: 'tag', add: ['Fair'], remove: [] })).toMatchObject({
      ...{ changed: 1, skipped: [{ contactId: damaged, code: 'gone' }] },
    });
    expect(await db.get('contacts', damaged)).toEqual(broken);
    expect((await putLast(open, [damaged, whole], context('2026-11-18T10:00:00Z'))).put).toBe(1);
  });

  it('spreads nobody to a day before their own, and those behind only where their day is full', async () => {
    const mail = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' } as const;
    const due = await add('due');
    const written: string[] = [];
    for (const name of ['a', 'b', 'c']) written.push(await add(name, (one, c) => logTouch(one, mail, c)));
    const dayOfStep = async () => {
      const cards = await (await open()).getAll('cards');
      return [due, ...written].map((id) => cards.find((card) => card.id === id)?.step?.day);
    };
    const own = (await dayOfStep()).at(1);
    expect((await change([due, ...written], { what: 'spread', perDay: 2 })).changed).toBe(2);
    expect(await dayOfStep()).toEqual(['2026-11-18', own, own, '2026-11-23']);
    expect(own).toBe('2026-11-20');
  });

  it('leaves those who are closed as they were closed, and says nothing of a chance they were not given', async () => {
    const closed = await add('jonas', (one, c) => closeContact(one, 'no-fit', true, c));
    const refused = { channel: 'email', direction: 'in', outcome: 'said-no', note: '', about: '' } as const;
    const saidNo = await add('amina', (one, c) => logTouch(one, refused, c));
    const fresh = await add('hana');
    const answer = await change([closed, saidNo, fresh], { what: 'close', reason: 'no-reply', anyway: false });
    expect(answer).toMatchObject({ changed: 0, skipped: [{ contactId: fresh, code: 'guarded' }] });
    expect(await change([closed, saidNo, fresh], { what: 'close', reason: 'no-reply', anyway: true })).toMatchObject({
      ...{ changed: 1, skipped: [] },
    });
    const cards = await (await open()).getAll('cards');
    expect(Object.fromEntries(cards.map(({ name, closed: why }) => [name, why]))).toEqual({
      ...{ jonas: 'no-fit', amina: 'said-no', hana: 'no-reply' },
    });
  });
});
