import type { Command } from './commands';
import type { Beginning } from './life';

/** Found by the model, as it printed them. */
export const histories: readonly {
  readonly name: string;
  readonly from: Beginning;
  readonly commands: readonly Command[];
}[] = [
  {
    name: 'by the steps of the zone they came from nobody was due, and the day was taken for an empty one',
    from: { browser: 'chrome', zone: 'Australia/Lord_Howe', at: '2026-03-27T06:00:00Z', seed: 0 },
    commands: [
      { do: 'disable' },
      { do: 'add' },
      { do: 'sleep', minutes: 27803, alarm: false },
      { do: 'sleep', minutes: 7, alarm: false },
      { do: 'snooze', who: 0, in: 0 },
      { do: 'zone', zone: 'Europe/Berlin' },
    ],
  },
  {
    name: 'a brief that was not shown, as the worker was stopped, came to somebody at work',
    from: { browser: 'chrome', zone: 'Europe/Berlin', at: '2026-03-10T08:00:45Z', seed: 0 },
    commands: [
      { do: 'add' },
      { do: 'add' },
      { do: 'sleep', minutes: 24 * 60, alarm: false },
      { do: 'stop', after: 0, atShow: true, delivers: false, clears: false },
      { do: 'ring', times: 1 },
      { do: 'full-screen', on: true },
      { do: 'log', who: 0, outcome: 'sent' },
      { do: 'full-screen', on: false },
    ],
  },
];
