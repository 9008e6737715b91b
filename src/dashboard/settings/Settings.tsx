import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../../ui/words';
import type { PlaceProps } from '../places';
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
import { type SectionId, sections } from './sections';
import { TalkTrack } from './talk-track/TalkTrack';
import { WorkingDays } from './WorkingDays';
import { WhatISee } from './what-i-see/WhatISee';

type Part = ComponentType<Pick<PlaceProps, 'view' | 'desk'>>;

const parts: Readonly<Record<SectionId, Part>> = {
  'show-on': ShowOn,
  'own-webmail': OwnWebmail,
  'working-days': WorkingDays,
  'days-off': DaysOff,
  holidays: Holidays,
  capacity: Capacity,
  cadences: Cadences,
  'talk-track': TalkTrack,
  'fear-check': FearCheck,
  'auto-log': AutoLog,
  reminders: Reminders,
  'reminder-check': ReminderCheck,
  'what-i-see': WhatISee,
};

/** The settings. Each change is saved as it is made. */
export function Settings({ view, desk, section }: PlaceProps & { section: string }) {
  useEffect(() => {
    // The part the address names was not there when the page came.
    if (section) document.getElementById(section)?.scrollIntoView?.();
  }, [section]);
  return (
    <>
      <h1>{t('settings')}</h1>
      {sections.map(([id]) => {
        const Part = parts[id];
        return <Part key={id} view={view} desk={desk} />;
      })}
    </>
  );
}
