import { beforeEach, describe, expect, it } from 'vitest';
import { changeContact, changeTouch, logTouch, type NewTouch } from '../../src/domain/acts';
import { deleteContact } from '../../src/domain/closing-acts';
import { type Dossier, touchesOf } from '../../src/domain/dossier';
import { editsOf } from '../../src/domain/edits';
import { mergeContacts } from '../../src/domain/merge-contacts';
import { takeApart } from '../../src/domain/take-apart';
import { type ActOnAll, perform, performAll } from '../../src/store/act';
import type { Open } from '../../src/store/open';
import { readFate, readPast, readTags } from '../../src/store/past';
import { dossierOf, findByIdentity } from '../../src/store/read';
import { takeBack } from '../../src/store/take-back';
import { tidy } from '../../src/store/tidy';
import { verify } from '../../src/store/verify';
import { at, cadences, calendar, context, freshStore, known, seen } from './fresh-store';

const now = '2026-11-18T11:00:00.000Z';
const later = '2026-11-18T11:00:05.000Z';
const mail: NewTouch = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' };

let open: Open;
beforeEach(() => {
  open = freshStore();
});

const add = async (name: string, address: string): Promise<Dossier> => {
  const whom = { identities: [`email:${address}`] as const };
  const act = (before: Dossier | null, c: Parameters<ActOnAll>[1]) =>
    logTouch(known(seen(name, address))(before, c), mail, c);
  return (await perform(open, whom, act, context(now))).dossier;
};
const change = (contactId: string, act: (dossier: Dossier, c: Parameters<ActOnAll>[1]) => Dossier, when = later) =>
  perform(open, { contactId }, (before, c) => act(before as Dossier, c), context(when));
const onBoth = (one: Dossier, other: Dossier, act: typeof mergeContacts) =>
  performAll(
    open,
    [one.contact.id, other.contact.id],
    ([a, b], c) => {
      const { into, from } = act(a as Dossier, b as Dossier, c);
      return [into, from];
    },
    context(later),
  );

describe('the past of a contact', () => {
  it('has what every touch said, and nothing of a contact that is not there', async () => {
    const { contact, touches } = await add('Hana Kobayashi', 'hana@example.com');
    const id = touches[0]?.id ?? '';
    await change(contact.id, (dossier, c) => changeTouch(dossier, id, { note: 'about oak' }, c));
    await change(
      contact.id,
      (dossier, c) => changeTouch(dossier, id, { note: 'about ash' }, c),
      '2026-11-19T08:00:00.000Z',
    );
    const past = await readPast(open, contact.id);
    expect(past && editsOf(past.versions).get(id)).toEqual([
      { at: later, was: { note: '' } },
      { at: '2026-11-19T08:00:00.000Z', was: { note: 'about oak' } },
    ]);
    expect(await readPast(open, 'nobody')).toBeNull();
    await change(contact.id, deleteContact);
    expect(await readPast(open, contact.id)).toBeNull();
  });

  it('names who became part of them, with what was changed before', async () => {
    const [hana, other] = [await add('Hana Kobayashi', 'hana@example.com'), await add('Hana K.', 'hk@example.org')];
    const id = other.touches[0]?.id ?? '';
    await change(other.contact.id, (dossier, c) => changeTouch(dossier, id, { note: 'about oak' }, c));
    await onBoth(hana, other, mergeContacts);
    const past = await readPast(open, hana.contact.id);
    expect(past?.parts).toMatchObject([{ contactId: other.contact.id, name: 'Hana K.' }]);
    expect(
      past &&
        editsOf(past.versions)
          .get(id)
          ?.map(({ was }) => was),
    ).toEqual([{ note: '' }]);
  });

  it('names another contact who has the same mailbox with a tag', async () => {
    const hana = await add('Hana Kobayashi', 'hana@example.com');
    const other = await add('Hana Kobayashi', 'hk@example.org');
    await perform(
      open,
      { contactId: other.contact.id },
      (before, c) => ({
        ...(before as Dossier),
        identities: (before as Dossier).identities.map((row) => ({
          id: 'email:hana+crm@example.com',
          fields: row.fields,
          stamps: Object.fromEntries(Object.keys(row.stamps).map((field) => [field, c.stamp()])),
        })),
      }),
      context(later),
    );
    expect((await readPast(open, hana.contact.id))?.double).toMatchObject({
      doubleId: other.contact.id,
      name: 'Hana Kobayashi',
      shared: ['email:hana@example.com'],
    });
  });
});

