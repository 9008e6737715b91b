import type { Person } from '../domain/sighting';

/** In the commoner languages: "no-reply", "do not reply". Apart from the rest by a sign: `casinoreply` is a casino. */
const noReply =
  /(?:^|[-_.+])(?:(?:no|do[-_.]?not|don?t)[-_.]?repl(?:y|ies)|ne[-_.]?pas[-_.]?repondre|nicht[-_.]?antworten|keine[-_.]?antwort|no[-_.]?responder?|nao[-_.]?responda|non[-_.]?rispondere|niet[-_.]?beantwoorden|ei[-_.]?vastata)(?:$|[-_.+\d])/;
const machine =
  /^(?:mailer[-_.]?daemon|postmaster|bounces?|notifications?|notify|alerts?|auto(?:mated|mailer|[-_.]?(?:reply|confirm|notify|response))|daemon|cron|root|nobody|invitations?|calendar-notification|drive-shares[-\w]*|e?mailer)(?:[-_.+].*)?$/;
/** Answers to such an address go to a program, which knows by it what they are about. */
const thread = /^(?:reply|replies|comments?)\+/;
const program = /(?:^|\.)(?:no-?reply|bounces?|resource\.calendar\.google\.com$)(?:\.|$)/;

const list =
  /(?:^|[-_.])(?:list|liste|announce(?:ments?)?|newsletters?|digest|unsubscribe|subscribe|mailinglist)$|^(?:newsletters?|list|owner|digest)[-_.]|^(?:majordomo|listserv|listmaster|sympa)$|[-_.+](?:request|owner|unsubscribe|bounces)$/;
const lists =
  /(?:^|\.)(?:lists?|listes?|groups|googlegroups|yahoogroups|listserv|mailman|newsletters?|freelists|group\.calendar\.google)\.|(?:^|\.)groups\.io$/;
/** Addresses of a role: people read them, but no one person, and what comes with "Unsubscribe" from them is to many. */
const role =
  /^(?:info|news|hello|hi|hey|team|marketing|updates?|mail|e-?mail|contact|offers?|promo(?:tions?)?|deals|shop|store|events?|members?|community|service|support)$/;

/**
 * Not a human being's own address, by how such addresses are commonly written; most lists cannot be told this way.
 * @param bulk the page offers to unsubscribe from what comes from here
 */
export function automatic(address: string, bulk: boolean): Person['automatic'] {
  const [local = '', domain = ''] = address.split('@');
  if (noReply.test(local) || machine.test(local) || thread.test(local) || program.test(domain)) return 'no-reply';
  return list.test(local) || lists.test(domain) || (bulk && role.test(local)) ? 'list' : undefined;
}
