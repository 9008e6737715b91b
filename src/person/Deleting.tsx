import type { ContactView } from '../messaging/views';
import { Cancel } from '../ui/AskActs';
import { t } from '../ui/words';
import { useDesk } from './desk';
import { Sheet } from './Sheet';
import { useCourse } from './use-course';

/** Forgets a contact. Not from a frame, where the page around it may have put anything over the button: there it says where. */
export function Deleting({ contact, leave }: { contact: ContactView; leave: () => void }) {
  const { framed, openApart } = useDesk();
  const { forget } = useCourse(contact);
  return (
    <Sheet title={t('deleteTitle', contact.fields.name.value)} leave={leave}>
      <p>{t(framed ? 'deleteElsewhere' : 'deleteSays')}</p>
      {!framed && contact.closing?.reason === 'asked-to-stop' && <p class="small quiet">{t('deleteStops')}</p>}
      <div class="acts">
        {!framed && (
          <button type="button" class="secondary grave" onClick={() => void forget()}>
            {t('deleteNow')}
          </button>
        )}
        {framed && openApart && (
          <button type="button" class="secondary strong" onClick={openApart}>
            {t('deleteThere')}
          </button>
        )}
        <Cancel leave={leave} />
      </div>
    </Sheet>
  );
}
