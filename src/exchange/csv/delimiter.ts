import Papa from 'papaparse';

/** What stands between the fields of a row; the first of several that fit as well. */
const delimiters = [',', ';', '\t', '|'] as const;

/** So many rows tell. */
const looked = 200;

/** Excel's own way to say it, in a line before the table. */
export const saidDelimiter = (firstLine: string): string | null =>
  /^\ufeff?"?sep=([,;\t|])"?$/i.exec(firstLine)?.[1] ?? null;

/** The one by which the most rows have as many fields as each other; `,` where there is but one field. */
export function delimiterOf(beginning: string): string {
  const text = beginning.replace(/\r\n?/g, '\n');
  const said = saidDelimiter(text.slice(0, text.indexOf('\n')));
  if (said) return said;
  const fits = delimiters.map((delimiter) => ({ delimiter, ...fitOf(text, delimiter) }));
  return fits.reduce((best, one) =>
    one.rows > best.rows || (one.rows === best.rows && one.width > best.width) ? one : best,
  ).delimiter;
}

/** How many rows have the width that most have, and which. One field is no table; a row that cannot be read fits nothing. */
function fitOf(text: string, delimiter: string): { readonly rows: number; readonly width: number } {
  const widths = new Map<number, number>();
  let seen = 0;
  const parser = new Papa.Parser({
    delimiter,
    newline: '\n',
    step: ({ data, errors }: { data: string[][]; errors: unknown[] }) => {
      const width = data[0]?.length ?? 0;
      if (width > 1 && !errors.length) widths.set(width, (widths.get(width) ?? 0) + 1);
      seen += 1;
      if (seen === looked) parser.abort();
    },
  } as unknown as Papa.ParseConfig);
  parser.parse(text, 0, false);
  return [...widths].reduce((best, [width, rows]) => (rows > best.rows ? { rows, width } : best), {
    rows: 0,
    width: 0,
  });
}
