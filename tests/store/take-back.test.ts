import { beforeEach, describe, expect, it } from 'vitest';
import { changeContact, changeTouch, logTouch, type NewTouch } from '../../src/domain/acts';
import { captureContact } from '../../src/domain/capture';
import { deleteContact } from '../../src/domain/closing-acts';
import type { ContactFields } from '../../src/domain/contact';
import type { Circumstances, Dossier } from '../../src/domain/dossier';
import { addTo, takeIn as takeInOne } from '../../src/domain/import-acts';
import { changeEach } from '../../src/domain/many';
import { mergeContacts } from '../../src/domain/merge-contacts';
import { addReach } from '../../src/domain/reach';
import { type Act, type ActOnAll, perform, performAll, performMany } from '../../src/store/act';
import { eraseDeleted } from '../../src/store/erase';
import type { Open } from '../../src/store/open';
import { dossierOf, findByIdentity } from '../../src/store/read';
import { takeBack } from '../../src/store/take-back';
import { takeIn } from '../../src/store/take-in';
import { verify } from '../../src/store/verify';
import { one } from '../domain/imported-people';
import { at, cadences, calendar, context, freshStore, seen } from './fresh-store';

const before = '2026-11-18T09:00:00Z';
const since = '2026-11-18T10:00:00Z';
const later = '2026-11-18T11:00:00Z';
const mail: NewTouch = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' };

let open: Open;
beforeEach(() => {
  open = freshStore();
});

const add = async (name: string): Promise<string> =>
  (
    await perform(
      open,
      { identities: [] },
      (_, c) => captureContact(seen(name, `${name}@example.com`), c),
      context(before),
    )
  ).dossier.contact.id;
const addAll = async (...names: string[]): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (const name of names) ids.push(await add(name));
  return ids;
};
const act = (contactId: string, does: (...given: Parameters<Act>) => ReturnType<Act>, when = since) =>
  perform(open, { contactId }, does, context(when));
const change = (contactId: string, patch: Partial<ContactFields>) =>
  act(contactId, (dossier, c) => changeContact(dossier as never, patch, c));
const log = (contactId: string) => act(contactId, (dossier, c) => logTouch(dossier as never, mail, c));
const remove = (contactId: string) => act(contactId, (dossier, c) => deleteContact(dossier as never, c));
const merge = (into: string, from: string) => {
  const both: ActOnAll = ([one, two], c) => Object.values(mergeContacts(one as never, two as never, c));
  return performAll(open, [into, from], both, context(since));
};
const tagAll = (ids: readonly string[], tag = 'Fair') => {
  const tags = { what: 'tag', add: [tag], remove: [] } as const;
  return performMany(open, ids, { act: (some, c) => changeEach(some, tags, new Map(), c).after }, context(before));
};
const fieldsOf = async (id: string) => (await dossierOf(open, id))?.contact.fields;
const tagsOf = (ids: readonly string[]) => Promise.all(ids.map(async (id) => (await fieldsOf(id))?.tags));
const back = (actId: string) => takeBack(open, actId, context(later));

describe('an act on many taken back', () => {
  it('is so in all the others, where one was erased for good or is damaged, and says how many are gone', async () => {
    const ids = await addAll('hana', 'jonas', 'amina', 'malik');
    const [hana = '', jonas = '', amina = '', malik = ''] = ids;
    const { actId } = await tagAll(ids);
    await remove(jonas);
    await eraseDeleted(open, at('2027-01-01T09:00:00Z'));
    const db = await open();
    const row = await db.get('contacts', malik);
    await db.put('contacts', { ...row, fields: { ...row?.fields, addedOn: 'never' } } as never);
    expect(await back(actId)).toEqual({ contactIds: [hana, amina], stay: 0, gone: 2 });
    expect(await tagsOf([hana, amina])).toEqual([[], []]);
  });

  it('is refused where nobody of them is there any more, and changes nothing', async () => {
    const ids = await addAll('hana', 'jonas');
    const { actId } = await tagAll(ids);
    for (const id of ids) await remove(id);
    await eraseDeleted(open, at('2027-01-01T09:00:00Z'));
    await expect(back(actId)).rejects.toMatchObject({ code: 'nothing-to-undo' });
    await expect(back('no-such-act')).rejects.toMatchObject({ code: 'nothing-to-undo' });
  });

  it('counts those who stay as they were changed since, and not those who are already as they were', async () => {
    const ids = await addAll('hana', 'jonas', 'amina');
    const [hana = '', jonas = '', amina = ''] = ids;
    const slower: ActOnAll = (some, c) => some.map((one) => changeContact(one, { cadence: 'slow' }, c));
    const { actId } = await performMany(open, ids, { act: slower }, context(before));
    await change(jonas, { cadence: 'keen' });
    expect(await back(actId)).toEqual({ contactIds: [hana, amina], stay: 1, gone: 0 });
    expect((await fieldsOf(jonas))?.cadence).toBe('keen');
    expect(await back(actId)).toMatchObject({ contactIds: [] });
  });

  it('does not count those from whom the tag was taken away since, whatever other tags they have', async () => {
    const ids = await addAll('hana', 'jonas');
    const [hana = '', jonas = ''] = ids;
    const { actId } = await tagAll(ids);
    await change(jonas, { tags: ['oak'] });
    expect(await back(actId)).toEqual({ contactIds: [hana], stay: 0, gone: 0 });
    expect(await tagsOf(ids)).toEqual([[], ['oak']]);
  });

  it('takes away again what nobody has put on since, though it is asked for twice', async () => {
    const [hana = ''] = await addAll('hana');
    const { actId } = await tagAll([hana]);
    await back(actId);
    await tagAll([hana]);
    await back(actId);
    expect(await tagsOf([hana])).toEqual([['Fair']]);
  });

  it('leaves whoever has become part of another since as they are, and says so', async () => {
    const ids = await addAll('hana', 'jonas', 'amina');
    const [hana = '', jonas = '', amina = ''] = ids;
    const { actId } = await tagAll([hana, jonas]);
    await merge(amina, jonas);
    expect(await back(actId)).toMatchObject({ stay: 1, gone: 0 });
    expect(await tagsOf([hana, amina])).toEqual([[], ['Fair']]);
  });

  it('is done in everybody once, whoever was named twice', async () => {
    const [hana = '', ...others] = await addAll(...Array.from({ length: 201 }, (_, index) => `p${index}`));
    let turn = 0;
    const count: ActOnAll = (some, c) => some.map((one) => changeContact(one, { note: `Turn ${++turn}` }, c));
    const { changed, actId } = await performMany(open, [hana, ...others, hana], { act: count }, context(before));
    expect(changed).toBe(201);
    await back(actId);
    expect((await fieldsOf(hana))?.note).toBe('');
  });
});

