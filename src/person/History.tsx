import { useMemo } from 'preact/hooks';
import { dayOf, daysBetween } from '../domain/day';
import type { ContactView } from '../messaging/views';
import { openPerson } from '../ui/background';
import { counted, t } from '../ui/words';
import { HistoryRow } from './HistoryRow';
import { touchPlaces } from './touch-place';

/** From so many days on, the time between two touches is drawn as a hole. */
const gapFrom = 8;
/** Messages that are ordinary before an answer: so many dots, to be filled. */
const ordinary = 5;

/** What happened, newest first. A time without a touch is shown, not hidden. */
export function History({ contact }: { contact: ContactView }) {
  const { touches } = contact;
  const places = useMemo(() => touchPlaces(touches), [touches]);
  const days = useMemo(() => touches.map(({ at, zone }) => dayOf(at, zone)), [touches]);
  return (
    <section class="history">
      <div class="row">
        <h2 class="eyebrow">{t('history')}</h2>
        <Sent contact={contact} />
      </div>
      {touches.length === 0 && <p class="quiet small">{t('historyEmpty')}</p>}
      <ol aria-label={t('history')}>
        {touches.map((touch, index) => {
          const [day, older] = days.slice(index, index + 2);
          const gap = day && older ? daysBetween(older, day) : 0;
          return (
            <HistoryRow
              key={touch.id}
              touch={touch}
              contactId={contact.id}
              today={contact.today}
              gap={gap >= gapFrom ? gap : 0}
              place={places.get(touch.id) ?? ''}
            />
          );
        })}
      </ol>
      <button type="button" class="link small" onClick={() => void openPerson(contact.id)}>
        {t('wholePage')}
      </button>
    </section>
  );
}

/** How many messages went out, as dots and in words. */
export function Sent({ contact: { plan, messagesThisWeek } }: { contact: ContactView }) {
  const { messages } = plan.counts;
  if (!messages) return null;
  return (
    <span class="sent small quiet" title={t('sentTitle')}>
      <span class="dots" aria-hidden="true">
        {Array.from({ length: ordinary }, (_, index) => (
          <i key={index} class={index < messages ? 'on' : ''} />
        ))}
      </span>
      {counted('sentCount', messages)}
      {messagesThisWeek > 0 && counted('sentThisWeek', messagesThisWeek)}
    </span>
  );
}
