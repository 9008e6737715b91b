import type { ErrorCode } from '../messaging/wire';
import { openBackup } from './background';
import { failureWords, isLost } from './failure';
import { t } from './words';

/** Why there is nothing to show, and where to bring it back from when it is lost. */
export const FailureNotice = ({ code }: { code: ErrorCode }) => (
  <div class="notice failed">
    <p>{failureWords(code)}</p>
    {isLost(code) && (
      <button type="button" class="secondary strong" onClick={() => void openBackup()}>
        {t('openBackup')}
      </button>
    )}
  </div>
);
