// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { Day } from '../../src/domain/day';
import { get, press, settled } from '../ui/page';
import { openSettings } from './settings-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

const library = vi.hoisted(() => ({ loaded: 0 }));
vi.mock('date-holidays', async (original) => {
  library.loaded += 1;
  return original();
});

// A file of its own: a module is loaded once.
it('loads the tables of holidays when they are to be chosen, and not to show those that are kept', async () => {
  await openSettings({
    holidays: { country: 'DE', region: '', days: [{ day: '2027-03-26' as Day, name: 'Good Friday' }] },
  });
  expect(library.loaded).toBe(0);
  await press(get('button', 'Choose days'));
  await vi.waitFor(async () => {
    await settled();
    get('field', 'Country');
  }, 60_000);
  expect(library.loaded).toBe(1);
});
