import { RefusedError } from '../domain/refused';
import type { ErrorCode } from '../messaging/wire';
import { ErasingBlockedError } from '../store/everything';
import { storeFailureOf } from '../store/failure';

/** Names a failure for the user. */
export const codeOf = (error: unknown): ErrorCode =>
  error instanceof RefusedError
    ? error.code
    : error instanceof ErasingBlockedError
      ? 'erase-blocked'
      : (storeFailureOf(error) ?? 'unexpected');
