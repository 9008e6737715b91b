import type { Origin, Seen } from '../domain/sighting';

/** Longer than anything a person writes into these fields; what is longer was not the field. */
const longestField = 600;

/**
 * The limit for what a heading or header itself calls the name: it is the name whatever its length, and is kept whole as far as the
 * store takes it (`messaging/schemas`).
 */
export const longestName = 20_000;

/** Marks of writing direction and byte order: they stand around names in right-to-left interfaces and belong to no name. */
const invisible = /[\s\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

/**
 * Text as a person sees it: white space collapsed, nothing around it. Empty for `null`, for what is too long to be a
 * field, for values that the page has masked with asterisks, and for a lone dash or dot, which stands for "nothing".
 */
export function shown(text: string | null | undefined, longest = longestField): string {
  if (!text || text.length > longest * 20) return '';
  const tidy = trimmed(text.replace(/\s+/g, ' '));
  return tidy.length > longest || /\*{2,}/.test(tidy) || !/[\p{L}\p{N}\p{So}]/u.test(tidy) ? '' : tidy;
}

/** By hand: an expression for "marks up to the end" takes minutes for a page full of them. */
function trimmed(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && invisible.test(text.charAt(from))) from++;
  while (to > from && invisible.test(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

/** The visible text of an element; empty when there is none. */
export const textOf = (element: Element | null | undefined, longest = longestField): string =>
  shown(element?.textContent, longest);

/** A field with its origin, or nothing at all where the text is empty: to be spread into a person. */
export function field<Key extends string>(key: Key, value: string, from: Origin): { [K in Key]?: Seen } {
  return value ? ({ [key]: { value, from } } as { [K in Key]?: Seen }) : {};
}
