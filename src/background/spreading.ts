import type { Day } from '../domain/day';
import type { Circumstances, Dossier } from '../domain/dossier';
import { RefusedError } from '../domain/refused';
import { spreadOf } from '../domain/spread';
import type { PageToBackgroundGives } from '../messaging/protocol';
import type { Spread } from '../messaging/views';
import { performAll } from '../store/act';
import { readBacklog } from '../store/backlog';
import { plannedAfter } from '../store/load';
import { countDone } from '../store/queue';
import type { AfterAct } from './acting';
import { actContext, open, present, settings } from './context';
import { movedBy, putTo, spreadView } from './spread-view';

/** Contacts that one act moves: more would keep everybody else waiting. */
const mostAtOnce = 2000;

async function layOut(): Promise<{ readonly moved: ReadonlyMap<string, Day>; readonly view: Spread }> {
  const [here, { capacity }] = await Promise.all([present(), settings()]);
  const [{ entries, beyond }, planned, done] = await Promise.all([
    readBacklog(open, here, mostAtOnce),
    plannedAfter(open, here.today, here.zone),
    countDone(open, here),
  ]);
  const perDay = capacity ?? Number.POSITIVE_INFINITY;
  const given = spreadOf(entries, planned, perDay, done, here.today, here.now, here.calendar);
  return { moved: movedBy(entries, given), view: spreadView(entries, given, beyond) };
}

export const spreadPreview = async (): Promise<Spread> => (await layOut()).view;

/**
 * Amnesty (rule 9): lays the backlog over the coming days, in one act that is taken back as one.
 * @throws RefusedError `nothing-to-spread`
 */
export async function spread(after: AfterAct): Promise<PageToBackgroundGives['spread']> {
  const { moved, view } = await layOut();
  if (!moved.size) throw new RefusedError('nothing-to-spread');
  const contactIds = [...moved.keys()];
  const act = (before: readonly Dossier[], c: Circumstances): readonly Dossier[] =>
    before.map((dossier) => putTo(dossier, moved.get(dossier.contact.id), c));
  const { actId } = await performAll(open, contactIds, act, await actContext());
  after(contactIds);
  return { ...view, actId };
}
