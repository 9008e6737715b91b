import { type Day, daysBetween } from '../../../domain/day';
import { type Leave, longestLeave, type Settings } from '../../../domain/settings';
import type { SettingsPatch } from '../../use-settings';

/** A stretch of days on which nothing is due: leave, or a single day off. */
export interface FreeDays {
  readonly from: Day;
  readonly to: Day;
  readonly note: string;
  /** `null` for a day off. */
  readonly leave: Leave | null;
}

/** Days off and leave together, by their first day. */
export const freeDaysOf = ({ daysOff, leaves }: Settings): readonly FreeDays[] =>
  [
    ...daysOff.map((day) => ({ from: day, to: day, note: '', leave: null })),
    ...leaves.map((leave) => ({ ...leave, leave })),
  ].sort((a, b) => (a.from === b.from ? (a.to < b.to ? -1 : 1) : a.from < b.from ? -1 : 1));

export const lengthOf = ({ from, to }: Pick<FreeDays, 'from' | 'to'>): number => daysBetween(from, to) + 1;

export type FreeDaysFault = 'no-day' | 'backwards' | 'too-long' | 'known';

/** What is wrong with days about to be added; `to` is `null` where there is only one. */
export function faultOf(from: Day | null, to: Day | null, { daysOff, leaves }: Settings): FreeDaysFault | null {
  if (!from) return 'no-day';
  const last = to ?? from;
  if (last < from) return 'backwards';
  if (lengthOf({ from, to: last }) > longestLeave) return 'too-long';
  const known = daysOff.some((day) => day === from && day === last);
  return known || leaves.some((leave) => leave.from === from && leave.to === last) ? 'known' : null;
}

/** A single day without a note is a day off, all else is leave. */
export const withFreeDays = (settings: Settings, from: Day, to: Day, note: string): SettingsPatch =>
  from === to && !note
    ? { daysOff: [...settings.daysOff, from].sort() }
    : { leaves: [...settings.leaves, { from, to, note }] };

export const withoutFreeDays = ({ daysOff, leaves }: Settings, { leave, from }: FreeDays): SettingsPatch =>
  leave ? { leaves: leaves.filter((one) => one !== leave) } : { daysOff: daysOff.filter((day) => day !== from) };
