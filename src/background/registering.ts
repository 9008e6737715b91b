import webmail from '../content/webmail.iife?script';
import { browser } from './browser';
import { addedMatches } from './granted';

const scriptId = (origin: string): string => `host ${origin}`;

let last: Promise<unknown> = Promise.resolve();

/**
 * Registers the content script for every host the user has granted, and for no other. Grants come and go in the browser's own
 * pages too, so this follows what the browser says rather than what Steadfast asked for. In turn: a grant that starts the background has it
 * done twice, and a browser refuses what is registered already.
 */
export function registerHosts(): Promise<void> {
  const turn = last.then(followGrants);
  last = turn.catch(() => {});
  return turn;
}

async function followGrants(): Promise<void> {
  const wanted = new Set(await addedMatches());
  const registered = await browser.scripting.getRegisteredContentScripts();
  // Registrations outlive an update, in which the file may have got another name.
  const isRight = ({ matches, js }: (typeof registered)[number]): boolean =>
    !!matches?.some((match) => wanted.has(match)) && !!js?.some((file) => file.endsWith(contentScript));
  const stale = registered.filter((script) => !isRight(script)).map(({ id }) => id);
  if (stale.length) await browser.scripting.unregisterContentScripts({ ids: stale });
  const known = new Set(registered.filter(isRight).map(({ id }) => id));
  const fresh = [...wanted].filter((match) => !known.has(scriptId(match)));
  if (!fresh.length) return;
  await browser.scripting.registerContentScripts(
    fresh.map((match) => ({
      id: scriptId(match),
      matches: [match],
      js: [contentScript],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    })),
  );
}

/** Reads whatever webmail stands on a host that the user has allowed; Firefox takes its path without a slash before it. */
const contentScript = webmail.replace(/^\//, '');
