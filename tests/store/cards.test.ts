import { expect, it } from 'vitest';
import { perform } from '../../src/store/act';
import { cardsStandBy, eachCard } from '../../src/store/cards';
import { changeSettings } from '../../src/store/keep';
import { context, freshStore, known, newId, seen } from './fresh-store';

const now = '2026-11-18T11:00:00.000Z';
const open = freshStore();

it('cards come some at a time, each once, in the order in which they are stored', async () => {
  const parts = async () => {
    const came: string[][] = [];
    for await (const part of eachCard(open, 2)) came.push(part.map(({ name }) => name));
    return came;
  };
  expect(await parts()).toEqual([[]]);
  for (const name of ['Amina', 'Bela', 'Chidi', 'Dora'])
    await perform(open, { identities: [] }, known(seen(name, `${name.toLowerCase()}@example.com`)), context(now));
  expect((await parts()).flat().toSorted()).toEqual(['Amina', 'Bela', 'Chidi', 'Dora']);
  expect((await parts()).map(({ length }) => length)).toEqual([2, 2, 0]);
});

it('what cards stand by is another thing after each change, and the same without one', async () => {
  const before = await cardsStandBy(open);
  expect(await cardsStandBy(open)).toBe(before);
  await changeSettings(open, () => ({ zone: 'Asia/Tokyo' }), context(now).now, newId);
  expect(await cardsStandBy(open)).not.toBe(before);
});
