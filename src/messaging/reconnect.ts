import type { CloseReason } from '../domain/contact';
import type { Day } from '../domain/day';
import type { ReconnectChoice } from '../domain/reconnect';
import type { Lasting } from '../domain/reconnect-morning';

/** What the dashboard asks of its worker about the list of those to reconnect with. */
export interface ReconnectCalls {
  /** How many a choice means. */
  reconnectCount: (body: { choice: ReconnectChoice }) => { readonly found: number };
  /** Puts them on the list behind all others, in the order chosen: one act. `actId` is `null` where there was nobody to put there. */
  reconnectBuild: (body: { choice: ReconnectChoice }) => { readonly actId: string | null; readonly put: number };
  /** Puts these there, in the order given: one act. Left are those whom something is promised, who asked to stop, or who are gone. */
  reconnectPut: (body: { contactIds: readonly string[] }) => { readonly actId: string | null; readonly put: number };
  /** The list as it stands, with its first so many. */
  reconnectNext: (body: { count: number }) => ReconnectList;
}

export interface ReconnectList {
  readonly waiting: number;
  /** Those who had their turn and were not touched since. */
  readonly untouched: number;
  /** Those who come first, in their order. */
  readonly first: readonly Reconnected[];
  /** The day of the next morning. */
  readonly morning: Day;
  /** `null` where nobody waits or nobody has their turn. */
  readonly lasting: Lasting | null;
  /** The last morning on which anybody had their turn; `null` where none was, or nothing is known of it any more. */
  readonly last: { readonly actId: string; readonly day: Day; readonly people: readonly Reconnected[] } | null;
}

export interface Reconnected {
  readonly contactId: string;
  readonly name: string;
  readonly title: string;
  readonly company: string;
  /** The user's day of the last touch. */
  readonly lastOn: Day | null;
  readonly knownSince: Day | null;
  /** Why they are closed, where they are. */
  readonly closed: CloseReason | null;
  /** They had their turn and were not touched since. */
  readonly untouched: boolean;
}
