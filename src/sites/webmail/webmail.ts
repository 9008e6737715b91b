import { email } from '../../domain/identity';
import type { Person, Sighting } from '../../domain/sighting';
import { correspondents } from '../correspondents';
import type { Site } from '../site';
import { headerBlocks } from './blocks';
import { type Entry, entriesIn, namesAndAddresses } from './entries';
import { own, signals } from './selectors';

/** More people than this are a list of mails, not the header of one. */
const mostPeople = 6;
const mostOwn = 60;
const longestSelection = 1000;

/**
 * Webmail on a host the user has taught, for which there is no reader: the people of what looks like a mail's header, outside of the mail.
 * All of it is a guess, which the user is asked to check.
 */
export const webmail: Site = {
  id: 'webmail',
  recognises: () => true,
  page: (url, document) => look(document, url)?.page ?? null,
  read: look,
  fallback: look,
  signals,
};

function look(document: Document, url: URL): Sighting | null {
  const selected = fromSelection(document);
  const found = selected ? { people: selected, words: '' } : fromHeader(document);
  if (!found?.people.length) return null;
  const known = found.people.flatMap(({ identities, part }) => identities.map(({ value }) => `${part} ${value}`));
  return {
    site: 'webmail',
    kind: 'thread',
    // A new mail is noticed also where the address of the page stays.
    page: `${url.href.slice(0, 2000)} ${digest(known.join() + found.words)}`,
    layout: 'unknown',
    channel: 'email',
    people: found.people,
  };
}

/** An address that the user has selected, alone or with its name, counts before all else; other words they mark while they read mean nothing. */
function fromSelection(document: Document): Person[] | null {
  const text = document.defaultView ? String(document.getSelection() ?? '') : '';
  if (!text.includes('@') || text.length > longestSelection) return null;
  const entries = namesAndAddresses(text).map((entry) => ({ ...entry, part: 'from' as const }));
  return entries.length ? correspondents(entries, new Set()).map((person) => asGuess(person, 'selection')) : null;
}

function fromHeader(document: Document): { people: Person[]; words: string } | null {
  const blocks = headerBlocks(document);
  const entries = blocks.flatMap(entriesIn).sort(byPlace);
  if (new Set(entries.map(({ address }) => address)).size > mostPeople) return null;
  const mine = ownAddresses(document);
  const [first] = entries;
  if (!first) return null;
  // Who wrote it stands first, in every client; where that is the user, who is left out, the others are whom they wrote to.
  const people = correspondents(
    entries.map(({ address, name }) => ({ part: address === first.address ? 'from' : 'to', address, name })),
    mine,
  );
  // The header and no more: in a larger block the mail may stand, which goes on loading.
  const smallest = (entry: Entry): Element | undefined =>
    blocks.filter((block) => block.contains(entry.element)).reduce((one, other) => (one.contains(other) ? other : one));
  const words = [...new Set(entries.map(smallest))].map((block) => block?.textContent).join();
  return { people: people.map((person) => asGuess(person, 'header-like')), words: words.slice(0, 20_000) };
}

/** The user's own addresses, where the page says who is signed in. */
function ownAddresses(document: Document): Set<string> {
  const shown = [...document.querySelectorAll(own)]
    .slice(0, mostOwn)
    .filter((one) => !one.getElementsByTagName('*')[400]);
  const words = [document.title, ...shown.flatMap((one) => [one.textContent ?? '', one.getAttribute('title') ?? ''])]
    .flatMap((text) => (text.length > 5000 ? [] : text.split(/[\s<>()[\],;|"]+/)))
    .filter((word) => word.includes('@'));
  return new Set(words.flatMap((word) => email(word)?.value ?? []));
}

const byPlace = (a: Entry, b: Entry): number =>
  a.element.compareDocumentPosition(b.element) & 4 /* following */ ? -1 : a.element === b.element ? 0 : 1;

/** The same person, each thing marked as what is to be checked. */
function asGuess(person: Person, from: 'header-like' | 'selection'): Person {
  return {
    ...person,
    ...(person.name ? { name: { ...person.name, from } } : {}),
    identities: person.identities.map((identity) => ({ ...identity, from })),
  };
}

/** FNV-1a, to tell one text from another. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
