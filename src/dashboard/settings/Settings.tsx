import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../ui/words';
import type { PlaceProps } from '../places';
import { AutoLog } from './AutoLog';
import { Capacity } from './Capacity';
import { Cadences } from './cadences/Cadences';
import { FearCheck } from './FearCheck';
import { FindSetting } from './FindSetting';
import { DaysOff } from './free-days/DaysOff';
import { Holidays } from './holidays/Holidays';
import { OwnWebmail } from './OwnWebmail';
import { PageLanguage } from './PageLanguage';
import { EraseEverything } from './privacy/EraseEverything';
import { Permissions } from './privacy/Permissions';
import { Stored } from './privacy/Stored';
import { ReminderCheck } from './reminder-check/ReminderCheck';
import { Reminders } from './reminders/Reminders';
import { ShowOn } from './ShowOn';
import { groups, type SectionId } from './sections';
import { TalkTrack } from './talk-track/TalkTrack';
import { useFind } from './use-find';
import { WorkingDays } from './WorkingDays';
import { WhatISee } from './what-i-see/WhatISee';
import { Zone } from './zone/Zone';

type Part = ComponentType<Pick<PlaceProps, 'view' | 'desk'>>;

const parts: Readonly<Record<SectionId, Part>> = {
  'show-on': ShowOn,
  'own-webmail': OwnWebmail,
  'page-language': PageLanguage,
  'working-days': WorkingDays,
  'days-off': DaysOff,
  holidays: Holidays,
  zone: Zone,
  capacity: Capacity,
  cadences: Cadences,
  'talk-track': TalkTrack,
  'fear-check': FearCheck,
  'auto-log': AutoLog,
  reminders: Reminders,
  'reminder-check': ReminderCheck,
  stored: Stored,
  permissions: Permissions,
  erase: EraseEverything,
  'what-i-see': WhatISee,
};

/** The settings. Each change is saved as it is made. */
export function Settings({ view, desk, section }: PlaceProps & { section: string }) {
  const place = useRef<HTMLDivElement>(null);
  const { typed, found, find } = useFind(place);
  useEffect(() => {
    if (!section) return;
    // The part the address names was not there when the page came; and what is looked for must not hide it.
    find('');
    document.getElementById(section)?.scrollIntoView?.();
  }, [section, find]);
  return (
    <>
      <h1>{t('settings')}</h1>
      <FindSetting typed={typed} found={found?.size ?? null} find={find} />
      <div ref={place}>
        {groups.map(({ title, sections }) => (
          <fieldset
            key={title}
            class="group"
            hidden={found !== null && !sections.some(([id]) => found.has(id))}
            {...(title ? { 'aria-labelledby': `group-${title}` } : {})}
          >
            {title && (
              <p id={`group-${title}`} class="eyebrow">
                {t(title)}
              </p>
            )}
            {sections.map(([id]) => {
              const Part = parts[id];
              // Hidden and not taken away: what is being typed there stays.
              return (
                <div key={id} data-part={id} hidden={found !== null && !found.has(id)}>
                  <Part view={view} desk={desk} />
                </div>
              );
            })}
          </fieldset>
        ))}
      </div>
    </>
  );
}
