import { daysBetween } from '../domain/day';
import type { ContactView } from '../messaging/views';
import { useMinute } from '../ui/use-minute';
import { lastWords, namesLast, stepName, stepWords, whyWords } from '../ui/why';
import { counted, t } from '../ui/words';
import { useDesk } from './desk';
import { Resting } from './Resting';
import { useCourse } from './use-course';

/** What to do, when and why. */
export function Step({ contact }: { contact: ContactView }) {
  const { zone } = useDesk();
  const now = useMinute();
  const { plan, today, touchNumber, standing } = contact;
  const { step, last } = plan;
  if (!step) return <Resting contact={contact} />;
  const telling = { today, zone, touchNumber };
  const late = standing === 'overdue' ? daysBetween(step.day, today) : 0;
  return (
    <>
      <h2 class={step.at ? 'promised' : ''}>
        {late > 0 ? stepName(step) : stepWords(step, { ...telling, now })}
        {standing === 'overdue' && <span class="late"> {late > 0 ? counted('daysLate', late) : t('overdueNow')}</span>}
      </h2>
      <p class="why">{whyWords(step, telling)}</p>
      {last && !namesLast(step, last) && <p class="small quiet">{lastWords(last, today)}</p>}
      {step.kind === 'final-try' && <CallOff contact={contact} label={t('callOff')} />}
      {step.kind === 'close' && <CallOff contact={contact} label={t('keepOpen')} />}
    </>
  );
}

/** The final try need not be the last. */
function CallOff({ contact, label }: { contact: ContactView; label: string }) {
  const { callOff } = useCourse(contact);
  return (
    <div class="acts">
      <button type="button" class="link" onClick={() => void callOff()}>
        {label}
      </button>
    </div>
  );
}
