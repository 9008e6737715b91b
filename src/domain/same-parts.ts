/**
 * What is told now, in which every part that says what it said before is the very part of before: who draws it need not look into it again. For what
 * came over a wire. What is named by an `id` is found by it in a list, and all else by its place.
 */
export function withSameParts<Told>(before: unknown, now: Told): Told {
  if (Object.is(before, now) || typeof before !== 'object' || typeof now !== 'object' || !before || !now) return now;
  if (Array.isArray(before) && Array.isArray(now)) return sameParts(before, now, byId(before)) as Told;
  return Array.isArray(before) || Array.isArray(now) ? now : (sameParts(before as Parts, now as Parts) as Told);
}

interface Parts {
  readonly [name: string]: unknown;
}

/** Most parts are the same, so nothing is made anew before one is found that is not. */
function sameParts<P extends Parts | readonly unknown[]>(before: P, now: P, named?: ReadonlyMap<unknown, unknown>): P {
  const [was, is] = [before as Parts, now as Parts];
  const names = Object.keys(is);
  let same = names.length === Object.keys(was).length;
  let made: Record<string, unknown> | null = null;
  for (const name of names) {
    const item = is[name];
    const part = withSameParts(named?.get(idOf(item)) ?? (Object.hasOwn(was, name) ? was[name] : undefined), item);
    same &&= Object.hasOwn(was, name) && Object.is(part, was[name]);
    if (Object.is(part, item)) continue;
    made ??= (Array.isArray(now) ? [...now] : { ...now }) as Record<string, unknown>;
    made[name] = part;
  }
  return same ? before : ((made ?? now) as P);
}

const idOf = (item: unknown): unknown => (item as { id?: unknown } | null | undefined)?.id;

function byId(items: readonly unknown[]): ReadonlyMap<unknown, unknown> | undefined {
  return idOf(items[0]) === undefined ? undefined : new Map(items.map((item) => [idOf(item), item]));
}
