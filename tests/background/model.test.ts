import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faults } from './model/faults';
import { histories } from './model/histories';
import { faultsOf, remindersHold } from './model/law';
import { buildBackground } from './model/program';

/** `RUNS=5000 npx vitest run --project reminders tests/background/model.test.ts` looks harder. A failure prints the seed and the shortest history. */
const runs = process.env.RUNS;

describe('reminders', () => {
  it('come once and in time, whatever befalls the background, and the badge is right', async () => {
    await fc.assert(remindersHold(await buildBackground()), { numRuns: Number(runs ?? 150) });
  });
});

describe('a history that was not as it should be once', () => {
  it.each(histories)('$name', async ({ from, commands }) => {
    expect(await faultsOf(await buildBackground(), from, commands)).toEqual([]);
  });
});

// Takes minutes: each is looked for until it is found.
if (runs)
  describe('the model finds a background that', () => {
    it.each(faults)('$name', async (fault) => {
      const broken = remindersHold(await buildBackground(fault));
      const { failed, numRuns, errorInstance } = await fc.check(broken, { numRuns: 3000, endOnFailure: true });
      expect(failed).toBe(true);
      if (process.env.VERBOSE) console.log(fault.name, numRuns, (errorInstance as Error)?.message.slice(0, 160));
    });
  });
