import type { Fault } from './program';

/** Faults that a background has had, here or elsewhere, or that are easily made: the model must find each. */
export const faults: readonly (Fault & { readonly name: string })[] = [
  {
    name: 'does not note that it is about to show something',
    file: 'store/reminders.ts',
    code: 'await store.put({ ...row, shown, tries: (row.tries ?? 0) + 1 });',
    wrong: '',
  },
  {
    name: 'does not note that it has shown something',
    file: 'store/reminders.ts',
    code: '({ waits: _, ...row }) => row',
    wrong: '(row) => row',
  },
  {
    name: 'takes what it was about to show for shown',
    file: 'background/notifications.ts',
    code: 'const mostTries = 2;',
    wrong: 'const mostTries = 1;',
  },
  {
    name: 'tries for ever',
    file: 'background/notifications.ts',
    code: 'const mostTries = 2;',
    wrong: 'const mostTries = 9;',
  },
  {
    name: 'looks twice at the same time',
    file: 'background/sweep.ts',
    code: 'running = running.catch(() => {}).then(work);',
    wrong: 'running = work();',
  },
  {
    name: 'takes nothing down',
    file: 'background/taking-down.ts',
    code: 'if (!(await stillWanted([fingerprint], here)).length) await takeDown(id);',
    wrong: '',
  },
  {
    name: 'knows no quiet hours',
    file: 'domain/reminder-hold.ts',
    code: "if (isQuiet(now, settings.quiet, zone)) return 'quiet';",
    wrong: '',
  },
  {
    name: 'ends quiet hours by the clocks of Greenwich',
    file: 'domain/quiet.ts',
    code: 'isQuietAt(minuteOfDay(at, zone), quiet)',
    wrong: "isQuietAt(minuteOfDay(at, 'UTC'), quiet)",
  },
  {
    name: 'knows no pause',
    file: 'domain/reminder-hold.ts',
    code: "if (isPaused(now, settings)) return 'paused';",
    wrong: '',
  },
  {
    name: 'shows in a presentation',
    file: 'domain/reminder-hold.ts',
    code: 'settings.holdFullScreen && fullScreen',
    wrong: 'false',
  },
  { name: 'shows a minute early', file: 'domain/notice.ts', code: ': waits;', wrong: ': addMinutes(waits, -1);' },
  {
    name: 'shows late ones one by one',
    file: 'domain/notice.ts',
    code: '(late.length ? [{ reminders: late, late: true }] : [])',
    wrong: 'late.map(each)',
  },
  {
    name: 'tells of somebody who is away',
    file: 'domain/reminder.ts',
    code: 'away && away.said > madeAt',
    wrong: 'false',
  },
  {
    name: 'tells of somebody who is closed',
    file: 'domain/reminder.ts',
    code: "plan.stage === 'closed' || ",
    wrong: '',
  },
  {
    name: 'tells of a promise that was kept',
    file: 'domain/reminder.ts',
    code: 'isUnsettled(promise, touches)',
    wrong: 'promise.at !== null',
  },
  {
    name: 'gives a brief on a day off',
    file: 'domain/brief.ts',
    code: '&& isWorkingDay(dayOf(now, calendar.zone), calendar)',
    wrong: '',
  },
  {
    name: 'gives a brief to somebody who is at work',
    file: 'background/briefing.ts',
    code: 'export async function skipBrief({ now, today, calendar }: Here): Promise<void> {',
    wrong: 'export async function skipBrief({ now, today, calendar }: Here): Promise<void> { if (now) return;',
  },
  {
    name: 'forgets that the morning was',
    file: 'store/waiting.ts',
    code: 'await marks.put({ key: mark, value: JSON.stringify({ mornings, actId: first.length ? actId : before.actId }) });',
    wrong: '',
  },
  {
    name: 'holds a morning on a day off',
    file: 'domain/reconnect-morning.ts',
    code: '!isWorkingDay(today, calendar) || ',
    wrong: '',
  },
  {
    name: 'holds a morning at night',
    file: 'domain/reconnect-morning.ts',
    code: ' || minuteOfDay(now, calendar.zone) < startOf(calendar)',
    wrong: '',
  },
  {
    name: 'lets those whose turn it is stand in a heap',
    file: 'domain/reconnect-morning.ts',
    code: 'Math.max(0, perMorning - untouched)',
    wrong: 'perMorning',
  },
  {
    name: 'holds no morning',
    file: 'background/sweep.ts',
    code: 'await morning(here).catch(',
    wrong: 'await (async () => {})().catch(',
  },
  { name: 'sets no alarm', file: 'background/index.ts', code: 'armSweep().catch', wrong: 'Promise.resolve().catch' },
  {
    name: 'sets the alarm anew at every start',
    file: 'background/alarm.ts',
    code: `if (there && there.scheduledTime <= ms + sweepMs) return;
  const when = (Math.floor(ms / minuteMs) + 1) * minuteMs;`,
    wrong:
      'if (!there || there) { browser.alarms.create(alarmName, { periodInMinutes: 1 }); return; }\n  const when = ms;',
  },
  {
    name: 'trusts an alarm that a wrong clock has set',
    file: 'background/alarm.ts',
    code: 'there && there.scheduledTime',
    wrong: 'there && 0',
  },
  {
    name: 'keeps the steps of the zone it was in',
    file: 'background/plans.ts',
    code: 'engine, zone,',
    wrong: 'engine,',
  },
  {
    name: 'passes buttons to Firefox',
    file: 'background/notifications.ts',
    code: 'isFirefox ? {} :',
    wrong: 'false ? {} :',
  },
  {
    name: 'counts no promise on the badge',
    file: 'store/tally.ts',
    code: 'lateSteps.length + latePromises.length',
    wrong: 'lateSteps.length',
  },
];
