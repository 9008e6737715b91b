import type { Refused } from '../../domain/imported';
import { t } from '../../ui/words';
import { reasonWords } from './import-words';

/** What spreadsheets take for a formula, and carry out. */
const formula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const cell = (text: string): string => `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** The lines as a table that any spreadsheet opens (RFC 4180): line, last line, why, what stands there. */
export function refusedTable(refused: readonly Refused[]): string {
  const head = [t('importLineHead'), '', t('importReason'), t('importStands')];
  const where = ({ file, line }: Refused) => (file === undefined ? `${line}` : `${file}, ${line}`);
  const rows = refused.map((one) => [where(one), one.until ? `${one.until}` : '', reasonWords(one), one.detail]);
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Hands the list to the browser to be saved. */
export function saveRefused(refused: readonly Refused[]): void {
  const address = URL.createObjectURL(new Blob([refusedTable(refused)], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = t('importRefusedFile');
  link.click();
  // The browser has taken it by the time anything else happens here.
  setTimeout(() => URL.revokeObjectURL(address));
}