describe('an act on somebody of whom others have become a part', () => {
  it('is taken back as with anybody', async () => {
    const [hana = '', jonas = ''] = await addAll('hana', 'jonas');
    await merge(hana, jonas);
    const reach = { kind: 'email', value: 'hana@example.org' } as const;
    const { actId } = await act(hana, (dossier, c) => addReach(dossier as never, reach, c));
    expect(await findByIdentity(open, ['email:hana@example.org'])).not.toBeNull();
    expect(await back(actId)).toEqual({ contactIds: [hana], stay: 0, gone: 0 });
    expect(await findByIdentity(open, ['email:hana@example.org'])).toBeNull();
  });
});

describe('an import taken back', () => {
  const file = ['hana', 'jonas', 'amina', 'malik', 'noor', 'omar'];
  const taken = async (names = file, and: (made: Dossier, c: Circumstances) => Dossier = (made) => made) => {
    const choices = { tags: ['Fair'], kind: 'prospect', cadence: 'gentle' } as const;
    const fresh = names.map((name, index) => [one(index + 2, name, [`email:${name}@example.com`])]);
    const { actId } = await takeIn(
      open,
      {
        ...{ fresh, matched: new Map(), owned: new Map() },
        make: ([person], _index, rank, c) => and(takeInOne(person as never, choices, { rank }, c), c),
        add: (dossier, people, c) => people.reduce((known, person) => addTo(known, person, choices, c), dossier),
      },
      context(before),
      () => {},
      new AbortController().signal,
    );
    const ids = await Promise.all(
      names.map(async (name) => (await findByIdentity(open, [`email:${name}@example.com`]))?.contact.id ?? ''),
    );
    return { actId, ids };
  };

  it('leaves those who were worked with since: written to, noted, named, given an address; and counts them', async () => {
    const { actId, ids } = await taken();
    const [hana = '', jonas = '', amina = '', malik = '', noor = '', omar = ''] = ids;
    await log(hana);
    await change(jonas, { note: 'Two children.' });
    await change(amina, { title: { value: 'Baker', from: 'user' } });
    await act(malik, (dossier, c) => addReach(dossier as never, { kind: 'email', value: 'malik@example.org' }, c));
    await change(noor, { tags: ['oak'], cadence: 'slow' });
    expect(await back(actId)).toEqual({ contactIds: [noor, omar], stay: 4, gone: 0 });
    expect(await Promise.all(ids.map(async (id) => (await fieldsOf(id))?.deleted))).toEqual([
      ...[false, false, false, false],
      ...[true, true],
    ]);
    expect(await verify(open, cadences, calendar)).toEqual([]);
  });

  it('leaves those of whose touches, out of the file, one was changed since', async () => {
    const { actId, ids } = await taken(['hana', 'jonas'], (made, c) => logTouch(logTouch(made, mail, c), mail, c));
    const [hana = '', jonas = ''] = ids;
    const [first, second] = (await dossierOf(open, hana))?.touches ?? [];
    await act(hana, (dossier, c) => changeTouch(dossier as never, first?.id ?? '', { note: 'Likes oak.' }, c));
    expect(await back(actId)).toEqual({ contactIds: [hana, jonas], stay: 1, gone: 0 });
    const stayed = await dossierOf(open, hana);
    expect([stayed?.contact.fields.deleted, stayed?.touches.map(({ id, fields }) => [id, fields.deleted])]).toEqual([
      false,
      [
        [first?.id, false],
        [second?.id, true],
      ],
    ]);
  });

  it('does not count those whom the user has deleted since', async () => {
    const { actId, ids } = await taken();
    const [hana = '', ...others] = ids;
    await remove(hana);
    expect(await back(actId)).toEqual({ contactIds: others, stay: 0, gone: 0 });
  });

  it('takes nobody with it who has become part of one of its contacts, though they brought nothing', async () => {
    const nobody = await perform(
      ...([open, { identities: [] }] as const),
      (_, c) => captureContact({ person: { ...seen('Hana', 'hana@example.com').person, identities: [] }, home: '' }, c),
      context(before),
    );
    const { actId, ids } = await taken(['hana', 'jonas']);
    const [hana = '', jonas = ''] = ids;
    await merge(hana, nobody.dossier.contact.id);
    expect(await back(actId)).toEqual({ contactIds: [jonas], stay: 1, gone: 0 });
    expect((await fieldsOf(hana))?.deleted).toBe(false);
  });
});
