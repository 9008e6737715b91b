import { type Day, dayOf, type Instant } from '../domain/day';
import type { Exported, ExportWish } from '../messaging/export';
import { readSettings } from '../store/keep';
import type { Open } from '../store/open';
import { actContext, open } from './context';
import { exportBackup } from './export-backup';
import { exportPeople } from './export-people';
import type { Handlers, Work } from './serve';

/** What a file is made of, beside what the user wishes. */
export interface ExportHere extends Work {
  readonly open: Open;
  readonly now: Instant;
  /** In the user's zone: files are named by it. */
  readonly today: Day;
  readonly warnBefore: number;
}

/** Everything, or some people, as a file. */
export const exported = (wish: ExportWish, here: ExportHere): Promise<Exported> =>
  wish.what === 'backup' ? exportBackup(wish, here) : exportPeople(wish.what, wish, here);

export const exportCalls = {
  async export(wish, work) {
    const [{ now, zone }, { warnBefore }] = await Promise.all([actContext(), readSettings(open)]);
    return exported(wish, { ...work, open, now, today: dayOf(now, zone), warnBefore });
  },
} satisfies Partial<Handlers>;
