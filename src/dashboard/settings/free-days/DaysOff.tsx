import { useRef, useState } from 'preact/hooks';
import type { SettingsView } from '../../../messaging/protocol';
import { counted, t } from '../../../ui/words';
import { Problem, refusalWords } from '../../Problem';
import { Section } from '../../Section';
import { todayOf } from '../../today';
import type { SettingsDesk } from '../../use-settings';
import { FreeDaysForm } from './FreeDaysForm';
import { type FreeDays, freeDaysOf, lengthOf, withoutFreeDays } from './free-days';
import { rangeWords } from './range-words';

/** Days off and leave: those to come, those past folded away, and a form for more. */
export function DaysOff({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const today = todayOf(view);
  const all = freeDaysOf(view.settings);
  const past = all.filter(({ to }) => to < today);
  const ahead = all.filter(({ to }) => to >= today);

  const remove = async (days: FreeDays) => {
    const words = t('daysOffRemoved', rangeWords(days, today));
    setProblem(refusalWords(await desk.change(withoutFreeDays(view.settings, days), words)));
    first.current?.focus();
  };
  const list = (days: readonly FreeDays[], label: string) => (
    <ul aria-label={label}>
      {days.map((one) => (
        <li key={`${one.from} ${one.to} ${one.note}`}>
          <span>
            <span>{rangeWords(one, today)}</span>
            <small class="quiet" dir="auto">
              {one.note ? t('freeDaysNote', lengthWords(one), one.note) : lengthWords(one)}
            </small>
          </span>
          <button
            type="button"
            class="secondary"
            aria-label={t('daysOffRemove', rangeWords(one, today))}
            onClick={() => void remove(one)}
          >
            {t('remove')}
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <Section id="days-off" title="daysOff" hint="daysOffHint">
      {ahead.length > 0 && list(ahead, t('daysOffAhead'))}
      {past.length > 0 && (
        <details>
          <summary>{counted('daysOffPast', past.length)}</summary>
          {list(past.toReversed(), t('daysOffPastList'))}
        </details>
      )}
      <Problem text={problem} />
      <FreeDaysForm view={view} desk={desk} first={first} />
    </Section>
  );
}

const lengthWords = (days: FreeDays): string => counted('days', lengthOf(days));
