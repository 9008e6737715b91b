import type { ComponentChildren } from 'preact';
import type { QueueView } from '../messaging/views';
import { longDay } from '../ui/when';
import { counted, sentence, t } from '../ui/words';
import { Ring } from './Ring';
import { shareOf } from './share';

/** The day, and how far it has come. */
export function Head({ view, children }: { view: QueueView; children: ComponentChildren }) {
  const { today, done } = view;
  const { left } = shareOf(view);
  const parts = partsOf(view);
  return (
    <header>
      <Ring done={done} left={left} label={t('ringLabel', done, left)} />
      <div>
        <h1>{sentence(longDay(today, today))}</h1>
        <p class="quiet">{parts.length > 0 ? parts.join(' · ') : t('freeDay')}</p>
      </div>
      {children}
    </header>
  );
}

function partsOf(view: QueueView): string[] {
  const { done, counts } = view;
  const { all, more, left } = shareOf(view);
  const promised = counts.promised > 0 ? counted('promisedCount', counts.promised) : '';
  // More than can be kept is no reproach: what is for today is counted, and the rest is there for whoever has time.
  const parts =
    all > left
      ? [t('doneOf', done, done + left), promised, more ? t('moreIfTimeOpen') : counted('moreIfTime', all - left)]
      : [
          done > 0 ? counted('doneCount', done) : '',
          promised,
          counts.overdue > 0 ? counted('overdueCount', counts.overdue) : '',
          counts.today > 0 ? counted('todayCount', counts.today) : '',
        ];
  return parts.filter(Boolean);
}
