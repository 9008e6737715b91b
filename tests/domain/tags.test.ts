import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestTag, mostTags, soundTags, tagKey } from '../../src/domain/tags';
import { always } from './arbitraries';

describe('tags', () => {
  it('are trimmed, one line each, and none twice whatever its case', () => {
    expect(soundTags([' Fair\n2026 ', 'fair 2026', '', ' \t ', 'oak', 'Oak'])).toEqual(['Fair 2026', 'oak']);
  });

  it(
    'are at most so many, each at most so long; made sound once, they are sound',
    always(
      fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 100 })), { maxLength: 70 }),
      (typed) => {
        const tags = soundTags(typed);
        expect(soundTags(tags)).toEqual(tags);
        expect(tags.length).toBeLessThanOrEqual(mostTags);
        expect(new Set(tags.map(tagKey)).size).toBe(tags.length);
        for (const tag of tags)
          expect([tag.length > 0, [...tag].length <= longestTag, /[\n\t]/.test(tag)]).toEqual([true, true, false]);
      },
    ),
  );
});
