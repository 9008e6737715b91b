import fc from 'fast-check';
import { type Command, command, zones } from './commands';
import { type Beginning, Life } from './life';
import type { Program } from './program';

const beginning: fc.Arbitrary<Beginning> = fc.record({
  browser: fc.constantFrom('chrome', 'firefox'),
  zone: fc.constantFrom(...zones),
  // Before clocks change in spring and in autumn, an ordinary day, the last of a year.
  at: fc.constantFrom('2026-03-27T06:00:00Z', '2026-03-10T08:00:45Z', '2026-10-23T15:30:20Z', '2026-12-30T22:00:40Z'),
  seed: fc.nat(),
});
const history = fc.array(command, { maxLength: 40, size: 'max' });

/** What the model finds wrong with a life in which this happens; nothing, it is to be. */
export async function faultsOf(
  program: Program,
  from: Beginning,
  commands: readonly Command[],
): Promise<readonly string[]> {
  const life = new Life(program, from);
  const { faults } = life.expected;
  await life.begin();
  for (const one of commands) {
    await life.carryOut(one);
    if (faults.length) return faults;
  }
  await life.end();
  return faults;
}

/** Whatever happens, in whatever order, the model finds no fault with what was shown; and in the end all that was due was shown. */
export const remindersHold = (program: Program) =>
  fc.asyncProperty(beginning, history, async (from: Beginning, commands: readonly Command[]) => {
    const faults = await faultsOf(program, from, commands);
    if (faults.length) throw new Error(faults.join('\n'));
  });
