import { touchesOf } from '../domain/dossier';
import { RefusedError } from '../domain/refused';
import { openOf, type Suggestion } from '../domain/suggestion';
import type { Outcome } from '../domain/touch';
import type { Done } from '../messaging/protocol';
import type { SuggestionList } from '../messaging/views';
import { CallError } from '../messaging/wire';
import { changeSuggestion, meetAll, readSuggestions } from '../store/suggestions';
import { type AfterAct, log } from './acting';
import { message, tellPages } from './browser';
import { now, open, present } from './context';
import { aboutSame, offeredViews, touchOf } from './suggestion-view';

/** What was noticed to have been sent, and what the user does with it. */

export async function suggestionList(): Promise<SuggestionList> {
  const [all, { now, today, zone }] = await Promise.all([readSuggestions(open), present()]);
  return { now, today, zone, suggestions: offeredViews(await meetAll(open, all), now) };
}

/**
 * Logs a suggestion as a touch, at the time it was sent. Somebody who is no contact becomes one by it. That nobody has logged it meanwhile is
 * looked at in the same transaction.
 * @param outcome how a call went; a message was sent
 * @param noticed logged without being asked, because the user wants it so
 * @throws RefusedError `suggestion-gone`; CallError `gone` where the contact was deleted since
 */
export async function logSuggestion(id: string, outcome: Outcome, after: AfterAct, noticed = false): Promise<Done> {
  const all = await meetAll(open, await readSuggestions(open));
  const one = all.find(({ suggestion }) => suggestion.id === id);
  if (!one) throw new RefusedError('suggestion-gone');
  // What is logged by itself makes nobody a contact.
  if (one.deleted || (noticed && !one.dossier)) throw new CallError('gone');
  const { suggestion, dossier } = one;
  const isCall = suggestion.what === 'call';
  if (isCall !== (outcome !== 'sent')) throw new CallError('malformed', 'logSuggestion: outcome');
  const { person, home } = suggestion;
  const capture = { capture: { person, home } };
  // Nor does it give a contact anything that nobody has looked at.
  const target = dossier ? { contactId: dossier.contact.id, ...(noticed ? {} : capture) } : capture;
  const kept = aboutSame(one, all);
  const done = await log(target, touchOf(suggestion, outcome, now(), invited(suggestion), noticed), quiet, (before) => {
    if (!openOf(kept, before ? touchesOf(before) : []).includes(suggestion)) throw new RefusedError('suggestion-gone');
  });
  // Without this mark the touch is known by its time: what was logged stays logged.
  const logged = { touchId: done.touchId ?? '', actId: done.actId };
  await changeSuggestion(open, id, { logged }).catch(() => {});
  after([done.contact.id]);
  return done;
}

const invited = ({ what }: Suggestion): string => (what === 'invitation' ? message('invitationNote') : '');

/** The news is told once the suggestion is known to be logged. */
const quiet: AfterAct = () => {};

/** @param dismissed `false` takes it back. @throws RefusedError `suggestion-gone` */
export async function dismissSuggestion(id: string, dismissed: boolean): Promise<null> {
  if (!(await changeSuggestion(open, id, { dismissed }))) throw new RefusedError('suggestion-gone');
  await tellPages({ news: 'changed', contactIds: null });
  return null;
}
