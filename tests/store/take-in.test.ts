import { describe, expect, it } from 'vitest';
import { logTouch } from '../../src/domain/acts';
import { captureContact } from '../../src/domain/capture';
import { deleteContact } from '../../src/domain/closing-acts';
import type { IdentityKey } from '../../src/domain/identity';
import { addTo, takeIn as takeInOne } from '../../src/domain/import-acts';
import type { ImportedPerson } from '../../src/domain/imported';
import { mergeContacts } from '../../src/domain/merge-contacts';
import { perform, performAll } from '../../src/store/act';
import { readCardsByName } from '../../src/store/cards';
import { ChangedMeanwhileError } from '../../src/store/dump';
import type { Open } from '../../src/store/open';
import { findByIdentity } from '../../src/store/read';
import { takeBack } from '../../src/store/take-back';
import { type TakingIn, takeIn } from '../../src/store/take-in';
import { verify } from '../../src/store/verify';
import { one } from '../domain/imported-people';
import { cadences, calendar, context, freshStore, seen } from './fresh-store';

const now = '2026-11-18T09:00:00Z';
const choices = { tags: ['Fair'], kind: 'prospect', cadence: 'gentle' } as const;
const go = new AbortController().signal;

const taking = (fresh: readonly ImportedPerson[], rest: Partial<TakingIn> = {}): TakingIn => ({
  ...{ fresh: fresh.map((person) => [person]), matched: new Map(), owned: new Map() },
  make: ([person], _index, rank, c) => takeInOne(person as ImportedPerson, choices, { rank }, c),
  add: (dossier, people, c) => people.reduce((before, person) => addTo(before, person, choices, c), dossier),
  ...rest,
});

const many = (count: number): ImportedPerson[] =>
  Array.from({ length: count }, (_, index) =>
    one(index + 2, `Person ${index}`, [`email:p${index}@example.com`, `linkedin-slug:p${index}`]),
  );

async function dump(open: Open): Promise<unknown> {
  const db = await open();
  const names = [...db.objectStoreNames].filter((name) => name !== 'clock' && name !== 'acts');
  return Promise.all(names.map(async (name) => [name, await db.getAll(name)]));
}

