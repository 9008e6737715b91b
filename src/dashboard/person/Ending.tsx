import { useState } from 'preact/hooks';
import type { ContactView } from '../../messaging/views';
import { Deleting } from '../../person/Deleting';
import { Sheet } from '../../person/Sheet';
import { useCourse } from '../../person/use-course';
import { Cancel } from '../../ui/AskActs';
import { t } from '../../ui/words';

/** What ends it, each with what it does in plain words. Asked once more, for neither can be taken back for long. */
export function Ending({ contact }: { contact: ContactView }) {
  const [asked, setAsked] = useState<'stop' | 'delete' | null>(null);
  const stopped = contact.closing?.reason === 'asked-to-stop';
  const leave = () => setAsked(null);
  return (
    <section class="ending" aria-labelledby="ending">
      <h2 class="eyebrow" id="ending">
        {t('ending')}
      </h2>
      {!stopped && (
        <div class="way-out">
          <p class="small quiet">{t('stopSays')}</p>
          <button type="button" class="secondary" aria-expanded={asked === 'stop'} onClick={() => setAsked('stop')}>
            {t('closeReason_asked_to_stop')}
          </button>
        </div>
      )}
      {asked === 'stop' && <Stopping contact={contact} leave={leave} />}
      <div class="way-out">
        <p class="small quiet">{t('deleteDoes')}</p>
        <button type="button" class="secondary" aria-expanded={asked === 'delete'} onClick={() => setAsked('delete')}>
          {t('deleteIt')}
        </button>
      </div>
      {asked === 'delete' && <Deleting contact={contact} leave={leave} />}
    </section>
  );
}

function Stopping({ contact, leave }: { contact: ContactView; leave: () => void }) {
  const { close } = useCourse(contact);
  const stop = async () => {
    if (await close('asked-to-stop', true)) leave();
  };
  return (
    <Sheet title={t('stopTitle', contact.fields.name.value)} leave={leave}>
      <div class="acts">
        <button type="button" class="secondary grave" onClick={() => void stop()}>
          {t('stopNow')}
        </button>
        <Cancel leave={leave} />
      </div>
    </Sheet>
  );
}
