// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Menu } from '../../src/ui/Menu';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const place = document.body.appendChild(document.createElement('div'));
afterEach(() => render(null, place));

/** Preact draws in a microtask; a key that is pressed comes in a task of its own. */
const drawn = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));

it('is in a menu as soon as the menu is drawn, so that no key goes to what opened it', async () => {
  render(<Menu label="Reminders" choices={[{ label: 'Pause', choose: () => {} }]} children="…" />, place);
  place.querySelector('button')?.click();
  await drawn();
  expect(place.querySelector('[role=menu]')).not.toBeNull();
  expect(document.activeElement?.getAttribute('role')).toBe('menuitem');
});
