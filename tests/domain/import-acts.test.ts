import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/domain/day';
import type { Circumstances } from '../../src/domain/dossier';
import { addTo, takeIn } from '../../src/domain/import-acts';
import { calendarOf, defaultSettings } from '../../src/domain/settings';
import { builtIn } from './arbitraries';
import { one } from './imported-people';

const calendar = calendarOf(defaultSettings, 'Europe/Berlin');
let last = 0;
const c: Circumstances = {
  ...{ now: '2026-11-18T09:00:00.000Z' as Instant, zone: calendar.zone, calendar, cadences: builtIn },
  stamp: () => String(++last).padStart(9, '0'),
  newId: () => `id-${++last}`,
};
const choices = { tags: [], kind: 'customer', cadence: 'gentle' } as const;

describe('somebody of a file', () => {
  it('who is kept in touch with is not chased, also where the file names a cadence that is not there', () => {
    const cadenceOf = (cadence?: string) =>
      takeIn({ ...one(2, 'Anna', []), ...(cadence ? { cadence } : {}) }, choices, { rank: 1 }, c).contact.fields
        .cadence;
    expect([cadenceOf(), cadenceOf('of-another-machine'), cadenceOf('keen')]).toEqual([
      ...['keep-in-touch', 'keep-in-touch', 'keen'],
    ]);
  });

  it('has a note that can be read, however many lines say something of them', () => {
    const made = takeIn(one(2, 'Anna', []), choices, { rank: 1 }, c);
    const lines = Array.from({ length: 100 }, (_, line) => ({
      ...one(line, 'Anna', []),
      note: `${line} `.repeat(5000),
    }));
    const { note } = lines.reduce((dossier, line) => addTo(dossier, line, choices, c), made).contact.fields;
    expect([note.length > 90_000, note.length <= 100_100]).toEqual([true, true]);
  });
});
