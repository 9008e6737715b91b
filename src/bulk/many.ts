import { dayOf } from '../domain/day';
import { changeEach, type Skipped } from '../domain/many';
import { performAll, takeBack } from '../store/act';
import { plannedAfter } from '../store/load';
import { countQueue } from '../store/tally';
import { actContext, open } from './context';
import type { Handlers } from './serve';

/** Acts on many contacts: each is one transaction, and is taken back as one. */
export const manyCalls = {
  async changeMany({ contactIds, change }) {
    const context = await actContext();
    const { now, zone } = context;
    const today = dayOf(now, zone);
    const [planned, due] = await Promise.all([plannedAfter(open, today, zone), countQueue(open, { now, today, zone })]);
    const beside = { planned, due: due.promised + due.overdue + due.today };
    let skipped: readonly Skipped[] = [];
    const { kept, actId } = await performAll(
      open,
      contactIds,
      (before, c) => {
        const there = new Set(before.map(({ contact }) => contact.id));
        const gone = contactIds
          .filter((id) => !there.has(id))
          .map((contactId) => ({ contactId, code: 'gone' as const }));
        const changed = changeEach(before, change, beside, c);
        skipped = [...gone, ...changed.skipped];
        return changed.after;
      },
      context,
    );
    return { actId: kept.length ? actId : null, changed: kept.length, skipped };
  },
  async undoMany({ actId }) {
    return { changed: (await takeBack(open, actId, await actContext())).length };
  },
} satisfies Partial<Handlers>;
