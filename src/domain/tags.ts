/** The user's own words to find people by. */

/** More on one contact would find nobody any more. */
export const mostTags = 50;
/** In characters. */
export const longestTag = 60;

/** A tag as it is compared: `Fair 2026` and `fair  2026` are one. */
export const tagKey = (tag: string): string => soundTag(tag).normalize('NFKC').toLowerCase().normalize('NFKC');

/** One line without spaces around it, cut where it is too long; empty where nothing is said. */
export const soundTag = (typed: string): string =>
  [...typed.replace(/[\s\p{Cc}]+/gu, ' ').trim()].slice(0, longestTag).join('').trim();

/** Each once, in the order given and as first written, as many as a contact may have. */
export function soundTags(tags: readonly string[]): readonly string[] {
  const known = new Set(['']);
  const isNew = (tag: string): boolean => !known.has(tagKey(tag)) && Boolean(known.add(tagKey(tag)));
  return tags.map(soundTag).filter(isNew).slice(0, mostTags);
}
