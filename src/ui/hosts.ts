import type { SiteId } from '../domain/sighting';

/** The host on which LinkedIn's own pages live. */
export const linkedinHost = 'www.linkedin.com';

const sites: readonly (readonly [RegExp, SiteId])[] = [
  [/(^|\.)linkedin\.com$/, 'linkedin'],
  [/^mail\.google\.com$/, 'gmail'],
  [/^outlook\.(live|office|office365)\.com$|^outlook\.cloud\.microsoft$/, 'outlook'],
  [/^mail\.yahoo\.com$/, 'yahoo'],
  [/^mail\.proton\.me$/, 'proton'],
];

/** The site that lives on one of the hosts which come with Steadfast; `null`: a host of the user's own. */
export const siteOfHost = (host: string): SiteId | null => sites.find(([pattern]) => pattern.test(host))?.[1] ?? null;
