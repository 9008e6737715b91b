import type { Browser } from './machine';

export interface Alarm {
  readonly name: string;
  readonly scheduledTime: number;
  readonly periodInMinutes?: number;
}
interface AlarmInfo {
  readonly when?: number;
  readonly delayInMinutes?: number;
  readonly periodInMinutes?: number;
}

const minuteMs = 60_000;
/** Firefox gives the delay to a timer of 32 bits: what is farther off comes at once (platform.md, A2). */
const wrapMs = 2 ** 32;
const known = ['when', 'delayInMinutes', 'periodInMinutes'];

/** Alarms as the browser keeps them: Firefox in memory only, Chrome mostly over a restart; both lose them without a word. */
export class Alarms {
  readonly all = new Map<string, Alarm>();

  constructor(private readonly browser: Browser) {}

  create(name: string, info: AlarmInfo, now: number): void {
    const strange = Object.keys(info).find((key) => !known.includes(key) && key !== 'persistAcrossSessions');
    const refused = strange ?? (this.browser === 'firefox' && 'persistAcrossSessions' in info ? 'it' : undefined);
    if (refused) throw new TypeError(`Type error for parameter alarmInfo (Unexpected property "${refused}")`);
    const delay =
      info.when === undefined ? (info.delayInMinutes ?? info.periodInMinutes ?? 0) * minuteMs : info.when - now;
    const waits = this.browser === 'firefox' ? delay % wrapMs : delay;
    const period = info.periodInMinutes === undefined ? {} : { periodInMinutes: Math.max(0.5, info.periodInMinutes) };
    this.all.set(name, { name, scheduledTime: now + Math.max(0, waits), ...period });
  }

  /** The clock was set: timers do not go by it. */
  move(ms: number): void {
    for (const [name, alarm] of this.all) this.all.set(name, { ...alarm, scheduledTime: alarm.scheduledTime + ms });
  }

  /** The next to ring, not before `from`: one that repeats has rung in vain until then. */
  next(from: number): Alarm | null {
    return [...this.all.values()]
      .map((alarm) => ({ ...alarm, scheduledTime: ringsAt(alarm, from) }))
      .reduce<Alarm | null>(
        (first, alarm) => (first && first.scheduledTime <= alarm.scheduledTime ? first : alarm),
        null,
      );
  }

  /** The rings up to `now` in which nothing had to be done have gone by. */
  goBy(now: number): void {
    for (const [name, alarm] of this.all)
      if (alarm.periodInMinutes) this.all.set(name, { ...alarm, scheduledTime: ringsAt(alarm, now + 1) });
  }

  /** One that repeats rings once, however late it is, and then from now on again. */
  ring({ name, periodInMinutes }: Alarm, now: number): void {
    if (!periodInMinutes) this.all.delete(name);
    else this.all.set(name, { name, periodInMinutes, scheduledTime: now + periodInMinutes * minuteMs });
  }
}

function ringsAt({ scheduledTime, periodInMinutes }: Alarm, from: number): number {
  if (scheduledTime >= from || !periodInMinutes) return Math.max(scheduledTime, from);
  const period = periodInMinutes * minuteMs;
  return scheduledTime + Math.ceil((from - scheduledTime) / period) * period;
}
