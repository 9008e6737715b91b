import { FileFaultError, isHistory, type Look } from '../domain/import-file';
import type { ImportedEvent, ImportedPerson, LeftOut, Refused } from '../domain/imported';
import { lookAt, readPeople } from '../exchange/import';
import type { FileToRead, ReadWith } from '../exchange/reader';
import type { Work } from './serve';

/** All that is in the files that were chosen together. */
export interface FilesRead {
  readonly people: readonly ImportedPerson[];
  readonly events: readonly ImportedEvent[];
  readonly refused: readonly Refused[];
  readonly left: readonly LeftOut[];
}

/**
 * Reads files that were chosen together: one of people at most, and Steadfast's own tables of touches and promises. What the user has said of a
 * file is of the one with people, or of the first.
 * @param looked is told what that one is
 * @throws FileFaultError
 */
export async function readFiles(
  files: readonly FileToRead[],
  how: ReadWith,
  looked: (look: Look) => void,
  work: Work,
): Promise<FilesRead> {
  const looks = files[1] ? await looksAt(files, { ...how, format: null, columns: null, encoding: null }) : [];
  const withPeople = looks.flatMap(({ format }, at) => (isHistory(format) ? [] : at));
  const [main = 0] = withPeople;
  looks[main] = await lookAt(files[main] as FileToRead, how);
  looked(looks[main]);
  const names = withPeople.map((at) => files[at]?.name).join(', ');
  if (withPeople.length > 1) throw new FileFaultError({ code: 'several', detail: names });
  const people: ImportedPerson[] = [];
  const events: ImportedEvent[] = [];
  const refused: Refused[] = [];
  const left: LeftOut[] = [];
  const of = files.reduce((sum, { size }) => sum + size, 0);
  let before = 0;
  for (const [at, file] of files.entries()) {
    const where = at === main ? {} : { file: file.name };
    await faultsIn(where, async () => {
      for await (const batch of readPeople(file, looks[at] as Look, at === main ? how : { ...how, encoding: null })) {
        for (const one of batch.people) people.push(one);
        for (const one of batch.events ?? []) events.push({ ...one, ...where });
        for (const one of batch.refused) refused.push({ ...one, ...where });
        for (const one of batch.left ?? []) left.push(one);
        work.progress({ done: before + batch.bytes, of });
        work.signal.throwIfAborted();
        // A stop that was asked for is heard between two tasks only.
        await new Promise((resolve) => setTimeout(resolve));
      }
    });
    before += file.size;
  }
  return { people, events, refused, left };
}

const looksAt = async (files: readonly FileToRead[], how: ReadWith): Promise<Look[]> =>
  Promise.all(files.map((file) => faultsIn({ file: file.name }, () => lookAt(file, how))));

/** Says in which of several files something is wrong. */
async function faultsIn<T>(where: { readonly file?: string }, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof FileFaultError ? new FileFaultError({ ...error.fault, ...where }) : error;
  }
}
