import type { Person } from '../../domain/sighting';
import { field, shown } from '../text';
import { reaches } from './reaches';
import { data } from './selectors';

type Node = Readonly<Record<string, unknown>>;

const mostScripts = 30;
const mostNodes = 2000;
const longestScript = 500_000;

/**
 * The people the page's structured data (schema.org) is about: the main entity of a profile page, else those who stand there by
 * themselves. Authors, reviewers and staff of something else are on the page, and not whom it is about.
 */
export function peopleInData(document: Document, url: URL): Person[] {
  const top = [...document.querySelectorAll(data)].slice(0, mostScripts).flatMap(nodesOf).slice(0, mostNodes);
  const byId = new Map(top.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])));
  const resolve = (value: unknown): Node[] =>
    listOf(value).flatMap((one) => {
      if (!isNode(one)) return [];
      const known = typeof one['@id'] === 'string' ? byId.get(one['@id']) : undefined;
      return [known ? { ...known, ...one } : one];
    });
  const pages = top.filter((node) => typesOf(node).some((type) => /Page$/.test(type)) && isHere(node, url));
  const here = pages.flatMap((page) => resolve(page.mainEntity)).filter(isPerson);
  const main = [...here, ...top.filter((node) => isPerson(node) && isPageOf(node, url) === true)];
  const found = main.length ? main : alone(top, pages).filter((node) => isPageOf(node, url) !== false);
  return unique(found)
    .map(personIn)
    .filter(({ name, identities }) => name || identities.length);
}

/** Persons at the top, but for those that another thing names, by number or name, as its author, publisher, employee and so on. */
function alone(top: readonly Node[], pages: readonly Node[]): Node[] {
  const named = new Set<unknown>();
  for (const node of top) {
    for (const [key, value] of Object.entries(node)) {
      const isSubject = key === 'about' && pages.includes(node);
      if (key !== '@id' && key !== 'mainEntity' && !isSubject)
        for (const one of listOf(value)) if (isNode(one)) named.add(one['@id']).add(one.name);
    }
  }
  return top.filter(
    (node) => isPerson(node) && ![node['@id'], node.name].some((one) => typeof one === 'string' && named.has(one)),
  );
}

function nodesOf(script: Element): Node[] {
  const text = script.textContent ?? '';
  if (text.length > longestScript) return [];
  try {
    const found: unknown = JSON.parse(text.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g, ''));
    return listOf(found).flatMap((node) => {
      if (!isNode(node)) return [];
      return Array.isArray(node['@graph']) ? node['@graph'].filter(isNode) : [node];
    });
  } catch {
    return []; // Broken structured data is none.
  }
}

/** Does the page's own entry speak of this address? After in-app navigation that of the page before may still stand there. */
function isHere(node: Node, url: URL): boolean {
  const stated = typeof node.url === 'string' ? node.url : typeof node['@id'] === 'string' ? node['@id'] : '';
  if (!/^https?:/i.test(stated) || !URL.canParse(stated)) return true;
  const there = new URL(stated);
  const path = ({ pathname }: URL): string => pathname.replace(/\/$/, '').toLowerCase();
  return there.hostname.replace(/^www\./, '') === url.hostname.replace(/^www\./, '') && path(there) === path(url);
}

/** Does the person's own entry say that this page is theirs (`true`), that another is (`false`), or neither? */
function isPageOf({ mainEntityOfPage }: Node, url: URL): boolean | null {
  const [page] = listOf(mainEntityOfPage);
  if (typeof page === 'string') return /^https?:/i.test(page) ? isHere({ url: page }, url) : null;
  return isNode(page) ? isHere(page, url) : null;
}

function personIn(node: Node): Person {
  const contact = listOf(node.contactPoint).filter(isNode);
  const texts = (key: string, from: readonly Node[] = [node]): string[] =>
    from
      .flatMap((one) => listOf(one[key]))
      .map(textOf)
      .filter(Boolean);
  const name = texts('name')[0] ?? [texts('givenName')[0], texts('familyName')[0]].filter(Boolean).join(' ');
  const all = [node, ...contact];
  return {
    ...field('name', name.includes('@') ? '' : name, 'structured-data'),
    ...field('title', single(texts('jobTitle')), 'structured-data'),
    ...field('company', single(namesOf(node.worksFor)), 'structured-data'),
    ...field('school', single(namesOf(node.alumniOf)), 'structured-data'),
    ...field('location', placeIn(node), 'structured-data'),
    part: 'subject',
    ...reaches(
      { emails: texts('email', all), numbers: texts('telephone', all), links: [...texts('url'), ...texts('sameAs')] },
      'structured-data',
    ),
  };
}

function placeIn(node: Node): string {
  const [address, ...more] = [node.address, node.homeLocation, node.workLocation].flatMap(listOf);
  if (more.length || address === undefined) return '';
  if (!isNode(address)) return '';
  const inner = isNode(address.address) ? address.address : address;
  const country = isNode(inner.addressCountry) ? inner.addressCountry.name : inner.addressCountry;
  return [inner.addressLocality, inner.addressRegion, country].map(textOf).filter(Boolean).join(', ');
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, mostNodes) : value ? [value] : []);
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const typesOf = (node: Node): string[] =>
  listOf(node['@type']).map((type) => String(type).replace(/^(?:schema:|https?:\/\/schema\.org\/)/, ''));
const isPerson = (node: Node): boolean => typesOf(node).includes('Person');
/** Text, also with its language; masked values and what a template has left unfilled are none. */
const textOf = (value: unknown): string => {
  const text = shown(typeof value === 'string' ? value : isNode(value) ? String(value['@value'] ?? '') : '');
  return /\{\{|<\w|&\w+;|^\$\{/.test(text) ? '' : text;
};
/** Which of several is the present one, the data do not say. */
const single = (values: readonly string[]): string => (new Set(values).size === 1 ? (values[0] ?? '') : '');
const namesOf = (value: unknown): string[] =>
  listOf(value)
    .map((one) => (isNode(one) ? textOf(one.name) : textOf(one)))
    .filter(Boolean);

/** The same person in two scripts is one. */
const unique = (nodes: readonly Node[]): Node[] => [
  ...new Map(
    nodes.map((node) => [String(node['@id'] ?? JSON.stringify([node.name, node.email, node.url])), node]),
  ).values(),
];
