import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bringBackTouch, changeTouch, logTouch } from '../../src/domain/acts';
import { closeContact } from '../../src/domain/closing-acts';
import { type Circumstances, type Dossier, planOfDossier } from '../../src/domain/dossier';
import { mergeContacts, notSame } from '../../src/domain/merge-contacts';
import { removeReach } from '../../src/domain/reach';
import { takeApart } from '../../src/domain/take-apart';
import { dossierParts, restoresOf, rowsOf, undo } from '../../src/domain/undo';
import { restoresOfAll, undoAll } from '../../src/domain/undo-together';
import { always } from './arbitraries';
import { contactNamed, plainCircumstances, shown, type Two, two, twoWhere } from './two-contacts';

const asTwo = ({ into, from }: { into: Dossier; from: Dossier }): readonly [Dossier, Dossier] => [into, from];

/** Takes back an act that made `after` of `before`, in the contacts as they are `now`. */
function undone(before: readonly Dossier[], after: readonly Dossier[], c: Circumstances, now = after) {
  const restores = restoresOfAll(before.map((one, index) => ({ before: one, after: after[index] as Dossier })));
  const acted = now.map((dossier, index) => ({ dossier, restores: restores[index] ?? [] }));
  return undoAll(acted, c) as readonly [Dossier, Dossier];
}

const plans = (dossiers: readonly Dossier[], { cadences, calendar }: Circumstances) =>
  dossiers.map((dossier) => planOfDossier(dossier, cadences, calendar));

const merged = ({ a, b, next }: Two) => asTwo(mergeContacts(a, b, next()));

const email = 'email:jonas@example.com';

describe('a merge taken back', () => {
  it(
    'gives both contacts as they were: every field, touch, promise and identity, and the plan',
    always(two, (pair) => {
      const { a, b, next } = pair;
      const again = undone([a, b], merged(pair), next());
      expect(again.map(shown)).toEqual([a, b].map(shown));
      expect(plans(again, next())).toEqual(plans([a, b], next()));
    }),
  );

  it(
    'is a new change: no stamp becomes older, so that the other machine takes it back too',
    always(two, (pair) => {
      const after = merged(pair);
      const again = undone([pair.a, pair.b], after, pair.next());
      const rows = (dossiers: readonly Dossier[], part: 'contact' | 'touches' | 'promises' | 'identities') =>
        part === 'identities'
          ? [dossiers.flatMap(({ identities }) => identities)]
          : dossiers.map((d) => rowsOf(d, part));
      const older = dossierParts.flatMap((part) =>
        rows(after, part).flatMap((before, index) => {
          const later = new Map(rows(again, part)[index]?.map((row) => [row.id, row.stamps] as const));
          return before.flatMap(({ id, stamps }) =>
            Object.entries(stamps).filter(([field, stamp]) => (later.get(id)?.[field] ?? '') < stamp),
          );
        }),
      );
      expect(older).toEqual([]);
    }),
  );

  it(
    'and done again by undoing the undo',
    always(two, (pair) => {
      const { a, b, next } = pair;
      const after = merged(pair);
      const again = undone([a, b], after, next());
      expect(undone(after, again, next()).map(shown)).toEqual(after.map(shown));
    }),
  );

  it(
    'may be merged again, with the same result, and the other way round, with the same touches',
    always(two, (pair) => {
      const { a, b, next } = pair;
      const after = merged(pair);
      const [one, other] = undone([a, b], after, next());
      expect(shown(mergeContacts(one, other, next()).into)).toEqual(shown(after[0]));
      const reverse = mergeContacts(other, one, next()).into;
      expect(shown(reverse).slice(1, 3)).toEqual(shown(after[0]).slice(1, 3));
    }),
  );

  it(
    'leaves with a contact what was logged since',
    always(two, (pair) => {
      const { a, b, next } = pair;
      const after = merged(pair);
      const call = { channel: 'call', direction: 'out', outcome: 'no-answer', note: '', about: '' } as const;
      const logged = logTouch(after[0], call, next());
      const [one, other] = undone([a, b], after, next(), [logged, after[1]]);
      expect(live(one)).toEqual([...live(a), logged.touches.at(-1)?.id].toSorted());
      expect(live(other)).toEqual(live(b));
    }),
  );

  it(
    'takes home what was changed since in a touch that came from the other contact',
    always(two, (pair) => {
      const { a, b, next } = pair;
      const after = merged(pair);
      const theirs = b.touches.find(({ fields }) => !fields.deleted);
      fc.pre(theirs !== undefined);
      const noted = changeTouch(after[0], theirs.id, { note: 'written since' }, next());
      const [one, other] = undone([a, b], after, next(), [noted, after[1]]);
      expect(live(one)).toEqual(live(a));
      expect(other.touches.find(({ id }) => id === theirs.id)?.fields.note).toBe('written since');
    }),
  );

  it(
    'takes home, from where it is no more, a touch that was deleted since and brought back',
    always(two, (pair) => {
      const { a, b, next } = pair;
      const after = merged(pair);
      const theirs = b.touches.find(({ fields }) => !fields.deleted);
      fc.pre(theirs !== undefined);
      const gone = changeTouch(after[0], theirs.id, { deleted: true }, next());
      const back = bringBackTouch(gone, theirs.id, next());
      const [one, other] = undone([a, b], after, next(), [back, after[1]]);
      expect(live(one)).toEqual(live(a));
      expect(live(other)).toEqual(live(b));
    }),
  );

  it(
    'takes home as refused an address that was refused since',
    always(twoWhere(email, 'b'), (pair) => {
      const { a, b, next } = pair;
      const after = merged(pair);
      expect(b.identities.some(({ id, fields }) => id === email && !fields.deleted)).toBe(true);
      const refused = removeReach(after[0], { kind: 'email', value: 'jonas@example.com' }, next());
      const [one, other] = undone([a, b], after, next(), [refused, after[1]]);
      expect(one.identities.map(({ id }) => id).toSorted()).toEqual(a.identities.map(({ id }) => id).toSorted());
      expect(other.identities.find(({ id }) => id === email)?.fields).toEqual({
        contactId: 'b',
        deleted: true,
        refused: true,
        from: 'card',
      });
    }),
  );

  it(
    'leaves an identity with whoever has got it since',
    always(two, (pair) => {
      const { a, b, next } = pair;
      const after = merged(pair);
      const given = { ...after[0], identities: [] };
      const [one, other] = undone([a, b], after, next(), [given, after[1]]);
      expect([one.identities, other.identities]).toEqual([[], []]);
    }),
  );
});

