import { type IdentityKey, identityFromKey } from '../domain/identity';
import type { Look } from '../domain/import-file';
import type { Match } from '../domain/import-match';
import type { ImportedEvent, ImportedPerson, LeftOut, Refused } from '../domain/imported';
import type { Stamp } from '../domain/merge';
import type { FoundLine, ImportPreview } from '../messaging/bulk';
import type { Known } from './known';

/** A file that was read, kept until it is taken in or forgotten. */
export interface Read {
  readonly groups: readonly Group[];
  /** Of Steadfast's own tables, with nobody's left out. */
  readonly events: readonly ImportedEvent[];
  readonly known: Known;
  /** Of addresses that are nobody's own, those who have them. */
  readonly shared: ReadonlyMap<IdentityKey, readonly ImportedPerson[]>;
  /** The stamp of the last change there was when these were compared. */
  readonly compared: Stamp | null;
}
export interface Group {
  readonly people: readonly ImportedPerson[];
  /** By its own row in Steadfast's table, somebody is a contact without any identity. */
  readonly match: Match | { readonly kind: 'matched'; readonly contactId: string; readonly by: 'id' };
}

/** Names shown of those about whom there is nothing to say. */
const shown = 100;
const mostRefused = 10_000;

const lineOf = ({ line, person }: ImportedPerson): FoundLine => ({
  line,
  name: person.name.value,
  company: person.company?.value ?? '',
});
/** Who a group is known by. */
export const first = ({ people }: Group): ImportedPerson => people[0] as ImportedPerson;

/** What is in the file, and comes to nobody. */
interface Beside {
  readonly refused: readonly Refused[];
  readonly left: readonly LeftOut[];
}

/** What would come of it. */
export function previewOf(
  look: Look,
  { groups, events, known, shared }: Read,
  { refused, left }: Beside,
): ImportPreview {
  const fresh = groups.filter(({ match }) => match.kind === 'fresh');
  const matched = groups.flatMap((group) => (group.match.kind === 'matched' ? { group, ...group.match } : []));
  const doubtful = groups.flatMap((group) => (group.match.kind === 'doubtful' ? { group, ...group.match } : []));
  const sharing = [...shared].flatMap(([key, people]) =>
    people.map((one) => ({ ...lineOf(one), address: identityFromKey(key).value })),
  );
  const lines = groups.reduce((sum, { people }) => sum + people.length, 0);
  const touches = events.filter(({ what }) => 'touch' in what).length;
  return {
    ...look,
    history: events.length ? { touches, promises: events.length - touches } : null,
    counts: {
      fresh: fresh.length,
      matched: matched.length,
      doubtful: doubtful.length,
      refused: refused.length,
      twice: lines - groups.length,
      shared: sharing.length,
    },
    fresh: fresh.slice(0, shown).map((group) => lineOf(first(group))),
    matched: matched.slice(0, shown).map(({ group, contactId, by }) => ({
      ...lineOf(first(group)),
      ...{ contactId, by, contactName: known.byId.get(contactId)?.name ?? '' },
    })),
    doubtful: doubtful.map(({ group, candidates }) => ({
      ...lineOf(first(group)),
      candidates: candidates.map(({ contact: { id, name, company }, by }) => ({ contactId: id, name, company, by })),
    })),
    shared: sharing.slice(0, mostRefused),
    refused: refused.slice(0, mostRefused),
    left,
  };
}
