import type { MessageKey } from '../../ui/message-keys';

/** In the order in which they stand: the id of the heading, and its text. The navigation knows them before the settings are loaded. */
export const sections = [
  ['show-on', 'settingsShow'],
  ['own-webmail', 'ownWebmail'],
  ['working-days', 'workingDays'],
  ['days-off', 'daysOff'],
  ['holidays', 'holidays'],
  ['capacity', 'capacity'],
  ['cadences', 'cadences'],
  ['talk-track', 'talkTrack'],
  ['fear-check', 'fearCheck'],
  ['auto-log', 'autoLog'],
  ['reminders', 'reminders'],
  ['reminder-check', 'reminderCheck'],
  ['what-i-see', 'whatISee'],
] as const satisfies readonly (readonly [string, MessageKey])[];

export type SectionId = (typeof sections)[number][0];
