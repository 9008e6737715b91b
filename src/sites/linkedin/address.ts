import { linkedinId, linkedinSlug, salesId } from '../../domain/identity';
import type { Seen } from '../../domain/sighting';

/** Whose profile an address is: by public slug or, on links from messages, by member id. Never both. */
export interface Address {
  readonly slug?: string;
  readonly id?: string;
}

/** `www.` and the country hosts, on which guests land. */
export const isLinkedIn = (url: URL): boolean => /^(?:(?:www|[a-z]{2})\.)?linkedin\.com$/.test(url.hostname);

/** The profile an address or link leads to, sub-pages and dialogs included; `null` for everything else, and for `/in/me/`. */
export function profileAt(url: URL): Address | null {
  const raw = isLinkedIn(url) ? /^\/in\/([^/]+)/.exec(url.pathname)?.[1] : undefined;
  if (!raw) return null;
  const id = linkedinId(raw);
  if (id) return { id: id.value };
  // Ids of other kinds (Sales Navigator, Recruiter) are redirected to the slug, and are none themselves.
  if (/^A[A-Z][a-z]A[\w-]{20,}$/.test(raw)) return null;
  const slug = linkedinSlug(raw);
  return slug && { slug: slug.value };
}

/** The lead an address or link leads to: `/sales/lead/<id>,<how found>,<token>`, before 2021 `/sales/people/`. */
export function leadAt(url: URL): string | null {
  const raw = isLinkedIn(url) ? /^\/sales\/(?:lead|people)\/([^/,]+)/.exec(url.pathname)?.[1] : undefined;
  return (raw && salesId(raw)?.value) || null;
}

/** Where a link leads; `null` for what is no address. Links are read as they are written, relative ones as of www. */
export function target(href: string | null | undefined): URL | null {
  try {
    return href ? new URL(href, 'https://www.linkedin.com/') : null;
  } catch {
    return null;
  }
}

/** Whose profile a link leads to, or whom it invites (`?vanityName=`, and for guests `?vieweeVanityName=`). */
export function linkedTo(href: string | null | undefined): Address | null {
  const url = target(href);
  if (!url || !isLinkedIn(url)) return null;
  const slug = linkedinSlug(url.searchParams.get('vanityName') ?? url.searchParams.get('vieweeVanityName') ?? '');
  return slug ? { slug: slug.value } : profileAt(url);
}

/** A web address out of LinkedIn's "you are leaving" link, as its owner wrote it; empty for anything but http(s). */
export function website(href: string | null): string {
  const url = target(href);
  const wrapped = url && isLinkedIn(url) && /^\/(?:safety\/go|redir\/redirect)\/?$/.test(url.pathname);
  const real = wrapped ? url.searchParams.get('url') : url && !isLinkedIn(url) ? href : null;
  return real && /^https?:\/\/[^\s<>"]{1,2000}$/i.test(real) ? real : '';
}

/** The web addresses that these links lead to, each once. */
export const websitesOf = (links: Iterable<Element>): Seen[] =>
  [...new Set([...links].map((link) => website(link.getAttribute('href'))))]
    .filter(Boolean)
    .map((value) => ({ value, from: 'link' }));
