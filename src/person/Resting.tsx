import { dayOf } from '../domain/day';
import type { ContactView } from '../messaging/views';
import { onDay } from '../ui/when';
import { keyed, t } from '../ui/words';
import { useDesk } from './desk';
import { useCourse } from './use-course';

/** Nothing is due: the contact waits for their turn, is closed, or a promise waits for its date. */
export function Resting({ contact }: { contact: ContactView }) {
  const { zone } = useDesk();
  const { reopen, begin } = useCourse(contact);
  const { closing, today, plan } = contact;
  if (plan.turn === 'waits') {
    return (
      <>
        <h2>{t('waitsTurn')}</h2>
        <p class="why">{t('waitsTurnWhy')}</p>
        <div class="acts">
          <button type="button" class="link" onClick={() => void begin()}>
            {t('reconnectStart')}
          </button>
        </div>
      </>
    );
  }
  if (!closing) {
    return (
      <>
        <h2>{t('nothingDated')}</h2>
        <p class="why">{t('nothingDatedWhy')}</p>
      </>
    );
  }
  const stands = closing.reason === 'asked-to-stop';
  const why = t(`closed_${keyed(closing.reason)}`, onDay(dayOf(closing.at, zone), today));
  return (
    <>
      <h2>{t('closed')}</h2>
      <p class="why">{stands ? `${why} ${t('cannotReopen')}` : why}</p>
      {!stands && (
        <div class="acts">
          <button type="button" class="link" onClick={() => void reopen()}>
            {t('reopenIt')}
          </button>
        </div>
      )}
    </>
  );
}
