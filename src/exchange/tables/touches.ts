import { type Dossier, touchesOf } from '../../domain/dossier';
import { type Touch, weightOf } from '../../domain/touch';
import type { Columns } from './table';
import { clockOf, dayIn } from './times';

/** One touch, with whom it was. */
export interface Held {
  readonly dossier: Dossier;
  readonly touch: Touch;
}

/** The newest of a contact first. */
export const heldOf = (dossier: Dossier): readonly Held[] => touchesOf(dossier).map((touch) => ({ dossier, touch }));

/** Day and time are those of the zone in which it was logged; the instant behind them says it exactly. */
export const touchColumns: Columns<Held> = [
  ['Day', ({ touch }) => dayIn(touch.at, touch.zone)],
  ['Time', ({ touch }) => clockOf(touch.at, touch.zone)],
  ['Contact', ({ dossier }) => dossier.contact.fields.name.value],
  ['Company', ({ dossier }) => dossier.contact.fields.company?.value ?? ''],
  ['Channel', ({ touch }) => touch.channel],
  ['Direction', ({ touch }) => touch.direction],
  ['Outcome', ({ touch }) => touch.outcome],
  ['Weight', ({ touch }) => weightOf(touch)],
  ['Note', ({ touch }) => touch.note],
  ['About', ({ touch }) => touch.about],
  ['Reason', ({ touch }) => touch.reason],
  ['Answered by', ({ touch }) => touch.answeredBy?.name ?? ''],
  ['Role', ({ touch }) => touch.answeredBy?.role ?? ''],
  ['Away until', ({ touch }) => touch.awayUntil ?? ''],
  ['Expected', ({ touch }) => touch.expected ?? ''],
  ['Came', ({ touch }) => touch.actual ?? ''],
  ['Logged by itself', ({ touch }) => (touch.noticed ? 'yes' : 'no')],
  ['Time zone', ({ touch }) => touch.zone],
  ['Instant', ({ touch }) => touch.at],
  ['Logged at', ({ touch }) => touch.loggedAt],
  ['Contact id', ({ dossier }) => dossier.contact.id],
  ['Touch id', ({ touch }) => touch.id],
];
