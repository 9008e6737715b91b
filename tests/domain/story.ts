import { builtInCadences, type Cadence, cadencesById } from '../../src/domain/cadence';
import type { Calendar } from '../../src/domain/calendar';
import type { ContactFields } from '../../src/domain/contact';
import { type Day, type Instant, instantAt } from '../../src/domain/day';
import type { Facts } from '../../src/domain/next-step';
import { planOf } from '../../src/domain/plan';
import type { Step, Why } from '../../src/domain/step';
import type { Touch } from '../../src/domain/touch';
import { contactAdded, type Deed, touchAt } from './arbitraries';

/**
 * A cadence told as a table: on this day that was done, and the engine says what comes next, when and why. The weekday stands with every
 * date, and is checked: a table that lies about the calendar does not pass.
 *
 *   ['Mon 2026-03-02', 'e-mail', 'Thu 2026-03-05', 'message', 'gentle: 3 working days after Mon 2026-03-02'],
 */
export type Line = readonly [on: string, done: string, next: string, kind: string, why: string];

const deeds: Readonly<Record<string, Deed>> = {
  'e-mail': { channel: 'email', direction: 'out', outcome: 'sent' },
  voicemail: { channel: 'call', direction: 'out', outcome: 'voicemail-left' },
  letter: { channel: 'letter', direction: 'out', outcome: 'sent' },
  'no answer': { channel: 'call', direction: 'out', outcome: 'no-answer' },
  'spoke with assistant': { channel: 'call', direction: 'out', outcome: 'spoke-with-assistant' },
  spoke: { channel: 'call', direction: 'out', outcome: 'spoke' },
  replied: { channel: 'email', direction: 'in', outcome: 'replied' },
  'said no': { channel: 'call', direction: 'out', outcome: 'said-no' },
  'asked to stop': { channel: 'email', direction: 'in', outcome: 'asked-to-stop' },
};

/** Decisions: what the user chose on a day, not what happened. */
const decisions: Readonly<Record<string, (at: Instant, day: Day) => Partial<ContactFields>>> = {
  'one final try': (at) => ({ finalTryAt: at }),
  reopened: (at) => ({ reopenedAt: at }),
  // what the act of changing the kind makes of it: see rule 5
  won: (at) => ({ kind: 'customer', cadence: 'keep-in-touch', cadenceSince: at }),
  'chose Gentle': (at) => ({ cadence: 'gentle', cadenceSince: at }),
  'chose Keen': (at) => ({ cadence: 'keen', cadenceSince: at }),
  'chose Slow': (at) => ({ cadence: 'slow', cadenceSince: at }),
  'chose Keep in touch': (at) => ({ cadence: 'keep-in-touch', cadenceSince: at }),
};

const berlin: Calendar = { zone: 'Europe/Berlin', workingWeekdays: new Set([1, 2, 3, 4, 5]), daysOff: new Set() };

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const withWeekday = (day: Day): string => `${weekdays[new Date(`${day}T12:00:00Z`).getUTCDay()]} ${day}`;

function dayIn(text: string): Day {
  const day = text.slice(4) as Day;
  if (withWeekday(day) !== text) throw new Error(`${text} was a ${withWeekday(day)}`);
  return day;
}

function whyWords(step: Step): string {
  const { why, cadence } = step;
  const moved = step.shifts.length ? `, moved: ${step.shifts.join(', ')}` : '';
  const words: (why: Why) => string = (because) => {
    switch (because.rule) {
      case 'start':
        return `${cadence}: at once`;
      case 'reconnect':
        return `${cadence}: reconnect, last ${because.last ? withWeekday(because.last.day) : 'never'}`;
      case 'gap':
        return `${cadence}: ${because.count} ${because.unit.replace('-', ' ')} after ${withWeekday(because.after.day)}`;
      case 'daily':
        return `${cadence}: every working day${step.part ? `, ${step.part}` : ''}`;
      case 'take-back':
        return `5 working days after ${withWeekday(because.after.day)}`;
      case 'close':
        return `10 working days after ${withWeekday(because.after.day)}`;
      case 'final-try':
        return `asked for on ${withWeekday(because.on)}`;
      case 'snooze':
        return `${because.by === 'spread' ? 'spread' : 'snoozed'} from ${withWeekday(because.from)}`;
      case 'promise':
        return `promised for ${because.at}`;
      case 'clock':
        return `it follows from ${because.newest}, which lies ahead`;
    }
  };
  return `${words(why)}${moved}`;
}

/**
 * Tells a story and gives it back with what the engine said in the last three places.
 * @param own cadences of the user's own
 * @param first the contact, added on the day of the first line at 8:00 in Berlin
 */
export function told(
  lines: readonly Line[],
  first: Partial<ContactFields> = {},
  user: Partial<Calendar> = {},
  own: readonly Cadence[] = [],
): Line[] {
  const calendar = { ...berlin, ...user };
  const added = instantAt(dayIn(lines[0]?.[0] ?? ''), 8 * 60, calendar.zone);
  let contact = contactAdded(added, calendar.zone, first);
  const touches: Touch[] = [];
  return lines.map(([on, done]): Line => {
    const day = dayIn(on);
    // the days' work goes on from nine, a quarter of an hour each
    const at = instantAt(day, 9 * 60 + 15 * touches.filter((touch) => touch.at.startsWith(day)).length, calendar.zone);
    for (const one of done.split(' + ')) {
      const [what, until] = one.split(' until ') as [string, string?];
      const deed = deeds[what];
      const decision = decisions[what];
      if (deed) touches.push(touchAt(`t${String(touches.length).padStart(3, '0')}`, at, calendar.zone, deed));
      else if (decision) contact = { ...contact, ...decision(at, day) };
      else if (what === 'away' && until) contact = { ...contact, awayUntil: dayIn(until), awaySaidAt: at };
      else if (what === 'snoozed' && until) contact = { ...contact, snooze: { until: dayIn(until), at } };
      else if (what !== 'added') throw new Error(`nobody knows how to do “${what}”`);
    }
    const situation: Facts = { contact, touches, promises: [] };
    const { step } = planOf(situation, cadencesById([...builtInCadences, ...own]), calendar);
    return step ? [on, done, withWeekday(step.day), step.kind, whyWords(step)] : [on, done, '', 'closed', ''];
  });
}
