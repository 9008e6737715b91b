import { browser } from './browser';

/** What the user has allowed beyond what Steadfast is installed with. */

/** The match patterns that come with the manifest. */
export const ownMatches = (): string[] =>
  browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []) ?? [];

/** A match pattern without its path: browsers write the paths of granted ones in their own way. */
const hostPart = (pattern: string): string => pattern.replace(/^([^:]+:\/\/[^/]*).*$/, '$1');

/** Of match patterns those for hosts that have no reader by the manifest. */
export function beyondOwn(patterns: readonly string[]): string[] {
  const own = new Set(ownMatches().map(hostPart));
  return patterns.filter((pattern) => !own.has(hostPart(pattern)));
}

/** Match patterns that the user has granted beyond the manifest's own. */
const grantedMatches = async (): Promise<string[]> => beyondOwn((await browser.permissions.getAll()).origins ?? []);

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
