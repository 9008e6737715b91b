/**
 * How the rows of two machines become one. Every field carries the stamp of its last change; the later stamp wins, field by
 * field. Taking a maximum is commutative, associative and idempotent, so it does not matter in which order, how often or by
 * which way rows arrive.
 *
 * Stamps are hybrid logical clocks (Kulkarni et al., "Logical Physical Clocks", 2014): wall-clock milliseconds, a counter for
 * changes within one of them or while the clock is behind, and the machine. They compare as text.
 */
export type Stamp = string;

export interface Row<F extends object> {
  readonly id: string;
  readonly fields: F;
  readonly stamps: Readonly<Record<string, Stamp>>;
}

const timeDigits = 9; // base 36: enough until the year 5188
const counterDigits = 4;
const counterLimit = 36 ** counterDigits;

const text = (ms: number, counter: number, node: string): Stamp =>
  `${ms.toString(36).padStart(timeDigits, '0')}.${counter.toString(36).padStart(counterDigits, '0')}.${node}`;

/** Later than any clock is set. After a stamp that comes near the end of its digits, whatever is changed would be older. */
const latest = Date.UTC(3000, 0, 1);

/** A stamp as {@link nextStamp} makes them, by a clock that may be right? */
export const isStamp = (one: string): boolean =>
  /^[\da-z]{9}\.[\da-z]{4}\.[\w-]{1,64}$/.test(one) && stampMs(one) < latest;

/** The wall-clock part of a stamp, in milliseconds. */
export const stampMs = (stamp: Stamp): number => Number.parseInt(stamp.slice(0, timeDigits), 36);

/**
 * The stamp of a change made now: greater than `last` even when the clock was set back.
 * @param last the greatest stamp this machine has made or seen, `null` at the very first
 * @param nowMs milliseconds since 1970 in UTC
 * @param node names this machine; letters and digits
 */
export function nextStamp(last: Stamp | null, nowMs: number, node: string): Stamp {
  if (!last) return text(nowMs, 0, node);
  const lastMs = stampMs(last);
  const lastCounter = Number.parseInt(last.slice(timeDigits + 1, timeDigits + 1 + counterDigits), 36);
  if (nowMs > lastMs) return text(nowMs, 0, node);
  return lastCounter + 1 < counterLimit ? text(lastMs, lastCounter + 1, node) : text(lastMs + 1, 0, node);
}

/**
 * Any JSON value as text, keys sorted, so that equal values have equal text whatever order they were made in. A value that is not
 * there is empty text: less than any other, also than `null`.
 */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? '';
}

/**
 * One row from two of the same id. A field that only one of them has is kept. Two values under one stamp (a damaged or forged
 * row) are settled by their text, so that both machines settle alike. Throws when the ids differ.
 */
export function mergeRows<F extends object>(a: Row<F>, b: Row<F>): Row<F> {
  if (a.id !== b.id) throw new Error(`rows ${a.id} and ${b.id} are not the same thing`);
  const fields: Record<string, unknown> = {};
  const stamps: Record<string, Stamp> = {};
  for (const key of new Set([...Object.keys(a.stamps), ...Object.keys(b.stamps)])) {
    const winner = wins(a, b, key) ? a : b;
    fields[key] = own(winner.fields, key);
    stamps[key] = own(winner.stamps, key) as Stamp;
  }
  return { id: a.id, fields: fields as F, stamps };
}

/** `undefined` for what every object inherits: a field may be named `constructor`. */
const own = (object: object, key: string): unknown =>
  Object.hasOwn(object, key) ? (object as Record<string, unknown>)[key] : undefined;

/** Is it the value of `a` that is kept? A row without the field has the empty stamp, which is earlier than any. */
function wins(a: Row<object>, b: Row<object>, key: string): boolean {
  const [ours, theirs] = [a, b].map(({ stamps }) => own(stamps, key) ?? '') as [Stamp, Stamp];
  return ours === theirs ? canonical(own(a.fields, key)) >= canonical(own(b.fields, key)) : ours > theirs;
}

export function newRow<F extends object>(id: string, fields: F, stamp: Stamp): Row<F> {
  return { id, fields, stamps: Object.fromEntries(Object.keys(fields).map((key) => [key, stamp])) };
}

/** `row` with the fields of `patch` changed under one stamp; the same row when nothing differs. */
export function changeRow<F extends object>(row: Row<F>, patch: Partial<F>, stamp: Stamp): Row<F> {
  const before = row.fields as Record<string, unknown>;
  const changed = Object.entries(patch).filter(([key, value]) => canonical(before[key]) !== canonical(value));
  if (!changed.length) return row;
  return {
    id: row.id,
    fields: { ...row.fields, ...Object.fromEntries(changed) },
    stamps: { ...row.stamps, ...Object.fromEntries(changed.map(([key]) => [key, stamp])) },
  };
}

/** The newest stamp of a row: what a machine that has seen it must be ahead of. */
export const newestStamp = (row: Row<object>): Stamp => Object.values(row.stamps).toSorted().at(-1) ?? '';
