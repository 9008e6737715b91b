import type { Instant } from '../../../src/domain/day';

/** The clock and the zone of the machine: the user and the browser may set both as they like. */
export class Clock {
  /** @param ms since 1970 */
  constructor(
    public ms: number,
    public zone: string,
  ) {}

  get now(): Instant {
    if (this.said.ms !== this.ms) this.said = { ms: this.ms, now: new Date(this.ms).toISOString() as Instant };
    return this.said.now;
  }
  private said = { ms: Number.NaN, now: '' as Instant };

  /** `Date` and `Intl` of a worker. */
  surroundings() {
    const clock = this;
    class MachineDate extends Date {
      constructor(...args: unknown[]) {
        // biome-ignore lint/suspicious/noExplicitAny: the forms in which a date can be made are many
        super(...((args.length ? args : [clock.ms]) as [any]));
      }
      static override now(): number {
        return clock.ms;
      }
      /** Where clocks have changed in the zone of the machine, or the machine has come to another one, shows here. */
      override getTimezoneOffset(): number {
        const minute = Math.floor(this.getTime() / 60_000);
        const there = format('sv-SE', { timeZone: clock.zone, dateStyle: 'short', timeStyle: 'short' }).format(this);
        return minute - Date.parse(`${there.replace(' ', 'T')}Z`) / 60_000;
      }
    }
    function DateTimeFormat(locale?: string, options: Intl.DateTimeFormatOptions = {}): Intl.DateTimeFormat {
      // Asked for at each look at the clock, and slow.
      if (locale === undefined) return { resolvedOptions: () => ({ timeZone: clock.zone }) } as Intl.DateTimeFormat;
      return format(locale, { timeZone: clock.zone, ...options });
    }
    const intl = Object.create(Intl, { DateTimeFormat: { value: DateTimeFormat } });
    return {
      Date: MachineDate,
      Intl: intl,
      performance: { now: () => clock.ms, measure: () => {}, clearMeasures: () => {} },
    };
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** To make a format takes longer than to start a worker. */
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}
