import type { CadenceId } from './cadence';
import type { ContactKind } from './contact';

/** What a file of contacts may be. */
export const fileFormats = [
  'linkedin', // Connections.csv of LinkedIn's own export
  'google', // Google Contacts, old and new
  'outlook', // Outlook and outlook.com
  'hubspot',
  'pipedrive',
  'contacts-csv', // Steadfast's own table of contacts
  'touches-csv', // and what happened with them
  'promises-csv',
  'csv', // any other table: what its columns mean is to be said
  'vcard',
  'backup', // Steadfast's own: restored, not imported
] as const;
export type FileFormat = (typeof fileFormats)[number];

/** Those that are tables, read by what each column means. */
export const isTable = (format: FileFormat): boolean => format !== 'vcard' && format !== 'backup';

/** Those in which nobody new stands: what happened with contacts, or was agreed with them. */
export const isHistory = (format: FileFormat): boolean => format === 'touches-csv' || format === 'promises-csv';

/** What a column of a table may mean. Several columns may feed one field. */
export const columnFields = [
  'skip',
  'name',
  'given-name',
  'middle-name',
  'family-name',
  'email',
  'phone',
  'company',
  'title',
  'headline',
  'school',
  'linkedin',
  'website',
  'location',
  'tags',
  'note',
  'kind',
  'role',
  'value',
  'reason',
  'cadence',
  'zone',
  'language',
  'known-since',
] as const;
export type ColumnField = (typeof columnFields)[number];

/** What the user said that the columns of a table mean, kept for the next file with the same header. */
export interface ColumnMapping {
  /** A digest of the header row. */
  readonly header: string;
  readonly columns: readonly ColumnField[];
}

/** So many are kept; the oldest is forgotten. */
export const mostMappings = 20;

/** With this one added, as the newest. */
export const withMapping = (known: readonly ColumnMapping[], mapping: ColumnMapping): readonly ColumnMapping[] =>
  [...known.filter(({ header }) => header !== mapping.header), mapping].slice(-mostMappings);

/** No table that is read has more columns. */
export const mostColumns = 1000;

/**
 * How the letters of a text file are written in bytes: what is recognised, then what the user may say instead, since nothing in such a file
 * tells them apart. Names of the Encoding Standard (https://encoding.spec.whatwg.org/#names-and-labels).
 */
export const encodings = [
  ...(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1250', 'windows-1251', 'windows-1253'] as const),
  ...(['windows-1254', 'windows-1255', 'windows-1256', 'shift_jis', 'gb18030', 'big5', 'euc-kr', 'macintosh'] as const),
] as const;
export type Encoding = (typeof encodings)[number];

/** Why a whole file is not read. Nothing of it is taken then. */
export const fileFaultCodes = [
  'empty', // nothing in it, or nobody
  'excel', // a workbook
  'pdf',
  'image',
  'archive', // a zip that is no workbook
  'not-text', // anything else that is no text
  'other-kind', // a text of another kind, which the detail names: a web page, data for programs
  'no-table', // one column or one row: nothing says what is what
  'quote-never-closed', // the rest of the file would be one field
  'too-many-columns',
  'too-long', // a field or row longer than anything a table of contacts holds
  'too-many-people',
  'too-much', // the notes of all of them together fill the memory; `detail`: so many millions of letters can be kept
  'too-many-rows', // of touches or promises
  'columns-unknown', // no column is said to hold a name
  'several', // more than one file of people was chosen at once: `detail` names them
  'changed', // it was changed or removed while it was being read
] as const;
export type FileFaultCode = (typeof fileFaultCodes)[number];

export interface FileFault {
  readonly code: FileFaultCode;
  /** Which one, where several were chosen. */
  readonly file?: string;
  /** From 1; left out where it is about the whole file. */
  readonly line?: number;
  /** What stood there, shortened, or how many. */
  readonly detail?: string;
}

/** A file that cannot be read, and why. */
export class FileFaultError extends Error {
  override name = 'FileFaultError';
  constructor(readonly fault: FileFault) {
    super(fault.line ? `${fault.code} in line ${fault.line}` : fault.code);
  }
}

/** How a file is to be read. `null`: as it is recognised, or as it was said of the same header before. */
export interface ReadChoices {
  readonly format: FileFormat | null;
  readonly columns: readonly ColumnField[] | null;
  readonly encoding: Encoding | null;
  /** ISO 3166: of which country numbers are that are written without its code; `null`: they stay as they are written. */
  readonly country: string | null;
}

/** What is done with those who are read. */
export interface TakeChoices {
  /** For all, beside those of the file. */
  readonly tags: readonly string[];
  /** For those about whom the file does not say. */
  readonly kind: ContactKind;
  readonly cadence: CadenceId;
  /** `wait`: in the list to reconnect with, begun when the user says so; `due`: laid over the coming working days, at most so many a day. */
  readonly into: { readonly what: 'wait' } | { readonly what: 'due'; readonly perDay: number };
  /** About those who may be a contact already, by line. Who is not named is left out. */
  readonly answers: Readonly<Record<number, DoubtAnswer>>;
}

/** A new contact, or the contact of this id. */
export type DoubtAnswer = 'new' | { readonly same: string };

/** A file as it was recognised by its beginning. */
export interface Look {
  readonly format: FileFormat;
  /** `null` for what is no table. */
  readonly table: TableLook | null;
}

export interface TableLook {
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly headerLine: number;
  readonly header: readonly string[];
  /** See {@link ColumnMapping.header}. */
  readonly headerDigest: string;
  readonly columns: readonly ColumnField[];
  /** Whole names have the family name first, and a comma behind it. */
  readonly sorted: boolean;
  /** Whether the day comes before the month in its days of numbers; `null` where nothing in its first rows proves it. */
  readonly dayFirst: boolean | null;
  /** Of each column: known from the format or from what was said before, not guessed. */
  readonly certain: readonly boolean[];
  /** The first rows after the header. */
  readonly rows: readonly (readonly string[])[];
}
