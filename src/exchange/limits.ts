import type { ImportedPerson, RefusedLine } from '../domain/imported';

/** What nobody in a file goes beyond, whatever its format; and what a reader makes of each who stands in it. */

/** In letters. Nobody is called longer, no company and no title either. */
export const longestName = 200;
export const longestLine = 1000;
export const longestText = 100_000;
/** As many addresses, numbers and pages as a contact may have. */
export const mostReaches = 50;

/** The person that a row or card is about, or why it is none. */
export type Given = Omit<ImportedPerson, 'line'> | { readonly refused: RefusedLine; readonly detail: string };
