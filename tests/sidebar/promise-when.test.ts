// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { all, get, leave, press, start, text } from '../ui/page';
import { jonas, keep } from '../ui/people';
import { clockAt, moveClock, promised, promises, readBack, rita, sayWhen } from './promise-page';
import { openFramed, show } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

// Friday, 10:12 in Berlin
clockAt('2026-11-20T09:12:00.000Z');

let background: FakeBackground;
beforeEach(() => {
  background = start();
});

async function ask(person: typeof jonas | typeof rita, zone?: string): Promise<void> {
  const contactId = await keep(background, person, []);
  if (zone) await background.receive({ call: 'changeContact', body: { contactId, patch: { zone } } });
  show(background, person);
  await openFramed();
  await press(get('button', 'Promise'));
}
const save = () => press(get('button', 'Save promise'));

describe('a date and time in plain words', () => {
  it('is said back in full at once', async () => {
    await ask(jonas);
    await sayWhen('next Tue 10am');
    expect(readBack()).toBe('Tuesday 24 November at 10:00');
    await sayWhen('in two weeks at 3');
    expect(readBack()).toBe('Friday 4 December at 15:00');
  });

  it('is said to a screen reader as well', async () => {
    await ask(rita, 'Europe/Lisbon');
    const input = get('field', 'Which date and time?');
    const reading = document.getElementById(input.getAttribute('aria-describedby') ?? '');
    await sayWhen('next Tue 10am');
    expect([reading?.getAttribute('aria-live'), text(reading)]).toEqual(['polite', readBack()]);
    const groups = ['By whose clock', 'Whose promise', 'What was agreed'].map((name) => get('group', name));
    expect(groups.map((group) => group.querySelectorAll('[aria-pressed=true]').length)).toEqual([1, 1, 1]);
  });

  it('of a promise that is moved is by the clock by which it was agreed', async () => {
    const contactId = await keep(background, jonas, []);
    await promised(background, contactId, '2026-11-24T10:00:00.000Z', { zone: 'Europe/Lisbon' });
    show(background);
    await openFramed();
    expect(text(get('list', 'Promises'))).toContain('Tuesday 24 November at 10:00 in Lisbon · 11:00 for you');
    await press(get('button', 'Move'));
    await sayWhen('wednesday 9am');
    expect(readBack()).toBe('Wednesday 25 November at 9:00 in Lisbon · 10:00 for you');
  });

  it('is said back by the clocks of both, where they differ, and saved by the clock it was said by', async () => {
    await ask(rita, 'Europe/Lisbon');
    await sayWhen('Tuesday 10am');
    expect(readBack()).toBe('Tuesday 24 November at 10:00 in Lisbon · 11:00 for you');
    await press(get('button', 'My time (Berlin)'));
    expect(readBack()).toBe('Tuesday 24 November at 10:00 for you · 9:00 in Lisbon');
    await press(get('button', 'Their time (Lisbon)'));
    await save();
    expect(promises(background).map(({ at, zone }) => [at, zone])).toEqual([
      ['2026-11-24T10:00:00.000Z', 'Europe/Lisbon'],
    ]);
  });

  it('names the day for the user too, when it is another there', async () => {
    await ask(rita, 'Pacific/Auckland');
    await sayWhen('Tuesday 9am');
    expect(readBack()).toBe('Tuesday 24 November at 9:00 in Auckland · Monday 23 November at 21:00 for you');
  });

  it('counts the clocks that have changed in one place and not yet in the other', async () => {
    moveClock(background, '2027-03-10T09:00:00.000Z');
    await ask(rita, 'America/New_York');
    await sayWhen('12 March 10am');
    expect(readBack()).toBe('Friday 12 March at 10:00 in New York · 16:00 for you');
    await sayWhen('16 March 10am');
    expect(readBack()).toBe('Tuesday 16 March at 10:00 in New York · 15:00 for you');
    await sayWhen('30 March 10am');
    expect(readBack()).toBe('Tuesday 30 March at 10:00 in New York · 16:00 for you');
  });

  it('that the clocks skip is said as the time it becomes', async () => {
    moveClock(background, '2027-03-10T09:00:00.000Z');
    await ask(jonas);
    await sayWhen('28 March 02:30');
    expect(readBack()).toBe('Sunday 28 March at 3:30');
  });

  it('by a clock that shows the same needs no second time', async () => {
    await ask(rita, 'Europe/Paris');
    await sayWhen('Tuesday 10am');
    expect(readBack()).toBe('Tuesday 24 November at 10:00 in Paris · the same for you');
  });

  it('is by their probable clock where it is guessed, and says so', async () => {
    await ask(rita);
    expect(get('button', 'Their time (probably Lisbon)').getAttribute('aria-pressed')).toBe('true');
  });

  it('is by their probable clock before they are a contact', async () => {
    show(background, rita);
    await openFramed();
    await press(get('button', 'Promise'));
    await sayWhen('Tuesday 10am');
    expect(readBack()).toBe('Tuesday 24 November at 10:00 in Lisbon · 11:00 for you');
  });

  it('is by the clock of the user where there is no other', async () => {
    await ask(jonas);
    expect(all('group', 'By whose clock')).toEqual([]);
    expect(text(document.querySelector('.promise-form'))).toContain('Berlin time');
  });

  it('is read in another language than the page is in', async () => {
    await ask(jonas);
    await sayWhen('morgen um 10');
    expect(readBack()).toBe('Saturday 21 November at 10:00');
  });
});

describe('what cannot be a promise says what to do', () => {
  it('not understood: only once the user has come to the end of it', async () => {
    await ask(jonas);
    await sayWhen('next Tu');
    expect(readBack()).toBe('');
    await leave(get('field', 'Which date and time?'));
    expect(readBack()).toBe(
      'Not understood. Say a day and a time, such as “Tuesday 10am”, or choose them from the calendar.',
    );
    expect(get('field', 'Which date and time?').getAttribute('aria-invalid')).toBe('true');
  });

  it('no time', async () => {
    await ask(jonas);
    await sayWhen('next tuesday');
    expect(readBack()).toBe('Tuesday 24 November. At what time?');
    await save();
    expect(promises(background)).toEqual([]);
  });

  it('a time that has passed', async () => {
    await ask(jonas);
    await sayWhen('19 November 2026 10am');
    expect(readBack()).toBe('That has passed (Thursday 19 November at 10:00). Choose a later time.');
    await save();
    expect(promises(background)).toEqual([]);
  });

  it('a time too far ahead', async () => {
    await ask(jonas);
    await sayWhen('24 November 2036 10am');
    expect(readBack()).toBe('That is more than five years ahead (Monday, 24 November 2036 at 10:00). Check the year.');
    await save();
    expect(promises(background)).toEqual([]);
  });
});
