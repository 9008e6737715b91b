import type { Circumstances, Dossier } from '../../src/domain/dossier';
import { mergeContacts } from '../../src/domain/merge-contacts';
import { RefusedError } from '../../src/domain/refused';
import { takeApart } from '../../src/domain/take-apart';
import type { Restore } from '../../src/domain/undo';
import { undoEach } from '../../src/domain/undo-each';
import { isLinked, restoresOfAll, undoAll } from '../../src/domain/undo-together';
import type { AnyAct } from './any-act';
import { perform } from './perform-act';

/** The two who live in the machine; each may have become part of the other. */
export type Pair = readonly [Dossier, Dossier];

/** The ways back of all that was done, the last at the end. */
export type Ways = readonly ReadonlyMap<string, readonly Restore[]>[];

export const wayMeant = (ways: Ways, which: number): Ways[number] | undefined =>
  ways.at(-1 - (which % Math.max(1, ways.length)));

/** Who somebody is by now: whoever became part of the other is found there. */
export const asNow = (pair: Pair, who: 0 | 1): 0 | 1 =>
  pair[who].contact.fields.mergedInto === null ? who : who === 0 ? 1 : 0;

/** What was asked for, done to one of them or to both as the store does it. @throws RefusedError */
export function performOnTwo(asked: AnyAct, pair: Pair, who: 0 | 1, ways: Ways, c: Circumstances): Pair {
  const at = asNow(pair, who);
  const [one, other] = at === 0 ? pair : ([pair[1], pair[0]] as const);
  const both = (into: Dossier, from: Dossier): Pair => (at === 0 ? [into, from] : [from, into]);
  if (asked.act === 'merge') {
    const { into, from } = mergeContacts(one, other, c);
    return both(into, from);
  }
  if (asked.act === 'take apart') {
    const { into, from } = takeApart(one, other, c);
    return both(into, from);
  }
  if (asked.act !== 'undo') return both(perform(asked, one, c), other);
  const way = wayMeant(ways, asked.which);
  if (!way) throw new RefusedError('nothing-to-undo');
  const meant = pair.filter(({ contact }) => way.has(contact.id));
  const acted = meant.map((dossier) => ({ dossier, restores: way.get(dossier.contact.id) ?? [] }));
  const together = acted.length === 1 || acted.some(({ restores }) => isLinked(restores));
  const undone = together ? undoAll(acted, c) : undoEach(acted, c).map(({ dossier }) => dossier);
  return pair.map((dossier) => undone[meant.indexOf(dossier)] ?? dossier) as unknown as Pair;
}

/** The way back of an act, as the store keeps it: of those that it changed. */
export function wayBack(before: Pair, after: Pair): ReadonlyMap<string, readonly Restore[]> {
  const changes = after.flatMap((dossier, index) =>
    dossier === before[index] ? [] : [{ before: before[index] as Dossier, after: dossier }],
  );
  return new Map(restoresOfAll(changes).map((restores, index) => [changes[index]?.after.contact.id ?? '', restores]));
}
