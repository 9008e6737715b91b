import { describe, expect, it } from 'vitest';
import type { Browser } from './model/machine';
import { buildBackground } from './model/program';
import { type Size, Year } from './model/year';

/** `SOAK=1`, which `npm run torture` sets: a whole year of two thousand contacts. */
const size: Size = process.env.SOAK
  ? { days: 365, contacts: 2000, restarts: 40 }
  : { days: 45, contacts: 100, restarts: 7 };

describe(`in ${size.days} days with ${size.contacts} contacts, ${size.restarts} restarts and three leaves`, () => {
  it.each<Browser>(['chrome', 'firefox'])(
    'each working day has one brief and every promise its alert: %s',
    async (browser) => {
      const year = new Year(await buildBackground(), browser, size, 5);
      await year.live();
      const { life, due, workingDays, restarts } = year;
      expect(life.expected.faults).toEqual([]);
      expect(restarts).toBe(size.restarts);
      const { shown } = life.expected;
      expect(shown.filter((one) => one.startsWith('brief:'))).toEqual(workingDays.map((day) => `brief:${day}`));
      const times = new Map<string, number>();
      for (const one of shown) times.set(one, (times.get(one) ?? 0) + 1);
      expect([...due].filter((one) => times.get(one) !== 1)).toEqual([]);
      const { starts } = life.machine;
      if (process.env.SOAK)
        console.table({
          [browser]: { workingDays: workingDays.length, promises: due.size, shown: shown.length, starts },
        });
    },
  );
});
