// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Menu } from '../../src/ui/Menu';
import { Toast } from '../../src/ui/Toast';
import type { Said } from '../../src/ui/use-status';

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

describe('what was done has been taken back by key', () => {
  const said = { text: 'Tagged.', tone: 'done', undo: () => {} } as unknown as Said;
  const show = async (now: Said | null, main = <button type="button">Tags</button>) => {
    const status = { said: now, held: false, hold: () => {} } as never;
    render(
      <>
        <main>{main}</main>
        <Toast status={status} />
      </>,
      place,
    );
    await drawn();
  };
  const undo = () => place.querySelector<HTMLElement>('.undo');

  it('and the focus is where it was before', async () => {
    await show(said);
    place.querySelector('button')?.focus();
    undo()?.focus();
    await show(null);
    await vi.waitFor(() => expect(document.activeElement).toBe(place.querySelector('main button')));
  });

  it('and where that has gone, at the first there is', async () => {
    await show(said);
    place.querySelector('button')?.focus();
    undo()?.focus();
    await show(null, <a href="#back">Back</a>);
    await vi.waitFor(() => expect(document.activeElement).toBe(place.querySelector('main a')));
  });

  it('but nothing is taken from whoever was elsewhere', async () => {
    await show(said);
    await show(null);
    await new Promise(requestAnimationFrame);
    expect(document.activeElement).toBe(document.body);
  });
});