describe('contacts taken apart', () => {
  it('are two again half a year after, when the ways back are long gone; nobody’s touch is shown as deleted', async () => {
    const [hana, other] = [await add('Hana Kobayashi', 'hana@example.com'), await add('Hana K.', 'hk@example.org')];
    await onBoth(hana, other, mergeContacts);
    await tidy(open, at('2027-06-01T11:00:00Z'));
    await onBoth(hana, other, takeApart);
    const found = await findByIdentity(open, ['email:hk@example.org']);
    expect(found?.contact.id).toBe(other.contact.id);
    expect(found && touchesOf(found)).toHaveLength(1);
    const past = await readPast(open, hana.contact.id);
    expect([past?.dossier.touches.length, past?.parts]).toEqual([1, []]);
    expect(await verify(open, cadences, calendar)).toEqual([]);
  });

  it('by Undo show nobody’s touch as deleted either, nor when they are merged and taken apart again', async () => {
    const [hana, other] = [await add('Hana Kobayashi', 'hana@example.com'), await add('Hana K.', 'hk@example.org')];
    const { actId } = await onBoth(hana, other, mergeContacts);
    await takeBack(open, actId, context(later));
    expect((await readPast(open, hana.contact.id))?.dossier.touches).toHaveLength(1);
    await onBoth(hana, other, mergeContacts);
    const both = await readPast(open, hana.contact.id);
    expect(both?.dossier.touches.map(({ fields }) => fields.deleted)).toEqual([false, false]);
    const id = other.touches[0]?.id ?? '';
    await change(hana.contact.id, (dossier, c) => changeTouch(dossier, id, { deleted: true }, c));
    expect((await readPast(open, hana.contact.id))?.dossier.touches).toHaveLength(2);
    await onBoth(hana, other, takeApart);
    expect((await readPast(open, hana.contact.id))?.dossier.touches).toHaveLength(1);
    expect(await verify(open, cadences, calendar)).toEqual([]);
  });

  it('are off the disk a month after the one was deleted that they had become', async () => {
    const [hana, other] = [await add('Hana Kobayashi', 'hana@example.com'), await add('Hana K.', 'hk@example.org')];
    await onBoth(hana, other, mergeContacts);
    await change(hana.contact.id, deleteContact);
    await tidy(open, at('2027-06-01T11:00:00Z'));
    for (const { contact } of [hana, other]) expect(await dossierOf(open, contact.id)).toBeNull();
    const db = await open();
    expect([await db.count('contacts'), await db.count('touches'), await db.count('identities')]).toEqual([0, 0, 0]);
  });
});

describe('the tags in use', () => {
  it('are each named once, and those of the deleted not at all', async () => {
    const [hana, other] = [await add('Hana Kobayashi', 'hana@example.com'), await add('Hana K.', 'hk@example.org')];
    await change(hana.contact.id, (dossier, c) => changeContact(dossier, { tags: ['oak', 'Fair 2026'] }, c));
    await change(other.contact.id, (dossier, c) => changeContact(dossier, { tags: ['oak', 'ash'] }, c));
    expect(await readTags(open)).toEqual(['Fair 2026', 'ash', 'oak']);
    await change(other.contact.id, deleteContact);
    expect(await readTags(open)).toEqual(['Fair 2026', 'oak']);
  });
});

describe('what became of a contact', () => {
  it('is told of one who became part of another, also by way of a third; of the deleted nothing but that', async () => {
    const [hana, other] = [await add('Hana Kobayashi', 'hana@example.com'), await add('Hana K.', 'hk@example.org')];
    const third = await add('H. Kobayashi', 'h@example.net');
    await onBoth(other, third, mergeContacts);
    await onBoth(hana, other, mergeContacts);
    const into = { contactId: hana.contact.id, name: 'Hana Kobayashi' };
    expect(await readFate(open, third.contact.id)).toEqual({ fate: 'merged', name: 'H. Kobayashi', into });
    expect(await readFate(open, hana.contact.id)).toEqual({ fate: 'here' });
    await change(hana.contact.id, deleteContact);
    expect(await readFate(open, hana.contact.id)).toEqual({ fate: 'deleted' });
    expect(await readFate(open, third.contact.id)).toEqual({ fate: 'deleted' });
    expect(await readFate(open, 'nobody')).toEqual({ fate: 'unknown' });
  });
});
