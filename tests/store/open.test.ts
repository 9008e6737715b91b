import { deleteDB, openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { codeOf } from '../../src/background/failure';
import { perform } from '../../src/store/act';
import { storeFailureOf } from '../../src/store/failure';
import { changeSettings, keepDraft, readDraft, readSettings } from '../../src/store/keep';
import { migrations } from '../../src/store/migrations';
import { DataHeldError, databaseName, NewerDataError, opener } from '../../src/store/open';
import { dossierOf } from '../../src/store/read';
import { at, context, freshStore, known, newId, seen } from './fresh-store';

const now = '2026-11-18T11:00:00.000Z';
const capture = seen('Malik Osei', 'malik@example.net');

describe('the connection', () => {
  it('refuses data of a newer version and leaves it as it is', async () => {
    const open = freshStore();
    const newer = await openDB(databaseName, migrations.length + 1, {
      upgrade(db) {
        db.createObjectStore('from-the-future');
      },
    });
    newer.close();
    await expect(open()).rejects.toThrow(NewerDataError);
    expect(codeOf(new NewerDataError())).toBe('data-newer');
    expect([...(await openDB(databaseName)).objectStoreNames]).toEqual(['from-the-future']);
  });

  it('makes way for a newer version at once', async () => {
    const open = freshStore();
    await open();
    const newer = await openDB(databaseName, migrations.length + 1);
    expect(newer.version).toBe(migrations.length + 1);
  });

  it('says so while an older version does not let go of the data, and goes on when it has', async () => {
    freshStore();
    const open = opener(databaseName, undefined, 10);
    const older = await openDB(databaseName, 1, {
      upgrade: (db, _from, _to, tx) => void migrations[0]?.(db, tx as never),
    });
    await expect(open()).rejects.toThrow(DataHeldError);
    expect(storeFailureOf(await open().catch((error: unknown) => error))).toBe('store-closed');
    older.close();
    await vi.waitFor(async () => expect((await open()).version).toBe(migrations.length));
  });

  it('is tried anew after a failure: nothing is remembered of it', async () => {
    const open = freshStore();
    (await openDB(databaseName, migrations.length + 1)).close();
    await expect(open()).rejects.toThrow(NewerDataError);
    await deleteDB(databaseName);
    const { dossier } = await perform(open, { identities: [] }, known(capture), context(now));
    expect((await dossierOf(open, dossier.contact.id))?.contact.fields.name.value).toBe('Malik Osei');
  });
});

describe('a database that may be half erased', () => {
  const guard = { lastKnown: async () => null };
  /** A look that takes its time, and its answer. */
  const looking = () => {
    let answer: (half: boolean) => void = () => {};
    const half = new Promise<boolean>((resolve) => {
      answer = resolve;
    });
    return {
      answer,
      wasHalfErased: vi
        .fn(() => half)
        .mockResolvedValue(false)
        .mockReturnValueOnce(half),
    };
  };
  const isGiven = (opening: Promise<unknown>): Promise<boolean> =>
    Promise.race([
      opening.then(
        () => true,
        () => true,
      ),
      new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 30)),
    ]);

  it('is opened while that is looked for, and given to nobody before', async () => {
    await perform(freshStore(), { identities: [] }, known(capture), context(now));
    const { answer, wasHalfErased } = looking();
    const proved = vi.fn();
    const opens = vi.spyOn(indexedDB, 'open');
    const opening = opener(databaseName, { ...guard, wasHalfErased, proved })();
    expect(await isGiven(opening)).toBe(false);
    expect(opens).toHaveBeenCalledTimes(1);
    expect(proved).not.toHaveBeenCalled();
    answer(false);
    expect(await (await opening).count('contacts')).toBe(1);
    expect(opens).toHaveBeenCalledTimes(1);
    expect(proved).toHaveBeenCalledTimes(1);
  });

  it('is let go of when it was, and opened as it is afterwards', async () => {
    await perform(freshStore(), { identities: [] }, known(capture), context(now));
    const { answer, wasHalfErased } = looking();
    const proved = vi.fn();
    const opening = opener(databaseName, { ...guard, wasHalfErased, proved })();
    expect(await isGiven(opening)).toBe(false);
    await deleteDB(databaseName);
    answer(true);
    expect(await (await opening).count('contacts')).toBe(0);
    expect(proved).toHaveBeenCalledTimes(1);
  });

  it('is neither made nor upgraded before the answer, and nobody is told what it lacks', async () => {
    freshStore();
    const older = await openDB(databaseName, 1, {
      upgrade: (db, _from, _to, tx) => void migrations[0]?.(db, tx as never),
    });
    older.close();
    const { answer, wasHalfErased } = looking();
    const beforeUpgrade = vi.fn();
    let last: string | null = 'an act';
    const lastKnown = async () => last as never;
    const opening = opener(databaseName, { lastKnown, wasHalfErased, beforeUpgrade })();
    expect(await isGiven(opening)).toBe(false);
    expect((await indexedDB.databases())[0]?.version).toBe(1);
    await deleteDB(databaseName);
    last = null;
    answer(true);
    expect((await opening).version).toBe(migrations.length);
    expect(beforeUpgrade).not.toHaveBeenCalled();
  });

  it('is opened anew where it is cut off before anybody has it', async () => {
    await perform(freshStore(), { identities: [] }, known(capture), context(now));
    const { answer, wasHalfErased } = looking();
    const opening = opener(databaseName, { ...guard, wasHalfErased })();
    expect(await isGiven(opening)).toBe(false);
    await deleteDB(databaseName);
    answer(false);
    expect(await (await opening).count('contacts')).toBe(0);
  });

  it('is not given where what is half erased cannot be erased, and is tried anew', async () => {
    await perform(freshStore(), { identities: [] }, known(capture), context(now));
    const wasHalfErased = vi.fn().mockResolvedValue(false).mockRejectedValueOnce(new Error('a page holds it'));
    const open = opener(databaseName, { ...guard, wasHalfErased });
    await expect(open()).rejects.toThrow('a page holds it');
    expect(await (await open()).count('contacts')).toBe(1);
  });
});

