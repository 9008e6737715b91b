import { FileFaultError } from '../domain/import-file';

/** How texts begin that hold people, perhaps, but neither one a row nor one a card. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ['HTML', /^<(?:!--|(?:!doctype html|html|head|body|table|meta)\b)/i], // also what some programs save as `.xls`
  ['XML', /^<(?:\?xml|[a-z][\w:-]*[\s>/])/i],
  ['JSON', /^(?:\[\s*[[{"\]]|\{\s*["}])/],
  ['RTF', /^\{\\rtf/],
  ['iCalendar', /^BEGIN:VCALENDAR\b/i],
  ['LDIF', /^(?:version:\s*\d+\s+)?dn::?\s/i],
  ['mbox', /^From [^\s@]+@\S+ /],
];

/**
 * @param text the beginning of a file that is no vCard and no backup
 * @throws FileFaultError where it is of another kind, which the detail names, or a workbook written as text
 */
export function refuseOtherKinds(text: string): void {
  const beginning = text.slice(0, 2000).trimStart();
  // Excel 2003 says so behind the mark of XML.
  if (/^<\?xml[\s\S]*Excel\.Sheet/i.test(beginning)) throw new FileFaultError({ code: 'excel' });
  const kind = kinds.find(([, begins]) => begins.test(beginning))?.[0];
  if (kind) throw new FileFaultError({ code: 'other-kind', detail: kind });
}