describe('what has become part of another contact', () => {
  it(
    'is taken apart before an earlier act is taken back',
    always(two, (pair) => {
      const { a, b, next } = pair;
      const call = { channel: 'call', direction: 'out', outcome: 'no-answer', note: '', about: '' } as const;
      const logged = logTouch(b, call, next());
      const after = asTwo(mergeContacts(a, logged, next()));
      const restores = restoresOf(b, logged);
      expect(() => undo(after[1], restores, next())).toThrow(expect.objectContaining({ code: 'nothing-to-undo' }));
      const [, apart] = undone([a, logged], after, next());
      expect(live(undo(apart, restores, next()))).toEqual(live(b));
    }),
  );

  it('is so also where the act was on no touch: whom they were merged with would keep what they asked for', () => {
    const next = plainCircumstances;
    const other = contactNamed('J. Example');
    const closed = closeContact(other, 'asked-to-stop', false, next());
    const { from } = mergeContacts(contactNamed('Jonas Example'), closed, next());
    const undoing = () => undo(from, restoresOf(other, closed), next());
    expect(undoing).toThrow(expect.objectContaining({ code: 'nothing-to-undo' }));
  });
});

describe('a merge that was taken apart since', () => {
  it(
    'is not taken back once more: nobody loses what went home',
    always(two, ({ a, b, next }) => {
      const after = mergeContacts(a, b, next());
      const apart = takeApart(after.into, after.from, next());
      const undoing = () => undone([a, b], [after.into, after.from], next(), [apart.into, apart.from]);
      expect(undoing).toThrow(expect.objectContaining({ code: 'nothing-to-undo' }));
    }),
  );
});

describe('“not the same” taken back', () => {
  it(
    'is forgotten on both',
    always(two, ({ a, b, next }) => {
      const apart = notSame(a, b, next());
      expect(undone([a, b], [apart.a, apart.b], next()).map(shown)).toEqual([a, b].map(shown));
    }),
  );
});

const live = ({ touches }: Dossier): string[] =>
  touches
    .filter(({ fields }) => !fields.deleted)
    .map(({ id }) => id)
    .toSorted();
