import type { BackupFault, LeftOutRow } from '../../domain/backup-file';
import { dayOf, type Instant, type Zone } from '../../domain/day';
import type { Drill, Snapshot } from '../../domain/snapshot';
import type { BackupState, Restored, RestorePreview } from '../../messaging/backup';
import type { MessageKey } from '../../ui/message-keys';
import { stamp } from '../../ui/when';
import { counted, keyed, locale, t } from '../../ui/words';

/** What there is to say about backups, in words. */

const now = (): Instant => new Date().toISOString() as Instant;

/** "Sat, 21 Nov, 10:32" */
export function madeAtWords(at: Instant, zone: Zone): string {
  return stamp(at, zone, dayOf(now(), zone));
}

/** "1,204 contacts, 5,310 touches" */
export const sizeWords = ({ contacts, touches }: Pick<Snapshot, 'contacts' | 'touches'>): string =>
  t('backupSize', counted('backupContacts', contacts), counted('backupTouches', touches));

/** Of many, touches may not have been counted. */
export const knownWords = (known: Pick<Snapshot, 'contacts' | 'touches'>): string =>
  known.touches ? sizeWords(known) : counted('backupContacts', known.contacts);

export const reasonWords = ({ reason }: Snapshot): string => t(`snapshot_${keyed(reason)}`);

/** What is wrong with a file, where, and what to do about it. */
export function faultWords({ code, line, detail = '' }: BackupFault): string {
  const words = t(`backupFault_${keyed(code)}`, detail);
  if (line !== undefined) return t('backupFaultAt', words, line);
  // There are no lines in what is sealed: it says in which chunk it was changed, and each is a megabyte.
  return code === 'changed' && detail ? t('backupFaultIn', words, detail) : words;
}

/** What a restore would change, a sentence each. */
export function changesWords({ changes, older }: RestorePreview): readonly string[] {
  const sentences: string[] = [];
  if (older !== null) sentences.push(t('backupOlder'));
  if (!changes) return [...sentences, t('backupNothingHere')];
  const { gone, back, changed } = changes;
  if (gone) sentences.push(counted('backupGone', gone));
  if (back) sentences.push(counted('backupBack', back));
  if (changed) sentences.push(counted('backupChanged', changed));
  if (!gone && !back && !changed) sentences.push(t('backupSame'));
  return sentences;
}

/** "line 1,204: Mara Linden, a contact, fields.addedOn" */
export function leftOutWords({ line, store, place, name }: LeftOutRow): string {
  const what = t(`backupRow_${store}` as MessageKey);
  const words = [name, what, place === 'contact' ? t('backupLeftOutTheirs') : place].filter(Boolean).join(', ');
  return line === undefined ? words : `${t('importLine', new Intl.NumberFormat(locale()).format(line))}: ${words}`;
}

export const restoredWords = (restored: Restored): string =>
  restored.leftOut
    ? counted('backupRestoredWithout', restored.leftOut, sizeWords(restored))
    : t('backupRestored', sizeWords(restored));

export const drillWords = ({ at, of, good, rows }: Drill, zone: Zone): string =>
  good
    ? counted('backupDrillGood', rows, madeAtWords(of, zone), madeAtWords(at, zone))
    : t('backupDrillBad', madeAtWords(of, zone), madeAtWords(at, zone));

/** How it stands with the files in the user's downloads; `null` where there is nothing to say. */
export function autoFileWords({ newest, count, failed }: BackupState['files'], zone: Zone): string | null {
  if (failed) return t(`autoFileFailed_${keyed(failed.why)}`, madeAtWords(failed.at, zone), failed.detail ?? '');
  return newest && counted('autoFileNewest', count, madeAtWords(newest, zone));
}
