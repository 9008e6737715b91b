import type { Instant } from '../../domain/day';
import { closingIn, type Dossier, promisesOf, touchesOf } from '../../domain/dossier';
import { type Promised, type PromiseFields, promiseKinds, type Score, scoreOf } from '../../domain/promise';
import type { Columns } from './table';
import { clockIn, dayIn } from './times';
import { type Cell, instantIn, maybe, oneOf, textIn, zoneIn } from './values';
import { calledColumns, foundColumns } from './who';

/** One promise, with whom it was agreed and how it stands. */
export interface Agreed {
  readonly dossier: Dossier;
  readonly promise: Promised;
  readonly score: Score;
}

/** The one agreed last first. @param now decides what is open and what is missed */
export function agreedOf(dossier: Dossier, now: Instant): readonly Agreed[] {
  const touches = touchesOf(dossier);
  const closedAt = closingIn(dossier)?.at ?? null;
  return promisesOf(dossier)
    .toSorted((a, b) => (a.madeAt > b.madeAt ? -1 : 1))
    .map((promise) => ({ dossier, promise, score: scoreOf(promise, touches, now, closedAt) }));
}

/** Day and time are those of the zone in which it was agreed; the instants behind them say it exactly. */
export const promiseColumns: Columns<Agreed> = [
  ['Day', ({ promise }) => dayIn(promise.at, promise.zone)],
  ['Time', ({ promise }) => clockIn(promise.at, promise.zone)],
  ...calledColumns,
  ['What', ({ promise }) => promise.what],
  ['By', ({ promise }) => promise.by],
  ['Score', ({ score }) => score],
  ['Note', ({ promise }) => promise.note],
  ['Time zone', ({ promise }) => promise.zone],
  ['Instant', ({ promise }) => promise.at ?? ''],
  ['Made at', ({ promise }) => promise.madeAt],
  ['Moved from', ({ promise }) => promise.moves.join('\n')],
  ['Released at', ({ promise }) => promise.releasedAt ?? ''],
  ['Corrected to', ({ promise }) => promise.corrected ?? ''],
  ['Corrected at', ({ promise }) => promise.correctedAt ?? ''],
  ...foundColumns,
  ['Promise id', ({ promise }) => promise.id],
];

/** Nothing is moved so often. */
const mostMoves = 1000;

/** The promise of a row; what follows from it, its day and its score, is not read. @throws WrongCellError */
export function promiseIn(cell: Cell): PromiseFields {
  const moves = cell('Moved from').split('\n').filter(Boolean).slice(0, mostMoves);
  return {
    what: oneOf(promiseKinds, cell, 'What'),
    by: oneOf(['them', 'me'] as const, cell, 'By'),
    at: maybe(instantIn, cell, 'Instant'),
    zone: zoneIn(cell, 'Time zone'),
    note: textIn(cell, 'Note'),
    madeAt: instantIn(cell, 'Made at'),
    moves: moves.map((one) => instantIn(() => one, 'Moved from')),
    releasedAt: maybe(instantIn, cell, 'Released at'),
    corrected: maybe((one, heading) => oneOf(['kept', 'late', 'missed'] as const, one, heading), cell, 'Corrected to'),
    correctedAt: maybe(instantIn, cell, 'Corrected at'),
    deleted: false,
  };
}
