import fc from 'fast-check';
import { roles } from '../../../src/domain/contact';
import { addDays, addMinutes, dayOf, type Instant, type Zone } from '../../../src/domain/day';
import type { Promised } from '../../../src/domain/promise';
import type { Touch } from '../../../src/domain/touch';
import { answerDeed, anyDeed, messageDeed, openDeed, touchAt } from '../arbitraries';

const minutes = fc.integer({ min: 0, max: 12 * 24 * 60 });
const often = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 2 });

const touch = fc.record({
  minutes,
  lag: fc.oneof(fc.constant(0), minutes),
  what: fc.oneof(answerDeed, messageDeed, openDeed, anyDeed),
  role: fc.constantFrom(null, null, null, ...roles),
  back: fc.constantFrom(null, null, null, 0, 3, 12, 30),
});

const promise = fc.record({
  what: fc.constantFrom('call-back' as const, 'appointment' as const),
  by: fc.constantFrom('them' as const, 'me' as const),
  at: often(minutes),
  madeBefore: fc.integer({ min: -24 * 60, max: 6 * 24 * 60 }),
  released: often(minutes),
  corrected: often(fc.constantFrom('kept' as const, 'late' as const, 'missed' as const)),
  correctedAt: often(minutes),
});

/** What came after `last`, in the days in which a final try, a snooze or a word of absence is still in force. */
export const later: fc.Arbitrary<(last: Instant, zone: Zone) => { touches: Touch[]; promises: Promised[] }> = fc
  .tuple(
    fc.oneof(fc.constant([]), fc.array(touch, { maxLength: 3 })),
    fc.oneof(fc.constant([]), fc.constant([]), fc.array(promise, { maxLength: 2 })),
  )
  .map(([touches, promises]) => (last, zone) => {
    const at = (after: number): Instant => addMinutes(last, after);
    return {
      touches: touches.map(({ minutes: after, lag, what, role, back }, index) =>
        touchAt(`u${index}`, at(after), zone, what, {
          loggedAt: at(after + lag),
          answeredBy: role && { name: 'Ada Example', role },
          awayUntil: back === null ? null : addDays(dayOf(at(after), zone), back),
        }),
      ),
      promises: promises.map((made, index): Promised => {
        const madeAt = at((made.at ?? 0) - made.madeBefore);
        return {
          id: `q${index}`,
          what: made.what,
          by: made.by,
          at: made.at === null ? null : at(made.at),
          zone,
          note: '',
          madeAt,
          moves: [],
          releasedAt: made.released === null ? null : at(made.released),
          corrected: made.corrected,
          correctedAt: made.corrected && made.correctedAt !== null ? at(made.correctedAt) : null,
          deleted: false,
        };
      }),
    };
  });
