import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { laterTouchFields, type TouchFields } from '../../src/domain/touch';
import { looksWhole, touch } from '../../src/store/rows';
import type { StoredTouch } from '../../src/store/schema';
import { at } from './fresh-store';

const fields: TouchFields = {
  ...laterTouchFields,
  ...{ at: at('2026-11-18T09:00:00Z'), loggedAt: at('2026-11-18T09:00:01Z'), zone: 'Europe/Berlin' },
  ...{ channel: 'call', direction: 'out', outcome: 'spoke', note: '', about: 'Oak', deleted: false },
};
const whole: StoredTouch = { id: 't', contactId: 'c', version: 's', fields, stamps: { '*': 's', note: 's' } };

const odd = fc.constantFrom(null, undefined, 0, 1, '', 'x', true, [], {}, '2026-11-18T09:00:00.000Z', 'call', 'in', [
  'x',
]);
const change = (row: object, path: readonly string[], to: unknown): object => {
  const [first = '', ...rest] = path;
  const before = (row as Record<string, unknown>)[first];
  return { ...row, [first]: rest.length ? change(before as object, rest, to) : to };
};
const paths = [
  ...Object.keys(whole).map((key) => [key]),
  ...Object.keys(fields).map((key) => ['fields', key]),
  ...[['stamps', '*'], ['stamps', 'note'], ['more'], ['fields', 'more']],
];

it('a touch is believed by a glance exactly where the schema believes it', () => {
  expect(looksWhole(whole)).toBe(true);
  fc.assert(
    fc.property(fc.constantFrom(...paths), odd, (path, to) => {
      const row = change(whole, path, to) as StoredTouch;
      expect(looksWhole(row)).toBe(v.is(touch, row));
    }),
    { numRuns: 2000 },
  );
});
