/**
 * A sum over a stored row, kept in it. Firefox keeps rows without any sum of its own: a bit that turns on the disk comes back as another letter in
 * a note, and nobody is told (measured in Firefox 153). Rows that were written before there were sums have none, and are believed as they are.
 */

/** What is known of people, and is written by acts alone. */
export const sealedStores: readonly string[] = ['contacts', 'touches', 'promises', 'identities'];

const basis = 0x811c9dc5;
const prime = 0x01000193;

/** FNV-1a over the code units of a text, 32 bits, going on from another one: a single unit that is another one always gives another sum. */
export function sumAfter(before: number, text: string): number {
  let sum = before;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), prime);
  return sum >>> 0;
}

const sumOf = (row: object): number => sumAfter(basis, JSON.stringify(row));

/** The row as it was before {@link sealed}. */
export function unsealed<R extends object>(row: R): R {
  if (!('sum' in row)) return row;
  const { sum: _, ...bare } = row;
  return bare as R;
}

export function sealed<R extends object>(row: R): R & { readonly sum: number } {
  const bare = unsealed(row);
  return { ...bare, sum: sumOf(bare) };
}

/** Is it as it was written, as far as its sum says? */
export const isWhole = (row: object): boolean => !('sum' in row) || row.sum === sumOf(unsealed(row));
