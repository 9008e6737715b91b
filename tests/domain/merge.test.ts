import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeRow, mergeRows, newestStamp, newRow, nextStamp, type Row, type Stamp } from '../../src/domain/merge';
import { always } from './arbitraries';

type Fields = Record<string, unknown>;

const key = fc.constantFrom('name', 'reason', 'snooze', 'closed', 'at', 'note', 'constructor', 'toString');
const value = fc.oneof(
  fc.constantFrom(null, true, false, '', 'Jonas', 'Mara', 0, 1, 2),
  fc
    .jsonValue({ maxDepth: 2, noUnicodeString: false } as never)
    .map((json) => JSON.parse(JSON.stringify(json)) as unknown),
);

/** Few stamps, so that many rows carry equal ones. */
const stamp: fc.Arbitrary<Stamp> = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 }), fc.constantFrom('a', 'b'))
  .map(([ms, counter, node]) => `00000000${ms}.000${counter}.${node}`);

/** A row as it may arrive: any fields, any stamps, also equal stamps over different values, also a stamp without its field. */
const row: fc.Arbitrary<Row<Fields>> = fc
  .dictionary(key, fc.record({ value, stamp, lost: fc.constantFrom(false, false, false, true) }), { maxKeys: 6 })
  .map((entries) => ({
    id: 'row',
    fields: Object.fromEntries(
      Object.entries(entries)
        .filter(([, { lost }]) => !lost)
        .map(([name, entry]) => [name, entry.value]),
    ),
    stamps: Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, entry.stamp])),
  }));

describe('merging rows of two machines', () => {
  it(
    'does not ask which came first (commutative)',
    always(row, row, (a, b) => {
      expect(mergeRows(a, b)).toStrictEqual(mergeRows(b, a));
    }),
  );

  it(
    'does not ask by which way they came (associative)',
    always(row, row, row, (a, b, c) => {
      expect(mergeRows(mergeRows(a, b), c)).toStrictEqual(mergeRows(a, mergeRows(b, c)));
    }),
  );

  it(
    'does not ask how often they came (idempotent)',
    always(row, row, (a, b) => {
      const merged = mergeRows(a, b);
      expect(mergeRows(merged, a)).toStrictEqual(merged);
      expect(mergeRows(b, merged)).toStrictEqual(merged);
      expect(mergeRows(merged, merged)).toStrictEqual(merged);
    }),
  );

  it(
    'keeps of every field the value with the later stamp, and loses no field',
    always(row, row, (a, b) => {
      const merged = mergeRows(a, b);
      const names = new Set([...Object.keys(a.stamps), ...Object.keys(b.stamps)]);
      expect(new Set(Object.keys(merged.stamps))).toEqual(names);
      for (const name of names) {
        const stamps = [a, b].filter(({ stamps }) => Object.hasOwn(stamps, name)).map(({ stamps }) => stamps[name]);
        expect(merged.stamps[name]).toBe(stamps.toSorted().at(-1));
      }
    }),
  );

  it('refuses to make one of two different things', () => {
    expect(() => mergeRows(newRow('a', {}, ''), newRow('b', {}, ''))).toThrow(/not the same/);
  });
});

describe('stamps', () => {
  // Clocks that run, stand still, jump ahead and are set back by years.
  const clocks = fc.array(fc.oneof(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom(7, 8)), {
    minLength: 2,
    maxLength: 60,
  });

  it(
    'each is later than the last, also when the clock was set back',
    always(clocks, (times) => {
      let last: Stamp | null = null;
      for (const now of times) {
        const next: Stamp = nextStamp(last, now, 'me');
        if (last) expect(next > last).toBe(true);
        last = next;
      }
    }),
  );

  it(
    'a machine that has seen another’s change makes later ones, whatever its own clock says',
    always(clocks, fc.integer({ min: 0, max: 4e12 }), (times, mine) => {
      const theirs = times.reduce<Stamp | null>((last, now) => nextStamp(last, now, 'z'), null) as Stamp;
      expect(nextStamp(theirs, mine, 'a') > theirs).toBe(true);
    }),
  );

  it('more changes within a millisecond than the counter holds go into the next', () => {
    const full = `${'1'.padStart(9, '0')}.zzzz.me`;
    expect(nextStamp(full, 0, 'me')).toBe('000000002.0000.me');
  });

  it(
    'follow the clock where it runs',
    always(fc.integer({ min: 1, max: 4e12 }), fc.integer({ min: 1, max: 1e9 }), (now, later) => {
      expect(nextStamp(nextStamp(null, now, 'me'), now + later, 'me')).toBe(nextStamp(null, now + later, 'me'));
    }),
  );
});

describe('changing a row', () => {
  it(
    'stamps what differs and nothing else; the same row when nothing does',
    always(row, fc.dictionary(key, value, { maxKeys: 4 }), (before, patch) => {
      const after = changeRow(before, patch, 'z');
      expect(changeRow(after, patch, 'zz')).toBe(after);
      expect(after.fields).toEqual({ ...before.fields, ...patch });
      for (const name of Object.keys(after.stamps))
        expect(after.stamps[name] === 'z' || after.stamps[name] === before.stamps[name]).toBe(true);
      if (after !== before) expect(newestStamp(after)).toBe('z');
    }),
  );

  it('a new row has every field under one stamp', () => {
    expect(newRow('a', { name: 'Jonas', note: '' }, 's')).toEqual({
      id: 'a',
      fields: { name: 'Jonas', note: '' },
      stamps: { name: 's', note: 's' },
    });
    expect(newestStamp(newRow('a', {}, 's'))).toBe('');
  });
});
