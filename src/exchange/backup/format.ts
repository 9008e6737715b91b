import { type BackupCounts, BackupFaultError, type BackupHead } from '../../domain/backup-file';
import { parseInstant } from '../../domain/day';

/** How a backup is written, line by line; README.md beside this file describes it for others. */

export const formatName = 'steadfast-backup';
export const formatVersion = 1;

/** No row is longer: notes are cut at 100,000 letters, and a contact has few. In bytes. */
export const longestLine = 16 * 1024 * 1024;

/** The first line, without its end. */
export const headLine = ({ version, steadfast, schema, madeAt }: BackupHead): string =>
  `${JSON.stringify({ format: formatName, version, steadfast, schema, madeAt }).slice(0, -1)},"stores":{`;

/** With these a store begins and ends. */
export const storeLine = (store: string): string => `${JSON.stringify(store)}:[`;
export const storeEnd = ']';

/** What the last line begins with: all before it is what was summed. */
export const footBegin = '},"counts":';
export const footLine = (counts: BackupCounts, sha256: string): string =>
  `${footBegin}${JSON.stringify(counts)},"sha256":"${sha256}"}`;

/**
 * What the first line says.
 * @throws BackupFaultError for a backup of a newer Steadfast, or one that another program has written anew
 */
export function headOf(line: string, schema: number): BackupHead {
  refuseNewer(line, schema);
  const head = parsed(line);
  // Said in the very letters in which it is written here, or it was written elsewhere.
  if (!head || headLine(head) !== line) throw new BackupFaultError({ code: 'reformatted', line: 1 });
  return head;
}

/** Looks for the versions only: how a newer format is laid out is not known. @throws BackupFaultError */
export function refuseNewer(begun: string, schema: number): void {
  const number = (name: string): number => Number(new RegExp(`"${name}"\\s*:\\s*(\\d{1,9})`).exec(begun)?.[1] ?? 0);
  if (number('version') <= formatVersion && number('schema') <= schema) return;
  const steadfast = /"steadfast"\s*:\s*"([^"\\]{1,40})"/.exec(begun)?.[1];
  throw new BackupFaultError({ code: 'newer', line: 1, ...(steadfast ? { detail: steadfast } : {}) });
}

function parsed(line: string): BackupHead | null {
  try {
    const head = JSON.parse(`${line}}}`) as BackupHead;
    const isInstant = typeof head.madeAt === 'string' && parseInstant(head.madeAt) === head.madeAt;
    const isSchema = Number.isInteger(head.schema) && head.schema > 0;
    return isInstant && isSchema && head.version === formatVersion && typeof head.steadfast === 'string' ? head : null;
  } catch {
    return null;
  }
}
