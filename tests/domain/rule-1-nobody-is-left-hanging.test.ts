import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../src/domain/day';
import { historyOf } from '../../src/domain/history';
import { nextStep } from '../../src/domain/next-step';
import { planOf } from '../../src/domain/plan';
import { closingOf } from '../../src/domain/stage';
import { always, anyCase, builtIn, type Case, contactAdded, openCase, touchAt } from './arbitraries';

const planIn = (it: Case) => planOf(it, it.cadences, it.calendar);

describe('rule 1: nobody is left hanging', () => {
  it(
    'every open contact has one dated next step, whatever happened',
    always(openCase, (it) => {
      const { step, stage } = planIn(it);
      expect(step).not.toBeNull();
      expect(parseDay(step?.day ?? '')).toBe(step?.day);
      expect(step?.gap).toBeGreaterThanOrEqual(1);
      expect(stage).not.toBe('closed');
    }),
  );

  it(
    'a contact has a next step exactly as long as nobody closed it and it does not wait for its turn',
    always(anyCase, (it) => {
      const closing = closingOf(it.contact, historyOf(it.touches));
      const { step, stage, turn } = planIn(it);
      expect(step === null).toBe(closing !== null || turn === 'waits');
      expect(stage === 'closed').toBe(closing !== null);
    }),
  );

  it(
    'hanging(contacts) is 0: of many contacts, none is open without a day',
    always(fc.array(anyCase, { maxLength: 8 }), (cases) => {
      const open = cases.map(planIn).filter(({ stage, turn }) => stage !== 'closed' && turn !== 'waits');
      const hanging = open.filter(({ step }) => !step?.day);
      expect(hanging.length).toBe(0);
    }),
  );

  it('a contact on a cadence that is not known is chased with Gentle, the default', () => {
    const at = '2026-03-02T09:00:00.000Z' as never;
    const it: Case = {
      contact: contactAdded(at, 'Europe/Berlin', { cadence: 'from another machine' }),
      touches: [],
      promises: [],
      cadences: builtIn,
      calendar: { zone: 'Europe/Berlin', workingWeekdays: new Set([1, 2, 3, 4, 5]), daysOff: new Set() },
    };
    expect(planIn(it).step).toMatchObject({ kind: 'message', day: '2026-03-02', cadence: 'gentle' });
  });

  it('a calendar without a working day restrains nothing: they are due on the day itself', () => {
    const at = '2026-03-02T09:00:00.000Z' as never;
    const nobodyWorks = { zone: 'Europe/Berlin', workingWeekdays: new Set<never>(), daysOff: new Set<never>() };
    const situation = { contact: contactAdded(at, 'Europe/Berlin'), touches: [], promises: [] };
    expect(nextStep(situation, builtIn, nobodyWorks)).toMatchObject({ kind: 'message', day: '2026-03-02' });
  });

  it('nor do its days off keep Keen from running out after three weeks', () => {
    const at = '2026-03-02T09:00:00.000Z' as never;
    const zone = 'Europe/Berlin';
    const nobodyWorks = { zone, workingWeekdays: new Set<never>(), daysOff: new Set(['2026-03-03' as never]) };
    const touches = ['2026-03-02', '2026-03-22'].map((day, index) =>
      touchAt(`t${index}`, `${day}T10:00:00.000Z` as never, zone, {
        channel: 'call',
        direction: 'out',
        outcome: 'voicemail-left',
      }),
    );
    const contact = contactAdded(at, zone, { cadence: 'keen' });
    const step = nextStep({ contact, touches, promises: [] }, builtIn, nobodyWorks);
    expect(step).toMatchObject({ cadence: 'gentle' });
  });
});
