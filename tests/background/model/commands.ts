import fc from 'fast-check';

/** What can happen, as plain data: a history that failed prints as it is, and can be run again. */
export type Command =
  | { readonly do: 'add' }
  | { readonly do: 'promise'; readonly who: number; readonly in: number; readonly what: 'call-back' | 'appointment' }
  /** Five calls are agreed upon for the same time. */
  | { readonly do: 'many'; readonly in: number }
  | { readonly do: 'log'; readonly who: number; readonly outcome: (typeof logged)[number] }
  | { readonly do: 'undo' }
  | { readonly do: 'delete' | 'close' | 'reopen' | 'release' | 'list'; readonly who: number }
  | { readonly do: 'away'; readonly who: number; readonly days: number | null }
  | { readonly do: 'move' | 'snooze'; readonly who: number; readonly in: number }
  | { readonly do: 'put-off'; readonly who: number; readonly days: number }
  | { readonly do: 'settings'; readonly patch: object }
  | { readonly do: 'pause'; readonly minutes: number }
  | { readonly do: 'leave'; readonly in: number; readonly days: number }
  | { readonly do: 'full-screen'; readonly on: boolean }
  /** Time goes by while the browser runs. */
  | { readonly do: 'pass'; readonly minutes: number }
  /** The machine sleeps; `alarm` says whether the alarm is the first thing to happen when it wakes. */
  | { readonly do: 'sleep'; readonly minutes: number; readonly alarm: boolean }
  | { readonly do: 'jump'; readonly minutes: number }
  | { readonly do: 'zone'; readonly zone: (typeof zones)[number] }
  /** An alarm out of turn, as often as that at once. */
  | { readonly do: 'ring'; readonly times: number }
  /** `disable`: and enabled again, which clears alarms and tells nobody. `broken`: for a moment, nothing can be shown. */
  | { readonly do: 'disable' | 'look' | 'update' | 'broken' }
  | { readonly do: 'restart'; readonly minutes: number; readonly alarms: boolean; readonly notices: boolean }
  /** The worker is stopped so many tasks from now, or from when it next asks to show something. */
  | {
      readonly do: 'stop';
      readonly after: number;
      readonly atShow: boolean;
      readonly delivers: boolean;
      readonly clears: boolean;
    }
  | { readonly do: 'dismiss'; readonly which: number }
  | { readonly do: 'click'; readonly which: number }
  | { readonly do: 'button'; readonly which: number; readonly button: 0 | 1 };

const often = ['sent', 'no-answer', 'spoke'] as const;
const logged = ['sent', 'no-answer', 'spoke', 'asked-to-stop', 'said-no', 'appointment-kept'] as const;
export const zones = [
  'Europe/Berlin',
  'America/Los_Angeles',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'UTC',
] as const;

const hour = 60;
const day = 24 * hour;
/** Few contacts, so that much befalls each. */
const who = fc.nat(3);
/** Near, within a day or two, far off; also gone by, which is refused. */
const ahead = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 30 }) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 2 * day }) },
  { weight: 2, arbitrary: fc.constantFrom(hour, 2 * hour, day) },
  { weight: 1, arbitrary: fc.integer({ min: 2 * day, max: 70 * day }) },
  { weight: 1, arbitrary: fc.integer({ min: -day, max: -1 }) },
);
const minuteOfDay = fc.integer({ min: 0, max: day - 1 });
const quiet = fc.tuple(minuteOfDay, minuteOfDay).map(([from, until]) => (from === until ? null : { from, until }));
const some = <T>(arbitrary: fc.Arbitrary<T>, weight = 1) => ({ arbitrary, weight });
const doing = <C extends Command['do'], R extends object>(what: C, rest: { [K in keyof R]: fc.Arbitrary<R[K]> }) =>
  fc.record({ do: fc.constant(what), ...rest }) as unknown as fc.Arbitrary<Command>;

export const command: fc.Arbitrary<Command> = fc.oneof(
  some(doing('add', {}), 4),
  some(doing('many', { in: ahead })),
  some(doing('promise', { who, in: ahead, what: fc.constantFrom('call-back', 'call-back', 'appointment') }), 18),
  some(doing('log', { who, outcome: fc.constantFrom(...logged, ...often, ...often) }), 4),
  some(doing('undo', {}), 2),
  some(doing('delete', { who })),
  some(doing('close', { who })),
  some(doing('reopen', { who })),
  some(doing('list', { who }), 3),
  some(doing('release', { who })),
  some(doing('away', { who, days: fc.option(fc.integer({ min: 0, max: 10 }), { freq: 4 }) }), 2),
  some(doing('move', { who, in: ahead }), 2),
  some(doing('snooze', { who, in: ahead }), 3),
  some(doing('put-off', { who, days: fc.integer({ min: 0, max: 9 }) })),
  some(
    doing('settings', {
      patch: fc.record(
        {
          briefAt: minuteOfDay,
          warnBefore: fc.constantFrom(0, 5, 10, 10, 30, 90),
          quiet,
          holdFullScreen: fc.boolean(),
          reconnect: fc.record({ perMorning: fc.constantFrom(0, 1, 2) }),
          workingWeekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
        },
        { requiredKeys: [] },
      ),
    }),
    2,
  ),
  some(
    doing('pause', { minutes: fc.oneof(fc.integer({ min: 1, max: 9 * hour }), fc.integer({ min: 1, max: 2 * day })) }),
  ),
  some(doing('leave', { in: fc.integer({ min: 0, max: 5 }), days: fc.integer({ min: 1, max: 9 }) })),
  some(doing('full-screen', { on: fc.constantFrom(true, false, false) })),
  some(doing('pass', { minutes: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: day })) }), 16),
  some(
    doing('sleep', {
      minutes: fc.oneof(fc.integer({ min: 1, max: 3 * hour }), fc.integer({ min: 1, max: 30 * day })),
      alarm: fc.boolean(),
    }),
    2,
  ),
  some(
    doing('jump', {
      minutes: fc.oneof(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -2 * day, max: 8 * day })),
    }),
  ),
  some(doing('zone', { zone: fc.constantFrom(...zones) })),
  some(doing('ring', { times: fc.integer({ min: 1, max: 3 }) }), 2),
  some(doing('disable', {})),
  some(doing('look', {}), 2),
  some(doing('update', {})),
  some(doing('broken', {})),
  some(
    doing('restart', {
      minutes: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 4 * day })),
      alarms: fc.boolean(),
      notices: fc.boolean(),
    }),
    2,
  ),
  some(
    doing('stop', {
      after: fc.nat(120),
      atShow: fc.constant(false),
      delivers: fc.boolean(),
      clears: fc.constant(false),
    }),
    5,
  ),
  some(
    doing('stop', { after: fc.nat(12), atShow: fc.constant(true), delivers: fc.boolean(), clears: fc.boolean() }),
    7,
  ),
  some(doing('dismiss', { which: fc.nat(5) })),
  some(doing('click', { which: fc.nat(5) })),
  some(doing('button', { which: fc.nat(5), button: fc.constantFrom(0, 1) })),
);
