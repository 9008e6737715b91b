import { beforeEach, describe, expect, it } from 'vitest';
import { changeContact, logTouch, type NewTouch } from '../../src/domain/acts';
import { type Capture, captureContact } from '../../src/domain/capture';
import { deleteContact } from '../../src/domain/closing-acts';
import { type Dossier, identitiesOf, touchesOf } from '../../src/domain/dossier';
import { type Identity, identityKey } from '../../src/domain/identity';
import { addReach, keysOf, type Reach, removeReach } from '../../src/domain/reach';
import { type Acted, perform } from '../../src/store/act';
import type { Open } from '../../src/store/open';
import { dossierOf, findByIdentity } from '../../src/store/read';
import { takeBack as takeBackAct } from '../../src/store/take-back';
import { verify } from '../../src/store/verify';
import { context, freshStore, known } from './fresh-store';

const now = '2026-11-18T11:00:00.000Z';
const later = '2026-11-18T11:05:00.000Z';
const mail: NewTouch = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' };

const slug = { kind: 'linkedin-slug', value: 'jonas-brandt' } as const;
const address = { kind: 'email', value: 'jonas@example.org' } as const;
const office = { kind: 'phone', value: '+49401234567' } as const;

const seen = (name: string, ...identities: Identity[]): Capture => ({
  home: 'https://www.example.org/',
  person: {
    name: { value: name, from: 'heading' },
    part: 'subject',
    identities: identities.map((identity) => ({ ...identity, from: 'contact-info' as const })),
    websites: [],
    phones: [],
  },
});

let open: Open;
beforeEach(() => {
  open = freshStore();
});

/** Logs as the background does: found by what recognises somebody, and with all that is seen of them. */
function log(capture: Capture, at = now): Promise<Acted> {
  const mentions = capture.person.identities.map(identityKey);
  const identities = mentions.filter((key) => !key.startsWith('phone:'));
  return perform(
    open,
    { identities, mentions },
    (before, c) => logTouch(known(capture)(before, c), mail, c),
    context(at),
  );
}

async function takeBack({ actId, dossier }: Acted, at = later): Promise<Dossier> {
  await takeBackAct(open, actId, context(at));
  return (await dossierOf(open, dossier.contact.id)) as Dossier;
}

const identitiesIn = async ({ dossier }: Acted): Promise<string[]> => {
  const now_ = await dossierOf(open, dossier.contact.id);
  return now_ ? identitiesOf(now_).toSorted() : [];
};
const nameAt = async (key: Identity): Promise<string | undefined> =>
  (await findByIdentity(open, [identityKey(key)]))?.contact.fields.name.value;

describe('an identity that another contact has', () => {
  it('stays with them: an office phone, which the second contact keeps as a number to dial', async () => {
    const first = await log(seen('Jonas Brandt', slug, office));
    const second = await log(seen('Hana Kobayashi', { kind: 'linkedin-slug', value: 'hana' }, office));
    expect(await identitiesIn(first)).toEqual(['linkedin-slug:jonas-brandt', 'phone:+49401234567']);
    expect(await identitiesIn(second)).toEqual(['linkedin-slug:hana']);
    expect(second.dossier.contact.fields.phones.map(({ value }) => value)).toEqual(['+49401234567']);
  });

  it('stays with them: an address, also when the act is taken back', async () => {
    await log(seen('Jonas by mail', address));
    await log(seen('Jonas on LinkedIn', slug));
    const again = await log(seen('Jonas on LinkedIn', slug, address));
    expect(await nameAt(address)).toBe('Jonas by mail');
    await takeBack(again);
    expect(await nameAt(address)).toBe('Jonas by mail');
  });

  it('is free again when that contact was undone', async () => {
    await takeBack(await log(seen('Jonas by mail', address)));
    await log(seen('Jonas on LinkedIn', slug, address), '2026-11-18T11:10:00.000Z');
    expect(await nameAt(address)).toBe('Jonas on LinkedIn');
  });

  it('is free again when they were deleted, of whom nothing is left that would follow from it', async () => {
    const gone = await log(seen('Jonas Brandt', slug, office));
    await perform(
      open,
      { contactId: gone.dossier.contact.id },
      (before, c) => deleteContact(before as Dossier, c),
      context(now),
    );
    const { dossier } = await log(seen('Hana Kobayashi', { kind: 'linkedin-slug', value: 'hana' }, office));
    const { cadences, calendar } = context(later);
    expect(await verify(open, cadences, calendar)).toEqual([]);
    expect((await (await open()).get('contacts', dossier.contact.id))?.place?.value).toBe('Europe/Berlin');
  });
});

