import type { Telling, Told } from '../domain/talk-track';
import { openTalkTrack } from '../ui/background';
import { languageName } from '../ui/languages';
import { t } from '../ui/words';
import { useDesk } from './desk';
import { NewReason } from './NewReason';

/** What would make the text better, each said quietly with the way to it. */
export function TrackNotes({ told, telling }: { told: Told; telling: Telling }) {
  const { candidate } = useDesk();
  const { contact } = candidate;
  const wanted = telling.language.split(/[-_]/)[0]?.toLowerCase() ?? '';
  return (
    <div class="track-notes small quiet">
      {contact && (told.newReasonWanted || !contact.fields.reason.trim()) && (
        <NewReason contactId={contact.id} reasons={contact.fields.reason} usedUp={told.newReasonWanted} />
      )}
      {wanted && told.language !== wanted && (
        <p>{t('trackNoLanguage', languageName(wanted), languageName(told.language))}</p>
      )}
      {!telling.sender && (
        <p>
          {t('trackNoSender')}{' '}
          <button type="button" class="link small" onClick={() => void openTalkTrack()}>
            {t('trackSayWho')}
          </button>
        </p>
      )}
    </div>
  );
}
