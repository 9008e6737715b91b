import { useEffect, useState } from 'preact/hooks';
import { type Cadences, cadencesOf } from '../domain/cadence';
import type { Calendar } from '../domain/calendar';
import { calendarOf, type Settings } from '../domain/settings';
import type { SettingsView } from '../messaging/protocol';
import { ask, onNews } from './background';
import { nameCadences } from './names';

/** The user's settings, with what follows from them and what is known beside them. */
export interface Chosen {
  readonly settings: Settings;
  readonly calendar: Calendar;
  readonly cadences: Cadences;
  /** As in {@link SettingsView}. */
  readonly unreadable: SettingsView['unreadable'];
  readonly kept: SettingsView['kept'];
}

export const chosenOf = ({ settings, zone, unreadable, kept }: SettingsView): Chosen => ({
  ...{ settings, unreadable, kept },
  calendar: calendarOf(settings, zone),
  cadences: cadencesOf(settings.cadences),
});

/** What the user has set; `null` until it is known, which nothing shown waits for. */
export function useSettings(): Chosen | null {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useEffect(() => {
    const load = () =>
      ask('settings', {}).then(
        (view) => {
          nameCadences(view.settings.cadences);
          setChosen(chosenOf(view));
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
