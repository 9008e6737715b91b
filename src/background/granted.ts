import { browser } from './browser';

/** What the user has allowed beyond what Steadfast is installed with. */

/** The match patterns that come with the manifest. */
export const ownMatches = (): string[] =>
  browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []) ?? [];

/** A match pattern without its path: browsers write the paths of granted ones in their own way. */
const hostPart = (pattern: string): string => pattern.replace(/^([^:]+:\/\/[^/]*).*$/, '$1');

/** Match patterns that the user has granted beyond the manifest's own. */
async function grantedMatches(): Promise<string[]> {
  const own = new Set(ownMatches().map(hostPart));
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !own.has(hostPart(origin)));
}

/** Those of single hosts: a grant for all sites there are is none that was given for webmail. */
export const addedMatches = async (): Promise<string[]> =>
  (await grantedMatches()).filter((origin) => /^https?:\/\/[^*]/.test(origin));

/** Gives back to the browser all that it was asked for since the installation. */
export async function giveBackGrants(): Promise<void> {
  const { permissions: own = [] } = browser.runtime.getManifest();
  const { permissions = [] } = await browser.permissions.getAll();
  const asked = permissions.filter((name) => !own.includes(name));
  const origins = await grantedMatches();
  // One by one: a browser that keeps one of them gives none of several back.
  await Promise.allSettled([
    ...asked.map((name) => browser.permissions.remove({ permissions: [name as never] })),
    ...origins.map((origin) => browser.permissions.remove({ origins: [origin] })),
  ]);
}
