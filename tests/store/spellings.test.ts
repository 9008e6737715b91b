import { beforeEach, describe, expect, it } from 'vitest';
import { logTouch } from '../../src/domain/acts';
import type { Capture } from '../../src/domain/capture';
import { closeContact, deleteContact } from '../../src/domain/closing-acts';
import { type Dossier, identitiesOf } from '../../src/domain/dossier';
import { type IdentityKey, identityFromKey } from '../../src/domain/identity';
import { addReach, keysOf, removeReach } from '../../src/domain/reach';
import { seenAs, trustedOf } from '../../src/domain/same';
import { type Acted, perform } from '../../src/store/act';
import type { Open } from '../../src/store/open';
import { dossierOf, meet } from '../../src/store/read';
import { context, freshStore, known } from './fresh-store';

/** Addresses of international domains that were stored as mail headers have them, before all were kept in their letters. */
const old = 'email:jonas@xn--mller-kva.example.org';
const address = 'email:jonas@müller.example.org';
const slug = 'linkedin-slug:jonas-example';
const later = '2026-11-18T11:05:00.000Z';
const mail = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' } as const;

let open: Open;
beforeEach(() => {
  open = freshStore();
});

const person = (name: string, keys: readonly IdentityKey[]): Capture['person'] => ({
  name: { value: name, from: 'heading' },
  part: 'subject',
  identities: keys.map((key) => ({ ...identityFromKey(key), from: 'mail-header' as const })),
  websites: [],
  phones: [],
});

/** As the background does: found by what recognises somebody, with all that is seen of them. */
function log(name: string, ...keys: IdentityKey[]): Promise<Acted> {
  const seen = person(name, keys);
  const mentions = seenAs(seen).identities;
  const act = known({ person: seen, home: '' });
  return perform(
    open,
    { identities: trustedOf(mentions), mentions, name },
    (d, c) => logTouch(act(d, c), mail, c),
    context(later),
  );
}
const change = (contactId: string, act: (d: Dossier, c: Parameters<typeof deleteContact>[1]) => Dossier) =>
  perform(
    open,
    { contactId, mentions: keysOf({ kind: 'email', value: identityFromKey(address).value }) },
    (d, c) => act(d as Dossier, c),
    context(later),
  );

/** Jonas, with an address as it was stored then. */
async function jonasOfThen(key: IdentityKey = old): Promise<string> {
  const { id } = (await log('Jonas Example', slug)).dossier.contact;
  const fields = { contactId: id, deleted: false, refused: false };
  const stamps = { contactId: '2026-11-01T09:00:00.000Z-0-a' };
  await (await open()).put('identities', { id: key, fields, stamps } as never);
  return id;
}

async function whoIs(name: string, ...keys: IdentityKey[]): Promise<(string | null)[]> {
  const { dossier, double } = await meet(open, seenAs(person(name, keys)));
  return [dossier?.contact.fields.name.value ?? null, double?.name ?? null];
}

describe('an address that was stored before domains were kept in their letters', () => {
  it('is found in both spellings, also by another tag, and is kept once', async () => {
    const id = await jonasOfThen();
    expect(await whoIs('J. E.', address)).toEqual(['Jonas Example', null]);
    expect(await whoIs('J. E.', old)).toEqual(['Jonas Example', null]);
    expect(await whoIs('J. E.', 'email:jonas+crm@müller.example.org')).toEqual(['Jonas Example', null]);
    const { dossier } = await log('J. E.', address);
    expect(dossier.contact.id).toBe(id);
    expect(identitiesOf(dossier).toSorted()).toEqual([old, slug]);
  });

  it('with a tag is found without one', async () => {
    await jonasOfThen('email:jonas+crm@xn--mller-kva.example.org');
    expect(await whoIs('J. E.', address)).toEqual(['Jonas Example', null]);
  });

  it('cannot be given to another contact', async () => {
    await jonasOfThen();
    const hana = (await log('Hana Example', 'linkedin-slug:hana')).dossier.contact.id;
    const reach = { kind: 'email', value: 'jonas@müller.example.org' } as const;
    await expect(change(hana, (d, c) => addReach(d, reach, c))).rejects.toMatchObject({ code: 'reach-taken' });
  });

  it('and that somebody was captured under anew meanwhile shows the two to be one', async () => {
    const id = await jonasOfThen();
    const row = await (await open()).get('identities', old);
    await (await open()).delete('identities', old);
    const anew = await log('Jonas', address);
    await (await open()).put('identities', row as never);
    expect(anew.dossier.contact.id).not.toBe(id);
    expect(await whoIs('Jonas', address)).toEqual(['Jonas', 'Jonas Example']);
    expect(await whoIs('Jonas', slug)).toEqual(['Jonas Example', 'Jonas']);
  });

  it('and that the user took away finds nobody, and is not given back', async () => {
    const id = await jonasOfThen();
    const reach = { kind: 'email', value: 'jonas@xn--mller-kva.example.org' } as const;
    await change(id, (d, c) => removeReach(d, reach, c));
    expect(await whoIs('Jonas Example', address)).toEqual([null, null]);
    await log('Jonas Example', slug, address);
    expect(identitiesOf((await dossierOf(open, id)) as Dossier)).toEqual([slug]);
  });

  it('of somebody who asked to be left alone is known after they were deleted', async () => {
    const id = await jonasOfThen();
    await change(id, (d, c) => closeContact(d, 'asked-to-stop', true, c));
    await change(id, (d, c) => deleteContact(d, c));
    expect((await meet(open, seenAs(person('Jonas', [address])))).stopped).toBe(true);
  });
});
