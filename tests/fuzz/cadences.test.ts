import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import {
  type CadenceDraft,
  cadenceKinds,
  cadenceOf,
  isFaultyCount,
} from '../../src/dashboard/settings/cadences/cadence-draft';
import { cadenceFaults, cadenceFaultsOf } from '../../src/domain/cadence-check';
import { cadence as schema } from '../../src/messaging/schemas';
import { cases, text } from './cases';

/** Whatever is typed into the editor of a cadence, it is told what is wrong with it, or it is a cadence that may be kept. */

const count = fc.oneof(text, fc.constantFrom('1', '14', ' 7 ', '0', '-1', '1.5', '1e3', '0x10', '٣', 'Infinity', ''));
const draft: fc.Arbitrary<CadenceDraft> = fc.record({
  id: fc.constant('own-1'),
  name: text,
  reason: text,
  kind: fc.constantFrom(...cadenceKinds),
  gaps: fc.array(fc.record({ key: fc.nat(), count, unit: fc.constantFrom('working-days' as const, 'days' as const) }), {
    maxLength: 4,
  }),
  messageEvery: count,
  askAssistantAfter: count,
  lasts: count,
  every: count,
  attempts: fc.boolean(),
  // biome-ignore lint/suspicious/noThenProperty: a cadence is data, `then` what follows it
  then: fc.constantFrom('slow', 'own-1', 'nobody', ''),
});

it('a draft of any texts is faulty in ways that have words, or is a cadence', () => {
  fc.assert(
    fc.property(draft, (typed) => {
      const cadence = cadenceOf(typed);
      const slow = cadenceOf({ ...typed, id: 'slow', name: 'Slow', kind: 'repeat', every: '14' });
      const faults = cadenceFaultsOf(
        cadence,
        new Map([
          [cadence.id, cadence],
          ['slow', slow],
        ]),
      );
      for (const fault of faults) expect(cadenceFaults).toContain(fault);
      if (faults.length) return;
      expect(v.safeParse(schema, cadence).issues).toBeUndefined();
      if (typed.kind === 'repeat') expect(isFaultyCount(typed.every)).toBe(false);
      if (typed.kind === 'sequence') expect(typed.gaps.map(({ count }) => isFaultyCount(count))).not.toContain(true);
    }),
    { numRuns: cases },
  );
});
