import { describe, expect, it } from 'vitest';
import { attemptOffer } from '../../src/domain/attempt-offer';
import type { ContactFields } from '../../src/domain/contact';
import { type Day, type Instant, instantAt } from '../../src/domain/day';
import { historyOf } from '../../src/domain/history';
import { planOf } from '../../src/domain/plan';
import type { Touch } from '../../src/domain/touch';
import { builtIn, contactAdded, type Deed, touchAt } from './arbitraries';

const berlin = { zone: 'Europe/Berlin', workingWeekdays: new Set([1, 2, 3, 4, 5] as const), daysOff: new Set<Day>() };
const at = (day: string, hour: number): Instant => instantAt(day as Day, hour * 60, berlin.zone);
const mail: Deed = { channel: 'email', direction: 'out', outcome: 'sent' };
const dial: Deed = { channel: 'call', direction: 'out', outcome: 'no-answer' };
const spoke: Deed = { channel: 'call', direction: 'out', outcome: 'spoke' };

/** Added and written to on Monday 2 March 2026; the next message is due on Thursday. What is offered at noon of `day`? */
function offered(day: string, more: readonly [string, Deed][] = [], contact: Partial<ContactFields> = {}) {
  const touches: Touch[] = [['2026-03-02', mail] as const, ...more].map(([on, deed], index) =>
    touchAt(`t${index}`, at(on, 9 + index), berlin.zone, deed),
  );
  const person = contactAdded(at('2026-03-02', 8), berlin.zone, contact);
  const plan = planOf({ contact: person, touches, promises: [] }, builtIn, berlin);
  return attemptOffer(person, plan, historyOf(touches), builtIn, berlin, at(day, 12));
}

describe('an attempt between two messages', () => {
  it('is offered on the working days in between, each in another part of the day', () => {
    expect(offered('2026-03-03')).toBe('morning');
    // called at ten on Tuesday: on Wednesday the early afternoon, and nothing more on Tuesday itself
    expect(offered('2026-03-03', [['2026-03-03', dial]])).toBeNull();
    expect(offered('2026-03-04', [['2026-03-03', dial]])).toBe('afternoon');
  });

  it('is not offered on the day of the message, on a weekend, or where the step is due and waits', () => {
    expect(offered('2026-03-02')).toBeNull();
    expect(offered('2026-03-07')).toBeNull();
    expect(offered('2026-03-05')).toBeNull();
    expect(offered('2026-03-06')).toBeNull();
  });

  it('is not offered while they are away, nor once they have answered, nor by a cadence without attempts', () => {
    expect(offered('2026-03-03', [], { awayUntil: '2026-03-04' as Day })).toBeNull();
    expect(offered('2026-03-04', [['2026-03-03', spoke]])).toBeNull();
    expect(offered('2026-03-03', [], { cadence: 'slow' })).toBeNull();
    expect(offered('2026-03-03', [], { kind: 'customer', cadence: 'keep-in-touch' })).toBeNull();
  });
});
