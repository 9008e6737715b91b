import { identityFromKey } from '../../domain/identity';
import type { ColumnField, Encoding, FileFault, FileFormat } from '../../domain/import-file';
import type { Refused } from '../../domain/imported';
import type { Candidate, ImportPreview } from '../../messaging/bulk';
import type { MessageKey } from '../../ui/message-keys';
import { keyed, locale, t } from '../../ui/words';

export const formatName = (format: FileFormat): string => t(`importFormat_${keyed(format)}`);

/** What is wrong with a file, where, and what to do about it. */
export function faultWords({ code, file, line, detail }: FileFault): string {
  const words = t(`fileFault_${keyed(code)}`, ...[line, detail].filter((value) => value !== undefined).map(shown));
  return file === undefined ? words : t('fileFaultIn', file, words);
}

const shown = (value: string | number): string =>
  /^\d+$/.test(String(value)) ? new Intl.NumberFormat(locale()).format(Number(value)) : String(value);

export const reasonWords = ({ reason }: Refused): string => t(`refusedLine_${keyed(reason)}`);

export function lineWords({ file, line, until }: Pick<Refused, 'file' | 'line' | 'until'>): string {
  const words = until && until > line ? t('importLines', shown(line), shown(until)) : t('importLine', shown(line));
  return file === undefined ? words : `${file}, ${words}`;
}

/** What speaks for somebody being a contact already. */
export function byWords(by: Candidate['by'] | ImportPreview['matched'][number]['by']): string {
  if (by === 'id') return t('importById');
  if (by === 'name') return t('importByName');
  const { kind, value } = identityFromKey(by);
  return t(`identity_${keyed(kind)}`, value);
}

/** In the order in which they are offered. */
export const fieldNames: Readonly<Record<ColumnField, MessageKey>> = {
  skip: 'columnField_skip',
  name: 'columnField_name',
  'given-name': 'columnField_given_name',
  'middle-name': 'columnField_middle_name',
  'family-name': 'columnField_family_name',
  email: 'field_email',
  phone: 'field_phone',
  company: 'field_company',
  title: 'field_title',
  linkedin: 'columnField_linkedin',
  website: 'field_website',
  location: 'field_location',
  tags: 'field_tags',
  note: 'field_note',
  reason: 'field_reason',
  'known-since': 'columnField_known_since',
  kind: 'columnField_kind',
  role: 'columnField_role',
  value: 'columnField_value',
  cadence: 'columnField_cadence',
  headline: 'field_headline',
  school: 'field_school',
  zone: 'field_zone',
  language: 'field_language',
};

/** Names of the encodings as programs show them; they are the same in every language. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  'windows-1250': 'Windows-1250',
  'windows-1251': 'Windows-1251',
  'windows-1253': 'Windows-1253',
  'windows-1254': 'Windows-1254',
  'windows-1255': 'Windows-1255',
  'windows-1256': 'Windows-1256',
  shift_jis: 'Shift_JIS',
  gb18030: 'GB 18030',
  big5: 'Big5',
  'euc-kr': 'EUC-KR',
  macintosh: 'Mac OS Roman',
};
