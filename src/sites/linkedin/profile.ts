import type { Identity } from '../../domain/identity';
import type { Origin, Person, Sighting } from '../../domain/sighting';
import { type Address, profileAt } from './address';
import { readContactInfo } from './contact-info';
import { positionOf } from './experience';
import { aboutOne, isWall, type Kind } from './kind';
import { type Found, layouts } from './layouts';
import { agreement, type Claim, isOwn, isOwnCard, only } from './proof';
import { body, own } from './selectors';
import { nameBesideSlug, nameInTitle, standsAlone } from './title';
import { anywhere } from './within';

/** Profiles: logged in since 2026 and before, and as guests see them. */
export const profile: Kind = { page, read, fallback };

/** `in/<slug>` or `in/<member id>`, the same for all sub-pages; `null` elsewhere, on walls and on the user's own profile. */
function page(url: URL, document: Document): string | null {
  const address = profileAt(url);
  if (!address || !isPage(document) || isWall(document) || isOwn(document, address)) return null;
  return isEditable(document, url, address) ? null : nameOf(address);
}

/** Is the card of the person in the address the user's own? The user's own card may still stand there after in-app navigation. */
const isEditable = (document: Document, url: URL, address: Address): boolean =>
  anywhere(document, own.editor).length > 0 &&
  [...layouts(document, url)]
    .flat()
    .some(({ card, claim }) => card && isOwnCard(card) && agreement(claim, address) === 'yes');

const nameOf = ({ slug, id }: Address): string => `in/${slug ?? id}`;

/** Neither a lone dialog nor an empty document is a page. */
const isPage = (document: Document): boolean => document.title !== '' || document.querySelector(body) !== null;

function read(document: Document, url: URL): Sighting | null {
  const address = profileAt(url);
  const found = address && chosen(document, url, address);
  if (!found) return null;
  const { websites, ...fields } = found.fields();
  const { slug, id } = address;
  const who = { slugs: new Set([slug ?? only(found.claim.slugs)]), ids: new Set([id ?? only(found.claim.ids)]) };
  const info = readContactInfo(document, url, who);
  return aboutOne(nameOf(address), 'known', {
    ...fields,
    ...position(document, only(who.slugs), fields),
    part: 'subject',
    identities: [...identities(address, found.claim), ...info.identities],
    websites: [...websites, ...info.websites.filter(({ value }) => !websites.some((known) => known.value === value))],
    phones: info.phones,
  });
}

/** What the list of positions adds to the card, which knows better where both say something. */
const position = (document: Document, slug: string, { title, company }: Partial<Person>) =>
  title ? {} : positionOf(document, slug, company?.value);

/**
 * The layout that is of the person in the address. Of two cards that both say so and do not lie in each other, the one with the name
 * in the title; where that does not tell, none.
 */
function chosen(document: Document, url: URL, address: Address): Found | undefined {
  const isTheirs = ({ claim, card }: Found): boolean =>
    agreement(claim, address) === 'yes' && !(card && isOwnCard(card));
  let found: Found[] = [];
  for (const group of layouts(document, url)) {
    found = group.filter(isTheirs);
    if (found.length) break;
  }
  const [first, ...others] = found;
  const rivals = others.filter(
    ({ card }) => card && first?.card && !card.contains(first.card) && !first.card.contains(card),
  );
  if (!first || !rivals.length) return first;
  const name = (layout: Found): string | undefined => layout.fields().name?.value;
  if (rivals.every((rival) => name(rival) === name(first))) return first;
  const title = nameInTitle(document);
  return title ? [first, ...rivals].find((layout) => name(layout) === title) : undefined;
}

function identities(address: Address, { slugs, ids }: Claim): Person['identities'] {
  const one = (kind: Identity['kind'], given: string | undefined, seen: string, from: Origin) =>
    given ? [{ kind, value: given, from: 'address' as const }] : seen ? [{ kind, value: seen, from }] : [];
  return [
    ...one('linkedin-slug', address.slug, only(slugs), 'link'),
    ...one('linkedin-id', address.id, only(ids), 'card'),
  ];
}

/** Name from the title and slug from the address; `null` while a card of somebody else is on the page. */
function fallback(document: Document, url: URL): Sighting | null {
  const address = profileAt(url);
  if (!address) return null;
  if ([...layouts(document, url)].flat().some(({ claim }) => agreement(claim, address) === 'no')) return null;
  const alone = nameInTitle(document);
  const name = standsAlone(alone, address.slug) ? alone : nameBesideSlug(document, address.slug);
  if (!name) return null;
  return aboutOne(nameOf(address), 'unknown', {
    name: { value: name, from: 'title' },
    part: 'subject',
    identities: identities(address, { slugs: new Set(), ids: new Set() }),
    websites: [],
    phones: [],
  });
}
