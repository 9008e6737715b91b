import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { rememberedOf } from '../../src/dashboard/people/remembered';
import type { Card } from '../../src/domain/card';
import type { FakeBackground } from '../ui/fake-background';
import { settled, start, text } from '../ui/page';
import { type FakeBulk, freshWorker } from './people-bulk';
import { openPlace } from './place-page';

/** The list of people in a document without layout: it is said how high it is. */

interface Opened {
  readonly background: FakeBackground;
  readonly worker: FakeBulk;
}

/** In pixels: ten rows. */
const high = 440;

export async function openPeople(people: readonly Card[], hash = '#/people', { ready = true } = {}): Promise<Opened> {
  const background = start();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(background.now) });
  for (const [name, pixels] of Object.entries({ offsetHeight: high, clientHeight: high, offsetWidth: 1000 }))
    vi.spyOn(HTMLElement.prototype, name as 'offsetHeight', 'get').mockReturnValue(pixels);
  vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return Number.parseInt(this.style.getPropertyValue('--length'), 10) || 0;
  });
  vi.spyOn(Element.prototype, 'scrollTo').mockImplementation(function (this: Element, to) {
    this.scrollTop = (to as ScrollToOptions).top ?? 0;
    this.dispatchEvent(new Event('scroll'));
  });
  // As in a page that was just opened.
  rememberedOf('another list');
  const worker = freshWorker();
  worker.put(...people);
  worker.ready = ready;
  await openPlace(hash);
  return { background, worker };
}

export const rows = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('.rows [role=row]')].sort(
    (a, b) => Number(a.dataset.row) - Number(b.dataset.row),
  );
export const names = (): string[] => rows().map((row) => text(row.querySelector('a')));
export const rowOf = (name: string): HTMLElement => {
  const row = rows().find((one) => text(one.querySelector('a')) === name);
  if (!row) throw new Error(`${name} is not among ${names().join(', ')}`);
  return row;
};
export const chosenNames = (): string[] =>
  rows()
    .filter((row) => row.getAttribute('aria-selected') === 'true')
    .map((row) => text(row.querySelector('a')));
export const grid = (): HTMLElement => document.querySelector('[role=grid]') as HTMLElement;

export async function scrollTo(top: number): Promise<void> {
  const place = document.querySelector('.rows') as HTMLElement;
  await act(async () => {
    place.scrollTop = top;
    place.dispatchEvent(new Event('scroll'));
  });
  await settled();
}
