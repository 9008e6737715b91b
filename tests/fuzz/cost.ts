import type { Expression } from './expressions';
import { type Pump, pumped, pumpsOf } from './pumps';
import { stepsOf } from './steps';

/** The text at which an expression costs more than it may. */
export interface Costly {
  readonly pump: Pump;
  readonly letters: number;
  readonly steps: number;
}

/** Eight times the text may take so many times the steps: what grows with the amount takes 8, what grows with its square 64. */
const steepest = 20;
/** For each letter; no expression with a reason needs as many. */
const mostPerLetter = 100;
/** Of the texts at which it seems steep, so many are looked at closely: the steepest. */
const worst = 4;
/** For one text, however long: some hundredths of a second in a browser. */
const mostSteps = 5_000_000;

/**
 * Where the steps of an expression grow faster than its text, or are too many at the longest text that it is given; `null`: nowhere.
 * Repetitions that end (`{1,64}`) grow steeply up to their end, so those that seem steep are looked at far beyond it.
 */
export function costly({ source, flags }: Expression, longest: number, mostLetters?: number): Costly | null {
  const steps = stepsOf(source, flags);
  const few = mostLetters === undefined ? 24 : 40;
  const seeming = pumpsOf(source, flags, mostLetters)
    .map((pump) => ({ pump, before: steps(pumped(pump, few)), after: steps(pumped(pump, 8 * few)) }))
    .filter(({ before, after }) => after > steepest * before || after > mostPerLetter * 8 * few)
    .sort((one, other) => other.after - one.after);
  if (!seeming.length) return null;
  const more = stepsOf(source, flags, mostSteps);
  const letters = Math.min(longest, 12_000);
  for (const { pump } of seeming.slice(0, worst)) {
    const after = more(pumped(pump, letters));
    const isShort = longest < 100_000;
    if (after >= mostSteps || (!isShort && after > steepest * more(pumped(pump, letters / 8))))
      return { pump, letters, steps: after };
  }
  return null;
}
