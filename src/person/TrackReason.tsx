import type { Told } from '../domain/talk-track';
import type { Medium } from '../domain/template';
import { t } from '../ui/words';
import { useDesk } from './desk';

/**
 * The reason that stands in the text. Copying the text, or saying it, is giving the reason: the next touch keeps it, and the talk track
 * does not give it again the time after.
 */
export function TrackReason({ told, medium }: { told: Told; medium: Medium }) {
  const { work, change } = useDesk();
  const spoken = medium === 'call' || medium === 'voicemail';
  if (work.reason) {
    return (
      <>
        <p class="reason small quiet" dir="auto">
          {t('trackReasonKept', work.reason)}
        </p>
        <button type="button" class="link small" onClick={() => change({ reason: '' })}>
          {t('trackReasonLeave')}
        </button>
      </>
    );
  }
  if (!told.reason) return null;
  return (
    <>
      {spoken && (
        <button type="button" class="secondary" onClick={() => change({ reason: told.reason })}>
          {t('trackSay')}
        </button>
      )}
      <p class="reason small quiet" dir="auto">
        {t('trackReason', told.reason)}
      </p>
    </>
  );
}
