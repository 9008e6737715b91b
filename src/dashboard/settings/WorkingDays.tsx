import { useState } from 'preact/hooks';
import { addDays, type Day, type Weekday } from '../../domain/day';
import type { SettingsView } from '../../messaging/protocol';
import { weekday } from '../../ui/when';
import { sentence, t } from '../../ui/words';
import { Problem, refusalWords } from '../Problem';
import { Section } from '../Section';
import type { SettingsDesk } from '../use-settings';
import { WorkingHours } from './WorkingHours';

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
/** A Monday, to name the weekdays after. */
const someMonday = '2026-11-16' as Day;

/** The days and hours on which next steps may fall. There is always one day at least, or nothing would ever be due. */
export function WorkingDays({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  const [problem, setProblem] = useState<string | null>(null);
  const { workingWeekdays } = view.settings;
  const toggle = async (day: Weekday, on: boolean) => {
    const days = weekdays.filter((one) => (one === day ? on : workingWeekdays.includes(one)));
    setProblem(days.length ? null : t('workingDaysOne'));
    if (days.length) setProblem(refusalWords(await desk.change({ workingWeekdays: days })));
  };
  return (
    <Section id="working-days" title="workingDays" hint="workingDaysHint">
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
                void toggle(day, checked);
              }}
            />
            <span>{sentence(weekday(addDays(someMonday, day - 1)))}</span>
          </label>
        ))}
      </fieldset>
      <Problem text={problem} />
      <WorkingHours view={view} desk={desk} />
    </Section>
  );
}
