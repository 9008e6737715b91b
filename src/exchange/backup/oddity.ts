/** Values in values: no row has half as many. */
const deepest = 24;

/**
 * What no row of ours holds, whatever its store: `too-deep`, or the place of a name that would change what an object is where it is copied
 * carelessly. A file may be made by anybody.
 */
export function oddityOf(value: unknown): string | null {
  return look(value, 0);
}

function look(value: unknown, depth: number): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if (depth === deepest) return 'too-deep';
  for (const name of Object.keys(value)) {
    if (name === '__proto__') return name;
    const odd = look((value as Record<string, unknown>)[name], depth + 1);
    if (odd !== null) return odd === 'too-deep' ? odd : `${name}.${odd}`;
  }
  return null;
}
