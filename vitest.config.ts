import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { scriptPaths } from './vite.background';

/** Ends a test that hangs. None is about time: a busy machine may take long, and with `RUNS` or `SOAK` more is looked at. */
const testTimeout = process.env.RUNS || process.env.FUZZ || process.env.SOAK ? 3_600_000 : 120_000;

/** Left to itself, vitest keeps one core for itself: of two, that is half of all there is. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

const built = ['tests/manifest.test.ts', 'tests/third-party.test.ts'];
const reminders = ['tests/background/model.test.ts', 'tests/background/soak.test.ts'];
const inNode = { maxWorkers, testTimeout, setupFiles: ['tests/chance.ts'] };

/**
 * `laws`, `readers`, `unit` and `reminders` need nothing but Node. The core and the readers are pure, so their tests share one process and what is
 * compiled in it. Those of `unit` have a world each, within processes that stay: to start one for every file, and a DOM in it, costs as much as
 * the tests do. `reminders` builds the background by itself, which no such world can. `built` looks at `dist/`; the journeys of `tests/e2e`
 * run in real browsers, one after the other: two browsers at once make each other slow.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'laws', include: ['tests/domain/**/*.test.ts'], isolate: false, ...inNode } },
      { test: { name: 'readers', include: ['tests/sites/**/*.test.ts'], isolate: false, ...inNode } },
      {
        plugins: [scriptPaths],
        test: {
          name: 'unit',
          ...inNode,
          pool: 'vmForks',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/domain/**', 'tests/sites/**', 'tests/e2e/**', 'tests/fuzz/**', ...built, ...reminders],
        },
      },
      { plugins: [scriptPaths], test: { name: 'fuzz', include: ['tests/fuzz/**/*.test.ts'], ...inNode } },
      { test: { name: 'reminders', include: reminders, ...inNode } },
      { test: { name: 'built', include: built } },
      journeys('chromium'),
      journeys('firefox'),
    ],
  },
});

function journeys(browser: 'chromium' | 'firefox') {
  return {
    test: {
      name: `e2e-${browser}`,
      include: ['tests/e2e/**/*.test.ts'],
      env: { BROWSER: browser },
      globalSetup: browser === 'firefox' ? ['tests/e2e/browsers/warm.ts'] : [],
      isolate: false,
      maxWorkers: 2,
      testTimeout,
      hookTimeout: 120_000,
    },
  };
}
