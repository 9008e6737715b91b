import { nameKey } from './same';

/** The user's own words to find people by. */

/** More on one contact would find nobody any more. */
export const mostTags = 50;
/** In characters. */
export const longestTag = 60;

/** A tag as it is compared: `Fair 2026` and `fair  2026` are one. */
export const tagKey = (tag: string): string => nameKey(tag);

/** One line without spaces around it; empty where nothing is said. What is longer than a tag may be is cut. */
export const soundTag = (typed: string): string =>
  [...typed.replace(/[\s\p{Cc}]+/gu, ' ').trim()].slice(0, longestTag).join('').trim();

/** Each once, in the order given, as far as a contact may have that many. */
export const soundTags = (tags: readonly string[]): readonly string[] =>
  [...new Map(tags.toReversed().map((tag) => [tagKey(soundTag(tag)), soundTag(tag)] as const)).values()]
    .toReversed()
    .filter(Boolean)
    .slice(0, mostTags);
