import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packedStamps, unpackedStamps } from '../../src/domain/packed-stamps';

const names = fc.oneof(
  fc.constantFrom('name', 'note', 'deleted', 'constructor', 'toString'),
  fc.string({ minLength: 2 }),
);
const stamp = fc.constantFrom('0mvz131c0.0000.a', '0mvz131c1.0000.a', '0mvz131c2.0000.b');
const row = fc
  .uniqueArray(
    names.filter((name) => name !== '__proto__'),
    { maxLength: 8 },
  )
  .chain((some) =>
    fc.record({
      id: fc.constant('a'),
      fields: fc.constant(Object.fromEntries(some.map((name) => [name, true]))),
      stamps: fc.record(Object.fromEntries(some.map((name) => [name, stamp]))),
    }),
  );

it('stamps that are packed come out as they were, and again when they were not packed', () => {
  fc.assert(
    fc.property(row, (one) => {
      expect(unpackedStamps(packedStamps(one))).toEqual(one);
      expect(unpackedStamps(one)).toEqual(one);
      expect(packedStamps(packedStamps(one))).toEqual(packedStamps(one));
    }),
    { numRuns: 1000 },
  );
});

it('stamps of fields that are not there, as a younger version may keep, stay', () => {
  const odd = { id: 'a', fields: { name: '' }, stamps: { name: '1', later: '2' } };
  expect(unpackedStamps(packedStamps(odd))).toEqual(odd);
});

it('of a row written at once are one', () => {
  const fields = { name: '', note: '', deleted: false };
  expect(packedStamps({ id: 'a', fields, stamps: { name: '1', note: '1', deleted: '1' } }).stamps).toEqual({
    '*': '1',
  });
});
