import type { Identity } from '../../domain/identity';
import type { Origin, Person, Sighting } from '../../domain/sighting';
import type { Site } from '../site';
import { type Address, isLinkedIn, profileAt } from './address';
import { readContactInfo } from './contact-info';
import { layouts } from './layouts';
import { agreement, type Claim, isOwn, only } from './proof';
import { body, signals, wall } from './selectors';
import { nameInTitle, standsAlone } from './title';

/** LinkedIn profiles: logged in since 2026 and before, and as guests see them. Messages are not read yet. */
export const linkedin: Site = { id: 'linkedin', recognises: isLinkedIn, page, read, fallback, signals };

/** `in/<slug>` or `in/<member id>`, the same for all sub-pages; `null` elsewhere, on walls and on the user's own profile. */
function page(url: URL, document: Document): string | null {
  const address = profileAt(url);
  if (!address || !isPage(document) || document.querySelector(wall) || isOwn(document, address)) return null;
  return `in/${address.slug ?? address.id}`;
}

/** Neither a lone dialog nor an empty document is a page. */
const isPage = (document: Document): boolean => document.title !== '' || document.querySelector(body) !== null;

function read(document: Document, url: URL): Sighting | null {
  const address = profileAt(url);
  const key = page(url, document);
  if (!address || !key) return null;
  for (const { claim, fields, card } of layouts(document)) {
    if (agreement(claim, address) !== 'yes' || (card && isOwn(card, {}))) continue;
    const { websites, ...rest } = fields();
    const info = readContactInfo(document, url, address);
    return sighting(key, 'known', {
      ...rest,
      part: 'subject',
      identities: [...identities(address, claim), ...info.identities],
      websites: [...websites, ...info.websites.filter(({ value }) => !websites.some((known) => known.value === value))],
      phones: info.phones,
    });
  }
  return null;
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
  const key = page(url, document);
  if (!address || !key) return null;
  for (const { claim, card } of layouts(document)) {
    if (agreement(claim, address) === 'no' || (card && isOwn(card, {}))) return null;
  }
  const name = nameInTitle(document);
  if (!standsAlone(name, address.slug)) return null;
  return sighting(key, 'unknown', {
    name: { value: name, from: 'title' },
    part: 'subject',
    identities: identities(address, { slugs: new Set(), ids: new Set() }),
    websites: [],
    phones: [],
  });
}

const sighting = (page: string, layout: Sighting['layout'], person: Person): Sighting => ({
  site: 'linkedin',
  kind: 'profile',
  page,
  layout,
  channel: 'linkedin',
  people: [person],
});