describe('a file that is taken in', () => {
  it('makes contacts who wait for their turn, and nothing else of them is computed otherwise', async () => {
    const open = freshStore();
    const came: number[] = [];
    const { changed } = await takeIn(open, taking(many(600)), context(now), (done) => came.push(done), go);
    expect([changed, came]).toEqual([600, [250, 500, 600]]);
    const cards = await readCardsByName(open, 1000);
    expect(cards).toHaveLength(600);
    expect(cards[0]).toMatchObject({
      name: 'Person 0',
      emails: ['p0@example.com'],
      tags: ['Fair'],
      waits: true,
      step: null,
    });
    expect(await verify(open, cadences, calendar)).toEqual([]);
  });

  it('is taken back as one, but for those with whom something has happened since', async () => {
    const open = freshStore();
    const { actId } = await takeIn(open, taking(many(450)), context(now), () => {}, go);
    const touch = { channel: 'call', direction: 'out', outcome: 'spoke', note: '', about: '' } as const;
    const identities: readonly IdentityKey[] = ['email:p7@example.com'];
    await perform(
      open,
      { identities },
      (before, c) => logTouch(before as never, touch, c),
      context('2026-11-18T10:00:00Z'),
    );
    await takeBack(open, actId, context('2026-11-18T10:05:00Z'));
    expect((await readCardsByName(open, 1000)).map(({ name }) => name)).toEqual(['Person 7']);
    expect(await findByIdentity(open, ['email:p8@example.com'])).toBeNull();
    expect(await findByIdentity(open, identities)).not.toBeNull();
    expect(await verify(open, cadences, calendar)).toEqual([]);
  });

  it('stays of whom the user has deleted and brought back, with all that is theirs, when the rest is taken back', async () => {
    const open = freshStore();
    const { actId } = await takeIn(open, taking(many(3)), context(now), () => {}, go);
    const identities: readonly IdentityKey[] = ['email:p1@example.com'];
    const deleted = await perform(
      ...([open, { identities }] as const),
      (before, c) => deleteContact(before as never, c),
      context('2026-11-18T10:00:00Z'),
    );
    await takeBack(open, deleted.actId, context('2026-11-18T10:01:00Z'));
    await takeBack(open, actId, context('2026-11-18T10:05:00Z'));
    expect((await readCardsByName(open, 10)).map(({ name }) => name)).toEqual(['Person 1']);
    expect(await findByIdentity(open, identities)).not.toBeNull();
  });

  it('buries nobody who has become part of one of its contacts, when it is taken back', async () => {
    const open = freshStore();
    const { dossier } = await perform(
      ...([open, { identities: [] }] as const),
      (_before, c) => captureContact(seen('Jonas Brandt', 'jonas@example.com'), c),
      context('2026-11-17T09:00:00Z'),
    );
    const { actId } = await takeIn(open, taking(many(2)), context(now), () => {}, go);
    const into = await findByIdentity(open, ['email:p1@example.com']);
    await performAll(
      ...([open, [into?.contact.id ?? '', dossier.contact.id]] as const),
      ([one, other], c) => Object.values(mergeContacts(one as never, other as never, c)),
      context('2026-11-18T10:00:00Z'),
    );
    await takeBack(open, actId, context('2026-11-18T10:05:00Z'));
    const [card, ...others] = await readCardsByName(open, 10);
    expect([card?.emails.toSorted(), others]).toEqual([['jonas@example.com', 'p1@example.com'], []]);
    expect(await verify(open, cadences, calendar)).toEqual([]);
  });

  it('adds to those who are contacts what was blank, and is taken back there too', async () => {
    const open = freshStore();
    const { dossier } = await perform(
      ...([open, { identities: [] }] as const),
      (_before, c) => captureContact(seen('Jonas Brandt', 'jonas@example.com'), c),
      context('2026-11-17T09:00:00Z'),
    );
    const person = {
      ...one(2, 'J. Brandt', ['email:jonas@example.com', 'linkedin-slug:jonas'], 'Oak'),
      note: 'Met in May',
    };
    const { id } = dossier.contact;
    const matched = new Map([[id, [person]]]);
    const owned = new Map<IdentityKey, string>([['email:jonas@example.com', id]]);
    const { actId } = await takeIn(open, taking([], { matched, owned }), context(now), () => {}, go);
    const found = await findByIdentity(open, ['linkedin-slug:jonas']);
    expect(found?.contact.fields).toMatchObject({
      ...{
        name: { value: 'Jonas Brandt' },
        company: { value: 'Oak', from: 'import' },
        tags: ['Fair'],
        note: 'Met in May',
      },
      waits: null,
    });
    await takeBack(open, actId, context('2026-11-18T09:01:00Z'));
    expect(await findByIdentity(open, ['linkedin-slug:jonas'])).toBeNull();
    expect((await findByIdentity(open, ['email:jonas@example.com']))?.contact.fields).toMatchObject({
      company: null,
      note: '',
    });
  });

  it('leaves a number with whoever has it, also one that is known only by where somebody lives', async () => {
    const open = freshStore();
    const phone: IdentityKey = 'phone:+493012345678';
    const { dossier } = await perform(
      ...([open, { identities: [] }] as const),
      (_before, c) => captureContact({ ...one(1, 'Jonas Brandt', [phone]) }, c),
      context('2026-11-17T09:00:00Z'),
    );
    const base = one(2, 'Hana Kobayashi', []);
    const from = 'import' as const;
    const phones = [{ value: '030 12345678', from }];
    const hana = { ...base, person: { ...base.person, phones, location: { value: 'Berlin, Germany', from } } };
    const owned = new Map<IdentityKey, string>([[phone, dossier.contact.id]]);
    await takeIn(open, taking([hana], { owned }), context(now), () => {}, go);
    const row = await (await open()).get('identities', phone);
    expect(row?.fields.contactId).toBe(dossier.contact.id);
    const made = (await readCardsByName(open, 10)).find(({ name }) => name === 'Hana Kobayashi');
    const contact = await (await open()).get('contacts', made?.id ?? '');
    expect(contact?.fields.phones).toMatchObject(phones);
  });

  it('is not taken in where something was stored since it was compared with the contacts there are', async () => {
    const open = freshStore();
    await perform(
      ...([open, { identities: [] }] as const),
      (_before, c) => captureContact(seen('Jonas Brandt', 'jonas@example.com'), c),
      context('2026-11-17T09:00:00Z'),
    );
    const late = taking(many(1), { compared: null });
    await expect(takeIn(open, late, context(now), () => {}, go)).rejects.toThrow(ChangedMeanwhileError);
    expect(await readCardsByName(open, 10)).toHaveLength(1);
  });

  it.each([
    ['it is stopped', (index: number, stop: AbortController) => index === 300 && stop.abort()],
    [
      'one of them fails',
      (index: number) => {
        if (index === 599) throw new Error('no');
      },
    ],
  ] as const)('leaves everything as it was when %s in the middle', async (_what, at) => {
    const open = freshStore();
    await perform(
      ...([open, { identities: [] }] as const),
      (_before, c) => captureContact(seen('Jonas Brandt', 'jonas@example.com'), c),
      context('2026-11-17T09:00:00Z'),
    );
    const before = await dump(open);
    const stop = new AbortController();
    const make: TakingIn['make'] = ([person], index, rank, c) => {
      at(index, stop);
      return takeInOne(person as ImportedPerson, choices, { rank }, c);
    };
    await expect(takeIn(open, taking(many(600), { make }), context(now), () => {}, stop.signal)).rejects.toThrow();
    expect(await dump(open)).toEqual(before);
  });

  it('closes whom it brings back though they asked to be left alone', async () => {
    const open = freshStore();
    const { dossier } = await perform(
      ...([open, { identities: [] }] as const),
      (_before, c) => captureContact(seen('Jonas Brandt', 'jonas@example.com'), c),
      context('2026-11-17T09:00:00Z'),
    );
    const stop = { channel: 'email', direction: 'in', outcome: 'asked-to-stop', note: '', about: '' } as const;
    const whom = { contactId: dossier.contact.id };
    await perform(open, whom, (before, c) => logTouch(before as never, stop, c), context('2026-11-17T10:00:00Z'));
    await perform(open, whom, (before, c) => deleteContact(before as never, c), context('2026-11-17T11:00:00Z'));
    await takeIn(open, taking([one(2, 'Jonas', ['email:jonas@example.com'])]), context(now), () => {}, go);
    const found = await findByIdentity(open, ['email:jonas@example.com']);
    expect(found?.contact.fields).toMatchObject({ closed: { reason: 'asked-to-stop' }, waits: null });
  });
});
