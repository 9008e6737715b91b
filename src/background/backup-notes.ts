import type { Instant } from '../domain/day';
import { type BackupNotes, keepNotes, readNotes } from '../store/snapshots-notes';
import { tellPages } from './browser';

/** As this worker knows them; reading them every minute would be for nothing. */
let notes: Promise<BackupNotes> | null = null;

export const known = (): Promise<BackupNotes> => {
  notes ??= readNotes();
  return notes;
};

export async function note(change: BackupNotes): Promise<void> {
  const before = await known();
  const after = { ...before, ...change };
  notes = Promise.resolve(after);
  await keepNotes(change);
  // Also whoever looks at a page by now is to hear of it.
  if (Boolean(before.unreadable) !== Boolean(after.unreadable)) await tellPages({ news: 'changed', contactIds: [] });
}

/** When a snapshot could last not be taken because a part of what is stored cannot be read any more. */
export const unreadableAt = async (): Promise<Instant | null> => (await known()).unreadable ?? null;

let kept = true;

/** Can anything be kept where snapshots lie? It cannot be noted there that nothing can. */
export const isKept = (): boolean => kept;

export async function tellKept(can: boolean): Promise<void> {
  if (kept === can) return;
  kept = can;
  await tellPages({ news: 'changed', contactIds: [] });
}

/** Another context has taken a snapshot, or put something else in the place of everything. */
export const forgetNotes = (): void => {
  notes = null;
};
