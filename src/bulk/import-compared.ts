import type { Instant } from '../domain/day';
import { finder, unlikelyIn } from '../domain/import-history';
import { matchOf } from '../domain/import-match';
import { sharedIn } from '../domain/import-shared';
import type { ImportedEvent, ImportedPerson, Refused } from '../domain/imported';
import type { Stamp } from '../domain/merge';
import { nameKey } from '../domain/same';
import { open } from './context';
import type { Group, Read } from './import-preview';
import { type Known, knownContacts } from './known';
import { everyone, readAnew } from './people';

const newest = async (): Promise<Stamp | null> => (await (await open()).get('clock', 'clock'))?.last ?? null;

/** Who is who among the contacts there are. These may have come and gone since the list was read, while no page showed it. */
export async function comparedWith(
  people: readonly (readonly ImportedPerson[])[],
  events: readonly ImportedEvent[],
): Promise<Read> {
  const compared = await newest();
  await readAnew();
  const known = await knownContacts(await everyone());
  const groups = people.map((some) => ({ people: some, match: byRow(some, known) ?? matchOf(some, known) }));
  const shared = sharedIn(groups, (key) => known.owned.has(key));
  return { known, compared, events, groups, shared };
}

/** Whoever is that very contact, in a table that was written here. A name that is another's is no proof. */
function byRow([one]: readonly ImportedPerson[], known: Known): Group['match'] | null {
  const contact = one?.id === undefined ? undefined : known.byId.get(one.id);
  if (!one || !contact || nameKey(contact.name) !== nameKey(one.person.name.value)) return null;
  return { kind: 'matched', contactId: contact.id, by: 'id' };
}

/** Without the touches and promises of whoever is nobody known, and of a time that cannot be. @param now of the reading */
export function withKnown(read: Read, now: Instant): { readonly read: Read; readonly nobodys: readonly Refused[] } {
  const whose = finder(read.groups, read.known);
  const nobodys: Refused[] = [];
  const events = read.events.filter((event) => {
    const at = unlikelyIn(event, now);
    const whom = at === null ? whose(event) : 'bad-value';
    if (typeof whom !== 'string') return true;
    const { line, file, whose: one } = event;
    const detail = at ?? [one.person.name.value, one.person.company?.value].filter(Boolean).join(', ');
    nobodys.push({ line, ...(file === undefined ? {} : { file }), reason: whom, detail });
    return false;
  });
  return { read: { ...read, events }, nobodys };
}

/**
 * What was read, compared with the contacts as they are now. What the user was shown and has answered stands, but whoever has become a contact
 * since is that contact.
 */
export async function upToDate(read: Read): Promise<Read> {
  if ((await newest()) === read.compared) return read;
  const now = await comparedWith(
    read.groups.map(({ people }) => people),
    read.events,
  );
  const groups = now.groups.map(({ people, match }, index) => ({
    people,
    match: match.kind === 'matched' ? match : (read.groups[index]?.match ?? match),
  }));
  return { ...now, groups };
}
