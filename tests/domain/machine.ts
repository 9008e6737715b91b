import fc from 'fast-check';
import type { Cadences } from '../../src/domain/cadence';
import type { Calendar } from '../../src/domain/calendar';
import { captureContact } from '../../src/domain/capture';
import { addMinutes, type Instant } from '../../src/domain/day';
import { type Circumstances, type Dossier, promisesOf, touchesOf } from '../../src/domain/dossier';
import { nextStamp, type Stamp } from '../../src/domain/merge';
import { newestOf, writtenAt } from '../../src/domain/newest';
import { RefusedError } from '../../src/domain/refused';
import { type AnyAct, stories } from './any-act';
import { builtIn, cadences, calendar } from './arbitraries';
import { asNow, type Pair, performOnTwo, type Ways, wayBack, wayMeant } from './perform-on-two';

const minutesPerDay = 24 * 60;
const minutesPerYear = 366 * minutesPerDay;

/** Further than anybody may plan: what a wrong clock hides lies beyond whatever was meant. */
export const leastJumpYears = 8;
const years = fc.integer({ min: leastJumpYears, max: 20 });

/** What one moment of a life with the software is: some time passes, sometimes the clock is set, and something is asked for. */
export interface Moment {
  readonly minutes: number;
  /** Years by which the clock is wrong from now on. */
  readonly wrongBy: number | null;
  /** Are the user's own cadences there? */
  readonly own: boolean;
  readonly asked: AnyAct;
  /** Which of the two it is asked of. */
  readonly who: 0 | 1;
}

const anyTime = fc.oneof(
  fc.integer({ min: 0, max: 90 }),
  fc.integer({ min: 0, max: 5 * minutesPerDay }),
  fc.integer({ min: 10 * minutesPerDay, max: 40 * minutesPerDay }),
);
const anyClock = fc.oneof(
  { weight: 8, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: years },
  { weight: 1, arbitrary: years.map((by) => -by) },
);
const who = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0 as const) },
  { weight: 1, arbitrary: fc.constant(1 as const) },
);
const moment = (asked: fc.Arbitrary<AnyAct>, minutes = anyTime, wrongBy: fc.Arbitrary<number | null> = anyClock) =>
  fc.record({ minutes, wrongBy, own: fc.integer({ min: 0, max: 7 }).map((drawn) => drawn !== 0), asked, who });

const soon = fc.integer({ min: 0, max: 3 * minutesPerDay });
const muchLater = fc.integer({ min: 14 * minutesPerDay, max: 60 * minutesPerDay });
const still = fc.constant(null);
/** What chance alone would seldom put together, with anything in between. */
const storyOf = (asked: fc.Arbitrary<AnyAct>): fc.Arbitrary<readonly Moment[]> => {
  const aside = fc.array(moment(asked, soon, still), { maxLength: 1 }).map((one) => one[0] ?? null);
  const told = (...parts: fc.Arbitrary<Moment | null>[]) =>
    fc.tuple(...parts).map((moments) => moments.filter((one) => one !== null));
  const by = (doing: fc.Arbitrary<AnyAct>, minutes = soon, clock: fc.Arbitrary<number | null> = still) =>
    moment(doing, minutes, clock);
  return fc.oneof(
    told(by(stories.finalTry), aside, by(stories.message), aside, by(stories.sweep, muchLater), aside),
    told(by(stories.promise), aside, by(stories.settle, soon, anyClock), by(asked, soon, fc.constantFrom(0, null))),
    told(by(stories.close), aside, by(stories.answer), by(asked)),
    told(by(stories.list), aside, by(stories.begin, soon, anyClock), by(asked)),
    told(by(stories.close), by(stories.list), aside, by(stories.begin), by(asked)),
    told(by(stories.merge), aside, by(stories.apart), aside, by(stories.undo), aside),
    told(by(stories.merge), aside, by(stories.undo), aside, by(stories.merge), by(stories.apart), by(stories.undo)),
  );
};

