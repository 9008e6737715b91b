/** The user's own words to find people by. */

/** More on one contact would find nobody any more. */
export const mostTags = 50;
/** In characters. */
export const longestTag = 60;

/** A tag as it is kept: one line without spaces around it, cut where it is too long; empty where nothing is said. */
export const tagOf = (typed: string): string =>
  [...typed.replace(/[\s\p{Cc}]+/gu, ' ').trim()].slice(0, longestTag).join('').trim();

/** A tag as it is compared: `Fair 2026` and `fair  2026` are one. */
export function tagKey(tag: string): string {
  const before = recent.get(tag);
  if (before !== undefined) return before;
  const key = tagOf(tag).normalize('NFKC').toLowerCase().normalize('NFKC');
  if (recent.size >= mostRecent) recent.clear();
  recent.set(tag, key);
  return key;
}

/** The same tag is compared with those of everybody. */
const recent = new Map<string, string>();
const mostRecent = 5000;

/**
 * `tags` with some added and some removed: each once, in the spelling that came first, and as many as a contact may have. The very same
 * where nothing changes.
 */
export function withTags(
  tags: readonly string[],
  add: readonly string[],
  remove: readonly string[] = [],
): readonly string[] {
  const known = new Set(['', ...remove.map(tagKey)]);
  const isNew = (tag: string): boolean => !known.has(tagKey(tag)) && Boolean(known.add(tagKey(tag)));
  const changed = [...tags, ...add].map(tagOf).filter(isNew).slice(0, mostTags);
  return changed.length === tags.length && changed.every((tag, index) => tag === tags[index]) ? tags : changed;
}

/**
 * What becomes of tags when the act is taken back that made `left` of `before`, and they are `now`: what it added goes, what it removed comes
 * back to its place, and whatever else was added or removed since stays so.
 */
export function tagsBack(
  before: readonly string[],
  left: readonly string[],
  now: readonly string[],
): readonly string[] {
  const [had, kept] = [new Set(before.map(tagKey)), new Set(left.map(tagKey))];
  const stay = now.filter((tag) => had.has(tagKey(tag)) || !kept.has(tagKey(tag)));
  const there = new Map(stay.map((tag) => [tagKey(tag), tag]));
  const own = before.flatMap((tag) => there.get(tagKey(tag)) ?? (kept.has(tagKey(tag)) ? [] : tag));
  return withTags([], [...own, ...stay]);
}
