import type { ColumnField, FileFormat } from '../../domain/import-file';

/** How a program writes its table of contacts. Headings are compared as `heading` has them: lower case, no accents, no marks. */
export interface Vendor {
  readonly format: FileFormat;
  /** The headings prove that the table is this program's. */
  readonly isIts: (headings: readonly string[]) => boolean;
  /** What its columns mean; the first that fits. What fits none is skipped, unless the program is `open`. */
  readonly columns: readonly (readonly [RegExp, ColumnField])[];
  /** What stands between the tags of one field. */
  readonly tags: RegExp;
  /** A tag without what the program puts around it; empty for what is none of the user's own. */
  readonly tag?: (tag: string) => string;
  /** Its users may add columns, and have the headings in their own language: what fits none means what any table's heading means. */
  readonly open?: true;
  /** Our own: those in it are contacts, and a quote mark stands before what a spreadsheet would take for a formula. */
  readonly own?: true;
}

export const has = (headings: readonly string[], ...all: readonly RegExp[]): boolean =>
  all.every((one) => headings.some((text) => one.test(text)));
