import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tests/machine.mjs';
import type { Line } from './line';

const file = join(root, 'bench/results.json');

/** How a measure grows from the fewest contacts to the most: `exponent` 0 is not at all, 1 is with their number. */
interface Growth {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly factor: number;
  readonly exponent: number;
}

/** Prints the table, and leaves it in `bench/results.json`, where what was not measured now stays. */
export function report(rows: readonly Line[]): void {
  const number = (value: number | null): string => (value === null ? '' : value.toFixed(2));
  console.table(
    rows.map(({ name, contacts, unit, runs, median, low, high, baseline, ratio, goal, met }) => ({
      what: name,
      contacts: contacts || '',
      median: `${number(median)} ${unit}`,
      'middle half': runs > 1 ? `${number(low)}..${number(high)}` : '',
      runs,
      baseline: number(baseline),
      ratio: number(ratio),
      goal: goal ?? '',
      met: met === null ? '' : met ? 'yes' : 'NO',
    })),
  );
  const growth = growthOf(rows);
  if (growth.length)
    console.table(
      growth.map(({ name, from, to, factor, exponent }) => ({
        what: name,
        'from..to': `${from}..${to}`,
        'takes so many times as long': number(factor),
        exponent: number(exponent),
      })),
    );
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')).rows as readonly Line[]) : [];
  const isSame = (one: Line, other: Line): boolean =>
    one.browser === other.browser && one.name === other.name && one.contacts === other.contacts;
  const others = before.filter((line) => !rows.some((row) => isSame(row, line)));
  writeFileSync(file, `${JSON.stringify({ rows: [...others, ...rows] }, null, 2)}\n`);
}

function growthOf(rows: readonly Line[]): readonly Growth[] {
  const names = new Set(rows.filter(({ contacts, unit }) => contacts && unit === 'ms').map(({ name }) => name));
  return [...names].flatMap((name) => {
    const same = rows.filter((line) => line.name === name).toSorted((a, b) => a.contacts - b.contacts);
    const [first, last] = [same.at(0), same.at(-1)];
    if (!first || !last || first === last) return [];
    const factor = last.median / first.median;
    const exponent = Math.log(factor) / Math.log(last.contacts / first.contacts);
    return { name, from: first.contacts, to: last.contacts, factor, exponent };
  });
}
