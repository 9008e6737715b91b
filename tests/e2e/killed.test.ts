import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../src/store/migrations';
import { browserName, Driver, pause } from './driver';
import { bring } from './kills/bringing';
import { actsIn, faultsIn, nothingYet } from './kills/confirmed';
import { type Life, live, meetOnce } from './kills/living';
import { lay, older } from './kills/older';
import { type Stored, storedIn } from './kills/stored';

/**
 * The whole browser is killed (SIGKILL) while something is going on, again and again on one profile. Nothing that was confirmed is lost, of
 * nothing there is half. `KILLS=200 npx vitest run --project e2e-chromium tests/e2e/killed.test.ts` looks harder.
 */
const kills = Number(process.env.KILLS ?? { chromium: 4, firefox: 2 }[browserName]);

const ways = ['logging', 'importing', 'merging', 'opening what an older version has left'] as const;
const rounds = Array.from({ length: kills }, (_, at) => ({
  number: at + 1,
  doing: ways[at % ways.length] ?? 'logging',
}));
/** By when it is done most of the time. */
const longest = { firefox: 2500, chromium: 1200 }[browserName];
/** Ends a kill after which the browser does not come back, in ms, however long all of them may take. */
const longestKill = 120_000;
/** By when everybody is computed anew after an upgrade, in ms, on a machine that does something else beside. */
const longestAnew = 60_000;
/** So that it is known which of them does not come back. */
const inTime = <T>(what: string, work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    pause(0.8 * longestKill).then(() => {
      throw new Error(`Waited in vain for ${what} to come to its end`);
    }),
  ]);
/** Versions of the database before the one of now. */
const released = migrations.slice(1).map((_, at) => at + 1);

describe('a browser that is killed', () => {
  let driver: Driver;
  let life: Life;
  let round = 0;
  const counts = { kills: 0, acts: 0, upgrades: 0, faults: 0 };

  beforeAll(async () => {
    driver = await Driver.start();
    life = { driver, confirmed: nothingYet(), people: [] };
    await bring(life, 60, () => {});
    life.people.push(...livingIn((await storedIn(driver)).contacts ?? []));
  });
  afterAll(async () => {
    const { kills: all, acts, upgrades, faults } = counts;
    const confirmed = acts + (life ? actsIn(life.confirmed) : 0);
    console.log(`${all} kills, ${confirmed} acts confirmed, ${upgrades} upgrades; lost or there by half: ${faults}`);
    await driver?.stop();
  });

  const livingIn = (contacts: readonly Record<string, unknown>[]): string[] =>
    contacts.filter(({ fields }) => !(fields as { deleted: boolean }).deleted).map(({ id }) => String(id));

  const soon = (): Promise<void> => pause(Math.random() * longest);

  /** In tests Firefox stops a background after two seconds in which nobody needs it: a busy machine has not even loaded it by then. */
  const beThere = (): Promise<void> =>
    driver.ask(async () => {
      for (let left = 10; left > 0; left--) {
        await browser.runtime.sendMessage({ call: 'queue', body: {} }).catch(() => {});
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
    });

  /** Begins. What goes on ends with the browser. */
  const begin = async (doing: (typeof ways)[number]): Promise<{ going: Promise<unknown> }> => {
    if (doing === 'logging' || doing === 'merging') return { going: live(life, doing) };
    if (doing === 'importing') {
      let going: Promise<unknown> = Promise.resolve();
      await new Promise<void>((begun, failed) => {
        going = bring(life, 300, begun).catch(failed);
      });
      return { going };
    }
    const version = released[round++ % released.length] ?? 1;
    const left = older(version, 150);
    await lay(driver, left);
    counts.acts += actsIn(life.confirmed);
    counts.upgrades++;
    life = { driver, confirmed: nothingYet(), people: livingIn(left.stores.contacts?.rows ?? []) };
    return { going: driver.ask(() => browser.runtime.sendMessage({ call: 'queue', body: {} })).catch(() => {}) };
  };

  it.each(rounds)(
    'has all that was confirmed, and half of nothing, after kill $number while $doing',
    async ({ doing }) => {
      const { going } = await begin(doing);
      await soon();
      await driver.crash();
      counts.kills++;
      await inTime('what was going on', going);
      const upgraded = ways.at(-1) === doing;
      // What an older version has left is computed anew once it is open.
      let faults: readonly string[] = [];
      let stored: Stored = {};
      const isWhole = async (): Promise<boolean> => {
        stored = await inTime('what is stored', storedIn(driver));
        faults = await faultsIn(stored, life.confirmed);
        return !faults.length;
      };
      const end = performance.now() + (upgraded ? longestAnew : 0);
      // One look after the other: each takes seconds, and what an earlier one found must not come after a later one.
      while (!(await isWhole()) && performance.now() < end) await beThere();
      counts.faults += faults.length;
      expect(faults).toEqual([]);
      if (upgraded) expect(livingIn(stored.contacts ?? []).toSorted()).toEqual(life.people.toSorted());
    },
    longestKill,
  );

  it('would show what is lost, and what is there by half', async () => {
    await Promise.all([meetOnce(life), bring(life, 20, () => {})]);
    const stored = await storedIn(driver);
    const { confirmed } = life;
    const without = (name: string, of: (row: Record<string, unknown>) => boolean) => {
      const rows = stored[name] ?? [];
      const one = rows.findLast(of);
      expect(one).toBeDefined();
      return faultsIn({ ...stored, [name]: rows.filter((row) => row !== one) }, confirmed);
    };
    const isOfFile = ({ fields }: Record<string, unknown>) =>
      (fields as { name: { value: string } }).name.value.startsWith('Person ');
    const isLogged = ({ id }: Record<string, unknown>) => confirmed.touches.has(String(id));
    expect(await faultsIn(stored, confirmed)).toEqual([]);
    expect(await without('touches', isLogged)).not.toEqual([]);
    expect(await without('contacts', isOfFile)).not.toEqual([]);
    expect(await without('cards', () => true)).not.toEqual([]);
    const logged = [...confirmed.touches.keys()].at(-1) ?? '';
    expect(await without('acts', (row) => JSON.stringify(row).includes(logged))).not.toEqual([]);
  });
});
