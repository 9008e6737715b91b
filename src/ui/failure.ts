import { CallError, type ErrorCode } from '../messaging/wire';
import { keyed, t } from './words';

/** What went wrong, as something the user can act on. What is no `CallError` is a mistake of ours. */
export const codeOf = (error: unknown): ErrorCode => (error instanceof CallError ? error.code : 'unexpected');

/** What was stored is gone or damaged, so that nothing can be shown but the way to bring it back. */
export const isLost = (code: ErrorCode | null): boolean =>
  code === 'data-lost' || code === 'data-part-lost' || code === 'data-damaged';

export const failureWords = (code: ErrorCode): string => t(`error_${keyed(code)}`);
