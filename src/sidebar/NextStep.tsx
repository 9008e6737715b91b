import { dayOf, daysBetween } from '../domain/day';
import { historyOf } from '../domain/history';
import { closingOf } from '../domain/stage';
import type { ContactView } from '../messaging/views';
import { Icon } from '../ui/Icon';
import { onDay } from '../ui/when';
import { lastWords, namesLast, namesTouch, stepName, stepWords, whyWords } from '../ui/why';
import { counted, keyed, t } from '../ui/words';
import { AddOnly } from './AddOnly';
import { useDesk } from './desk';
import { LogTouch } from './LogTouch';
import { NewPromiseForm } from './NewPromiseForm';
import { Promises } from './Promises';
import { Snooze } from './Snooze';

/** What to do next, when and why; and, in the same place, the button that does it. */
export function NextStep() {
  const { candidate, work, change } = useDesk();
  const { contact } = candidate;
  const step = contact?.plan.step;
  return (
    <section class="next" aria-label={t('nextStep')}>
      <div class="top">
        <div class="what">
          <p class="eyebrow">
            {step && namesTouch(step) ? t('nextStep') : t('nextStepTouch', contact?.touchNumber ?? 1)}
          </p>
          {contact ? <Step contact={contact} /> : <First />}
        </div>
        {step && contact && <Snooze contact={contact} />}
        <button
          type="button"
          class="plain"
          aria-label={t('promise')}
          title={t('promiseTitle')}
          aria-expanded={work.promising}
          onClick={() => change({ promising: !work.promising })}
        >
          <Icon name="promise" />
        </button>
      </div>
      {contact && <Promises contact={contact} />}
      {work.promising && <NewPromiseForm />}
      <LogTouch />
      {!contact && <AddOnly />}
    </section>
  );
}

const First = () => (
  <>
    <h2>{t('notYetContact')}</h2>
    <p class="why">{t('notYetContactWhy')}</p>
  </>
);

function Step({ contact }: { contact: ContactView }) {
  const { zone } = useDesk();
  const { plan, today, touchNumber, standing } = contact;
  const { step, last } = plan;
  if (!step) return <Resting contact={contact} />;
  const telling = { today, zone, touchNumber };
  const late = standing === 'overdue' ? daysBetween(step.day, today) : 0;
  return (
    <>
      <h2 class={step.at ? 'promised' : ''}>
        {late > 0 ? stepName(step) : stepWords(step, telling)}
        {standing === 'overdue' && <span class="late"> {late > 0 ? counted('daysLate', late) : t('overdueNow')}</span>}
      </h2>
      <p class="why">{whyWords(step, telling)}</p>
      {last && !namesLast(step, last) && <p class="small quiet">{lastWords(last, today)}</p>}
    </>
  );
}

/** Nothing is due: the contact is closed, or a promise waits for its date. */
function Resting({ contact }: { contact: ContactView }) {
  const { zone } = useDesk();
  const closing = closingOf({ id: contact.id, ...contact.fields }, historyOf(contact.touches));
  if (!closing) {
    return (
      <>
        <h2>{t('nothingDated')}</h2>
        <p class="why">{t('nothingDatedWhy')}</p>
      </>
    );
  }
  return (
    <>
      <h2>{t('closed')}</h2>
      <p class="why">{t(`closed_${keyed(closing.reason)}`, onDay(dayOf(closing.at, zone), contact.today))}</p>
    </>
  );
}
