import { useEffect } from 'preact/hooks';
import { failureWords } from '../ui/failure';
import { useHoldsWhileSeen } from '../ui/holds-update';
import { Mark } from '../ui/Mark';
import type { MessageKey } from '../ui/message-keys';
import { Toast } from '../ui/Toast';
import { useStatus } from '../ui/use-status';
import { t } from '../ui/words';
import { AutoLog } from './AutoLog';
import { Capacity } from './Capacity';
import { Cadences } from './cadences/Cadences';
import { FearCheck } from './FearCheck';
import { DaysOff } from './free-days/DaysOff';
import { Holidays } from './holidays/Holidays';
import { OwnWebmail } from './OwnWebmail';
import { ReminderCheck } from './reminder-check/ReminderCheck';
import { Reminders } from './reminders/Reminders';
import { ShowOn } from './ShowOn';
import { TalkTrack } from './talk-track/TalkTrack';
import { useSettings } from './use-settings';
import { WorkingDays } from './WorkingDays';
import { WhatISee } from './what-i-see/WhatISee';

/** In the order in which they stand: the id of the heading, its text, and what stands under it. */
const sections = [
  ['show-on', 'settingsShow', ShowOn],
  ['own-webmail', 'ownWebmail', OwnWebmail],
  ['working-days', 'workingDays', WorkingDays],
  ['days-off', 'daysOff', DaysOff],
  ['holidays', 'holidays', Holidays],
  ['capacity', 'capacity', Capacity],
  ['cadences', 'cadences', Cadences],
  ['talk-track', 'talkTrack', TalkTrack],
  ['fear-check', 'fearCheck', FearCheck],
  ['auto-log', 'autoLog', AutoLog],
  ['reminders', 'reminders', Reminders],
  ['reminder-check', 'reminderCheck', ReminderCheck],
  ['what-i-see', 'whatISee', WhatISee],
] as const satisfies readonly (readonly [string, MessageKey, unknown])[];

/** The settings. Each change is saved as it is made. */
export function Dashboard() {
  const status = useStatus();
  const desk = useSettings(status);
  const { view, failure } = desk;
  const ready = view !== null;
  useHoldsWhileSeen();
  useEffect(() => {
    // The part the address names is not there before the settings are.
    if (ready) document.getElementById(location.hash.slice(1))?.scrollIntoView?.();
  }, [ready]);
  return (
    <>
      <header>
        <Mark />
        <strong>{t('appName')}</strong>
      </header>
      <nav aria-label={t('settings')}>
        <ul>
          {sections.map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{t(title)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main aria-busy={!view && !failure}>
        <h1>{t('settings')}</h1>
        {failure && <p class="notice failed">{failureWords(failure)}</p>}
        {view && sections.map(([id, , Part]) => <Part key={id} view={view} desk={desk} />)}
      </main>
      <Toast status={status} />
    </>
  );
}
