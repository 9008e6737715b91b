import { useState } from 'preact/hooks';
import type { ContactView } from '../messaging/views';
import { Icon } from '../ui/Icon';
import { namesTouch } from '../ui/why';
import { t } from '../ui/words';
import { AddOnly } from './AddOnly';
import { AskAssistant } from './AskAssistant';
import { AwayForm } from './Away';
import { Closing } from './Closing';
import { type Asked, CourseMenu } from './CourseMenu';
import { Deleting } from './Deleting';
import { useDesk } from './desk';
import { LogTouch } from './LogTouch';
import { NewPromiseForm } from './NewPromiseForm';
import { Promises } from './Promises';
import { Snooze } from './Snooze';
import { Step } from './Step';
import { isStopped } from './Stopped';

/** What to do next, when and why; and, in the same place, the button that does it. */
export function NextStep() {
  const { candidate, work, change } = useDesk();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { contact } = candidate;
  const step = contact?.plan.step;
  return (
    <section class="next" aria-label={t('nextStep')}>
      <div class="top">
        <div class="what">
          <p class="eyebrow">
            {(step && namesTouch(step)) || contact?.closing
              ? t('nextStep')
              : t('nextStepTouch', contact?.touchNumber ?? 1)}
          </p>
          {contact ? <Step contact={contact} /> : <First />}
        </div>
        {step && contact && <Snooze contact={contact} step={step} />}
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
        {contact && <CourseMenu contact={contact} ask={setAsked} />}
      </div>
      {contact && asked && <InPlace contact={contact} asked={asked} leave={() => setAsked(null)} />}
      {contact && step?.kind === 'ask-assistant' && <AskAssistant contact={contact} />}
      {contact && <Promises contact={contact} />}
      {work.promising && <NewPromiseForm />}
      <LogTouch />
      {!contact && <AddOnly />}
    </section>
  );
}

function First() {
  const { candidate } = useDesk();
  const stopped = isStopped(candidate);
  return (
    <>
      <h2>{t(stopped ? 'stoppedTitle' : 'notYetContact')}</h2>
      <p class="why">{t(stopped ? 'stoppedWhy' : 'notYetContactWhy')}</p>
    </>
  );
}

function InPlace({ contact, asked, leave }: { contact: ContactView; asked: Asked; leave: () => void }) {
  const props = { contact, leave };
  if (asked === 'away') return <AwayForm {...props} />;
  return asked === 'closing' ? <Closing {...props} /> : <Deleting {...props} />;
}
