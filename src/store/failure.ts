import {
  DataDamagedError,
  DataHeldError,
  DataLostError,
  DataPartLostError,
  DiskFullError,
  NewerDataError,
} from './open';
import { DamagedRowError } from './rows';

export type StoreFailure =
  | 'full'
  | 'not-saved'
  | 'store-closed'
  | 'data-lost'
  | 'data-part-lost'
  | 'data-damaged'
  | 'data-newer';

const failedWrites: readonly string[] = [
  'AbortError',
  'UnknownError',
  'DataError',
  'TransactionInactiveError',
  'ReadOnlyError',
  'ConstraintError',
];
const failedOpens: readonly string[] = ['InvalidStateError', 'NotFoundError', 'TimeoutError'];

/** What an error of the store means; `null` for one that is not of it. IndexedDB tells a full disk by `QuotaExceededError`, everything else about a write in many ways. */
export function storeFailureOf(error: unknown): StoreFailure | null {
  if (error instanceof DamagedRowError || error instanceof DataHeldError) return 'store-closed';
  if (error instanceof NewerDataError) return 'data-newer';
  if (error instanceof DataLostError) return 'data-lost';
  if (error instanceof DataPartLostError) return 'data-part-lost';
  if (error instanceof DataDamagedError) return 'data-damaged';
  if (error instanceof DiskFullError) return 'full';
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  if (failedWrites.includes(name)) return 'not-saved';
  return failedOpens.includes(name) ? 'store-closed' : null;
}
