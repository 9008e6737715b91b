import { describe, expect, it } from 'vitest';
import { bringBackTouch, changeContact, changeTouch, logTouch } from '../../src/domain/acts';
import { deleteContact } from '../../src/domain/closing-acts';
import { type Dossier, identitiesOf, planOfDossier, promisesOf, touchesOf } from '../../src/domain/dossier';
import { email, linkedinSlug } from '../../src/domain/identity';
import { mergeContacts } from '../../src/domain/merge-contacts';
import { addReach } from '../../src/domain/reach';
import { takeApart } from '../../src/domain/take-apart';
import { restoresOfAll, undoAll } from '../../src/domain/undo-together';
import { always } from './arbitraries';
import { contactNamed, plainCircumstances, shown, two } from './two-contacts';

const mail = { channel: 'email', direction: 'out', outcome: 'sent', note: 'since', about: '' } as const;
const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id).toSorted();

/** That they are two people is said by taking them apart. */
const apartFrom = (dossier: Dossier): Dossier => ({
  ...dossier,
  contact: { ...dossier.contact, fields: { ...dossier.contact.fields, notSame: [] } },
});

describe('two contacts taken apart', () => {
  it(
    'are what they were before they were merged, and known to be two people',
    always(two, ({ a, b, next }) => {
      const merged = mergeContacts(a, b, next());
      const { into, from } = takeApart(merged.into, merged.from, next());
      expect(shown(apartFrom(into))).toEqual(shown(apartFrom(a)));
      expect(shown(apartFrom(from))).toEqual(shown(apartFrom(b)));
      expect(into.contact.fields.notSame).toContain('b');
      expect(from.contact.fields.notSame).toContain('a');
    }),
  );

  it(
    'have each touch and promise with one of them: what came since is with the one it was logged with',
    always(two, ({ a, b, next }) => {
      const merged = mergeContacts(a, b, next());
      const since = logTouch(merged.into, mail, next());
      const { into, from } = takeApart(since, merged.from, next());
      expect(idsOf([...touchesOf(into), ...touchesOf(from)])).toEqual(idsOf(touchesOf(since)));
      expect(idsOf([...promisesOf(into), ...promisesOf(from)])).toEqual(idsOf(promisesOf(since)));
      expect(idsOf(touchesOf(from))).toEqual(idsOf(touchesOf(b)));
      expect(touchesOf(into).filter(({ note }) => note === 'since')).toHaveLength(1);
    }),
  );

  it('leave what was deleted while they were one with whom it went to, also when its deleting is taken back', () => {
    const next = plainCircumstances;
    const hers = logTouch(contactNamed('J. Example'), mail, next());
    const merged = mergeContacts(contactNamed('Jonas Example'), hers, next());
    const [touch] = touchesOf(merged.into);
    const deleted = changeTouch(merged.into, touch?.id ?? '', { deleted: true }, next());
    const [way = []] = restoresOfAll([{ before: merged.into, after: deleted }]);
    const apart = takeApart(deleted, merged.from, next());
    const [into] = undoAll([{ dossier: apart.into, restores: way }], next());
    expect(touchesOf(into as Dossier)).toEqual([]);
    expect(touchesOf(bringBackTouch(apart.from, touch?.id ?? '', next()))).toHaveLength(1);
  });

  it(
    'take with them what was changed or deleted since',
    always(two, ({ a, b, next }) => {
      const merged = mergeContacts(a, b, next());
      const [first, second] = touchesOf(b);
      if (!first || !second) return;
      const changed = changeTouch(merged.into, first.id, { note: 'changed since' }, next());
      const deleted = changeTouch(changed, second.id, { deleted: true }, next());
      const { from } = takeApart(deleted, merged.from, next());
      expect(touchesOf(from).find(({ id }) => id === first.id)?.note).toBe('changed since');
      expect(touchesOf(from).some(({ id }) => id === second.id)).toBe(false);
    }),
  );

  it(
    'leave nobody hanging, and are one again by another merge with nothing lost or doubled',
    always(two, ({ a, b, next }) => {
      const { cadences, calendar } = next();
      const merged = mergeContacts(a, b, next());
      const { into, from } = takeApart(merged.into, merged.from, next());
      for (const one of [into, from]) {
        const plan = planOfDossier(one, cadences, calendar);
        expect(plan.step === null).toBe(plan.stage === 'closed' || plan.turn === 'waits');
      }
      const again = mergeContacts(into, from, next());
      expect(shown(again.into).slice(1)).toEqual(shown(merged.into).slice(1));
      const other = mergeContacts(from, into, next());
      expect(idsOf(touchesOf(other.into))).toEqual(idsOf(touchesOf(merged.into)));
      const apart = takeApart(other.into, other.from, next());
      expect([idsOf(touchesOf(apart.into)), idsOf(touchesOf(apart.from))]).toEqual([
        idsOf(touchesOf(b)),
        idsOf(touchesOf(a)),
      ]);
    }),
  );

  it(
    'are one again when it is taken back',
    always(two, ({ a, b, next }) => {
      const merged = mergeContacts(a, b, next());
      const apart = takeApart(merged.into, merged.from, next());
      const restores = restoresOfAll([
        { before: merged.into, after: apart.into },
        { before: merged.from, after: apart.from },
      ]);
      const acted = [apart.into, apart.from].map((dossier, index) => ({ dossier, restores: restores[index] ?? [] }));
      const [into, from] = undoAll(acted, next());
      expect(into && shown(into)).toEqual(shown(merged.into));
      expect(from && shown(from)).toEqual(shown(merged.from));
    }),
  );

  it('are not made one again by taking that back, where one was worked with since: nobody would see it', () => {
    const next = plainCircumstances;
    const merged = mergeContacts(contactNamed('Jonas Example'), contactNamed('J. Example'), next());
    const apart = takeApart(merged.into, merged.from, next());
    const restores = restoresOfAll([
      { before: merged.into, after: apart.into },
      { before: merged.from, after: apart.from },
    ]);
    const undoing = (into: Dossier, from: Dossier) => () =>
      undoAll(
        [into, from].map((dossier, index) => ({ dossier, restores: restores[index] ?? [] })),
        next(),
      );
    expect(undoing(logTouch(apart.into, mail, next()), apart.from)).not.toThrow();
    for (const since of [
      logTouch(apart.from, mail, next()),
      changeContact(apart.from, { note: 'Two children.' }, next()),
      addReach(apart.from, { kind: 'email', value: 'jonas@example.org' }, next()),
    ])
      expect(undoing(apart.into, since)).toThrow(expect.objectContaining({ code: 'nothing-to-undo' }));
  });

  it('have nothing brought back that is with the other', () => {
    const next = plainCircumstances;
    const other = logTouch(contactNamed('J. Example'), mail, next());
    const merged = mergeContacts(contactNamed('Jonas Example'), other, next());
    const { into, from } = takeApart(merged.into, merged.from, next());
    const id = other.touches[0]?.id ?? '';
    expect(() => bringBackTouch(into, id, next())).toThrow(expect.objectContaining({ code: 'no-such-touch' }));
    const gone = changeTouch(from, id, { deleted: true }, next());
    expect(touchesOf(bringBackTouch(gone, id, next()))).toHaveLength(1);
    const again = mergeContacts(into, from, next()).into;
    expect(touchesOf(bringBackTouch(changeTouch(again, id, { deleted: true }, next()), id, next()))).toHaveLength(1);
  });

  it('have with them what of theirs was deleted before, and brought back while they were one', () => {
    const next = plainCircumstances;
    const logged = logTouch(contactNamed('J. Example'), mail, next());
    const id = logged.touches[0]?.id ?? '';
    const other = changeTouch(logged, id, { deleted: true }, next());
    const merged = mergeContacts(contactNamed('Jonas Example'), other, next());
    const { into, from } = takeApart(bringBackTouch(merged.into, id, next()), merged.from, next());
    expect([touchesOf(into), touchesOf(from).map((touch) => touch.id)]).toEqual([[], [id]]);
  });

  it('keep what was changed since in the one that both had become', () => {
    const next = plainCircumstances;
    const jonas = changeContact(contactNamed('Jonas Example'), { reason: 'met at the fair' }, next());
    const other = changeContact(contactNamed('J. Example'), { reason: 'asked for oak', tags: ['oak'] }, next());
    const merged = mergeContacts(jonas, other, next());
    const since = changeContact(merged.into, { reason: 'wants ash now' }, next());
    const { into, from } = takeApart(since, merged.from, next());
    expect([into.contact.fields.reason, into.contact.fields.tags]).toEqual(['wants ash now', []]);
    expect([from.contact.fields.reason, from.contact.fields.tags]).toEqual(['asked for oak', ['oak']]);
  });

  it('have each the addresses they brought, also where they became part of a third in between; one found since stays', () => {
    const next = plainCircumstances;
    const slug = linkedinSlug('jonas-example');
    const [one, two] = [contactNamed('Jonas Example', slug), contactNamed('J. Example', email('j@example.com'))];
    const merged = mergeContacts(one, two, next());
    const since = addReach(merged.into, { kind: 'email', value: 'jonas@example.org' }, next());
    const third = mergeContacts(contactNamed('Jonas E.'), since, next());
    const out = takeApart(third.into, third.from, next());
    expect(identitiesOf(out.into)).toEqual([]);
    const { into, from } = takeApart(out.from, merged.from, next());
    expect(identitiesOf(into)).toEqual(['linkedin-slug:jonas-example', 'email:jonas@example.org']);
    expect(identitiesOf(from)).toEqual(['email:j@example.com']);
  });

  it('that were merged before it was kept what a merge changes: the addresses go, the fields stay', () => {
    const next = plainCircumstances;
    const other = changeContact(
      contactNamed('J. Example', email('j@example.com')),
      { reason: 'asked for oak' },
      next(),
    );
    const merged = mergeContacts(contactNamed('Jonas Example'), other, next());
    const { contact } = merged.from;
    const old = { ...merged.from, contact: { ...contact, fields: { ...contact.fields, brought: null } } };
    const { into, from } = takeApart(merged.into, old, next());
    expect([into.contact.fields.reason, from.contact.fields.reason]).toEqual(['asked for oak', 'asked for oak']);
    expect([identitiesOf(into), identitiesOf(from)]).toEqual([[], ['email:j@example.com']]);
  });

  it('were one: nobody else is taken apart', () => {
    const next = plainCircumstances;
    const [a, b, c] = [contactNamed('A'), contactNamed('B'), contactNamed('C')];
    const { into, from } = mergeContacts(a, b, next());
    for (const [one, two] of [
      [a, b],
      [c, from],
      [from, into],
      [deleteContact(into, next()), from],
    ] as const)
      expect(() => takeApart(one, two, next())).toThrow(expect.objectContaining({ code: 'not-merged' }));
  });
});
