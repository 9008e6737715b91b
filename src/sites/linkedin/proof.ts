import { linkedinId, linkedinSlug } from '../../domain/identity';
import { type Address, profileAt, target } from './address';
import { current, own } from './selectors';

/** What a card says about whose it is. */
export interface Claim {
  readonly slugs: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
}

/**
 * Does the page speak of the person in its address? `unknown` when it does not say. After in-app navigation the
 * former person's card stays for a moment: `no`.
 */
export function agreement({ slugs, ids }: Claim, { slug, id }: Address): 'yes' | 'no' | 'unknown' {
  const claimed = slug ? slugs : ids;
  const wanted = slug ?? id ?? '';
  if (!claimed.size) return 'unknown';
  return claimed.size === 1 && claimed.has(wanted) ? 'yes' : 'no';
}

/** The one member of a set; empty when there is none or several: then it is not known which is right. */
export const only = (values: ReadonlySet<string>): string => (values.size === 1 ? ([...values][0] ?? '') : '');

/** What the links and the key of a profile's card say. Links to other people (mutual connections) do not count. */
export function claimOf(card: Element): Claim {
  const slugs = new Set<string>();
  const ids = new Set<string>();
  const addSlug = (raw: string | null | undefined): void => {
    const slug = raw && linkedinSlug(raw);
    if (slug) slugs.add(slug.value);
  };
  const addId = (raw: string | null | undefined): void => {
    const id = /ACoA[\w-]{10,80}/.exec(raw ?? '')?.[0];
    if (id && linkedinId(id)) ids.add(id);
  };

  const keyed = card.closest(`${current.card}, ${current.cardById}`);
  for (const key of [keyed?.getAttribute('componentkey'), keyed?.id]) addId(key?.replace(/topcard.*$/i, ''));

  const heading = card.querySelector(current.heading)?.closest('a');
  for (const link of [heading, ...card.querySelectorAll(own.detail)]) {
    const url = target(link?.getAttribute('href'));
    addSlug(url && profileAt(url)?.slug);
  }
  for (const link of card.querySelectorAll(own.invite)) {
    addSlug(target(link.getAttribute('href'))?.searchParams.get('vanityName'));
  }
  for (const link of card.querySelectorAll(`${own.message}, ${own.connections}`)) {
    const query = target(link.getAttribute('href'))?.searchParams;
    addId(query?.get('profileUrn') ?? query?.get('facetConnectionOf'));
  }
  return { slugs, ids };
}

/** Only the member themself is offered to edit a profile. */
export function isOwn(root: ParentNode, { slug }: Address): boolean {
  return [...root.querySelectorAll(own.edit)].some((link) => {
    const url = target(link.getAttribute('href'));
    const whose = url && /^\/in\/[^/]+\/edit\//.test(url.pathname) && profileAt(url);
    return !!whose && (!slug || whose.slug === slug);
  });
}