describe('a row that is not what it should be', () => {
  it('is not believed, and not written over', async () => {
    const open = freshStore();
    const { dossier } = await perform(open, { identities: [] }, known(capture), context(now));
    const id = dossier.contact.id;
    const db = await open();
    const row = await db.get('contacts', id);
    await db.put('contacts', { ...row, fields: { ...row?.fields, addedOn: 'yesterday' } } as never);
    await expect(dossierOf(open, id)).rejects.toThrow('contact: fields.addedOn');
    await expect(perform(open, { contactId: id }, (before) => before as never, context(now))).rejects.toThrow(
      'contact',
    );
    expect((await db.get('contacts', id))?.fields.addedOn).toBe('yesterday');
  });
});

describe('settings', () => {
  it('have their defaults until changed, and keep both of two changes made at once', async () => {
    const open = freshStore();
    expect(await readSettings(open)).toMatchObject({ workingWeekdays: [1, 2, 3, 4, 5], briefAt: 510 });
    const set = (patch: object) => changeSettings(open, () => patch, at(now), newId);
    await Promise.all([set({ briefAt: 420 }), set({ workingWeekdays: [7, 1, 2, 3, 4] })]);
    expect(await readSettings(open)).toMatchObject({ workingWeekdays: [7, 1, 2, 3, 4], briefAt: 420 });
  });
});

describe('drafts', () => {
  it('a draft is there until it is emptied', async () => {
    const open = freshStore();
    await keepDraft(open, 'email:malik@example.net', 'Ask about the', at(now));
    expect(await readDraft(open, 'email:malik@example.net')).toBe('Ask about the');
    await keepDraft(open, 'email:malik@example.net', '', at(now));
    expect(await readDraft(open, 'email:malik@example.net')).toBe('');
  });
});
