import type { ErrorCode } from '../messaging/wire';
import { failureWords } from '../ui/failure';
import { isShownBeside } from './use-settings';

/** What is wrong and what to do about it, said to screen readers as it appears. Nothing when there is nothing to say. */
export const Problem = ({ id, text }: { id?: string; text: string | null }) =>
  text ? (
    <p {...(id ? { id } : {})} class="late" role="alert">
      {text}
    </p>
  ) : null;

/** What the background refused, in words; `null` where the toast says it. */
export const refusalWords = (code: ErrorCode | null): string | null =>
  isShownBeside(code) ? failureWords(code) : null;
