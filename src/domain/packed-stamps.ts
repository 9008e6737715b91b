/**
 * How rows are kept. Most were written at once, so all their stamps are one; written out, they would be more than half of what is stored and
 * of what is read. The stamp that most fields have stands once, under `*`, and holds for each field that is not named. No field is named `*`.
 */

const others = '*';

interface Stamped {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly stamps: Readonly<Record<string, string>>;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The row as it is kept. One whose stamps are not exactly those of its fields stays as it is. */
export function packedStamps<R extends object>(row: R): R {
  const { fields, stamps } = row as unknown as Stamped;
  if (!isObject(fields) || !isObject(stamps)) return row;
  const names = Object.keys(stamps);
  const [first] = names;
  if (first === undefined || names.length < 2 || names.length !== Object.keys(fields).length) return row;
  let same = true;
  for (const name of names) {
    if (!Object.hasOwn(fields, name)) return row;
    same &&= stamps[name] === stamps[first];
  }
  return { ...row, stamps: same ? { [others]: stamps[first] as string } : packed(stamps, names) };
}

function packed(stamps: Stamped['stamps'], names: readonly string[]): Stamped['stamps'] {
  const counted = new Map<string, number>();
  for (const name of names) counted.set(stamps[name] as string, (counted.get(stamps[name] as string) ?? 0) + 1);
  const [common] = [...counted].reduce((most, one) => (one[1] > most[1] ? one : most));
  const rest = names.filter((name) => stamps[name] !== common).map((name) => [name, stamps[name] as string] as const);
  return { [others]: common, ...Object.fromEntries(rest) };
}

/** The row as it was before {@link packedStamps}; one that was not packed, as it is. */
export function unpackedStamps<R extends object>(row: R): R {
  const { fields, stamps } = row as unknown as Stamped;
  if (!isObject(fields) || !isObject(stamps) || !Object.hasOwn(stamps, others)) return row;
  const common = stamps[others] as string;
  const whole: Record<string, string> = {};
  for (const name of Object.keys(fields)) whole[name] = Object.hasOwn(stamps, name) ? (stamps[name] as string) : common;
  return { ...row, stamps: whole };
}
