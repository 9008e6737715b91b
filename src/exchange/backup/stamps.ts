/**
 * Most rows were written at once, so all their stamps are one; written out, they would be more than half of a backup. The stamp that most
 * fields have is written once, under `*`, and holds for each field that is not named. No field is named `*`.
 */

const others = '*';

interface Stamped {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly stamps: Readonly<Record<string, string>>;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The row as it is written. One whose stamps are not exactly those of its fields stays as it is. */
export function packedStamps(row: object): object {
  const { fields, stamps } = row as Stamped;
  if (!isObject(fields) || !isObject(stamps)) return row;
  const names = Object.keys(stamps);
  if (names.length < 2 || names.length !== Object.keys(fields).length) return row;
  const counted = new Map<string, number>();
  for (const name of names) {
    if (!Object.hasOwn(fields, name)) return row;
    const stamp = stamps[name] as string;
    counted.set(stamp, (counted.get(stamp) ?? 0) + 1);
  }
  const [common] = [...counted].reduce((most, one) => (one[1] > most[1] ? one : most));
  const rest = names.flatMap((name) => (stamps[name] === common ? [] : [[name, stamps[name]] as const]));
  return { ...row, stamps: Object.fromEntries([[others, common], ...rest]) };
}

/** The row as it was before {@link packedStamps}. */
export function unpackedStamps(row: object): object {
  const { fields, stamps } = row as Stamped;
  if (!isObject(fields) || !isObject(stamps) || !Object.hasOwn(stamps, others)) return row;
  const common = stamps[others] as string;
  const whole = Object.keys(fields).map((name) => [name, Object.hasOwn(stamps, name) ? stamps[name] : common] as const);
  return { ...row, stamps: Object.fromEntries(whole) };
}
