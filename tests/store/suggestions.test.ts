import { beforeEach, describe, expect, it } from 'vitest';
import { logTouch } from '../../src/domain/acts';
import { deleteContact } from '../../src/domain/closing-acts';
import { addMinutes } from '../../src/domain/day';
import type { Dossier } from '../../src/domain/dossier';
import type { Suggestion } from '../../src/domain/suggestion';
import { perform } from '../../src/store/act';
import type { Open } from '../../src/store/open';
import {
  changeSuggestion,
  forgetSuggestions,
  keepSuggestions,
  meetAll,
  readSuggestions,
  tidySuggestions,
} from '../../src/store/suggestions';
import { takeBack } from '../../src/store/take-back';
import { at, context, freshStore, known, seen } from './fresh-store';

const noon = at('2026-11-20T12:00:00Z');
const { person, home } = seen('Jonas', 'jonas@example.com');

let open: Open;
beforeEach(() => {
  open = freshStore();
});

const mail = (id: string, more: Partial<Suggestion> = {}): Suggestion => ({
  ...{ id, sending: `sending ${id}`, at: noon, what: 'message', channel: 'email', sure: true, subject: '' },
  ...{ page: `compose/${id}`, host: 'mail.example.org', tabId: 1, person, home, keys: ['email:jonas@example.com'] },
  ...{ logged: null, dismissed: false },
  ...more,
});
const ids = async () => (await readSuggestions(open)).map(({ id }) => id);
const add = (now = '2026-11-18T09:00:00Z') =>
  perform(open, { identities: ['email:jonas@example.com'] }, known(seen('Jonas', 'jonas@example.com')), context(now));

describe('what was sent', () => {
  it('is kept and given with the newest first', async () => {
    await keepSuggestions(open, [mail('a')]);
    await keepSuggestions(open, [mail('b', { at: addMinutes(noon, 5) })]);
    expect(await ids()).toEqual(['b', 'a']);
    expect((await readSuggestions(open))[1]).toEqual(mail('a'));
  });

  it('and told a second time within a minute is one, under the name it has', async () => {
    await keepSuggestions(open, [mail('a')]);
    const again = mail('b', { page: 'compose/a', at: addMinutes(noon, 1) });
    expect(await keepSuggestions(open, [again])).toEqual({ sending: 'sending a', fresh: [] });
    expect(await ids()).toEqual(['a']);
  });

  it('to two, of whom one is known from before, is kept for the other', async () => {
    await keepSuggestions(open, [mail('a')]);
    const other = mail('c', { page: 'compose/a', keys: ['email:amina@example.net'] });
    const { fresh } = await keepSuggestions(open, [mail('b', { page: 'compose/a' }), other]);
    expect(fresh.map(({ id }) => id)).toEqual(['c']);
  });

  it('by nobody to nobody is nothing', async () => {
    expect(await keepSuggestions(open, [])).toEqual({ sending: null, fresh: [] });
  });

  it('a hundred and one times leaves the newest hundred', async () => {
    for (let minute = 0; minute <= 100; minute++)
      await keepSuggestions(open, [mail(`${minute}`, { at: addMinutes(noon, minute) })]);
    expect(await ids()).toHaveLength(100);
    expect(await ids()).not.toContain('0');
    expect(await ids()).toContain('100');
  });

  it('on one site as often as that pushes out nothing of another', async () => {
    await keepSuggestions(open, [mail('other', { host: 'www.linkedin.com' })]);
    for (let minute = 1; minute <= 101; minute++)
      await keepSuggestions(open, [mail(`${minute}`, { at: addMinutes(noon, minute) })]);
    expect(await ids()).toHaveLength(101);
    expect(await ids()).toContain('other');
    expect(await ids()).not.toContain('1');
  });

  it('is not made up again by a word about one that is gone', async () => {
    expect(await changeSuggestion(open, 'a', { dismissed: true })).toBe(false);
    await keepSuggestions(open, [mail('a')]);
    expect(await changeSuggestion(open, 'a', { dismissed: true })).toBe(true);
    await forgetSuggestions(open, ['a']);
    expect(await ids()).toEqual([]);
  });

  it('and is damaged on the disk, is left out; the others are there', async () => {
    await keepSuggestions(open, [mail('a')]);
    await (await open()).put('suggestions', { ...mail('b'), keys: undefined } as never);
    expect(await ids()).toEqual(['a']);
  });
});

describe('whom it was sent to', () => {
  const met = async () => (await meetAll(open, [mail('a')]))[0];

  it('is the contact who has the address now', async () => {
    expect(await met()).toMatchObject({ dossier: null, deleted: false, stopped: false });
    const { dossier } = await add();
    expect((await met())?.dossier?.contact.id).toBe(dossier.contact.id);
  });

  it('and was deleted by the user since, is nobody to be offered anything about', async () => {
    const { dossier } = await add();
    const forget = (now: string) =>
      perform(open, { contactId: dossier.contact.id }, (d, c) => deleteContact(d as Dossier, c), context(now));
    const { actId } = await forget('2026-11-20T12:30:00Z');
    expect(await met()).toMatchObject({ dossier: null, deleted: true });
    await takeBack(open, actId, context('2026-11-20T12:31:00Z'));
    expect(await met()).toMatchObject({ deleted: false });
  });

  it('and had been deleted before it was sent, is somebody new', async () => {
    const { dossier } = await add();
    const act = (d: Dossier | null, c: Parameters<typeof deleteContact>[1]) => deleteContact(d as Dossier, c);
    await perform(open, { contactId: dossier.contact.id }, act, context('2026-11-19T12:00:00Z'));
    expect(await met()).toMatchObject({ dossier: null, deleted: false });
  });

  it('and was made a contact by a log that was taken back, is still offered', async () => {
    const { actId } = await perform(
      open,
      { identities: ['email:jonas@example.com'] },
      (before, c) => {
        const sent = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' } as const;
        return logTouch(known(seen('Jonas', 'jonas@example.com'))(before, c), sent, c);
      },
      context('2026-11-20T12:01:00Z'),
    );
    await takeBack(open, actId, context('2026-11-20T12:02:00Z'));
    expect(await met()).toMatchObject({ dossier: null, deleted: false });
  });
});

describe('what is too old to be offered', () => {
  it('is off the disk: after a day, and of a contact after a week', async () => {
    await add();
    const amina = { keys: ['email:amina@example.net'] } as const;
    await keepSuggestions(open, [mail('jonas')]);
    await keepSuggestions(open, [mail('amina', amina)]);
    await tidySuggestions(open, addMinutes(noon, 24 * 60));
    expect(await ids()).toHaveLength(2);
    await tidySuggestions(open, addMinutes(noon, 24 * 60 + 1));
    expect(await ids()).toEqual(['jonas']);
    await tidySuggestions(open, addMinutes(noon, 7 * 24 * 60 + 1));
    expect(await ids()).toEqual([]);
  });
});
