import type { TakeChoices } from '../domain/import-file';
import { finder } from '../domain/import-history';
import type { ImportedEvent, ImportedPerson } from '../domain/imported';
import type { TakingIn } from '../store/take-in';
import { first, type Group, type Read } from './import-preview';

/** Who is made and who is added to, in what order. */
interface Sorted extends Pick<TakingIn, 'fresh' | 'matched'> {
  /** Of each: of those who are new by their place, of contacts by their id. */
  readonly events: ReadonlyMap<number | string, readonly ImportedEvent[]>;
}

/** What is done with whom, by what the user said. */
export function sorted({ groups, events, known }: Read, { answers }: TakeChoices): Sorted {
  const fresh: (readonly ImportedPerson[])[] = [];
  const matched = new Map<string, ImportedPerson[]>();
  /** Where each went who is not left out. */
  const places = new Map<Group, number | string>();
  for (const group of groups) {
    const { match, people } = group;
    const answer = match.kind === 'doubtful' ? answers[first(group).line] : undefined;
    const same = match.kind === 'matched' ? match.contactId : typeof answer === 'object' ? answer.same : null;
    if (same !== null) {
      const known = matched.get(same) ?? [];
      for (const one of people) known.push(one);
      matched.set(same, known);
      places.set(group, same);
    } else if (match.kind === 'fresh' || answer === 'new') places.set(group, fresh.push(people) - 1);
  }
  const theirs = new Map<number | string, ImportedEvent[]>();
  const whose = finder(groups, known);
  for (const event of events) {
    const whom = whose(event);
    const place = typeof whom === 'string' ? undefined : 'group' in whom ? places.get(whom.group) : whom.contactId;
    if (place === undefined) continue;
    if (typeof place === 'string' && !matched.has(place)) matched.set(place, []);
    const all = theirs.get(place) ?? [];
    all.push(event);
    theirs.set(place, all);
  }
  return { fresh, matched, events: theirs };
}
