import { matchOf } from '../domain/import-match';
import type { ImportedPerson } from '../domain/imported';
import type { Stamp } from '../domain/merge';
import { open } from './context';
import type { Read } from './import-preview';
import { knownContacts } from './known';
import { everyone, readAnew } from './people';

const newest = async (): Promise<Stamp | null> => (await (await open()).get('clock', 'clock'))?.last ?? null;

/** Who is who among the contacts there are. These may have come and gone since the list was read, while no page showed it. */
export async function comparedWith(people: readonly (readonly ImportedPerson[])[]): Promise<Read> {
  const compared = await newest();
  await readAnew();
  const known = await knownContacts(await everyone());
  return {
    known,
    compared,
    groups: people.map((some) => ({ people: some, match: matchOf(some, known) })),
  };
}

/**
 * What was read, compared with the contacts as they are now. What the user was shown and has answered stands, but whoever has become a contact
 * since is that contact.
 */
export async function upToDate(read: Read): Promise<Read> {
  if ((await newest()) === read.compared) return read;
  const now = await comparedWith(read.groups.map(({ people }) => people));
  const groups = now.groups.map(({ people, match }, index) => ({
    people,
    match: match.kind === 'matched' ? match : (read.groups[index]?.match ?? match),
  }));
  return { ...now, groups };
}
