import { mayLogItself } from '../domain/auto-log';
import { addMinutes } from '../domain/day';
import { RefusedError } from '../domain/refused';
import { seenAs, trustedOf } from '../domain/same';
import type { Person, Seen, Sent } from '../domain/sighting';
import { nameFor, recipientsOf, type Suggestion } from '../domain/suggestion';
import { meet } from '../store/read';
import { DamagedRowError } from '../store/rows';
import { keepSuggestions, readSuggestions, withdrawSuggestions } from '../store/suggestions';
import { type AfterAct, takeBack } from './acting';
import { tellPages } from './browser';
import type { Content } from './contents';
import { newId, now, open, settings } from './context';
import { profileOf } from './home';
import { logSuggestion } from './suggesting';

/** For so long after it was sent a page may say that it was taken back: longer than any site lets its user do so, in minutes. */
const undoMinutes = 5;

/**
 * What a page says was sent becomes a suggestion for each person it went to. Gives the name by which it may be taken back, also where nothing
 * came of it: else a page could ask in this way who is a contact.
 */
export async function sent(
  { sent: what, sure }: { readonly sent: Sent; readonly sure: boolean },
  { tabId, host }: Pick<Content, 'tabId' | 'host'>,
  after: AfterAct,
): Promise<{ id: string }> {
  const contacts = await contactsAmong(what.people);
  const sending = newId();
  const suggestions = recipientsOf(what, (person) => contacts.has(person)).flatMap((person): Suggestion[] => {
    const name = nameFor(person) ?? contacts.get(person);
    if (!name) return [];
    const { page, channel, subject = '' } = what;
    const keys = trustedOf(seenAs(person).identities);
    const about = { person: { ...person, name }, keys, home: profileOf(person), tabId, host };
    return [newSuggestion({ sending, what: what.what, channel, page, subject, sure, ...about })];
  });
  const kept = await keepSuggestions(open, suggestions);
  const id = kept.sending ?? sending;
  if (!kept.fresh.length) return { id };
  const known = new Set([...contacts.keys()].flatMap((person) => seenAs(person).identities));
  // Who got a copy was not written to: that is for the user to say.
  const meant = kept.fresh.filter(({ person, keys }) => person.part !== 'cc' && keys.some((key) => known.has(key)));
  if (sure && (await settings()).autoLog) await logAll(meant, after);
  await tellPages({ news: 'changed', contactIds: null });
  return { id };
}

type New = Omit<Suggestion, 'id' | 'at' | 'logged' | 'dismissed'>;
export const newSuggestion = (of: New): Suggestion => ({
  ...of,
  id: newId(),
  at: now(),
  logged: null,
  dismissed: false,
});

/** Those who are contacts, each with the name they are kept under. */
async function contactsAmong(people: readonly Person[]): Promise<ReadonlyMap<Person, Seen>> {
  const find = async (person: Person): Promise<[Person, Seen][]> => {
    const dossier = await meet(open, seenAs(person)).then((met) => met.dossier, ifDamaged);
    return dossier ? [[person, dossier.contact.fields.name]] : [];
  };
  return new Map((await Promise.all(people.map(find))).flat());
}

/** Whose contact cannot be read is not offered, and keeps nobody else from it. */
function ifDamaged(error: unknown): null {
  if (error instanceof DamagedRowError) return null;
  throw error;
}

/** One that cannot be logged by itself, or may not, stays offered; where it cannot, that is said when the user logs it. */
async function logAll(suggestions: readonly Suggestion[], after: AfterAct): Promise<void> {
  const kept = await readSuggestions(open);
  for (const one of suggestions)
    if (mayLogItself(one, kept, now())) await logSuggestion(one.id, 'sent', after, true).catch(() => {});
}

/** The user has taken back what they sent from this tab a moment ago: nothing is offered, and what was logged from it is taken back too. */
export async function unsent(sending: string, tabId: number, after: AfterAct): Promise<null> {
  const since = addMinutes(now(), -undoMinutes);
  const taken = (await readSuggestions(open)).filter(
    (one) => one.sending === sending && one.tabId === tabId && one.at >= since,
  );
  // What became part of another contact since is the user's to take apart.
  for (const { logged } of taken) if (logged) await takeBack(logged.actId, after).catch(ifRefused);
  await withdrawSuggestions(open, taken);
  await tellPages({ news: 'changed', contactIds: null });
  return null;
}

/** Where it could not be stored, it is still logged, and stays known as that. */
function ifRefused(error: unknown): void {
  if (!(error instanceof RefusedError)) throw error;
}
