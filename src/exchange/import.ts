import { type Encoding, FileFaultError, type FileFormat, isHistory, isTable, type Look } from '../domain/import-file';
import type { TouchFields } from '../domain/touch';
import { lettersOf } from './csv/letters';
import { lookAtTable } from './csv/look';
import { readTable } from './csv/read-table';
import { decoder } from './decode';
import { refuseOtherKinds } from './other-kinds';
import type { Batch, FileToRead, PeopleReader, ReadWith } from './reader';
import { isSealed } from './seal/container';
import { readHistory } from './tables/read-history';
import { readVcards } from './vcard/read';

/**
 * Files of contacts, whatever they are: `lookAt` says what one is, `readPeople` reads it, batch by batch. A format that is no table is
 * recognised by its first letters, and has a reader in this list.
 */
const readers: Partial<Record<FileFormat, PeopleReader>> = { vcard: readVcards };

/** In letters: what is read is kept until it is taken in or forgotten. */
const mostInNotes = 100_000_000;

/** So much of a file is looked at, in bytes. */
const beginning = 1024 * 1024;

/** What a file is by its first letters; `null` for what may be a table. @param text without the mark of its encoding */
export function recogniseText(text: string): FileFormat | null {
  if (/^\s*BEGIN:VCARD\b/i.test(text)) return 'vcard';
  return /^\s*\{/.test(text) && text.slice(0, 1000).includes('"steadfast-backup"') ? 'backup' : null;
}

/** What a file is, by its beginning and what the user said. @throws FileFaultError for what is not read at all */
export async function lookAt(file: FileToRead, how: ReadWith): Promise<Look> {
  const first = file.slice(0, beginning).arrayBuffer();
  const bytes = new Uint8Array(
    await first.catch(() => {
      throw new FileFaultError({ code: 'changed' });
    }),
  );
  if (isSealed(bytes)) return { format: 'backup', table: null };
  const whole = file.size <= beginning;
  const { text, encoding } = decoded(bytes, whole, how.encoding);
  if (!text.trim()) throw new FileFaultError({ code: 'empty' });
  const format = how.format ?? recogniseText(text);
  if (format && !isTable(format)) return { format, table: null };
  refuseOtherKinds(text);
  const isOld = how.encoding === null && encoding === 'windows-1252';
  const found = isOld ? decoded(bytes, whole, lettersOf(bytes)) : { text, encoding };
  return lookAtTable({ ...found, whole }, { format, columns: how.columns }, how.mappings);
}

function decoded(bytes: Uint8Array, whole: boolean, said: Encoding | null) {
  const letters = decoder(said);
  const text = letters.push(bytes) + (whole ? letters.end() : '');
  return { text, encoding: letters.encoding };
}

/** All the people of a file. @throws FileFaultError at any place: what was given before does not count then */
export async function* readPeople(
  file: FileToRead,
  look: Look,
  how: ReadWith,
  most = mostInNotes,
): AsyncGenerator<Batch, void> {
  const reader = isHistory(look.format) ? readHistory : isTable(look.format) ? readTable : readers[look.format];
  if (!reader) throw new FileFaultError({ code: 'no-table' });
  let letters = 0;
  for await (const batch of reader(file, look, how)) {
    const { people, events = [] } = batch;
    for (const { note } of people) letters += note.length;
    for (const { what } of events) letters += 'touch' in what ? written(what.touch) : what.promise.note.length;
    const line = (people.at(-1) ?? events.at(-1))?.line ?? 1;
    if (letters > most) throw new FileFaultError({ code: 'too-much', line, detail: String(mostInNotes / 1_000_000) });
    yield batch;
  }
}

const written = ({ note, about, reason }: TouchFields): number => note.length + about.length + reason.length;
