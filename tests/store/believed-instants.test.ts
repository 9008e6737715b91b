import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Instant, parseInstant } from '../../src/domain/day';
import { believePromise } from '../../src/store/rows';
import type { StoredPromise } from '../../src/store/schema';

const two = (most: number) => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'));
const near = fc
  .tuple(fc.constantFrom('2026', '0000', '9999', '+02026', '-00001'), two(13), two(32), two(25), two(61), two(61))
  .chain(([year, month, day, hour, minute, second]) =>
    fc
      .constantFrom('.000Z', 'Z', '.000+01:00', '.0Z', '.123Z', '.000', ' ')
      .map((end) => `${year}-${month}-${day}T${hour}:${minute}:${second}${end}`),
  );

it('an instant is believed only as it is written', () => {
  fc.assert(
    fc.property(fc.oneof(near, fc.string({ maxLength: 26 })), (text) => {
      const fields = { at: text, zone: 'UTC', madeAt: '2026-11-18T11:00:00.000Z' as Instant, deleted: false };
      const row = { id: 'p', contactId: 'c', fields, stamps: {} } as unknown as StoredPromise;
      const believe = () => believePromise(row);
      if (parseInstant(text) === text) expect(believe).not.toThrow();
      else expect(believe).toThrow('promise: fields.at');
    }),
    { numRuns: 2000 },
  );
});
