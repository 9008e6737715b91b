// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { all, get, press, start, text } from '../ui/page';
import { jonas, keep } from '../ui/people';
import { clockAt, moveClock, promised } from './promise-page';
import { history, openFramed, show, touches } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

// Monday, 9:00 in Berlin
clockAt('2026-11-16T08:00:00.000Z');

let background: FakeBackground;
let contactId: string;
beforeEach(async () => {
  background = start('2026-11-16T08:00:00.000Z');
  contactId = await keep(background, jonas, []);
  show(background);
});

const friday = '2026-11-20T09:12:00.000Z';
const ledger = () => text(get('list', 'Past promises').querySelector('div'));

describe('an appointment', () => {
  beforeEach(async () => {
    await promised(background, contactId, '2026-11-20T09:00:00.000Z', { what: 'appointment' });
  });

  it('before its time asks for nothing', async () => {
    await openFramed();
    expect(all('button', 'It took place')).toEqual([]);
  });

  it('whose time has come is kept by one press', async () => {
    moveClock(background, friday);
    await openFramed();
    await press(get('button', 'It took place'));
    expect(touches(background).map(({ channel, outcome, direction }) => [channel, outcome, direction])).toEqual([
      ['meeting', 'appointment-kept', 'out'],
    ]);
    expect(history()).toEqual(['Appointment kept']);
    expect(ledger()).toBe('Kept Fri 20 Nov, 10:00An appointment');
    await press(get('button', 'Undo'));
    expect(touches(background)).toEqual([]);
    expect(get('button', 'It took place')).toBeTruthy();
  });

  it('to which they did not come is missed, and the next move is the user’s', async () => {
    moveClock(background, friday);
    await openFramed();
    await press(get('button', 'They did not come'));
    expect(touches(background).map(({ outcome }) => outcome)).toEqual(['appointment-missed']);
    expect(ledger()).toBe('Missed Fri 20 Nov, 10:00An appointment');
    expect(text(document.querySelector('.ledger summary'))).toBe('0 of 1 promise kept');
  });
});
