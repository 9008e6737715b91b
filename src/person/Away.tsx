import { useState } from 'preact/hooks';
import { addDays, type Day } from '../domain/day';
import type { ContactView } from '../messaging/views';
import { AskActs } from '../ui/AskActs';
import { Icon } from '../ui/Icon';
import { PlainDay } from '../ui/PlainDay';
import { shortDay } from '../ui/when';
import { t } from '../ui/words';
import { Sheet } from './Sheet';
import { useCourse } from './use-course';

/** Is the contact away, as far as the user knows? */
const backOn = ({ awayUntil, today }: ContactView): Day | null => (awayUntil && awayUntil > today ? awayUntil : null);

/** When are they back? Until then nothing is due; promises stand all the same. */
export function AwayForm({ contact, leave }: { contact: ContactView; leave: () => void }) {
  const { awayUntil } = useCourse(contact);
  const { today } = contact;
  const [back, setBack] = useState<Day | null>(backOn(contact));
  const save = async () => {
    if (back && (await awayUntil(back))) leave();
  };
  return (
    <Sheet title={t('awayTitle')} leave={leave} submit={() => void save()}>
      <PlainDay
        label={t('awayFirstDay')}
        dateLabel={t('date')}
        today={today}
        from={addDays(today, 1)}
        day={back}
        choose={setBack}
      />
      <AskActs does={t('save')} disabled={!back} leave={leave} />
    </Sheet>
  );
}

/** "Away until Mon, 30 Nov", and the way to say that they are back. */
export function Away({ contact }: { contact: ContactView }) {
  const { awayUntil } = useCourse(contact);
  const back = backOn(contact);
  if (!back) return null;
  return (
    <p class="away small">
      {t('awayUntil', shortDay(back, contact.today))}
      <button
        type="button"
        class="plain"
        aria-label={t('awayClear')}
        title={t('awayClear')}
        onClick={() => void awayUntil(null)}
      >
        <Icon name="close" />
      </button>
    </p>
  );
}
