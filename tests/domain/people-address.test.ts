import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactKinds } from '../../src/domain/contact';
import { conditions, everybody, type PeopleQuery, sortings } from '../../src/domain/people';
import { longestSearch, readPeople, sameView, stages, writePeople } from '../../src/domain/people-address';
import { tagKey, tagOf } from '../../src/domain/tags';

const wellFormed = (length: number) => fc.string({ unit: 'binary', maxLength: length });
const tags = fc
  .uniqueArray(wellFormed(20).map(tagOf), { selector: tagKey, maxLength: 6 })
  .map((all) => all.filter((tag) => tagKey(tag)));
const query: fc.Arbitrary<PeopleQuery> = fc.record({
  text: wellFormed(60),
  stages: fc.subarray([...stages]),
  kinds: fc.subarray([...contactKinds]),
  cadences: fc.uniqueArray(fc.stringMatching(/^[\w-]{1,64}$/), { maxLength: 5 }),
  tags,
  conditions: fc.subarray([...conditions]),
  sort: fc.constantFrom(...sortings),
  descending: fc.boolean(),
});
/** Made of what addresses are made of, so that it is understood in part. */
const anyText = fc.oneof(
  fc.string({
    unit: fc.oneof(fc.constantFrom('q', 'tag', 'sort', 'is', '=', '&', '%', '+', '-', 'name', '%E0'), fc.string()),
  }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
);

describe('the address of a list of people', () => {
  it('leads back to the same list', () => {
    fc.assert(fc.property(query, (wanted) => void expect(readPeople(writePeople(wanted))).toEqual(wanted)));
  });

  it('may be any text, and what was understood of it is written as it is read', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = readPeople(text);
        expect(readPeople(writePeople(read))).toEqual({
          ...read,
          text: read.text.replace(/\p{Surrogate}/gu, '\ufffd'),
        });
        expect([...read.text].length).toBeLessThanOrEqual(longestSearch);
      }),
    );
  });

  it('says only what is not so by itself', () => {
    expect(writePeople(everybody)).toBe('');
    expect(readPeople('')).toEqual(everybody);
    const some = { ...everybody, text: 'oak desk', stages: ['talking'], tags: ['Köln & Umgebung'] } as const;
    expect(writePeople({ ...some, sort: 'last', descending: true })).toBe(
      'q=oak+desk&stage=talking&tag=K%C3%B6ln+%26+Umgebung&sort=-last',
    );
    expect(writePeople({ ...everybody, descending: true })).toBe('sort=-name');
  });

  it.each([
    ['stage=lost&stage=talking&stage=talking&stage=chasing', { stages: ['chasing', 'talking'] }],
    ['kind=friend&is=late&colour=red&&=', {}],
    ['cadence=<b>&cadence=slow', { cadences: ['slow'] }],
    ['tag=fair&tag=%20FAIR%20&tag=', { tags: ['fair'] }],
    ['sort=age', {}],
    ['sort=--name', {}],
    ['sort=-touches&sort=name', { sort: 'touches', descending: true }],
    ['q=one&q=two', { text: 'one' }],
    ['q=%E0%A4%A', { text: '%E0%A4%A' }],
    ['q', {}],
    ['__proto__=1&constructor=2', {}],
  ])('%j drops what it does not know', (address, expected) => {
    expect(readPeople(address)).toEqual({ ...everybody, ...expected });
  });

  it('is of the same view in whatever order it is written', () => {
    expect(sameView('tag=a&stage=talking', 'stage=talking&tag=a&q=')).toBe(true);
    expect(sameView('tag=a', 'tag=b')).toBe(false);
  });
});
