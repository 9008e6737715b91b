/** The beginning of what stands somewhere, on one line, so that it is found there: at most so many letters, and a sign where more follow. */
export function glimpse(text: string, most = 120): string {
  // A field may have megabytes: no more of them is looked at than could be shown.
  const line = text
    .slice(0, 10 * most)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= most) return line;
  return `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
