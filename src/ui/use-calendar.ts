import { useEffect, useState } from 'preact/hooks';
import type { Calendar } from '../domain/calendar';
import { calendarOf } from '../domain/settings';
import { ask, onNews } from './background';

/** The user's working days and zone; `null` until they are known, which nothing shown waits for. */
export function useCalendar(): Calendar | null {
  const [calendar, setCalendar] = useState<Calendar | null>(null);
  useEffect(() => {
    const load = () =>
      ask('settings', {}).then(
        ({ settings, zone }) => setCalendar(calendarOf(settings, zone)),
        // Whatever else is asked fails as well, and says so.
        () => {},
      );
    void load();
    return onNews((news) => {
      // What is no contact's change may be one of the settings.
      if (news.news === 'changed' && !news.contactIds?.length) void load();
    });
  }, []);
  return calendar;
}
