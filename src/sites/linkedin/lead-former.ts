import type { Identity } from '../../domain/identity';
import type { Person, Sighting } from '../../domain/sighting';

const told = ['headline', 'title', 'company', 'location'] as const;

/**
 * May what was read under this address still be the card of the lead before? Most cards do not link to the lead they are of. It may as long as the
 * name is the same and nothing speaks against it: more of the card may have come since. So it may where the card is new and an address beside it is not.
 */
export function mayStillBe(seen: Sighting, former: Sighting): boolean {
  const [one, other] = [seen.people[0], former.people[0]];
  if (seen.page === former.page || !one || !other) return false;
  if (marksOf(one).some((mark) => marksOf(other).includes(mark))) return true;
  const differs = told.some((field) => one[field] && other[field] && one[field].value !== other[field].value);
  return one.name?.value === other.name?.value && !differs;
}

/** What one person has and no other. The number of an office is not among it. */
const marksOf = ({ identities }: Person): readonly string[] =>
  identities.flatMap(({ kind, value, from }) => (from !== 'address' && own.has(kind) ? `${kind}:${value}` : []));
const own: ReadonlySet<Identity['kind']> = new Set(['email', 'linkedin-slug'] as const);
