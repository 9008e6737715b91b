import type { MessageKey } from '../../ui/message-keys';

type Section = readonly [id: string, title: MessageKey];

/**
 * In the order in which they stand: what they are about, and the id and text of each heading. The navigation knows them before the settings are
 * loaded. One that stands by itself needs no word above it.
 */
export const groups = [
  {
    title: 'groupShow',
    sections: [
      ['show-on', 'settingsShow'],
      ['own-webmail', 'ownWebmail'],
      ['page-language', 'pageLanguage'],
    ],
  },
  {
    title: 'groupTime',
    sections: [
      ['working-days', 'workingDays'],
      ['days-off', 'daysOff'],
      ['holidays', 'holidays'],
      ['zone', 'zone'],
    ],
  },
  {
    title: 'groupFollowUp',
    sections: [
      ['capacity', 'capacity'],
      ['cadences', 'cadences'],
      ['talk-track', 'talkTrack'],
      ['fear-check', 'fearCheck'],
      ['auto-log', 'autoLog'],
    ],
  },
  {
    title: 'groupReminders',
    sections: [
      ['reminders', 'reminders'],
      ['reminder-check', 'reminderCheck'],
    ],
  },
  {
    title: 'groupPrivacy',
    sections: [
      ['stored', 'stored'],
      ['permissions', 'permissions'],
      ['erase', 'erase'],
    ],
  },
  { title: null, sections: [['what-i-see', 'whatISee']] },
] as const satisfies readonly { readonly title: MessageKey | null; readonly sections: readonly Section[] }[];

export type SectionId = (typeof groups)[number]['sections'][number][0];
