import { beforeEach, describe, expect, it } from 'vitest';
import { changeContact, logTouch, type NewTouch } from '../../src/domain/acts';
import { type Dossier, identitiesOf, touchesOf } from '../../src/domain/dossier';
import { mergeContacts } from '../../src/domain/merge-contacts';
import { type ActOnAll, perform, performAll } from '../../src/store/act';
import type { Open } from '../../src/store/open';
import { dossierOf, findByIdentity, meet } from '../../src/store/read';
import { takeBack } from '../../src/store/take-back';
import { verify } from '../../src/store/verify';
import { cadences, calendar, context, day, freshStore, known, seen } from './fresh-store';

const now = '2026-11-18T11:00:00.000Z';
const later = '2026-11-18T11:00:05.000Z';
const mail: NewTouch = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' };

let open: Open;
beforeEach(() => {
  open = freshStore();
});

const add = async (name: string, address: string): Promise<Dossier> => {
  const act = { identities: [`email:${address}`] as const };
  const capture = seen(name, address);
  return (await perform(open, act, (before, c) => logTouch(known(capture)(before, c), mail, c), context(now))).dossier;
};
const idsOf = (...dossiers: Dossier[]): string[] => dossiers.map(({ contact }) => contact.id);
const rows = async (): Promise<unknown> => {
  const db = await open();
  return Promise.all((['contacts', 'touches', 'promises', 'identities'] as const).map((name) => db.getAll(name)));
};
const putOffAll: ActOnAll = (before, c) =>
  before.map((one) => changeContact(one, { snooze: { until: day('2026-12-01'), at: c.now, by: 'spread' } }, c));
const merge: ActOnAll = ([one, two], c) => {
  const { into, from } = mergeContacts(one as Dossier, two as Dossier, c);
  return [into, from];
};

describe('an act on several contacts', () => {
  it('is one act: it names all of them, and is taken back in all of them', async () => {
    const [hana, jonas] = [await add('Hana', 'hana@example.com'), await add('Jonas', 'jonas@example.org')];
    const { kept, actId } = await performAll(open, idsOf(hana, jonas), putOffAll, context(later));
    expect(kept.map(({ plan }) => plan.step?.why)).toMatchObject([
      { rule: 'snooze', by: 'spread' },
      { rule: 'snooze', by: 'spread' },
    ]);
    expect(await takeBack(open, actId, context(later))).toEqual({ contactIds: idsOf(hana, jonas), stay: 0, gone: 0 });
    for (const id of idsOf(hana, jonas)) expect((await dossierOf(open, id))?.contact.fields.snooze).toBeNull();
    expect(await verify(open, cadences, calendar)).toEqual([]);
  });

  it('leaves nothing behind when it is refused for one of them', async () => {
    const [hana, jonas] = [await add('Hana', 'hana@example.com'), await add('Jonas', 'jonas@example.org')];
    const before = await rows();
    const refuseSecond: ActOnAll = (all, c) => {
      putOffAll(all, c);
      throw new Error('the second is not to be moved');
    };
    await expect(performAll(open, idsOf(hana, jonas), refuseSecond, context(later))).rejects.toThrow('the second');
    expect(await rows()).toEqual(before);
  });

  it('that made them one cannot be taken back when one of them is no longer there', async () => {
    const [hana, jonas] = [await add('Hana', 'hana@example.com'), await add('Jonas', 'jonas@example.org')];
    const { actId } = await performAll(open, idsOf(hana, jonas), merge, context(later));
    await (await open()).delete('contacts', jonas.contact.id);
    const before = await rows();
    await expect(takeBack(open, actId, context(later))).rejects.toMatchObject({ code: 'nothing-to-undo' });
    expect(await rows()).toEqual(before);
  });
});

describe('two contacts merged', () => {
  it('are in the list as they will be read from the store, whoever becomes part of whom', async () => {
    const [hana, other] = [await add('Hana Kobayashi', 'hana@example.com'), await add('Hana K.', 'hk@example.org')];
    await performAll(open, idsOf(other, hana), merge, context(later));
    expect(await verify(open, cadences, calendar)).toEqual([]);
  });

  it('are two again in the list too, when it is taken back, also where an address is all that went from one to the other', async () => {
    const ids: string[] = [];
    for (const [name, address] of [
      ['Hana K.', 'hana@example.com'],
      ['Hana Kobayashi', 'hk@example.org'],
    ] as const)
      ids.push(
        ...idsOf(
          (await perform(open, { identities: [] }, (_, c) => known(seen(name, address))(null, c), context(now)))
            .dossier,
        ),
      );
    const { actId } = await performAll(open, ids, merge, context(later));
    await takeBack(open, actId, context(later));
    expect(await verify(open, cadences, calendar)).toEqual([]);
  });

  it('are one with the touches and addresses of both, and two again when it is taken back', async () => {
    const [hana, other] = [await add('Hana Kobayashi', 'hana@example.com'), await add('Hana K.', 'hk@example.org')];
    const { actId } = await performAll(open, idsOf(hana, other), merge, context(later));
    const one = await findByIdentity(open, ['email:hk@example.org']);
    expect(one?.contact.id).toBe(hana.contact.id);
    expect(one && touchesOf(one)).toHaveLength(2);
    expect(one && identitiesOf(one).toSorted()).toEqual(['email:hana@example.com', 'email:hk@example.org']);
    expect(await verify(open, cadences, calendar)).toEqual([]);

    await takeBack(open, actId, context(later));
    for (const [address, whose] of [
      ['hana@example.com', hana],
      ['hk@example.org', other],
    ] as const) {
      const found = await findByIdentity(open, [`email:${address}`]);
      expect(found?.contact.id).toBe(whose.contact.id);
      expect(found && touchesOf(found).map(({ id }) => id)).toEqual(touchesOf(whose).map(({ id }) => id));
    }
    expect(await verify(open, cadences, calendar)).toEqual([]);
  });
});

describe('somebody on a page who is two contacts', () => {
  const onPage = (name: string) => ({
    id: null,
    name,
    identities: ['email:hana@example.com', 'email:hk@example.org'] as const,
    phones: [],
    notSame: [],
  });

  it('is shown as the one, with the other as their double and what both are known by', async () => {
    const [hana, other] = [await add('Hana Kobayashi', 'hana@example.com'), await add('Hana K.', 'hk@example.org')];
    const { dossier, double, stopped } = await meet(open, onPage('Hana'));
    expect(dossier?.contact.id).toBe(hana.contact.id);
    expect(double).toMatchObject({ doubleId: other.contact.id, name: 'Hana K.', shared: ['email:hk@example.org'] });
    expect(stopped).toBe(false);
  });

  it('has no double in a contact that was deleted', async () => {
    const [, other] = [await add('Hana Kobayashi', 'hana@example.com'), await add('Hana K.', 'hk@example.org')];
    const gone = (before: Dossier | null, c: Parameters<ActOnAll>[1]) =>
      changeContact(before as Dossier, { deleted: true }, c);
    await perform(open, { contactId: other.contact.id }, gone, context(later));
    expect((await meet(open, onPage('Hana'))).double).toBeNull();
  });
});
