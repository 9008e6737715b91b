import type { Instant } from '../domain/day';
import type { Stamp } from '../domain/merge';
import { askedAhead } from '../store/asked-ahead';
import { lastTold, type Sentinel, writeSentinel } from '../store/sentinel';
import { browser } from './browser';

/**
 * The sentinel once more, in the browser's storage for extensions, which lies in a folder of its own: where Firefox cannot read its list of files of
 * an origin, it throws away all that it keeps of it, files and databases alike, and says nothing (measured in Firefox 153). What a content script
 * might write there is asked for only when all else is gone.
 */

const key = 'sentinel';

interface Witnessed {
  readonly schema: number;
  readonly last: Stamp | null;
  readonly at: Instant;
}

/** `undefined` too where the browser cannot read it: it is a second word, and what is stored does not hang on it. */
const witnessed = async (): Promise<Witnessed | undefined> =>
  browser.storage.local.get(key).then(
    (all) => all[key] as Witnessed | undefined,
    () => undefined,
  );

/** As `lastKnown` of the core; where nothing is known there, the witness is asked, and the sentinel is as before for whoever else looks. */
export const lastKnownAnywhere = askedAhead(look);

async function look(): Promise<Stamp | null> {
  const known = await lastTold().catch(() => undefined);
  if (known !== undefined) return known;
  const kept = await witnessed();
  if (!kept?.last) return null;
  await writeSentinel({ ...kept, contacts: 0, touches: 0 }).catch(() => {});
  return kept.last;
}

/** Lets the witness follow the sentinel. That it cannot be kept is no failure of what was done, nor waited for: it may take for ever. */
export function tellWitness({ schema, last, at }: Sentinel): void {
  witnessed()
    .then((known) => (known?.last === last ? undefined : browser.storage.local.set({ [key]: { schema, last, at } })))
    .catch(() => {});
}

/** When everything is deleted. */
export const forgetWitness = (): Promise<void> => browser.storage.local.clear();
