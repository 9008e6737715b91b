import { act } from 'preact/test-utils';
import { afterEach, vi } from 'vitest';
import type { Settings } from '../../src/domain/settings';
import type { FakeBackground } from '../ui/fake-background';
import { get, settled, start, text } from '../ui/page';
import { openPlace } from './place-page';

/** The dashboard with settings of a test, on a day of the test. */

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Nothing is drawn here, so everything is in sight. */
class AllInSight {
  constructor(private readonly hear: (entries: readonly { isIntersecting: boolean }[]) => void) {}
  observe(): void {
    this.hear([{ isIntersecting: true }]);
  }
  disconnect(): void {}
}

/** Opens the settings at `now`, by default in the morning of Friday, 20 November 2026 in Berlin. */
export async function openSettings(
  settings: Partial<Settings> = {},
  now = '2026-11-20T09:12:00.000Z',
  hash = '#/settings',
): Promise<FakeBackground> {
  vi.stubGlobal('IntersectionObserver', AllInSight);
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
  const background = start(now);
  background.settings = { ...background.settings, ...settings };
  await openPlace(hash);
  return background;
}

export const section = (name: string): HTMLElement => get('region', name);

export const alerts = (): string[] => [...document.querySelectorAll('[role=alert]')].map(text).filter(Boolean);

export async function submit(form: Element | null): Promise<void> {
  await act(async () => void form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
  await settled();
}

/** What a screen reader is told has the focus. */
export const focused = (): string =>
  document.activeElement?.getAttribute('aria-label') ??
  text(document.activeElement?.closest('label')?.querySelector('span') ?? document.activeElement);