export interface Life {
  readonly user: Calendar;
  readonly all: Cadences;
  readonly moments: readonly Moment[];
}
export const lifeOf = (asked: fc.Arbitrary<AnyAct>, most = 25): fc.Arbitrary<Life> => {
  const one = moment(asked).map((it): readonly Moment[] => [it]);
  const parts = fc.oneof({ weight: 4, arbitrary: one }, { weight: 1, arbitrary: storyOf(asked) });
  const moments = fc.array(parts, { maxLength: most, size: 'max' }).map((all) => all.flat());
  return fc.record({ user: calendar, all: cadences, moments });
};

/** An act that was done or refused; what was refused leaves the dossier as it was. Of an act that changed two, there are two. */
export interface Done {
  readonly before: Dossier;
  /** Never somebody who has become part of the other: nobody sees them. */
  readonly after: Dossier;
  /** Both, before and after. */
  readonly pairs: readonly [Pair, Pair];
  readonly asked: AnyAct;
  /** The touches that were made or changed by the act that is taken back. */
  readonly takenBack: ReadonlySet<string>;
  readonly refused: boolean;
  readonly c: Circumstances;
}

const start = '2026-03-02T08:00:00.000Z' as Instant;
const names = ['Jonas Example', 'Mara Example'] as const;

/**
 * Lives through it, on a machine whose clock runs, is set ahead and is set back. Every act is written down as the store does it. Gives whom most of
 * it was about.
 */
export function live({ user, all, moments }: Life, seen: (done: Done) => void): Dossier {
  let last: Stamp | null = null;
  let made = 0;
  let passed = 0;
  let wrongBy = 0;
  const circumstances = (known: readonly Dossier[], own: boolean): Circumstances => {
    const now = addMinutes(start, passed + wrongBy * minutesPerYear);
    const newest = known.map((one) => newestOf(one.contact.fields, touchesOf(one), promisesOf(one)));
    return {
      now,
      written: writtenAt(now, newest),
      zone: user.zone,
      calendar: user,
      cadences: own ? all : builtIn,
      stamp: () => {
        last = nextStamp(last, Date.parse(now), 'me');
        return last;
      },
      newId: () => `id-${String(made++).padStart(3, '0')}`,
    };
  };
  const meet = (value: string, index: number): Dossier => {
    const email = { kind: 'email', value: `person-${index}@example.com`, from: 'heading' } as const;
    const person = {
      name: { value, from: 'heading' },
      part: 'subject',
      identities: [email],
      websites: [],
      phones: [],
    } as const;
    return captureContact({ person, home: '' }, circumstances([], true));
  };
  let pair: Pair = [meet(names[0], 0), meet(names[1], 1)];
  const ways: Ways[number][] = [];
  for (const { minutes, wrongBy: by, own, asked, who } of moments) {
    passed += minutes;
    wrongBy = by ?? wrongBy;
    const at = asNow(pair, who);
    const isOfBoth = asked.act === 'merge' || asked.act === 'take apart' || asked.act === 'undo';
    const c = circumstances(isOfBoth ? pair : [pair[at]], own);
    let after = pair;
    let refused = false;
    try {
      after = performOnTwo(asked, pair, who, ways, c);
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      refused = true;
    }
    const restored = asked.act === 'undo' ? [...(wayMeant(ways, asked.which)?.values() ?? [])].flat() : [];
    const takenBack = new Set(restored.flatMap(({ part, id }) => (part === 'touches' ? id : [])));
    const way = wayBack(pair, after);
    if (way.size && asked.act !== 'undo') ways.push(way);
    for (const index of [0, 1] as const) {
      const isMeant = isOfBoth ? after[index] !== pair[index] : index === at;
      if (!isMeant || after[index].contact.fields.deleted) continue;
      seen({ before: pair[index], after: after[index], pairs: [pair, after], asked, takenBack, refused, c });
    }
    pair = after;
  }
  return pair[asNow(pair, 0)];
}
