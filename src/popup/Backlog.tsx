import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { QueueView, Spread } from '../messaging/views';
import { counted, t } from '../ui/words';
import { countedUpTo, shareOf } from './share';
import { spreadWords } from './spread-words';
import type { Spreading } from './use-spread';

/** More waits than can be kept in a day: said without alarm, and with a way out that leaves nobody behind. */
export function Backlog({ view, spreading }: { view: QueueView; spreading: Spreading }) {
  const { plan, look, leave, spread } = spreading;
  const words = useId();
  const button = useRef<HTMLButtonElement>(null);
  const shown = useRef(plan);
  useLayoutEffect(() => {
    // The button that was pressed has made way for another one, which reads out what the notice says now.
    if (shown.current !== plan) button.current?.focus();
    shown.current = plan;
  }, [plan]);
  return (
    <section class="notice backlog" aria-labelledby={words}>
      <p id={words}>{plan ? planWords(plan, view) : waitingWords(view)}</p>
      <div class="acts">
        {plan ? (
          <>
            <button
              key="spread"
              ref={button}
              type="button"
              class="secondary strong"
              aria-describedby={words}
              onClick={spread}
            >
              {t('spreadIt')}
            </button>
            <button type="button" class="secondary bare" onClick={leave}>
              {t('notNow')}
            </button>
          </>
        ) : (
          <button key="look" ref={button} type="button" class="secondary" aria-describedby={words} onClick={look}>
            {t('spreadOut')}
          </button>
        )}
      </div>
    </section>
  );
}

function waitingWords(view: QueueView): string {
  const { all, more } = shareOf(view);
  const { done } = view;
  const capacity = view.capacity ?? 0;
  if (more) return t('backlogMore', countedUpTo, capacity);
  // What is left over at the end of a full day may be less than one day's work.
  return done > 0 ? counted('backlogAfter', all, done, capacity) : counted('backlog', all, capacity);
}

function planWords(plan: Spread, view: QueueView): string {
  const { all, more } = shareOf(view);
  const promised = view.rows.filter(({ step }) => step.at).length;
  return spreadWords(plan, { all: more ? null : all, promised }, view.today);
}
