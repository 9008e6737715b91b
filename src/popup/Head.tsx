import type { QueueView } from '../messaging/views';
import { longDay } from '../ui/when';
import { counted, sentence, t } from '../ui/words';
import { Ring } from './Ring';

/** The day, and how far it has come. */
export function Head({ view: { today, done, counts } }: { view: QueueView }) {
  const { promised, overdue, today: due } = counts;
  const left = promised + overdue + due;
  const parts = [
    done > 0 ? counted('doneCount', done) : '',
    promised > 0 ? counted('promisedCount', promised) : '',
    overdue > 0 ? counted('overdueCount', overdue) : '',
    due > 0 ? counted('todayCount', due) : '',
  ].filter(Boolean);
  return (
    <header>
      <Ring done={done} left={left} label={t('ringLabel', done, left)} />
      <div>
        <h1>{sentence(longDay(today, today))}</h1>
        <p class="quiet">{parts.length > 0 ? parts.join(' · ') : t('freeDay')}</p>
      </div>
    </header>
  );
}
