import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withSameParts } from '../../src/domain/same-parts';

const told = () => ({
  id: 'p1',
  fields: { name: 'Hana', tags: ['oak'] },
  zone: null,
  touches: [
    { id: 't2', note: 'Oak boards', at: 2 },
    { id: 't1', note: '', at: 1 },
  ],
});

describe('what is told once more', () => {
  it('is the very same where nothing is another', () => {
    const before = told();
    expect(withSameParts(before, told())).toBe(before);
  });

  it('keeps every part that says the same, and the others as they are now', () => {
    const before = told();
    const { touches } = told();
    const now = { ...told(), zone: 'Asia/Tokyo', touches: [{ id: 't3', note: 'new', at: 3 }, ...touches] };
    const kept = withSameParts<typeof now>(before, now);
    expect(kept).toEqual(now);
    expect(kept.fields).toBe(before.fields);
    expect(kept.touches[1]).toBe(before.touches[0]);
    expect(kept.touches[2]).toBe(before.touches[1]);
  });

  it('is another list where the same stand in another order', () => {
    const before = told();
    const now = { ...told(), touches: told().touches.toReversed() };
    expect(withSameParts(before, now)).toEqual(now);
  });

  it('is another where something is missing, or stands there without a value', () => {
    expect(withSameParts({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
    expect(withSameParts({ a: 1 }, { b: undefined })).toStrictEqual({ b: undefined });
    expect(withSameParts(['oak', 'ash'], ['oak'])).toEqual(['oak']);
    expect(withSameParts(null, told())).toEqual(told());
  });

  it('says whatever is told now, whatever was told before', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, now) => {
        expect(withSameParts(before, now)).toStrictEqual(now);
        expect(withSameParts(before, structuredClone(before))).toBe(before);
      }),
    );
  });
});
