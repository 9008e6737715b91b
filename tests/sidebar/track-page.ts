import { afterEach, beforeEach, vi } from 'vitest';
// Fetched beforehand, so that a test does not wait for it.
import '../../src/domain/talk-track';
import type { Settings } from '../../src/domain/settings';
import type { FakeBackground } from '../ui/fake-background';
import { press } from '../ui/page';
import { jonas, keep } from '../ui/people';
import { show } from './sidebar-page';

/** The talk track in the sidebar, with a clipboard that a test can look into. */

export const clipboard = { text: '', refuses: false, refusesOlder: false };

export function withClipboard(): void {
  beforeEach(() => {
    Object.assign(clipboard, { text: '', refuses: false, refusesOlder: false });
    const writeText = async (text: string) => {
      if (clipboard.refuses) throw new DOMException('not in this frame', 'NotAllowedError');
      clipboard.text = text;
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    // Copies what is selected, as browsers do.
    document.execCommand = (command) => {
      if (command !== 'copy' || clipboard.refusesOlder) return false;
      clipboard.text = (document.activeElement as HTMLTextAreaElement).value;
      return true;
    };
  });
  afterEach(() => void vi.restoreAllMocks());
}

export const words = () => document.querySelector('.track .words')?.textContent ?? '';
export const tabs = () => [...document.querySelectorAll<HTMLElement>('.track [role=tab]')];
export const tab = (name: string) => press(tabs().find((one) => one.textContent === name) as HTMLElement);
export const chosenTab = () => tabs().find((one) => one.getAttribute('aria-selected') === 'true')?.textContent;

export const withSettings = (background: FakeBackground, settings: Partial<Settings>): void => {
  background.settings = { ...background.settings, ...settings };
};

/** Changes what is kept about a contact, past all screens. */
export async function patch(background: FakeBackground, contactId: string, patch: object): Promise<void> {
  const result = await background.receive({ call: 'changeContact', body: { contactId, patch } });
  if (!result.ok) throw new Error(`${result.error}: ${result.detail}`);
}

/** Jonas, who is spoken to in English, was written to ten days before 20 November 2026, and is due. */
export async function written(
  background: FakeBackground,
  reason = 'oak from one forest\ndelivery in two days',
): Promise<string> {
  const id = await keep(background, jonas, [{ at: '2026-11-10T10:00:00Z', channel: 'email', outcome: 'sent' }]);
  await patch(background, id, { reason, language: 'en' });
  show(background);
  return id;
}
