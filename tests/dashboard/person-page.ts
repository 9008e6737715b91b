import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { placeOf } from '../../src/dashboard/place';
import { loads } from '../../src/dashboard/places';
import type { FakeBackground } from '../ui/fake-background';
import { get, settled, start, text } from '../ui/page';
import { jonas, keep, type Past } from '../ui/people';
import { openPlace } from './place-page';

/** Jonas' page in the dashboard, in the morning of Friday, 20 November 2026 in Berlin. */
export async function openJonas(
  past: readonly Past[] = [],
  before: (background: FakeBackground, contactId: string) => Promise<unknown> = async () => {},
): Promise<{ background: FakeBackground; contactId: string }> {
  const background = start();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(background.now) });
  const contactId = await keep(background, jonas, past, { addedAt: past[0]?.at ?? '2026-11-02T09:00:00Z' });
  await before(background, contactId);
  vi.setSystemTime(new Date(background.now));
  await openPlace(`#/person/${contactId}`);
  return { background, contactId };
}

export async function call(background: FakeBackground, name: string, body: object): Promise<unknown> {
  const result = await background.receive({ call: name, body });
  if (!result.ok) throw new Error(`${result.error}: ${result.detail}`);
  return result.value;
}

/** The line of what has been, from the newest on, a text each. */
export const line = (): string[] => [...get('list', 'History').children].map((row) => text(row));

/** Goes there from where the user is. */
export async function go(hash: string): Promise<void> {
  const { place } = placeOf(hash);
  await loads[place as keyof typeof loads]();
  await act(async () => {
    history.pushState(null, '', hash);
    window.dispatchEvent(new Event('hashchange'));
  });
  await settled();
}
