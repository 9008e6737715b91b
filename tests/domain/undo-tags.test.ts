import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeContact } from '../../src/domain/acts';
import type { Dossier } from '../../src/domain/dossier';
import { changeEach } from '../../src/domain/many';
import { mergeRows } from '../../src/domain/merge';
import { mergeContacts } from '../../src/domain/merge-contacts';
import { mostTags, tagKey, withTags } from '../../src/domain/tags';
import { takeApart } from '../../src/domain/take-apart';
import { restoresOf, undo } from '../../src/domain/undo';
import { restoresOfAll, undoAll } from '../../src/domain/undo-together';
import { always } from './arbitraries';
import { contactNamed, plainCircumstances as next } from './two-contacts';

interface Tagging {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

const some = (...tags: string[]) => fc.subarray(tags);
const taggingOf = (...tags: string[]): fc.Arbitrary<Tagging> =>
  fc.record({ add: some(...tags), remove: some(...tags) });
const owned = some('Fair 2026', 'oak', 'Ash', 'beech');
/** The act may be about tags that are there, and about one that is not; the others are about other tags. */
const ofAct = taggingOf('Fair 2026', 'OAK', 'elm');
const ofOthers = fc.array(taggingOf('Ash', 'BEECH', 'larch', 'yew'), { maxLength: 5 });

const tagsOf = ({ contact }: Dossier): readonly string[] => contact.fields.tags;
const tag = (dossier: Dossier, { add, remove }: Tagging): Dossier =>
  changeEach([dossier], { what: 'tag', add, remove }, new Map(), next()).after[0] ?? dossier;
const tagged = (...tags: string[]): Dossier => changeContact(contactNamed('Hana Example'), { tags }, next());
const sorted = (tags: readonly string[]): readonly string[] => tags.map(tagKey).toSorted();

describe('tags put on many', () => {
  it('are put on nobody who has no room for all of them, who is named instead', () => {
    const full = tagged(...Array.from({ length: mostTags - 1 }, (_, index) => `tag ${index}`));
    const add = ['tag 1', 'oak', 'ash'];
    expect(changeEach([full], { what: 'tag', add, remove: [] }, new Map(), next())).toEqual({
      after: [],
      skipped: [{ contactId: full.contact.id, code: 'tags-full' }],
    });
    const { after } = changeEach([full], { what: 'tag', add, remove: ['tag 0'] }, new Map(), next());
    expect(after[0] && tagsOf(after[0]).slice(-2)).toEqual(['oak', 'ash']);
  });
});

describe('tags put on, or taken away, taken back', () => {
  it(
    'leave what all other changes of tags, alone, would have given',
    always(owned, ofAct, ofOthers, (before, act, others) => {
      const first = tagged(...before);
      const after = tag(first, act);
      const now = others.reduce(tag, after);
      const back = undo(now, restoresOf(first, after), next());
      expect(sorted(tagsOf(back))).toEqual(sorted(tagsOf(others.reduce(tag, first))));
    }),
  );

  it(
    'are the very ones of before, in their order, where nothing came since',
    always(owned, ofAct, (before, act) => {
      const first = tagged(...before);
      const after = tag(first, act);
      expect(tagsOf(undo(after, restoresOf(first, after), next()))).toEqual(before);
    }),
  );

  it('come back to their place among those that came since', () => {
    const first = tagged('oak', 'ash', 'elm');
    const after = tag(first, { add: ['Fair'], remove: ['ash'] });
    const now = tag(after, { add: ['yew'], remove: [] });
    expect(tagsOf(now)).toEqual(['oak', 'elm', 'Fair', 'yew']);
    expect(tagsOf(undo(now, restoresOf(first, after), next()))).toEqual(['oak', 'ash', 'elm', 'yew']);
  });

  it('in either order leave what was there before both', () => {
    const first = tagged('oak');
    const fair = tag(first, { add: ['Fair'], remove: [] });
    const both = tag(fair, { add: ['yew'], remove: ['oak'] });
    const one = undo(both, restoresOf(first, fair), next());
    expect(tagsOf(one)).toEqual(['yew']);
    expect(tagsOf(undo(one, restoresOf(fair, both), next()))).toEqual(['oak']);
    const other = undo(both, restoresOf(fair, both), next());
    expect(tagsOf(undo(other, restoresOf(first, fair), next()))).toEqual(['oak']);
  });

  it('are taken back in the row of another machine too, which wrote its own tags later', () => {
    const first = tagged('oak');
    const after = tag(first, { add: ['Fair'], remove: [] });
    const there = changeContact(after, { tags: withTags(tagsOf(after), ['yew']) }, next());
    const now = { ...after, contact: mergeRows(after.contact, there.contact) };
    expect(tagsOf(undo(now, restoresOf(first, after), next()))).toEqual(['oak', 'yew']);
  });

  it('that a merge brought go with it, and what was tagged since stays', () => {
    const [one, other] = [tagged('oak'), tagged('ash')];
    const merged = mergeContacts(one, other, next());
    const since = tag(merged.into, { add: ['yew'], remove: ['oak'] });
    const restores = restoresOfAll([
      { before: one, after: merged.into },
      { before: other, after: merged.from },
    ]);
    const acted = [since, merged.from].map((dossier, index) => ({ dossier, restores: restores[index] ?? [] }));
    expect(undoAll(acted, next()).map(tagsOf)).toEqual([['yew'], ['ash']]);
    const apart = takeApart(since, merged.from, next());
    expect([apart.into, apart.from].map(tagsOf)).toEqual([['yew'], ['ash']]);
  });
});
