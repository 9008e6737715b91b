import { useEffect, useState } from 'preact/hooks';
import { type Cadences, cadencesOf } from '../domain/cadence';
import type { Calendar } from '../domain/calendar';
import { calendarOf, type Settings } from '../domain/settings';
import { ask, onNews } from './background';
import { nameCadences } from './names';

/** The user's settings, with what follows from them. */
export interface Chosen {
  readonly settings: Settings;
  readonly calendar: Calendar;
  readonly cadences: Cadences;
}

/** What the user has set; `null` until it is known, which nothing shown waits for. */
export function useSettings(): Chosen | null {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useEffect(() => {
    const load = () =>
      ask('settings', {}).then(
        ({ settings, zone }) => {
          nameCadences(settings.cadences);
          setChosen({ settings, calendar: calendarOf(settings, zone), cadences: cadencesOf(settings.cadences) });
        },
        // Whatever else is asked fails as well, and says so.
        () => {},
      );
    void load();
    return onNews((news) => {
      // What is no contact's change may be one of the settings.
      if (news.news === 'changed' && !news.contactIds?.length) void load();
    });
  }, []);
  return chosen;
}
