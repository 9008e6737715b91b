import type { NewTouch } from '../domain/acts';
import type { Instant } from '../domain/day';
import { closingIn, touchesOf } from '../domain/dossier';
import { isCurrent, openOf, type Suggestion } from '../domain/suggestion';
import type { Outcome } from '../domain/touch';
import type { SuggestionView } from '../messaging/views';
import type { Offered } from '../store/suggestions';

const contactId = ({ dossier }: Offered): string | null => dossier?.contact.id ?? null;

/** All that are kept about the contact that one of them is about; about somebody who is none, that one. */
export const aboutSame = (one: Offered, all: readonly Offered[]): readonly Suggestion[] =>
  all
    .filter((other) => other === one || (contactId(one) !== null && contactId(other) === contactId(one)))
    .map(({ suggestion }) => suggestion);

function isOpen(one: Offered, all: readonly Offered[], now: Instant): boolean {
  const { suggestion, dossier, deleted } = one;
  if (deleted || suggestion.dismissed || !isCurrent(suggestion, dossier !== null, now)) return false;
  return openOf(aboutSame(one, all), dossier ? touchesOf(dossier) : []).includes(suggestion);
}

/** What is to be offered now, in the order in which it is given, as the pages are given it. To two addresses of a contact it was sent once. */
export function offeredViews(all: readonly Offered[], now: Instant): readonly SuggestionView[] {
  const open = all.filter((one) => isOpen(one, all, now));
  return open.filter((one, at) => !open.slice(0, at).some((other) => isOneSending(one, other))).map(viewOf);
}

const isOneSending = (one: Offered, other: Offered): boolean =>
  one.suggestion.sending === other.suggestion.sending && contactId(one) !== null && contactId(one) === contactId(other);

function viewOf({ suggestion, dossier, stopped }: Offered): SuggestionView {
  const { id, at, what, channel, sure, subject, tabId, keys, person } = suggestion;
  return {
    ...{ id, at, what, channel, sure, subject, tabId, keys },
    name: dossier?.contact.fields.name.value ?? person.name.value,
    contactId: dossier?.contact.id ?? null,
    stopped: stopped || (dossier !== null && closingIn(dossier)?.reason === 'asked-to-stop'),
  };
}

/** The touch that is logged from it: at the time it was sent, unless the clock was set back since. */
export function touchOf(
  { channel, what, subject, home, at }: Suggestion,
  outcome: Outcome,
  now: Instant,
  note: string,
  noticed: boolean,
): NewTouch {
  return {
    ...{ channel, outcome, direction: 'out', note },
    about: what === 'call' ? home : subject || home,
    at: at > now ? now : at,
    ...(noticed ? { noticed } : {}),
  };
}
