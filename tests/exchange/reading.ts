import Papa from 'papaparse';
import type { Day } from '../../src/domain/day';
import { type FileFault, FileFaultError, type Look, type ReadChoices } from '../../src/domain/import-file';
import type { ImportedPerson, LeftOut, Refused } from '../../src/domain/imported';
import { lookAt, readPeople } from '../../src/exchange/import';
import type { FileToRead, ReadWith } from '../../src/exchange/reader';

export const today = '2026-11-20' as Day;
const asRecognised: ReadWith = { format: null, columns: null, encoding: null, country: null, mappings: [], today };

/** A file of which the browser gives `piece` bytes at a time. */
export function fileOf(content: string | Uint8Array, name = 'people.csv', piece = 64): FileToRead {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    slice: (from, until) => new Blob([bytes.slice(from, until)]).slice(),
    stream() {
      let at = 0;
      return new ReadableStream({
        pull(controller) {
          if (at >= bytes.length) return controller.close();
          controller.enqueue(bytes.slice(at, at + piece));
          at += piece;
        },
      });
    },
  };
}

export interface Reading {
  readonly look: Look | null;
  readonly people: readonly ImportedPerson[];
  readonly refused: readonly Refused[];
  readonly left: readonly LeftOut[];
  readonly fault: FileFault | null;
}

/** All that comes of a file. What is thrown and is no fault of the file goes on. */
export async function reading(file: FileToRead, choices: Partial<ReadWith & ReadChoices> = {}): Promise<Reading> {
  const how = { ...asRecognised, ...choices };
  const people: ImportedPerson[] = [];
  const refused: Refused[] = [];
  const left: LeftOut[] = [];
  let look: Look | null = null;
  try {
    look = await lookAt(file, how);
    for await (const batch of readPeople(file, look, how)) {
      people.push(...batch.people);
      refused.push(...batch.refused);
      left.push(...(batch.left ?? []));
    }
    return { look, people, refused, left, fault: null };
  } catch (error) {
    if (!(error instanceof FileFaultError)) throw error;
    return { look, people, refused, left, fault: error.fault };
  }
}

/** A table with a program's header row, each row given by the names of its columns. */
export function table(header: string, rows: readonly Readonly<Record<string, string>>[], delimiter = ','): string {
  const columns = Papa.parse<string[]>(header, { delimiter: ',' }).data[0] ?? [];
  return Papa.unparse([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))], { delimiter });
}

/** What is compared of somebody read: names and values without where they were found. */
export const plain = ({ person, line, ...rest }: ImportedPerson) => ({
  name: person.name.value,
  company: person.company?.value ?? '',
  title: person.title?.value ?? '',
  location: person.location?.value ?? '',
  identities: person.identities.map(({ kind, value }) => `${kind}:${value}`).sort(),
  phones: person.phones.map(({ value }) => value),
  websites: person.websites.map(({ value }) => value),
  tags: rest.tags,
  note: rest.note,
  ...(rest.knownSince ? { knownSince: rest.knownSince } : {}),
  ...(rest.kind ? { kind: rest.kind } : {}),
});
