// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isDayFirst } from '../../src/ui/use-plain-reader';
import type { FakeBackground } from '../ui/fake-background';
import { get, press, settled, start, type } from '../ui/page';
import { jonas, keep } from '../ui/people';
import { clockAt, promises, readBack, sayWhen } from './promise-page';
import { openFramed, show } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

// Friday, 10:12 in Berlin
clockAt('2026-11-20T09:12:00.000Z');

let background: FakeBackground;
beforeEach(() => {
  background = start();
});

async function ask(): Promise<void> {
  await keep(background, jonas, []);
  show(background);
  await openFramed();
  await press(get('button', 'Promise'));
}
const save = () => press(get('button', 'Save promise'));

describe('the calendar', () => {
  it('opens by a button', async () => {
    await ask();
    const calendar = get('button', 'Choose from a calendar');
    const part = document.getElementById(calendar.getAttribute('aria-controls') ?? '');
    expect([calendar.getAttribute('aria-expanded'), part?.hidden]).toEqual(['false', true]);
    await press(calendar);
    expect([calendar.getAttribute('aria-expanded'), part?.hidden]).toEqual(['true', false]);
    expect(part?.contains(get('field', 'Date'))).toBe(true);
  });

  it('follows the words, and the words follow it', async () => {
    await ask();
    const value = (name: string) => (get('field', name) as HTMLInputElement).value;
    await sayWhen('next Tue 10am');
    expect([value('Date'), value('Time')]).toEqual(['2026-11-24', '10:00']);
    await type(get('field', 'Time'), '14:30');
    expect(value('Which date and time?')).toBe('2026-11-24 14:30');
    expect(readBack()).toBe('Tuesday 24 November at 14:30');
    await save();
    expect(promises(background).map(({ at }) => at)).toEqual(['2026-11-24T13:30:00.000Z']);
  });
});

describe('where words cannot be read', () => {
  beforeEach(() => {
    vi.resetModules();
    vi.doMock('../../src/domain/plain-date', () => {
      throw new Error('the extension was updated under the page');
    });
  });
  afterEach(() => void vi.doUnmock('../../src/domain/plain-date'));

  it('the calendar is what is left', async () => {
    const { usePlainReader } = await import('../../src/ui/use-plain-reader');
    const { h, render } = await import('preact');
    const place = document.createElement('div');
    const Asking = () => h('i', {}, String(usePlainReader()));
    await act(async () => render(h(Asking, {}), place));
    for (let turn = 0; turn < 20 && place.textContent === 'null'; turn++) await settled();
    expect(place.textContent).toBe('missing');
  });
});

it('1/12 is the first of December but in the United States', () => {
  expect(['en-GB', 'de', 'fr-CA', 'en-AU', 'sv'].filter((tag) => !isDayFirst(tag))).toEqual([]);
  expect(isDayFirst('en-US')).toBe(false);
});
