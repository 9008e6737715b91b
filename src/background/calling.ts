import { contactOf, type Dossier, identitiesOf } from '../domain/dossier';
import { identityKey, phone } from '../domain/identity';
import { phoneKeysOf, seenAs, trustedOf } from '../domain/same';
import type { Person, Seen } from '../domain/sighting';
import { nameFor } from '../domain/suggestion';
import { findByIdentity, meet } from '../store/read';
import { keepSuggestions } from '../store/suggestions';
import { tellPages } from './browser';
import type { Content } from './contents';
import { newId, open } from './context';
import { homeOf } from './home';
import { newSuggestion } from './noticing';
import { lookAt } from './screen';

interface Called {
  readonly person: Person;
  readonly dossier: Dossier | null;
}

/**
 * The user has clicked a link that dials a number: whoever it is of is offered to be logged as called. That is who on screen has the number,
 * else the contact it is an identity of, else the only person on screen; among several it is not guessed.
 */
export async function called(number: string, { tabId, host }: Pick<Content, 'tabId' | 'host'>): Promise<null> {
  const seen = await lookAt(tabId);
  const people = seen?.sighting?.people.filter(({ automatic }) => !automatic) ?? [];
  const onScreen = await Promise.all(people.map(asCalled));
  const whom =
    onScreen.find((one) => hasNumber(one, number)) ??
    (await contactOfNumber(number)) ??
    (onScreen.length === 1 ? onScreen[0] : undefined);
  const name = whom && (whom.dossier?.contact.fields.name ?? nameFor(whom.person));
  if (!whom || !name) return null;
  const { person } = whom;
  const keys = keysOf(whom, number);
  if (!keys.length) return null;
  const home = seen?.sighting && people.includes(person) ? homeOf(seen.sighting, seen.address) : '';
  const page = seen?.sighting?.page ?? '';
  const about = { person: { ...person, name: name as Seen }, keys, home, page, subject: number };
  const suggestion = newSuggestion({
    sending: newId(),
    what: 'call',
    channel: 'call',
    sure: true,
    ...about,
    tabId,
    host,
  });
  const { fresh } = await keepSuggestions(open, [suggestion]);
  if (fresh.length) await tellPages({ news: 'changed', contactIds: null });
  return null;
}

const asCalled = async (person: Person): Promise<Called> => ({
  person,
  dossier: (await meet(open, seenAs(person))).dossier,
});

const digits = (text: string): string => text.replace(/\D/g, '');

function hasNumber({ person, dossier }: Called, number: string): boolean {
  const { identities, phones } = seenAs(person);
  const known = dossier ? contactOf(dossier).phones.map(({ value }) => value) : [];
  const keys = phoneKeysOf({
    identities: [...identities, ...(dossier ? identitiesOf(dossier) : [])],
    phones: [...phones, ...known],
  });
  const dialled = phone(number);
  if (dialled) return keys.includes(identityKey(dialled));
  const wanted = digits(number);
  return wanted !== '' && [...phones, ...known].some((shown) => digits(shown) === wanted);
}

async function contactOfNumber(number: string): Promise<Called | null> {
  const dialled = phone(number);
  const dossier = dialled && (await findByIdentity(open, [identityKey(dialled)]));
  if (!dialled || !dossier) return null;
  const { name } = dossier.contact.fields;
  const identities = [{ ...dialled, from: 'link' as const }];
  return { person: { name, part: 'subject', identities, websites: [], phones: [] }, dossier };
}

/** By what the contact is found when the call is logged: a number finds only whoever was found by it now. */
function keysOf({ person, dossier }: Called, number: string) {
  const dialled = phone(number);
  const own = dossier ? identitiesOf(dossier) : [];
  const trusted = trustedOf([...new Set([...seenAs(person).identities, ...own])]);
  const byNumber = dialled && own.includes(identityKey(dialled)) ? [identityKey(dialled)] : [];
  return [...trusted, ...byNumber];
}
