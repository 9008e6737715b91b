// biome-ignore-all lint/suspicious/noThenProperty: a cadence is data, `then` what follows it; nobody awaits one

import { describe, expect, it } from 'vitest';
import { builtInCadences, type Cadence, cadencesById, type Gap } from '../../src/domain/cadence';
import { type CadenceFault, cadenceFaultsOf } from '../../src/domain/cadence-check';
import { planOf } from '../../src/domain/plan';
import { always, cadences, calendar, contactAdded, instant, silentDeed, touchesOf } from './arbitraries';

const gaps = (...counts: number[]): Cadence['plan'] => ({
  kind: 'sequence',
  gaps: counts.map((count): Gap => ({ count, unit: 'working-days' })),
});

const own = (rest: Partial<Cadence>): Cadence => ({
  id: 'own-1',
  name: 'Autumn fair',
  plan: gaps(2, 3),
  attempts: 0,
  then: 'slow',
  ...rest,
});

const check = (cadence: Cadence, ...others: Cadence[]): readonly CadenceFault[] =>
  cadenceFaultsOf(cadence, cadencesById([...builtInCadences, ...others, cadence]));

describe('a cadence of the user’s own, before it is saved', () => {
  it.each<[what: string, cadence: Cadence, faults: readonly CadenceFault[]]>([
    ['gaps that run out into Slow', own({}), []],
    ['every ten days, for good', own({ plan: { kind: 'repeat', every: 10, offers: [] }, then: null }), []],
    [
      'every working day for two weeks, then Gentle',
      own({ plan: { kind: 'daily', messageEvery: 2, askAssistantAfter: 4, lasts: 14 }, attempts: 1, then: 'gentle' }),
      [],
    ],
    ['no name', own({ name: ' ' }), ['no-name']],
    ['no gap', own({ plan: gaps() }), ['no-gap']],
    ['a gap of nothing', own({ plan: gaps(3, 0) }), ['gap-too-short']],
    ['a gap that goes back', own({ plan: gaps(-2) }), ['gap-too-short']],
    ['half a day', own({ plan: gaps(2.5) }), ['gap-not-whole']],
    ['two years', own({ plan: gaps(730) }), ['gap-too-long']],
    ['every 0 days', own({ plan: { kind: 'repeat', every: 0, offers: [] }, then: null }), ['gap-too-short']],
    ['nothing follows', own({ then: null }), ['follower-unknown']],
    ['what follows is not there', own({ then: 'own-gone' }), ['follower-unknown']],
    ['it follows itself', own({ then: 'own-1' }), ['circle']],
    [
      'three days of every working day',
      own({ plan: { kind: 'daily', messageEvery: 2, askAssistantAfter: 6, lasts: 3 } }),
      ['lasts-too-short'],
    ],
  ])('%s', (_, cadence, faults) => {
    expect(check(cadence)).toEqual(faults);
  });

  it('a circle through others is one, whichever of them is looked at', () => {
    const first = own({ then: 'own-2' });
    const second = own({ id: 'own-2', name: 'Spring fair', then: 'own-1' });
    expect(check(first, second)).toEqual(['circle']);
    expect(check(second, first)).toEqual(['circle']);
  });

  it('two of one name cannot be told apart, whatever the case', () => {
    expect(check(own({ name: 'spring FAIR ' }), own({ id: 'own-2', name: 'Spring fair' }))).toEqual(['name-taken']);
  });

  it('the built-in ones have none', () => {
    for (const cadence of builtInCadences) expect(cadenceFaultsOf(cadence, cadencesById(builtInCadences))).toEqual([]);
  });

  it(
    'whatever is faulty all the same, from another machine, leaves nobody hanging and never goes back in time',
    always(cadences, calendar, instant, touchesOf(silentDeed, 40), (all, user, at, touches) => {
      for (const cadence of ['own-1', 'own-2', 'own-3']) {
        const contact = contactAdded(at, user.zone, { cadence });
        const { step } = planOf({ contact, touches, promises: [] }, all, user);
        expect(step?.day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }
    }),
  );
});
