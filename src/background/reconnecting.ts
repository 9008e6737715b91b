import type { Day } from '../domain/day';
import { isMorning } from '../domain/reconnect-morning';
import type { Done } from '../messaging/protocol';
import { CallError } from '../messaging/wire';
import { holdMorning, putAt, readMornings } from '../store/waiting';
import { type AfterAct, done } from './acting';
import { actContext, type Here, open, settings } from './context';

/** The morning on which the first of those who wait to be reconnected with have their turn: once a day, at the first look from its hour on. */

/** The day whose morning was, as far as this worker knows. */
let over: Day | null = null;

/** Gives those who had their turn. */
export async function beginMorning({ now, today, calendar }: Here): Promise<readonly string[]> {
  if (over === today || !isMorning(now, [], calendar)) return [];
  let begun: readonly string[] = [];
  if (isMorning(now, await readMornings(open), calendar)) {
    const { reconnect } = await settings();
    const { kept } = await holdMorning(open, await actContext(), reconnect.perMorning);
    begun = kept.map(({ dossier }) => dossier.contact.id);
  }
  over = today;
  return begun;
}

/** @throws CallError `gone`; RefusedError see `putOnList` of the core */
export async function putOnList(contactId: string, at: 'start' | 'end', after: AfterAct): Promise<Done> {
  const { kept, actId } = await putAt(open, contactId, at, await actContext());
  const [put] = kept;
  if (!put) throw new CallError('gone');
  return done({ ...put, actId }, after);
}
