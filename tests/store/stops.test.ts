import { beforeEach, describe, expect, it } from 'vitest';
import { logTouch, type NewTouch } from '../../src/domain/acts';
import { deleteContact } from '../../src/domain/closing-acts';
import type { Dossier } from '../../src/domain/dossier';
import { type Acted, perform } from '../../src/store/act';
import type { Open } from '../../src/store/open';
import { meet } from '../../src/store/read';
import { takeBack } from '../../src/store/take-back';
import { tidy } from '../../src/store/tidy';
import { at, context, freshStore, known, seen } from './fresh-store';

const now = '2026-11-18T11:00:00.000Z';
const later = '2026-11-18T11:01:00.000Z';
const capture = seen('Ines Prado', 'ines@example.com');
const inesOnPage = {
  id: null,
  name: 'Ines Prado',
  identities: ['email:ines@example.com'] as const,
  phones: [],
  notSame: [],
};

let open: Open;
beforeEach(() => {
  open = freshStore();
});

const touch = (outcome: NewTouch['outcome']): NewTouch => ({
  channel: 'email',
  direction: 'in',
  outcome,
  note: '',
  about: '',
});
const log = (outcome: NewTouch['outcome'], time = now): Promise<Acted> => {
  const whom = { identities: inesOnPage.identities, mentions: inesOnPage.identities, name: 'Ines Prado' };
  return perform(open, whom, (before, c) => logTouch(known(capture)(before, c), touch(outcome), c), context(time));
};
const forget = ({ dossier }: Acted, time = later): Promise<Acted> =>
  perform(open, { contactId: dossier.contact.id }, (d, c) => deleteContact(d as Dossier, c), context(time));
const marks = async (): Promise<number> => (await open()).count('stops');

describe('somebody who asked to be left alone and was deleted', () => {
  it('is closed for good when captured again, and the screen says so before', async () => {
    await forget(await log('asked-to-stop'));
    expect(await meet(open, inesOnPage)).toMatchObject({ dossier: null, stopped: true });
    const again = await log('sent', '2027-03-01T11:00:00.000Z');
    expect(again.plan).toMatchObject({ stage: 'closed', step: null });
    expect(again.dossier.contact.fields.closed?.reason).toBe('asked-to-stop');
  });

  it('is still known by the mark, and by nothing else, when they are off the disk', async () => {
    await forget(await log('asked-to-stop'));
    await tidy(open, at('2027-01-18T11:00:00Z'));
    const db = await open();
    expect(await Promise.all((['contacts', 'touches', 'identities'] as const).map((name) => db.count(name)))).toEqual([
      0, 0, 0,
    ]);
    const left = await Promise.all((['stops', 'marks', 'acts'] as const).map((name) => db.getAll(name)));
    expect(JSON.stringify(left)).not.toMatch(/ines|prado/i);
    expect((await meet(open, inesOnPage)).stopped).toBe(true);
  });

  it('leaves no mark when the deletion is taken back: the contact itself knows', async () => {
    const gone = await forget(await log('asked-to-stop'));
    expect(await marks()).toBe(1);
    await takeBack(open, gone.actId, context(later));
    expect(await marks()).toBe(0);
    expect((await meet(open, inesOnPage)).dossier).not.toBeNull();
  });

  it('is not meant when the click on "asked to stop" was a slip that was taken back', async () => {
    await takeBack(open, (await log('asked-to-stop')).actId, context(later));
    expect(await marks()).toBe(0);
    expect((await log('sent', '2026-11-18T11:02:00.000Z')).plan.stage).not.toBe('closed');
  });
});

it('whoever was deleted without having asked for anything can be captured anew', async () => {
  await forget(await log('replied'));
  expect(await marks()).toBe(0);
  expect(await meet(open, inesOnPage)).toMatchObject({ dossier: null, stopped: false });
  expect((await log('replied', '2026-11-18T11:02:00.000Z')).plan.stage).toBe('talking');
});

it('two who asked to be left alone are marked with one salt', async () => {
  await forget(await log('asked-to-stop'));
  const salt = async () => (await (await open()).get('marks', 'stop-salt'))?.value;
  const first = await salt();
  const other = seen('Malik Osei', 'malik@example.net');
  const malik = await perform(
    open,
    { identities: ['email:malik@example.net'] },
    (before, c) => logTouch(known(other)(before, c), touch('asked-to-stop'), c),
    context(later),
  );
  await forget(malik, '2026-11-18T11:02:00.000Z');
  expect(first).toMatch(/.{10}/);
  expect(await salt()).toBe(first);
  expect((await meet(open, inesOnPage)).stopped).toBe(true);
});
