import { type Instant, msOf } from './day';
import type { IdentityKey } from './identity';
import { seenAs, trustedOf } from './same';
import type { Person, Seen, Sent } from './sighting';
import type { Channel, Touch } from './touch';

/** Something that was noticed to have been sent to somebody, or a number that was dialled, offered to be logged as a touch. */
export interface Suggestion {
  readonly id: string;
  /** Names the one act of sending that this came of, also to everybody else it went to: by it the sending is taken back. */
  readonly sending: string;
  /** When it was sent: the time of the touch that is logged from it. */
  readonly at: Instant;
  readonly what: Sent['what'] | 'call';
  readonly channel: Channel;
  /** The site gave proof that it went out. */
  readonly sure: boolean;
  /** Of a call, the number that was dialled. */
  readonly subject: string;
  /** The mail or conversation it was sent in; see {@link Sent.page}. */
  readonly page: string;
  readonly host: string;
  readonly tabId: number;
  readonly person: Person & { readonly name: Seen };
  /** The page to come back to; may be empty. */
  readonly home: string;
  /** The identities by which the contact is found, the most trusted first. */
  readonly keys: readonly IdentityKey[];
  /** The touch that was logged from it, and the act that did so. */
  readonly logged: { readonly touchId: string; readonly actId: string } | null;
  /** The user does not want it logged. */
  readonly dismissed: boolean;
  /** The user took back what they had sent, after it was logged: kept for a day to count how often, and never offered. */
  readonly withdrawn?: true;
}

const minuteMs = 60_000;
/** The same sending told again within this time, by another frame or after a reload, is the one that is known. */
const sameWithinMs = minuteMs;
/** Logged by hand so shortly before it was sent, or after it, a touch is about this and nothing else. */
const nearMs = 10 * minuteMs;
const dayMs = 24 * 60 * minuteMs;

const between = (a: Instant, b: Instant): number => Math.abs(msOf(a) - msOf(b));
const alike = (a: Suggestion, b: Suggestion): boolean =>
  a.page === b.page && a.what === b.what && a.channel === b.channel && a.keys.some((key) => b.keys.includes(key));

/** Is it one sending, told twice? The same, on the same page, to the same person, within a minute. */
export const isSameSending = (a: Suggestion, b: Suggestion): boolean =>
  alike(a, b) && between(a.at, b.at) <= sameWithinMs;

/** Offered for a week where it is about a contact, for a day about anybody else: by then nobody remembers what it was. */
export function isCurrent(
  { at, withdrawn }: Pick<Suggestion, 'at' | 'withdrawn'>,
  isContact: boolean,
  now: Instant,
): boolean {
  return between(at, now) <= (isContact && !withdrawn ? 7 : 1) * dayMs;
}

/**
 * Which of one contact's suggestions are still to be offered. A touch counts as long as it is not deleted, so that taking it back brings the
 * suggestion back. A suggestion is settled
 *
 * - by the touch that was logged from it, whatever was corrected in that since; with it go others sent on the same page within ten minutes: a
 *   conversation is one touch; so is what went to several addresses of theirs at once;
 * - by an outgoing touch of its channel that the user logged by hand at most ten minutes before it was sent or after it;
 * - by an outgoing touch of its channel logged by hand later, where it is the last thing that was sent before that touch: one touch is not
 *   the log of two letters.
 *
 * So a call logged yesterday settles nothing of today, and no mail.
 * @param suggestions of one contact, all that are kept
 */
export function openOf<S extends Suggestion>(suggestions: readonly S[], touches: readonly Touch[]): readonly S[] {
  const live = touches.filter(({ deleted }) => !deleted);
  const ids = new Set(live.map(({ id }) => id));
  const settled = new Set<S>();
  const logged = suggestions.filter((one) => one.logged !== null && ids.has(one.logged.touchId));
  for (const own of logged) {
    for (const one of suggestions)
      if (one === own || (alike(one, own) && between(one.at, own.at) <= nearMs)) settled.add(one);
  }
  const own = new Set(logged.map((one) => one.logged?.touchId));
  for (const touch of live) {
    if (touch.direction !== 'out' || own.has(touch.id)) continue;
    for (const one of aboutWhat(touch, suggestions)) settled.add(one);
  }
  const done = suggestions.filter((one) => one.dismissed || settled.has(one)).map(({ sending }) => sending);
  return suggestions.filter(({ sending }) => !done.includes(sending));
}

/** What a touch that was logged by hand is about. */
function aboutWhat<S extends Suggestion>(touch: Touch, suggestions: readonly S[]): readonly S[] {
  const sent = suggestions.filter(({ channel }) => channel === touch.channel);
  const near = sent.filter(({ at }) => between(at, touch.at) <= nearMs);
  if (near.length) return near;
  return sent
    .filter(({ at }) => at < touch.at)
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, 1);
}

/** All that a page shows of somebody is shorter, as JSON; a script that was taken over could fill the disk with the rest. */
const longestPerson = 20_000;

/** From one act of sending, suggestions are made for so many people: a letter to more is a circular. */
const mostRecipients = 20;

/**
 * To whom something was sent of whom it is worth to say so: those it was addressed to, and contacts who got a copy. Never a mailing list, a
 * machine, or somebody whom nothing recognises.
 */
export function recipientsOf({ people }: Sent, isContact: (person: Person) => boolean): readonly Person[] {
  const human = people.filter((person) => !person.automatic && trustedOf(seenAs(person).identities).length > 0);
  const shown = human.filter((person) => JSON.stringify(person).length <= longestPerson);
  return shown.filter((person) => person.part !== 'cc' || isContact(person)).slice(0, mostRecipients);
}

const speaking = ['email', 'linkedin-slug', 'phone'] as const;

/** The name to keep somebody under: where the page states none, the address that a mail program would show. `null`: neither. */
export function nameFor({ name, identities }: Person): Seen | null {
  if (name?.value.trim()) return name;
  const [said] = speaking.flatMap((kind) => identities.find((identity) => identity.kind === kind) ?? []);
  return said ? { value: said.value, from: said.from } : null;
}
