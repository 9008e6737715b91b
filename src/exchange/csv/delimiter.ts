import Papa from 'papaparse';

/** What stands between the fields of a row; the first of several that fit as well. */
const delimiters = [',', ';', '\t', '|'] as const;

/** So many rows tell. */
const looked = 200;

/** Excel's own way to say it, in a line before the table. */
export const saidDelimiter = (firstLine: string): string | null =>
  /^\ufeff?"?sep=([,;\t|])"?$/i.exec(firstLine)?.[1] ?? null;

/**
 * The one by which most of the text is rows of one width; of two that part all of it, the one that gives more fields. `,` where there is but
 * one field.
 */
export function delimiterOf(beginning: string): string {
  const text = beginning.replace(/\r\n?/g, '\n');
  const said = saidDelimiter(text.slice(0, text.indexOf('\n')));
  if (said) return said;
  const found = delimiters.map((delimiter) => ({ delimiter, ...partedBy(text, delimiter) }));
  return found.reduce((best, one) =>
    one.letters > best.letters || (one.letters === best.letters && one.width > best.width) ? one : best,
  ).delimiter;
}

/** The width that most of the text has, and how much that is. One field is no table; a row that cannot be read is none. */
function partedBy(text: string, delimiter: string): { readonly width: number; readonly letters: number } {
  const widths = new Map<number, number>();
  let seen = 0;
  let from = 0;
  const parser = new Papa.Parser({
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }: { data: string[][]; errors: unknown[]; meta: { cursor: number } }) => {
      const width = data[0]?.length ?? 0;
      if (width > 1 && !errors.length) widths.set(width, (widths.get(width) ?? 0) + meta.cursor - from);
      from = meta.cursor;
      seen += 1;
      if (seen === looked) parser.abort();
    },
  } as unknown as Papa.ParseConfig);
  parser.parse(text, 0, false);
  return [...widths].reduce((best, [width, letters]) => (letters > best.letters ? { width, letters } : best), {
    width: 0,
    letters: 0,
  });
}
