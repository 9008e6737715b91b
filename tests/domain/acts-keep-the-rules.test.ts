import { describe, expect, it } from 'vitest';
import { awayUntilOf } from '../../src/domain/absence';
import { changeTouch } from '../../src/domain/acts';
import { reopen } from '../../src/domain/closing-acts';
import { addDays, dayOf } from '../../src/domain/day';
import {
  type Circumstances,
  contactOf,
  type Dossier,
  planOfDossier,
  promisesOf,
  touchesOf,
} from '../../src/domain/dossier';
import { historyOf } from '../../src/domain/history';
import { RefusedError } from '../../src/domain/refused';
import { stepNow } from '../../src/domain/step-now';
import type { Touch } from '../../src/domain/touch';
import { anyAct, logging } from './any-act';
import { always } from './arbitraries';
import { type Done, leastJumpYears, lifeOf, live } from './machine';
import { touchMeant } from './perform-act';
import type { Pair } from './perform-on-two';
import { whatHappened } from './reference/happened';
import { lacksItsDate, openPromises } from './reference/promised';

const planIn = (dossier: Dossier, c: Circumstances) => planOfDossier(dossier, c.cadences, c.calendar);

const awayIn = (dossier: Dossier) => awayUntilOf(contactOf(dossier), historyOf(touchesOf(dossier)), 'UTC');

/** Why the contact is left alone for good: the user's word, and every touch in which it was asked for. */
const stopsOf = (dossier: Dossier): readonly string[] => [
  ...(dossier.contact.fields.closed?.reason === 'asked-to-stop' ? ['closed'] : []),
  ...touchesOf(dossier).flatMap(({ id, outcome }) => (outcome === 'asked-to-stop' ? [id] : [])),
];

/** Taken apart, either may be the one who asked. */
const stopsOfBoth = (pair: Pair): readonly string[] => alive(pair).flatMap(stopsOf);

/** The word that a merge put there for both, of whom each had asked in a touch of their own: it goes with the merge, and the touches stay. */
const isClosedByMerge = (pair: Pair): boolean =>
  pair.some(({ contact: { fields, stamps } }) =>
    pair.some(({ contact: into }) => fields.mergedInto === into.id && stamps.mergedInto === into.stamps.closed),
  );

const alive = (pair: Pair): readonly Dossier[] => pair.filter(({ contact }) => !contact.fields.deleted);

const touchIds = (pair: Pair): readonly string[] => alive(pair).flatMap((one) => touchesOf(one).map(({ id }) => id));

/** The laws hold for whatever a user does, in whatever order, whatever their clock shows meanwhile. */
describe('after any acts', () => {
  it(
    'nobody is left hanging: closed, waiting for their turn, or with a step that no clock has hidden',
    always(lifeOf(anyAct), (life) => {
      live(life, ({ after, c }) => {
        const plan = planIn(after, c);
        const shown = stepNow(plan, c.now, c.zone);
        expect(shown === null).toBe(plan.stage === 'closed' || plan.turn === 'waits');
        // Nor by a time: what waits for one does so on its own day.
        if (shown?.from) expect(dayOf(shown.from, c.zone)).toBe(shown.day);
        // A promise is for its instant, and nothing moves it.
        if (!shown || shown.at) return;
        expect(shown.day <= addDays(dayOf(c.now, c.zone), (leastJumpYears - 1) * 366)).toBe(true);
      });
    }),
  );

  it(
    'whoever asked to stop is left alone: only taking that very touch back lifts it',
    always(lifeOf(anyAct), (life) => {
      live(life, ({ before, after, pairs, asked, c }) => {
        const meant = asked.act === 'change' ? touchMeant(before, asked.which)?.id : undefined;
        const ofMerge = asked.act === 'take apart' && isClosedByMerge(pairs[0]) ? 'closed' : undefined;
        const stops = stopsOfBoth(pairs[0]).filter((stop) => stop !== meant && stop !== ofMerge);
        if (asked.act !== 'undo') expect(stopsOfBoth(pairs[1])).toEqual(expect.arrayContaining(stops));
        if (!stopsOf(after).length) return;
        expect(planIn(after, c)).toMatchObject({ stage: 'closed', step: null });
        expect(() => reopen(after, c)).toThrow(RefusedError);
      });
    }),
  );

  it(
    'deleting the touch just logged gives back the plan before it',
    always(lifeOf(anyAct, 15), logging, (life, last) => {
      const moments = [...life.moments, { minutes: 5, wrongBy: null, own: true, asked: last, who: 0 as const }];
      const logged: Done[] = [];
      live({ ...life, moments }, (done) => void (done.asked === last && logged.push(done)));
      for (const { before, after, refused, c } of logged) {
        if (refused) return;
        const back = changeTouch(after, after.touches.at(-1)?.id ?? '', { deleted: true }, c);
        expect(planIn(back, c)).toEqual(planIn(before, c));
        expect(awayIn(back)).toBe(awayIn(before));
      }
    }),
  );

  it(
    'the sweep closes nobody who is a customer, is to be called, or of whom something came since the final try',
    always(lifeOf(anyAct), (life) => {
      live(life, ({ before, after, asked, c }) => {
        if (asked.act !== 'sweep' || after === before) return;
        const contact = contactOf(before);
        const touches = touchesOf(before);
        const asksAt = contact.finalTryAt ?? '';
        const since = touches.filter(({ loggedAt }) => loggedAt >= asksAt);
        const cameFromThem = (touch: Touch): boolean =>
          whatHappened(touch) === 'conversation' || touch.direction === 'in' || touch.answeredBy !== null;
        expect(contact.kind).not.toMatch(/customer|partner/);
        expect(lacksItsDate(promisesOf(before), touches)).toBe(false);
        expect(openPromises(promisesOf(before), touches)).toEqual([]);
        expect(since.filter(cameFromThem)).toEqual([]);
        expect(touches.some((touch) => whatHappened(touch) === 'message' && touch.loggedAt >= asksAt)).toBe(true);
        expect(planIn(after, c).stage).toBe('closed');
      });
    }),
  );

  it(
    'an act is done or refused with a word: nothing else is thrown, and nothing that was there is written over',
    always(lifeOf(anyAct), (life) => {
      const was = new Map<Pair, string>();
      live(life, ({ pairs: [before, after] }) => {
        expect(JSON.stringify(before)).toBe(was.get(before) ?? JSON.stringify(before));
        was.set(after, JSON.stringify(after));
      });
    }),
  );

  it(
    'a touch is with one of them, and goes only where it is deleted, or the act is taken back that logged it or brought it back',
    always(lifeOf(anyAct), (life) => {
      live(life, ({ before, pairs, asked, takenBack }) => {
        const [had, has] = pairs.map(touchIds) as [readonly string[], readonly string[]];
        expect(new Set(has).size).toBe(has.length);
        const meant = asked.act === 'change' && !asked.changed ? touchMeant(before, asked.which)?.id : undefined;
        expect(has).toEqual(expect.arrayContaining(had.filter((id) => id !== meant && !takenBack.has(id))));
      });
    }),
  );

  it(
    'an address is with one of them, and nobody is part of whoever is part of them',
    always(lifeOf(anyAct), (life) => {
      live(life, ({ pairs: [, pair] }) => {
        const ids = pair.flatMap(({ identities }) => identities.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        for (const { contact, identities } of pair)
          for (const { fields } of identities) expect(fields.contactId).toBe(contact.id);
        expect(alive(pair).length).toBeGreaterThan(0);
      });
    }),
  );
});
