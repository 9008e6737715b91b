import { type Instant, instantAt, minuteOfDay, parseDay, type Zone } from '../domain/day';

/** What the native inputs for date and time hold, and back. */
export interface Picked {
  readonly day: string;
  readonly time: string;
}

/** A day and a time while they are being said: in words, or picked. What is said in one way shows in the other. */
export interface Typed<Said> extends Picked {
  readonly text: string;
  readonly said: Said;
  /** Can words be read here? */
  readonly readable: boolean;
  readonly type: (text: string) => void;
  readonly pick: (picked: Partial<Picked>) => void;
}

/** The instant that a day and a time (`15:30`) mean in `zone`; `null` when either is missing or none. */
export function typedInstant(day: string, time: string, zone: Zone): Instant | null {
  const parsed = parseDay(day);
  const minute = typedMinute(time);
  return parsed === null || minute === null ? null : instantAt(parsed, minute, zone);
}

/** Minutes after midnight of `15:30`; `null` for what is no time. */
export function typedMinute(time: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(time) ?? [];
  return hours && minutes ? Number(hours) * 60 + Number(minutes) : null;
}

/** `15:30`, as a time input wants it. */
export const timeText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

export const timeTextOf = (instant: Instant, zone: Zone): string => timeText(minuteOfDay(instant, zone));
