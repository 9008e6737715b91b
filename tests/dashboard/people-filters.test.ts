import { describe, expect, it, vi } from 'vitest';
import { isFiltered, unfiltered, valuesOf, withValue } from '../../src/dashboard/people/filters';
import { everybody, type Facets } from '../../src/domain/people';
import '../ui/page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

const facets: Facets = {
  all: 9,
  stages: { chasing: 5 },
  kinds: { prospect: 9 },
  cadences: { gentle: 2, slow: 7 },
  tags: Object.fromEntries([
    ['oak', 1],
    ['fair', 4],
    ['ash', 4],
    ['constructor', 2],
  ]),
  conditions: { overdue: 1 },
};
const listed = (...of: Parameters<typeof valuesOf>) => valuesOf(...of).map(({ label, count }) => `${label} ${count}`);

describe('what people are filtered by', () => {
  it('stands in the order of its list, or with the most people first', () => {
    expect(listed('stages', everybody, facets)).toEqual(['Chasing 5', 'Talking 0', 'Keeping 0', 'Closed 0']);
    expect(listed('tags', everybody, facets)).toEqual(['ash 4', 'fair 4', 'constructor 2', 'oak 1']);
    expect(listed('cadences', everybody, facets)).toEqual(['Slow 7', 'Gentle 2']);
  });

  it('has no numbers while they are not known, and offers what is chosen', () => {
    expect(listed('tags', { ...everybody, tags: ['oak'] }, null)).toEqual(['oak null']);
  });

  it('keeps what is chosen although nobody is like that any more', () => {
    expect(listed('tags', { ...everybody, tags: ['toString', 'oak'] }, facets)).toContain('toString 0');
  });

  it('takes a tag for the same however it is spelt', () => {
    const one = withValue(everybody, 'tags', 'Fair', true);
    expect(withValue(one, 'tags', 'fair', true).tags).toEqual(['fair']);
    expect(withValue(one, 'tags', 'FAIR ', false).tags).toEqual([]);
  });

  it('is all taken away at once, and the order stays', () => {
    const some = withValue({ ...everybody, text: 'oak', sort: 'last' }, 'conditions', 'fading', true);
    expect(isFiltered(some)).toBe(true);
    expect(unfiltered(some)).toEqual({ ...everybody, sort: 'last' });
  });
});
