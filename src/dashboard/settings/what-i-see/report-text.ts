import type { PageReport } from '../../../messaging/views';

/**
 * A report for a bug report, in English, for whoever mends the reader. It says what is there and not what it says: no name, no address,
 * not even of the page.
 * @param about the extension and the browser, "Steadfast 1.2.3, Firefox 147"
 */
export function reportText(report: PageReport, about: string): string {
  const { site, kind, layout, reading, people, language, fields, signals } = report;
  const named = (found: boolean): string =>
    signals
      .filter((signal) => signal.found === found)
      .map(({ name }) => name)
      .join(', ') || 'none';
  const read = fields.map(({ name, from }) => `${name}: ${from ?? 'blank'}`).join(', ') || 'nothing';
  return [
    about,
    `site: ${site ?? 'not known'}, page: ${kind ?? (reading ? 'still reading' : 'nobody')}${layout ? `, layout ${layout}` : ''}`,
    `page language: ${language || 'not said'}`,
    `people: ${people}`,
    `read: ${read}`,
    `found: ${named(true)}`,
    `not found: ${named(false)}`,
  ].join('\n');
}
