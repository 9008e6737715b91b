import { type Expression, named } from './expressions';
import { type Pump, pumped, pumpsOf } from './pumps';

/** What this engine takes for an expression, at the worst of its texts. */
export interface Measured {
  readonly expression: string;
  readonly ms: number;
  readonly letters: number;
  readonly piece: string;
}

/** Below it a measure is noise, in milliseconds. */
const worthwhile = 5;

/** The slowest expressions, each at texts as long as it is given: a figure to look at, for it is the machine's as well. */
export function slowest(all: readonly Expression[], longestOf: (one: Expression) => number, most = 12): Measured[] {
  const measured = all.map((one): Measured => {
    const expression = new RegExp(one.source, one.flags);
    const letters = longestOf(one);
    const [worst] = pumpsOf(one.source, one.flags, 2)
      .map((pump) => ({ pump, ms: millisecondsOf(expression, pump, letters) }))
      .toSorted((a, b) => b.ms - a.ms);
    return {
      expression: named(one).slice(0, 60),
      ms: worst?.ms ?? 0,
      letters,
      piece: worst?.pump.piece.slice(0, 9) ?? '',
    };
  });
  return measured.toSorted((a, b) => b.ms - a.ms).slice(0, most);
}

/** The best of some, where the first is worth another look. */
function millisecondsOf(expression: RegExp, pump: Pump, letters: number): number {
  const text = pumped(pump, letters);
  let best = Number.POSITIVE_INFINITY;
  for (let time = 0; time < 4 && best > worthwhile; time++) {
    const begin = performance.now();
    expression.lastIndex = 0;
    if (expression.global) text.replace(expression, '');
    else expression.test(text);
    best = Math.min(best, performance.now() - begin);
  }
  return Math.round(best * 10) / 10;
}
