// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { get, press, start, text, type } from '../ui/page';
import { jonas, keep } from '../ui/people';
import { openFramed, show, stored } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

/** What reads dates comes late, as over a slow disk, and is there when it is let through. */
let arrive = (): void => {};
vi.mock('../../src/domain/plain-date', async (original) => {
  await new Promise<void>((resolve) => {
    arrive = resolve;
  });
  return original();
});

it('a promise saved before its words could be read is kept as soon as they are', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-20T09:12:00.000Z') });
  const background = start();
  await keep(background, jonas, []);
  show(background);
  await openFramed();
  await press(get('button', 'Promise'));
  await type(get('field', 'Which date and time?'), 'next Tue 10am');
  await press(get('button', 'Save promise'));
  expect(text()).not.toContain('A promise needs a date');
  expect(stored(background)[0]?.promises).toEqual([]);
  arrive();
  await vi.waitFor(() => expect(stored(background)[0]?.promises).toHaveLength(1), 10_000);
  expect(stored(background)[0]?.promises[0]?.fields.at).toBe('2026-11-24T09:00:00.000Z');
  vi.useRealTimers();
});
