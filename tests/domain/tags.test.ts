import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestTag, mostTags, tagKey, tagOf, withTags } from '../../src/domain/tags';

const typed = fc.oneof(fc.constantFrom('Oak', 'oak', ' oak ', 'Fair 2026', '', '  '), fc.string());

describe('tags', () => {
  it('stand once each, in the spelling that came first', () => {
    expect(withTags(['Oak'], ['oak', ' Fair\n2026 ', ' \t '])).toEqual(['Oak', 'Fair 2026']);
    expect(withTags(['Oak', 'Fair'], [], ['OAK'])).toEqual(['Fair']);
  });

  it('are the very same where nothing changes', () => {
    const tags = ['Oak'];
    expect(withTags(tags, ['OAK'], ['Elm'])).toBe(tags);
  });

  it('are short, few, none twice and none empty, whatever is added', () => {
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 80 }), fc.array(typed), (add, remove) => {
        const tags = withTags([], add, remove);
        expect(tags.length).toBeLessThanOrEqual(mostTags);
        expect(new Set(tags.map(tagKey)).size).toBe(tags.length);
        for (const tag of tags) {
          expect(tagOf(tag)).toBe(tag);
          expect([...tag].length).toBeLessThanOrEqual(longestTag);
        }
        expect(withTags(tags, tags)).toBe(tags);
        expect(withTags(tags, [], tags)).toEqual([]);
      }),
    );
  });
});