describe('undo', () => {
  it('of an act that learnt an address does not forbid to learn it again', async () => {
    await log(seen('Jonas', slug));
    await takeBack(await log(seen('Jonas', slug, address)));
    expect(await nameAt(address)).toBeUndefined();
    await log(seen('Jonas', slug, address), '2026-11-18T11:10:00.000Z');
    expect(await nameAt(address)).toBe('Jonas');
  });

  it('of the act that made a contact leaves them when something was logged since', async () => {
    const first = await log(seen('Jonas', slug));
    const second = await log(seen('Jonas', slug), '2026-11-18T11:01:00.000Z');
    const dossier = await takeBack(first);
    expect(dossier.contact.fields.deleted).toBe(false);
    expect(touchesOf(dossier).map(({ id }) => id)).toEqual([second.dossier.touches.at(-1)?.id]);
    expect(await nameAt(slug)).toBe('Jonas');
  });

  it('leaves what was changed since then as it is', async () => {
    const first = await log(seen('Jonas', slug));
    const contactId = first.dossier.contact.id;
    const title = (value: string) => ({ title: { value, from: 'user' as const } });
    const named = await perform(
      open,
      { contactId },
      (d, c) => changeContact(d as never, title('Buyer'), c),
      context(now),
    );
    await perform(open, { contactId }, (d, c) => changeContact(d as never, title('Head buyer'), c), context(now));
    const dossier = await takeBack(named);
    expect(dossier.contact.fields.title?.value).toBe('Head buyer');
  });
});

describe('an address or number typed by the user', () => {
  const add = async (contactId: string, reach: Reach): Promise<Acted> =>
    perform(open, { contactId, mentions: keysOf(reach) }, (d, c) => addReach(d as never, reach, c), context(later));

  it('is added, found by, and removed', async () => {
    const jonas = await log(seen('Jonas', slug));
    const reach = { kind: 'email', value: ' Jonas@Example.org ' } as const;
    await add(jonas.dossier.contact.id, reach);
    expect(await nameAt(address)).toBe('Jonas');
    await perform(
      open,
      { contactId: jonas.dossier.contact.id },
      (d, c) => removeReach(d as never, reach, c),
      context(later),
    );
    expect(await nameAt(address)).toBeUndefined();
    // What the user took away no later reading gives back.
    await log(seen('Jonas', slug, address), '2026-11-18T11:06:00.000Z');
    expect(await nameAt(address)).toBeUndefined();
    await add(jonas.dossier.contact.id, reach);
    expect(await nameAt(address)).toBe('Jonas');
  });

  it.each([
    ['no address', { kind: 'email', value: 'jonas at example' }, 'no-such-reach'],
    ['an address of another contact', { kind: 'email', value: 'hana@example.com' }, 'reach-taken'],
    ['no number', { kind: 'phone', value: 'ask Petersen' }, 'no-such-reach'],
  ] as const)('%s is refused', async (_what, reach, code) => {
    await log(seen('Hana', { kind: 'email', value: 'hana@example.com' }));
    const jonas = await log(seen('Jonas', slug));
    await expect(add(jonas.dossier.contact.id, reach)).rejects.toMatchObject({ code });
  });

  it('a number without country code is kept as it was typed', async () => {
    const jonas = await log(seen('Jonas', slug));
    const { dossier } = await add(jonas.dossier.contact.id, { kind: 'phone', value: '040 123 45 67' });
    expect(dossier.contact.fields.phones).toEqual([{ value: '040 123 45 67', from: 'user' }]);
  });
});

describe('a clock that was set back', () => {
  it('does not keep a touch from moving the date', async () => {
    const added = await perform(
      open,
      { identities: [] },
      (_d, c) => captureContact(seen('Jonas', slug), c),
      context('2026-11-20T11:00:00.000Z'),
    );
    const touched = await perform(
      open,
      { contactId: added.dossier.contact.id },
      (d, c) => logTouch(d as never, mail, c),
      context(now),
    );
    expect(touched.plan.step).toMatchObject({ why: { rule: 'gap' } });
  });
});
