import { describe, expect, it } from 'vitest';
import { addDays, addMinutes, dayOf, type Instant } from '../../src/domain/day';
import { writtenAt } from '../../src/domain/newest';
import { planOf } from '../../src/domain/plan';
import { standingOf } from '../../src/domain/queue';
import { stepNow } from '../../src/domain/step-now';
import { always, anyCase, builtIn, contactAdded, instant, openCase, touchAt, zone } from './arbitraries';

const berlin = { zone: 'Europe/Berlin', workingWeekdays: new Set([1, 2, 3, 4, 5] as const), daysOff: new Set<never>() };

describe('a clock that was set back', () => {
  it('who is added after it was set right is added now, whatever was written while it was wrong', () => {
    const now = '2026-11-23T09:00:00.000Z' as Instant;
    expect(writtenAt(now, [])).toBe(now);
    expect(writtenAt(now, ['2026-11-23T08:59:59.999Z' as Instant])).toBe(now);
    // with the same contact, what comes later is written down later
    expect(writtenAt(now, ['2028-01-10T09:00:00.000Z' as Instant])).toBe('2028-01-10T09:00:00.001Z');
  });

  it('a contact touched while it stood in 2031 is due today, and says why', () => {
    const wrong = '2031-05-05T09:00:00.000Z' as Instant;
    const now = '2026-03-02T09:00:00.000Z' as Instant;
    const mail = touchAt('t', wrong, berlin.zone, { channel: 'email', direction: 'out', outcome: 'sent' });
    const contact = contactAdded(wrong, berlin.zone);
    const plan = planOf({ contact, touches: [mail], promises: [] }, builtIn, berlin);
    expect(plan.step?.day).toBe('2031-05-08');
    expect(stepNow(plan, now, berlin.zone)).toMatchObject({
      kind: 'message',
      day: '2026-03-02',
      why: { rule: 'clock', newest: wrong },
    });
  });

  it(
    'nobody with a touch or a decision ahead of the clock is out of sight',
    always(openCase, instant, (it, now) => {
      const plan = planOf(it, it.cadences, it.calendar);
      if (plan.step?.at || plan.newest <= addMinutes(now, 24 * 60)) return;
      const step = stepNow(plan, now, it.calendar.zone);
      expect(step && standingOf(step, dayOf(now, it.calendar.zone), now)).not.toBeNull();
    }),
  );

  it(
    'where the clock is right, the step stands as it was planned; a promise by the day the user is in',
    always(anyCase, instant, zone, (it, now, here) => {
      const plan = planOf(it, it.cadences, it.calendar);
      const { step } = plan;
      if (!step || plan.newest > now) return;
      const shown = stepNow(plan, now, here);
      if (step.at) expect(shown).toEqual({ ...step, day: dayOf(step.at, here) });
      else expect(shown).toEqual(step);
    }),
  );

  it('a machine whose clock is a few hours ahead is no reason for a word', () => {
    const now = '2026-03-02T09:00:00.000Z' as Instant;
    const mail = touchAt('t', addMinutes(now, 600), berlin.zone, {
      channel: 'email',
      direction: 'out',
      outcome: 'sent',
    });
    const plan = planOf({ contact: contactAdded(now, berlin.zone), touches: [mail], promises: [] }, builtIn, berlin);
    expect(stepNow(plan, now, berlin.zone)?.day).toBe(addDays('2026-03-02' as never, 3));
  });
});
