import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day, Instant } from '../../src/domain/day';
import { historyOf } from '../../src/domain/history';
import { nextStep } from '../../src/domain/next-step';
import { stageOf } from '../../src/domain/stage';
import type { Touch } from '../../src/domain/touch';
import { always, builtIn, cadences, calendar, contactAdded, day, touchAt } from './arbitraries';
import { plusDays } from './counting';
import { clockIn } from './reference/clocks';
import type { Life } from './reference/life';
import { life } from './reference/lives';
import { predictedStage, predictedStep } from './reference/model';
import { type Done, silentChase } from './reference/silence';

/** `RUNS=10000 npx vitest run --project laws tests/domain/reference.test.ts` looks harder; a failure prints its seed. */
describe('the reference model and the engine agree', () => {
  it(
    'on the next step: what, when, from what time and at what part of the day, on which cadence',
    always(life, (it) => {
      const step = nextStep(it, it.cadences, it.calendar);
      const { kind, day, from = null, part = null, cadence } = step ?? {};
      expect(step && { kind, day, from, part, cadence }).toEqual(predictedStep(it));
    }),
  );

  it(
    'on the stage',
    always(life, (it) => {
      expect(stageOf(it.contact, historyOf(it.touches))).toBe(predictedStage(it));
    }),
  );
});

const twoYears = 731;

/** Noon of `day` in `zone`, or up to two hours beside it where the clocks have changed since noon in Greenwich. */
function noonOf(day: Day, zone: string): Instant {
  const greenwich = Date.parse(`${day}T12:00:00Z`);
  const shown = clockIn(zone, new Date(greenwich).toISOString());
  const ahead = Date.parse(`${shown.day}T00:00:00Z`) + shown.minute * 60_000 - greenwich;
  return new Date(greenwich - ahead).toISOString() as Instant;
}

/** The chase of somebody who never answers, as the engine leads it: every step is done on its day. */
function ledByEngine(life: Life, until: Day): readonly Done[] {
  const done: Done[] = [];
  const touches: Touch[] = [];
  for (;;) {
    const step = nextStep({ ...life, touches }, life.cadences, life.calendar);
    if (!step || step.day >= until) return done;
    done.push({ day: step.day, kind: step.kind, cadence: step.cadence });
    const at = noonOf(step.day, life.calendar.zone);
    const outcome = step.kind === 'message' ? 'voicemail-left' : 'no-answer';
    touches.push(touchAt(`t${touches.length}`, at, life.calendar.zone, { channel: 'call', direction: 'out', outcome }));
  }
}

describe('two years of silence, every step done on its day, day by day as the model walks them', () => {
  const lives = fc.tuple(day, calendar);
  const agree = (id: string, all: Life['cadences'], from: Day, calendar: Life['calendar']): void => {
    const contact = contactAdded(noonOf(from, calendar.zone), calendar.zone, { cadence: id });
    const life: Life = { contact, touches: [], promises: [], cadences: all, calendar };
    const cadence = all.get(id);
    expect(cadence && silentChase(cadence, from, twoYears, life)).toEqual(ledByEngine(life, plusDays(from, twoYears)));
  };

  it.each([...builtIn.keys()])('on %s', (id) => {
    fc.assert(
      fc.property(lives, ([from, calendar]) => agree(id, builtIn, from, calendar)),
      { numRuns: 20 },
    );
  });

  it('on cadences of the user’s own', () => {
    fc.assert(
      fc.property(lives, cadences, ([from, calendar], all) => agree('own-1', all, from, calendar)),
      { numRuns: 40 },
    );
  });
});
