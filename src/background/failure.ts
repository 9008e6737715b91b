import { RefusedError } from '../domain/refused';
import type { ErrorCode } from '../messaging/wire';
import { NewerDataError } from '../store/open';
import { DamagedRowError } from '../store/rows';

/** Names a failure for the user. IndexedDB tells a full disk by `QuotaExceededError`, everything else about a write in many ways. */
export function codeOf(error: unknown): ErrorCode {
  if (error instanceof RefusedError) return error.code;
  if (error instanceof NewerDataError || error instanceof DamagedRowError) return 'store-closed';
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  if (
    [
      'AbortError',
      'UnknownError',
      'DataError',
      'TransactionInactiveError',
      'ReadOnlyError',
      'ConstraintError',
    ].includes(name)
  )
    return 'not-saved';
  if (['InvalidStateError', 'NotFoundError', 'TimeoutError'].includes(name)) return 'store-closed';
  return 'unexpected';
}
