import type { Person, Sighting } from '../domain/sighting';

/**
 * The page to come back to for somebody seen at `address`: the profile or the mail itself, without what was true of this visit
 * only. Empty where there is none: a mail being written will be gone.
 */
export function homeOf({ site, kind, page, people }: Sighting, address: string): string {
  if (kind === 'compose' || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return '';
  if (address.length > longestAddress) return '';
  const profile = kind === 'profile' && people[0] && profileOf(people[0]);
  if (profile) return profile;
  return site === 'roundcube' ? roundcubeMail(page, address) : address;
}

/** Some pages carry all that they show in their address. */
const longestAddress = 4000;

/** Their profile, where an address of theirs names it; else empty. */
export function profileOf({ identities }: Person): string {
  const slug = identities.find((identity) => identity.kind === 'linkedin-slug');
  return slug ? `https://www.linkedin.com/in/${encodeURIComponent(slug.value)}/` : '';
}

/** In a preview pane the address names the folder only; the reader's page, `<folder>/<number>`, names the mail. */
function roundcubeMail(page: string, address: string): string {
  const end = page.lastIndexOf('/');
  const { origin, pathname } = new URL(address);
  const query = new URLSearchParams({
    _task: 'mail',
    _mbox: page.slice(0, end),
    _uid: page.slice(end + 1),
    _action: 'show',
  });
  return `${origin}${pathname}?${query}`;
}
