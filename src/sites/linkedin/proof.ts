import { type Address, linkedTo, target } from './address';
import { current, own } from './selectors';
import { within } from './within';

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
  const hrefs = (links: (Element | null)[]) => links.map((link) => link?.getAttribute('href'));
  const headings = within(card, current.heading).map((heading) => heading.closest('a'));
  const keyed = card.closest(`${current.card}, ${current.cardById}`);
  const keys = [keyed?.getAttribute('componentkey'), keyed?.id].map((key) => key?.split(/topcard/i)[0]);
  return {
    slugs: slugsOf(hrefs([...headings, ...within(card, `${own.detail}, ${own.invite}`)])),
    ids: new Set(
      [...keys, ...hrefs(within(card, `${own.message}, ${own.connections}`))].flatMap(
        (text) => /ACoA[\w-]{10,80}/.exec(text ?? '')?.[0] ?? [],
      ),
    ),
  };
}

/** The people that links lead to, by slug. */
export const slugsOf = (hrefs: (string | null | undefined)[]): Set<string> =>
  new Set(hrefs.flatMap((href) => linkedTo(href)?.slug ?? []));

/** Only the member themself is offered to edit a profile. */
export function isOwn(root: ParentNode, { slug }: Address): boolean {
  return [...root.querySelectorAll(own.edit)].some((link) => {
    const href = link.getAttribute('href');
    const whose = /^\/in\/[^/]+\/(?:.*\/)?(?:add-)?edit\//.test(target(href)?.pathname ?? '') && linkedTo(href);
    return !!whose && (!slug || whose.slug === slug);
  });
}

/** Is this card the user's own? By what may be edited in it, whatever the address says. */
export const isOwnCard = (card: Element): boolean => isOwn(card, {}) || card.querySelector(own.editor) !== null;
