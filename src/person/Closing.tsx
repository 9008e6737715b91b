import { useState } from 'preact/hooks';
import { type CloseReason, closeReasons } from '../domain/contact';
import { type Guard, guardOf } from '../domain/guard';
import { historyOf } from '../domain/history';
import type { ContactView } from '../messaging/views';
import { AskActs } from '../ui/AskActs';
import { keyed, t } from '../ui/words';
import { GuardOffers } from './GuardOffers';
import { Sheet } from './Sheet';
import { useCourse } from './use-course';

/** Why close? Where nobody has had a fair chance to answer, three offers are made first (rule 6). */
export function Closing({ contact, leave }: { contact: ContactView; leave: () => void }) {
  const course = useCourse(contact);
  const [reason, setReason] = useState<CloseReason | null>(null);
  const [guard, setGuard] = useState<Guard | null>(null);

  const close = async (why: CloseReason, anyway: boolean) => {
    const found = anyway ? null : guardOf(historyOf(contact.touches), why);
    if (found) setGuard(found);
    else if (await course.close(why, anyway)) leave();
  };
  if (reason && guard) {
    return (
      <Sheet title={t('guardTitle')} leave={leave}>
        <GuardOffers {...{ contact, guard, leave }} close={() => void close(reason, true)} />
      </Sheet>
    );
  }
  return (
    <Sheet title={t('closeTitle')} leave={leave} submit={() => reason && void close(reason, false)}>
      <Reasons chosen={reason} choose={setReason} />
      <AskActs does={t('closeNow')} disabled={!reason} leave={leave} />
    </Sheet>
  );
}

function Reasons({ chosen, choose }: { chosen: CloseReason | null; choose: (reason: CloseReason) => void }) {
  return (
    <fieldset class="reasons" aria-label={t('closeTitle')}>
      {closeReasons.map((reason) => (
        <label key={reason}>
          <input
            type="radio"
            name="close-reason"
            value={reason}
            checked={reason === chosen}
            onChange={() => choose(reason)}
          />
          <span>{t(`closeReason_${keyed(reason)}`)}</span>
        </label>
      ))}
      {chosen === 'asked-to-stop' && <p class="small quiet">{t('closeStopHint')}</p>}
    </fieldset>
  );
}
