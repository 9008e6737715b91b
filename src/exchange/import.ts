import { FileFaultError, type FileFormat, type Look } from '../domain/import-file';
import type { Batch, FileToRead, PeopleReader, ReadWith } from './reader';

/**
 * Files of contacts, whatever they are: `lookAt` says what one is, `readPeople` reads it, batch by batch. A format is a reader in this list
 * and, for `lookAt`, how its beginning is recognised.
 */
const readers: Partial<Record<FileFormat, PeopleReader>> = {};

/** What a file is, by its first bytes and what the user said. @throws FileFaultError for what is not read at all */
export async function lookAt(_file: FileToRead, how: ReadWith): Promise<Look> {
  return { format: how.format ?? 'csv', table: null };
}

/** All the people of a file. @throws FileFaultError at any place: what was given before does not count then */
export async function* readPeople(file: FileToRead, look: Look, how: ReadWith): AsyncGenerator<Batch, void> {
  const reader = readers[look.format];
  if (!reader) throw new FileFaultError({ code: 'not-text' });
  yield* reader(file, look, how);
}
