import type { BrowserName } from '../tests/machine.mjs';

/** What was measured so often, in ms unless it is said otherwise. */
export type Spans = readonly number[];

/** One line of the table. With a baseline the goal is a ratio; without one it is of the measure itself. */
export interface Line {
  readonly name: string;
  readonly browser: BrowserName;
  /** With so many contacts of ten touches each; 0 where they play no part. */
  readonly contacts: number;
  readonly unit: 'ms' | 'MB' | 'kB' | '%';
  readonly runs: number;
  readonly median: number;
  /** The middle half of the runs lies between these. */
  readonly low: number;
  readonly high: number;
  /** The median of what it is compared with, measured in the same run. */
  readonly baseline: number | null;
  readonly ratio: number | null;
  /** `null`: it is told, and nothing is asked of it. */
  readonly goal: number | null;
  readonly met: boolean | null;
}

interface Measured {
  readonly name: string;
  readonly spans: Spans;
  readonly baseline?: Spans;
  readonly goal?: number;
  readonly unit?: Line['unit'];
}

/** The value below which lies such a share of them. */
export function share(spans: Spans, of: number): number {
  const sorted = spans.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? Number.NaN;
}
export const median = (spans: Spans): number => share(spans, 0.5);

/** Makes the lines of one browser with so many contacts. */
export const lineOf =
  (browser: BrowserName, contacts: number) =>
  ({ name, spans, baseline, goal, unit = 'ms' }: Measured): Line => {
    const ratio = baseline ? median(spans) / median(baseline) : null;
    return {
      ...{ name, browser, contacts, unit, runs: spans.length },
      ...{ median: median(spans), low: share(spans, 0.25), high: share(spans, 0.75) },
      baseline: baseline ? median(baseline) : null,
      ratio,
      goal: goal ?? null,
      met: goal === undefined ? null : (ratio ?? median(spans)) <= goal,
    };
  };
