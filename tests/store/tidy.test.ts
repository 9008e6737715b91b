import { beforeEach, describe, expect, it } from 'vitest';
import { logTouch } from '../../src/domain/acts';
import { deleteContact } from '../../src/domain/closing-acts';
import type { Dossier } from '../../src/domain/dossier';
import { makePromise } from '../../src/domain/promise-acts';
import { type Acted, perform } from '../../src/store/act';
import { keepDraft, readDraft } from '../../src/store/keep';
import type { Open } from '../../src/store/open';
import { dossierOf, findByIdentity } from '../../src/store/read';
import { takeBack } from '../../src/store/take-back';
import { tidy } from '../../src/store/tidy';
import { at, callBack, context, freshStore, known, seen } from './fresh-store';

const added = '2026-11-02T09:00:00.000Z';
const deleted = '2026-11-18T11:00:00.000Z';
const mail = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' } as const;

let open: Open;
beforeEach(() => {
  open = freshStore();
});

const add = (name: string, address: string, now = added): Promise<Acted> =>
  perform(
    open,
    { identities: [`email:${address}`] },
    (before, c) =>
      makePromise(logTouch(known(seen(name, address))(before, c), mail, c), callBack('2027-01-04T09:00:00Z'), c),
    context(now),
  );
const forget = (contactId: string, now = deleted): Promise<Acted> =>
  perform(open, { contactId }, (d, c) => deleteContact(d as Dossier, c), context(now));
const census = async (): Promise<Record<string, number>> => {
  const db = await open();
  const names = ['contacts', 'touches', 'promises', 'identities', 'drafts', 'acts'] as const;
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await db.count(name)])));
};

describe('a contact that was deleted', () => {
  it('is off the disk after a month, with all that was known of them, and nobody else is', async () => {
    const malik = (await add('Malik Osei', 'malik@example.net')).dossier.contact.id;
    const ruth = (await add('Ruth Adler', 'ruth@example.org')).dossier.contact.id;
    for (const id of [malik, ruth]) await keepDraft(open, `note:${id}`, 'Ask about', at(deleted));
    for (const id of [malik, ruth]) await keepDraft(open, `unlogged:${id}`, 'thread/1 2026-11-01', at(deleted));
    await forget(malik);

    await tidy(open, at('2026-12-18T11:00:00Z'));
    expect(await census()).toMatchObject({ contacts: 2, touches: 2, promises: 2, identities: 2, drafts: 4 });

    await tidy(open, at('2026-12-19T11:00:01Z'));
    expect(await census()).toEqual({ contacts: 1, touches: 1, promises: 1, identities: 1, drafts: 2, acts: 0 });
    expect(await dossierOf(open, malik)).toBeNull();
    expect(await readDraft(open, `note:${ruth}`)).toBe('Ask about');
  });

  it('stays when the deletion was taken back', async () => {
    const malik = (await add('Malik Osei', 'malik@example.net')).dossier.contact.id;
    await takeBack(open, (await forget(malik)).actId, context(deleted));
    await tidy(open, at('2027-06-01T11:00:00Z'));
    expect((await dossierOf(open, malik))?.touches).toHaveLength(1);
  });

  it('leaves the address to the contact that was made of it since', async () => {
    await forget((await add('Malik Osei', 'malik@example.net')).dossier.contact.id);
    const anew = await add('Malik Osei', 'malik@example.net', '2026-12-01T09:00:00.000Z');
    await tidy(open, at('2027-06-01T11:00:00Z'));
    expect((await findByIdentity(open, ['email:malik@example.net']))?.contact.id).toBe(anew.dossier.contact.id);
  });
});
