import { briefOf, nobodyWaits } from '../domain/brief';
import type { Day } from '../domain/day';
import type { QueueCounts } from '../domain/reminder';
import { keepNotice, readNotice, readReminders } from '../store/reminders';
import type { StoredNotice, StoredReminder } from '../store/schema';
import { type Here, open } from './context';
import { amend, kindOf, onShow, partsOf, takeDown } from './notifications';
import { wordsOf } from './reminding';

/** The day on which this worker has looked through all that is shown: from then on acts and closes tell what is settled. */
let looked: Day | null = null;

/** After a start, which may follow a stop in the middle, and on a new day. */
export async function takeDownStale(here: Here, counts: QueueCounts): Promise<void> {
  if (looked === here.today) return;
  await takeDownSettled(here, counts);
  looked = here.today;
}

/** Takes down what is still shown and asks for nothing any more, wherever it was acted on. */
export async function takeDownSettled(here: Here, counts: QueueCounts): Promise<void> {
  await Promise.all(
    [...(await onShow())].map(async (id) => {
      const { fingerprint } = partsOf(id);
      const kind = kindOf(id);
      if (kind === 'brief') {
        if (nobodyWaits(counts) || fingerprint !== briefOf(here.today)) await takeDown(id);
      } else if (kind === 'reminder') {
        if (!(await stillWanted([fingerprint], here)).length) await takeDown(id);
      } else if (kind === 'several') await thinOut(id, here);
    }),
  );
}

/** Those of these reminders that ask for something: they are not settled, and no warnings of what is there by now. */
const stillWanted = async (fingerprints: readonly string[], { now }: Here): Promise<readonly StoredReminder[]> =>
  (await readReminders(open, fingerprints)).filter(({ kind, due }) => kind !== 'before' || due > now);

/** One of several that is settled is named no more; with the last of them it goes. */
async function thinOut(id: string, here: Here): Promise<void> {
  const notice = await readNotice(open, id);
  const members = notice?.members ?? [];
  const left = await stillWanted(members, here);
  if (!notice || !left.length) await takeDown(id);
  else if (left.length < members.length) {
    await keepNotice(open, { ...notice, members: left.map(({ fingerprint }) => fingerprint) } satisfies StoredNotice);
    const reminders = left.map((row) => ({ ...row, waits: row.due }));
    await amend(id, await wordsOf({ reminders, late: id.startsWith('late:') }, here));
  }
}
