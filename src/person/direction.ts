import type { Channel, Direction, Outcome } from '../domain/touch';

const written: ReadonlySet<Channel> = new Set<Channel>(['email', 'linkedin', 'text', 'letter', 'social']);
const theirs: ReadonlySet<Outcome> = new Set<Outcome>([
  'asked-to-call-later',
  'referral-given',
  'said-no',
  'asked-to-stop',
]);

/** Who reached out: an answer in writing came from them; in a call it came in answer to the user's call. */
export const directionOf = (channel: Channel, outcome: Outcome): Direction =>
  outcome === 'replied' || (written.has(channel) && theirs.has(outcome)) ? 'in' : 'out';
