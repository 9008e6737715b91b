import { type Day, dayOf } from '../domain/day';
import type { Dossier } from '../domain/dossier';
import { changeEach, type Skipped, spreadable, spreadDaysOf } from '../domain/many';
import type { QueueEntry } from '../domain/queue';
import { type ActOnAll, performMany } from '../store/act';
import { countDueBy, plannedAfter } from '../store/load';
import { takeBack } from '../store/take-back';
import { actContext, open } from './context';
import type { Handlers } from './serve';

/** Acts on many contacts: each is one transaction, and is taken back as one. */
export const manyCalls = {
  async changeMany({ contactIds, change }) {
    const context = await actContext();
    const { now, zone } = context;
    const today = dayOf(now, zone);
    const [planned, due] = await Promise.all([plannedAfter(open, today, zone), countDueBy(open, today, zone)]);
    const beside = { planned, due };
    const entries: QueueEntry[] = [];
    let days: ReadonlyMap<string, Day> | null = null;
    const there = new Set<string>();
    const skipped: Skipped[] = [];
    const act: ActOnAll = (before, c) => {
      days ??= change.what === 'spread' ? spreadDaysOf(entries, change.perDay, beside, context) : new Map();
      for (const { contact } of before) there.add(contact.id);
      const changed = changeEach(before, change, days, c);
      for (const one of changed.skipped) skipped.push(one);
      return changed.after;
    };
    const look = (some: readonly Dossier[]): void => {
      for (const entry of spreadable(some, context)) entries.push(entry);
    };
    const onMany = change.what === 'spread' ? { look, act } : { act };
    const { changed, actId } = await performMany(open, contactIds, onMany, context);
    const gone = contactIds.filter((id) => !there.has(id)).map((contactId) => ({ contactId, code: 'gone' as const }));
    return { actId: changed ? actId : null, changed, skipped: [...gone, ...skipped] };
  },
  async undoMany({ actId }, { progress }) {
    const came = (done: number, of: number): void => progress({ done, of });
    const { contactIds, stay, gone } = await takeBack(open, actId, await actContext(), came);
    return { changed: contactIds.length, stay, gone };
  },
} satisfies Partial<Handlers>;
