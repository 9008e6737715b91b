import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absencesOf, awayUntilOf, endOf } from '../../src/domain/absence';
import type { ContactFields } from '../../src/domain/contact';
import { addDays, type Day, daysBetween, type Instant, instantAt } from '../../src/domain/day';
import { historyOf } from '../../src/domain/history';
import type { Touch } from '../../src/domain/touch';
import { always, calendar, contactAdded, day, touchAt } from './arbitraries';
import { told } from './story';

const zone = 'Europe/Berlin';
const at = (on: string, hour = 9): Instant => instantAt(on as Day, hour * 60, zone);
const assistant = (on: string, awayUntil: string, rest: Partial<Touch> = {}): Touch =>
  touchAt(
    `t${on}`,
    at(on),
    zone,
    { channel: 'call', direction: 'out', outcome: 'spoke-with-assistant' },
    {
      awayUntil: awayUntil as Day,
      ...rest,
    },
  );
const away = (touches: readonly Touch[], contact: Partial<ContactFields> = {}) => {
  const person = contactAdded(at('2026-03-02', 8), zone, contact);
  return [awayUntilOf(person, historyOf(touches), zone), absencesOf(person, historyOf(touches), zone)];
};

describe('an absence', () => {
  const said = assistant('2026-03-03', '2026-03-16');

  it('is what was said last: by an assistant in a touch, or by the user', () => {
    expect(away([])).toEqual([null, []]);
    expect(away([said])).toEqual(['2026-03-16', [{ since: '2026-03-03', until: '2026-03-16' }]]);
    const later = { awayUntil: '2026-03-30' as Day, awaySaidAt: at('2026-03-05') };
    expect(away([said], later)).toEqual([
      '2026-03-30',
      [
        { since: '2026-03-03', until: '2026-03-05' },
        { since: '2026-03-05', until: '2026-03-30' },
      ],
    ]);
  });

  it('ends with the word that they are back', () => {
    const back = { awayUntil: null, awaySaidAt: at('2026-03-05') };
    expect(away([said], back)).toEqual([null, [{ since: '2026-03-03', until: '2026-03-05' }]]);
  });

  it('goes with the touch in which it was said, and leaves what was said before', () => {
    const before = { awayUntil: '2026-03-09' as Day, awaySaidAt: at('2026-03-02') };
    expect(away([{ ...said, deleted: true }])).toEqual([null, []]);
    expect(away([{ ...said, deleted: true }], before)[0]).toBe('2026-03-09');
  });

  it('of a contact from before it was kept when it was said, holds', () => {
    expect(away([], { awayUntil: '2026-03-30' as Day })[0]).toBe('2026-03-30');
  });
});

describe('a cadence that lasts three weeks', () => {
  it(
    'lasts so many days that are neither off nor away, no day more',
    always(
      day,
      fc.integer({ min: 1, max: 60 }),
      calendar,
      fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 40 })), { maxLength: 3 }),
      (from, lasts, { daysOff }, stretches) => {
        const absences = stretches.map(([begin, length]) => ({
          since: addDays(from, begin),
          until: addDays(from, begin + length),
        }));
        const end = endOf(from, lasts, absences, daysOff);
        const passed = Array.from({ length: daysBetween(from, end) }, (_, index) => addDays(from, index));
        const counted = passed.filter(
          (on) => !daysOff.has(on) && absences.every(({ since, until }) => on < since || on >= until),
        );
        expect(counted.length).toBe(lasts);
        expect(counted.at(-1)).toBe(addDays(end, -1));
      },
    ),
  );

  it('is not counted out day by day where somebody is away for a thousand years', () => {
    const absences = [{ since: '2026-03-02' as Day, until: '9999-12-31' as Day }];
    expect(endOf('2026-03-02' as Day, 21, absences, new Set()) > '2036-01-01').toBe(true);
  });

  it('survives their leave: Keen goes on where it was', () => {
    // Three weeks from Monday 2 March would be over on Monday 23; two of them they are away.
    const lines = [
      ['Mon 2026-03-02', 'voicemail', 'Tue 2026-03-03', 'call', 'keen: every working day, morning'],
      [
        'Tue 2026-03-03',
        'away until Tue 2026-03-17',
        'Tue 2026-03-17',
        'message',
        'keen: every working day, moved: away',
      ],
      ['Tue 2026-03-17', 'voicemail', 'Wed 2026-03-18', 'call', 'keen: every working day, morning'],
      ['Fri 2026-04-03', 'no answer', 'Mon 2026-04-06', 'message', 'gentle: 3 working days after Tue 2026-03-17'],
    ] as const;
    expect(told(lines, { cadence: 'keen' })).toEqual(lines);
  });
});
