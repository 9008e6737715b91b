import type { Cadence, Cadences } from '../../domain/cadence';
import type { Calendar } from '../../domain/calendar';
import { type Contact, laterContactFields } from '../../domain/contact';
import { type Day, instantAt } from '../../domain/day';
import { planOf } from '../../domain/plan';
import type { Step } from '../../domain/step';
import { laterTouchFields, type Touch } from '../../domain/touch';

/** Steps shown of a cadence before it is saved. */
export const previewSteps = 8;

/**
 * The next steps for somebody who is added today, and never answers, while the user does each step on its day. Computed by the rules that
 * hold for real contacts, on the user's real calendar.
 * @param cadences with `cadence` among them, and whatever it runs out into
 */
export function previewOf(cadence: Cadence, cadences: Cadences, calendar: Calendar, today: Day): readonly Step[] {
  const contact = someone(cadence, today, calendar);
  const steps: Step[] = [];
  const touches: Touch[] = [];
  while (steps.length < previewSteps) {
    const { step } = planOf({ contact, touches, promises: [] }, cadences, calendar);
    if (!step) break;
    steps.push(step);
    touches.push(touchOn(step, calendar, touches.length));
  }
  return steps;
}

const startOfDay = (day: Day, { zone }: Calendar) => instantAt(day, 0, zone);

function touchOn({ kind, day }: Step, calendar: Calendar, index: number): Touch {
  const at = instantAt(day, calendar.hours?.from ?? 9 * 60, calendar.zone);
  const received = kind !== 'call' && kind !== 'ask-assistant';
  return {
    ...laterTouchFields,
    id: String(index).padStart(4, '0'),
    at,
    loggedAt: at,
    zone: calendar.zone,
    channel: received ? 'email' : 'call',
    direction: 'out',
    outcome: received ? 'sent' : 'no-answer',
    note: '',
    about: '',
    deleted: false,
  };
}

const someone = ({ id }: Cadence, today: Day, calendar: Calendar): Contact => ({
  ...laterContactFields,
  id: 'somebody',
  name: { value: '', from: 'user' },
  headline: null,
  title: null,
  company: null,
  school: null,
  location: null,
  websites: [],
  phones: [],
  home: '',
  kind: 'prospect',
  role: 'unknown',
  reason: '',
  value: 2,
  cadence: id,
  every: null,
  cadenceSince: startOfDay(today, calendar),
  addedOn: today,
  zone: null,
  awayUntil: null,
  snooze: null,
  finalTryAt: null,
  closed: null,
  reopenedAt: null,
  deleted: false,
});
