import { afterEach, beforeEach, vi } from 'vitest';
// Fetched beforehand, so that a test does not wait for it.
import '../../src/domain/plain-date';
import type { FakeBackground } from '../ui/fake-background';
import { get, text, type } from '../ui/page';
import { amina } from '../ui/people';
import { stored } from './sidebar-page';

/** The page's own clock, by which a typed date is read, stands where that of the background does until a test moves both. */
export function clockAt(now: string): void {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) }));
  afterEach(() => void vi.useRealTimers());
}

export function moveClock(background: FakeBackground, now: string): void {
  vi.setSystemTime(Date.parse(now));
  background.now = now as FakeBackground['now'];
}

/** She lives an hour west of the user, which her profile says and she does not. */
export const rita = { ...amina, location: { value: 'Lisbon, Portugal', from: 'card' } } as const;

export const sayWhen = (words: string) => type(get('field', 'Which date and time?'), words);
export const readBack = () => text(document.querySelector('.promise-form .read-back'));
export const promises = (background: FakeBackground) =>
  stored(background).flatMap((dossier) => dossier.promises.map(({ fields }) => fields));

/** A promise made at `now`, past all screens. */
export async function promised(
  background: FakeBackground,
  contactId: string,
  at: string | null,
  more: { what?: 'call-back' | 'appointment'; by?: 'them' | 'me'; zone?: string; note?: string } = {},
): Promise<string> {
  const body = { target: { contactId }, what: 'call-back', by: 'them', zone: 'Europe/Berlin', note: '', at, ...more };
  const result = await background.receive({ call: 'promise', body });
  if (!result.ok) throw new Error(`${result.error}: ${result.detail}`);
  return background.find(contactId).promises.at(-1)?.id ?? '';
}
