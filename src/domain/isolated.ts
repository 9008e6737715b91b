/** Marks that embed or override a direction. They hold until they are closed, be it at the end of the paragraph. */
const overriding = /[\u202A-\u202E]/g;
const isolating = /[\u2066-\u2069]/g;
/** Letters written from right to left, and the blocks that are kept for such. */
const fromRightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** None of the above is below it. */
const beyondGreek = /[\u0590-\u{10FFFF}]/u;

/**
 * A value as it may stand within a sentence: whatever is in it, the words before and after it keep their places (Unicode Standard Annex 9).
 * Values come from other people's pages: a mark that turns the direction of writing and is never closed would turn the rest of the sentence,
 * and after a name in Hebrew or Arabic a date would stand on its wrong side. Text that can do neither is given as it is. Throws for nothing.
 */
export function isolated(value: string): string {
  if (!beyondGreek.test(value)) return value; // as most is
  const plain = value.replace(overriding, '');
  const own = isBalanced(plain) ? plain : plain.replace(isolating, '');
  return fromRightToLeft.test(own) ? `\u2068${own}\u2069` : own;
}

/** Is each isolate that is opened closed, and none that was not opened? What was isolated here before is. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const mark of text.match(isolating) ?? []) {
    depth += mark === '\u2069' ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
