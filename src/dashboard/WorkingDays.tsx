import { useState } from 'preact/hooks';
import { addDays, type Day, type Weekday } from '../domain/day';
import type { SettingsView } from '../messaging/protocol';
import { weekday } from '../ui/when';
import { sentence, t } from '../ui/words';
import type { SettingsDesk } from './use-settings';

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
/** A Monday, to name the weekdays after. */
const someMonday = '2026-11-16' as Day;

/** The days on which next steps may fall. There is always one at least, or nothing would ever be due. */
export function WorkingDays({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  const [refused, setRefused] = useState(false);
  const { workingWeekdays } = view.settings;
  const toggle = (day: Weekday, on: boolean) => {
    const days = weekdays.filter((one) => (one === day ? on : workingWeekdays.includes(one)));
    setRefused(days.length === 0);
    if (days.length) desk.change({ workingWeekdays: days });
  };
  return (
    <section aria-labelledby="working-days">
      <h2 id="working-days">{t('workingDays')}</h2>
      <p class="quiet">{t('workingDaysHint')}</p>
      <fieldset aria-labelledby="working-days" class="days">
        {weekdays.map((day) => (
          <label key={day} class="day">
            <input
              type="checkbox"
              checked={workingWeekdays.includes(day)}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                // The last one stays: the box goes back to what holds.
                if (!checked && workingWeekdays.length === 1) event.currentTarget.checked = true;
                toggle(day, checked);
              }}
            />
            <span>{sentence(weekday(addDays(someMonday, day - 1)))}</span>
          </label>
        ))}
      </fieldset>
      {refused && (
        <p class="late" role="alert">
          {t('workingDaysOne')}
        </p>
      )}
    </section>
  );
}
