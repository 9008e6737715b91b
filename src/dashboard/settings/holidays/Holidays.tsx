import { useRef, useState } from 'preact/hooks';
import type { Day } from '../../../domain/day';
import type { SettingsView } from '../../../messaging/protocol';
import { dateOnly } from '../../../ui/when';
import { counted, t } from '../../../ui/words';
import { Problem, refusalWords } from '../../Problem';
import { Section } from '../../Section';
import { todayOf } from '../../today';
import type { SettingsDesk } from '../../use-settings';
import { HolidayChoice } from './HolidayChoice';
import { type HolidayCalendar, loadHolidayCalendar } from './holiday-calendar';
import { isNearEnd, lastYearOf, renewed } from './kept-holidays';
import { placeName } from './place-names';

/** Public holidays, kept as plain days: whatever a country decides later, what the user has seen and kept is what counts. */
export function Holidays({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  const [calendar, setCalendar] = useState<HolidayCalendar | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const { holidays } = view.settings;
  const today = todayOf(view);

  const change = async (next: typeof holidays, said?: string) =>
    setProblem(refusalWords(await desk.change({ holidays: next }, said)));
  const withCalendar = async (use: (loaded: HolidayCalendar) => void) => {
    setBusy(true);
    try {
      const loaded = calendar ?? (await loadHolidayCalendar(t('language')));
      setCalendar(loaded);
      setProblem(null);
      use(loaded);
    } catch {
      setProblem(t('holidaysNotLoaded'));
    }
    setBusy(false);
  };
  const close = () => {
    setChoosing(false);
    opener.current?.focus();
  };
  return (
    <Section id="holidays" title="holidays" hint="holidaysHint">
      {holidays && (
        <p>
          <b>{placeName(holidays, calendar)}</b>
          {': '}
          {counted('holidaysKept', holidays.days.length)} {untilWords(lastYearOf(holidays), today)}
        </p>
      )}
      <Problem text={problem} />
      {choosing && calendar && <HolidayChoice {...{ calendar, holidays, today, change }} />}
      <div class="acts">
        <button
          ref={opener}
          type="button"
          class="secondary strong"
          disabled={busy}
          aria-expanded={choosing}
          onClick={() => (choosing ? close() : void withCalendar(() => setChoosing(true)))}
        >
          {t(choosing ? 'holidaysClose' : holidays ? 'holidaysChange' : 'holidaysChoose')}
        </button>
        {holidays && isNearEnd(holidays, today) && (
          <button
            type="button"
            class="secondary"
            disabled={busy}
            onClick={() =>
              void withCalendar((loaded) => {
                const next = renewed(holidays, loaded, today);
                void change(next, `${t('holidaysRenewed')} ${untilWords(lastYearOf(next), today)}`);
                opener.current?.focus();
              })
            }
          >
            {t('holidaysRenew')}
          </button>
        )}
        {holidays && (
          <button
            type="button"
            class="secondary"
            onClick={() => {
              void change(null, t('holidaysStopped'));
              close();
            }}
          >
            {t('holidaysStop')}
          </button>
        )}
      </div>
      <p aria-live="polite" class="quiet small">
        {busy ? t('holidaysLoading') : ''}
      </p>
    </Section>
  );
}

/** "Kept until 31 Dec 2029." */
const untilWords = (year: number, today: Day): string =>
  year ? t('holidaysUntil', dateOnly(`${year}-12-31` as Day, today)) : '';
