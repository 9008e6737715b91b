import { roles } from '../../domain/contact';
import { type Dossier, touchesOf } from '../../domain/dossier';
import { channels, directions, outcomes, reactions, type Touch, type TouchFields, weightOf } from '../../domain/touch';
import { longestLine } from '../limits';
import type { Columns } from './table';
import * as time from './times';
import { type Cell, dayIn, instantIn, maybe, oneOf, textIn, zoneIn } from './values';
import { calledColumns, foundColumns } from './who';

/** One touch, with whom it was. */
export interface Held {
  readonly dossier: Dossier;
  readonly touch: Touch;
}

/** The newest of a contact first. */
export const heldOf = (dossier: Dossier): readonly Held[] => touchesOf(dossier).map((touch) => ({ dossier, touch }));

/** Day and time are those of the zone in which it was logged; the instant behind them says it exactly. */
export const touchColumns: Columns<Held> = [
  ['Day', ({ touch }) => time.dayIn(touch.at, touch.zone)],
  ['Time', ({ touch }) => time.clockOf(touch.at, touch.zone)],
  ...calledColumns,
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
  ...foundColumns,
  ['Touch id', ({ touch }) => touch.id],
];

/** The touch of a row; what follows from it, its day and its weight, is not read. @throws WrongCellError */
export function touchIn(cell: Cell): TouchFields {
  const at = instantIn(cell, 'Instant');
  const expects = (one: Cell, heading: string) => oneOf(reactions, one, heading);
  const role = maybe((one, heading) => oneOf(roles, one, heading), cell, 'Role');
  const name = textIn(cell, 'Answered by', longestLine);
  return {
    at,
    zone: zoneIn(cell, 'Time zone'),
    loggedAt: maybe(instantIn, cell, 'Logged at') ?? at,
    channel: oneOf(channels, cell, 'Channel'),
    direction: oneOf(directions, cell, 'Direction'),
    outcome: oneOf(outcomes, cell, 'Outcome'),
    note: textIn(cell, 'Note'),
    about: textIn(cell, 'About', longestLine),
    answeredBy: role || name ? { name, role: role ?? 'unknown' } : null,
    awayUntil: maybe(dayIn, cell, 'Away until'),
    reason: textIn(cell, 'Reason'),
    expected: maybe(expects, cell, 'Expected'),
    actual: maybe(expects, cell, 'Came'),
    noticed: cell('Logged by itself') === 'yes',
    deleted: false,
    elsewhere: false,
  };
}
