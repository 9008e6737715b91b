import type { Day } from '../domain/day';
import type { ColumnMapping, Look, ReadChoices } from '../domain/import-file';
import type { ImportedEvent, ImportedPerson, LeftOut, Refused } from '../domain/imported';

/** A file as the browser gives it (`File`, `Blob`): read piece by piece, never whole. */
export interface FileToRead {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  stream(): ReadableStream<Uint8Array>;
  slice(from: number, until: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** What a file is read with, beside what the user chose. */
export interface ReadWith extends ReadChoices {
  /** What was said before of other files' columns. */
  readonly mappings: readonly ColumnMapping[];
  /** Nobody is known since a day after it. */
  readonly today: Day;
}

/** Some of the people of a file, in its order. */
export interface Batch {
  readonly people: readonly ImportedPerson[];
  /** Of Steadfast's own tables of touches and promises, in which there are no people. */
  readonly events?: readonly ImportedEvent[];
  readonly refused: readonly Refused[];
  /** All that the file says beside that; comes with the last. */
  readonly left?: readonly LeftOut[];
  /** So many bytes of the file have been read when these were known. */
  readonly bytes: number;
}

/**
 * Ends with the file; ended early (`return`) it lets the file go.
 * @throws FileFaultError in the middle too: then nothing of what it gave counts
 */
export type PeopleReader = (file: FileToRead, look: Look, how: ReadWith) => AsyncGenerator<Batch, void>;
