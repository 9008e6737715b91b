import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anew, start } from './start';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

beforeEach(() => anew('2026-11-18T09:00:00Z')); // a Wednesday
afterEach(() => vi.useRealTimers());

type Background = Awaited<ReturnType<typeof start>>;
const log = ({ ask, capture }: Background, name: string) =>
  ask('log', {
    target: { capture: capture(name) },
    touch: { channel: 'email', direction: 'out', outcome: 'sent', note: 'about oak', about: '' },
  });

describe('what is remembered of a contact', () => {
  it('is how their touches were changed, and which were deleted', async () => {
    const background = await start();
    const { contact, touchId = '' } = await log(background, 'hana');
    const contactId = contact.id;
    await background.ask('changeTouch', { contactId, touchId, patch: { note: 'about ash' } });
    await background.ask('deleteTouch', { contactId, touchId });
    const { edits, deleted, parts, double } = await background.ask('past', { contactId });
    expect(edits[touchId]?.map(({ was }) => was)).toEqual([{ note: 'about oak' }, { deleted: false }]);
    expect(deleted.map(({ id, note }) => [id, note])).toEqual([[touchId, 'about ash']]);
    expect([parts, double]).toEqual([[], null]);
    await background.ask('bringBackTouch', { contactId, touchId });
    expect((await background.ask('contact', { contactId })).touches.map(({ note }) => note)).toEqual(['about ash']);
    const again = background.ask('bringBackTouch', { contactId, touchId });
    await expect(again).rejects.toMatchObject({ code: 'no-such-touch' });
    await expect(background.ask('past', { contactId: 'nobody' })).rejects.toMatchObject({ code: 'gone' });
  });

  it('is told of two who are one, and they are taken apart in one act that is undone as one', async () => {
    const background = await start();
    const [one, other] = [await log(background, 'hana'), await log(background, 'hk')];
    const both = { contactId: one.contact.id, other: other.contact.id };
    await expect(background.ask('takeApart', both)).rejects.toMatchObject({ code: 'not-merged' });
    await background.ask('merge', both);
    expect((await background.ask('past', { contactId: both.contactId })).parts).toMatchObject([{ name: 'hk' }]);
    expect(await background.ask('fate', { contactId: both.other })).toMatchObject({
      fate: 'merged',
      into: { contactId: both.contactId, name: 'hana' },
    });

    const apart = await background.ask('takeApart', both);
    expect(apart.contact.identities).toEqual(['email:hana@example.com']);
    const again = await background.ask('contact', { contactId: both.other });
    expect([again.identities, again.touches.length]).toEqual([['email:hk@example.com'], 1]);
    expect((await background.ask('past', { contactId: both.contactId })).deleted).toEqual([]);

    const { contactIds } = await background.ask('undo', { actId: apart.actId });
    expect(contactIds).toEqual([both.contactId, both.other]);
    expect((await background.ask('contact', { contactId: both.contactId })).touches).toHaveLength(2);
    await expect(background.ask('contact', { contactId: both.other })).rejects.toMatchObject({ code: 'gone' });
  });
});

describe('tags', () => {
  it('are kept short, few and none twice, whatever a page sends; those in use are named', async () => {
    const background = await start();
    const { contact } = await log(background, 'hana');
    const tags = [' oak\n', 'Oak', 'x'.repeat(80), '', ...Array.from({ length: 70 }, (_, index) => `tag ${index}`)];
    const changed = await background.ask('changeContact', { contactId: contact.id, patch: { tags } });
    expect(changed.contact.fields.tags).toHaveLength(50);
    expect(changed.contact.fields.tags.slice(0, 3)).toEqual(['oak', 'x'.repeat(60), 'tag 0']);
    expect((await background.ask('tags', {})).slice(0, 1)).toEqual(['oak']);
    const far = { contactId: contact.id, patch: { tags: Array.from({ length: 201 }, String) } };
    await expect(background.ask('changeContact', far)).rejects.toMatchObject({ code: 'malformed' });
  });
});
