import type { Dated } from './history';
import { harmless } from './template';

/**
 * The reason to give now, empty when there is none: the line after the one given last, in rotation. One that the contact heard last time
 * is not given again ("warns when the same line is re-used"); one given in an attempt they have not heard.
 * @param lines one reason a line
 */
export function nextReason(
  lines: string,
  history: readonly Dated[],
): {
  readonly reason: string;
  /** There is one, and it was given last time. */
  readonly usedUp: boolean;
} {
  const reasons = [...new Set(lines.split(/\r\n?|\n/).map(harmless))].filter((line) => line !== '');
  const heard = history
    .filter(({ weight, direction, reason }) => weight !== 'attempt' && (direction === 'out' || reason))
    .map(({ reason }) => harmless(reason));
  const given = heard.findLast((reason) => reasons.includes(reason));
  const next = reasons[given === undefined ? 0 : (reasons.indexOf(given) + 1) % reasons.length] ?? '';
  const usedUp = next !== '' && next === heard.at(-1);
  return { reason: usedUp ? '' : next, usedUp };
}
