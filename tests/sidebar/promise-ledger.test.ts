// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { all, comeBack, get, press, said, start, text } from '../ui/page';
import { jonas, keep } from '../ui/people';
import { clockAt, moveClock, promised, sayWhen } from './promise-page';
import { nextStep, openFramed, show } from './sidebar-page';

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
const call = (outcome = 'no-answer') => {
  const touch = { channel: 'call', outcome, direction: 'out', note: '', about: '' };
  return background.receive({ call: 'log', body: { target: { contactId }, touch } });
};
/** A call-back promised for ten on a day of this week, made good at that hour of the day or not at all. */
async function past(day: string, calledAt: string | null): Promise<void> {
  await promised(background, contactId, `${day}T09:00:00.000Z`);
  if (!calledAt) return;
  moveClock(background, `${day}T${calledAt}:00.000Z`);
  await call();
}
const ledger = () => [...get('list', 'Past promises').children].map((row) => text(row.querySelector('div')));
const summary = () => text(document.querySelector('.ledger summary'));

describe('the promises of the past', () => {
  beforeEach(async () => {
    await past('2026-11-16', '09:05');
    await past('2026-11-17', '13:00');
    await past('2026-11-18', '08:50');
    moveClock(background, friday);
  });

  it('are folded away, the newest first, with how they went', async () => {
    await openFramed();
    expect(document.querySelector<HTMLDetailsElement>('.ledger')?.open).toBe(false);
    expect(summary()).toBe('2 of 3 promises kept');
    expect(ledger()).toEqual([
      'Kept Wed 18 Nov, 10:00A call-back',
      'Late Tue 17 Nov, 10:00A call-back',
      'Kept Mon 16 Nov, 10:00A call-back',
    ]);
  });

  it('are corrected by the user, whose word can be taken back', async () => {
    await openFramed();
    await press(get('button', 'Correct the promise of Tue 17 Nov, 10:00'));
    expect(all('menuitem').map(text)).toEqual(['It was kept', 'It was kept late', 'It was missed']);
    await press(get('menuitem', 'It was kept'));
    expect(said()).toMatch(/^Corrected\. Next: /);
    expect(ledger()[1]).toBe('Kept Tue 17 Nov, 10:00A call-back · by your word');
    expect(summary()).toBe('3 of 3 promises kept');
    await press(get('button', 'Undo'));
    expect(ledger()[1]).toBe('Late Tue 17 Nov, 10:00A call-back');
  });

  it('go back to what is counted', async () => {
    await openFramed();
    await press(get('button', 'Correct the promise of Mon 16 Nov, 10:00'));
    await press(get('menuitem', 'It was missed'));
    expect(summary()).toBe('1 of 3 promises kept');
    await press(get('button', 'Correct the promise of Mon 16 Nov, 10:00'));
    expect(all('menuitem').map(text)).toEqual(['It was kept', 'It was kept late', 'As counted']);
    await press(get('menuitem', 'As counted'));
    expect(ledger()[2]).toBe('Kept Mon 16 Nov, 10:00A call-back');
  });

  it('stay beside one that is missed and still to be made good', async () => {
    await promised(background, contactId, '2026-11-20T15:00:00.000Z');
    moveClock(background, '2026-11-23T09:12:00.000Z');
    await openFramed();
    expect(ledger()).toHaveLength(3);
    expect(summary()).toBe('2 of 4 promises kept');
    expect(nextStep()).toContain('They asked you to call on Friday at 16:00.');
    await press(get('button', 'Correct the promise of Fri 20 Nov, 16:00'));
    await press(get('menuitem', 'It was kept'));
    expect(ledger()[0]).toBe('Kept Fri 20 Nov, 16:00A call-back · by your word');
    expect(all('list', 'Promises')).toEqual([]);
  });
});

describe('a ledger', () => {
  it('is not there before there is a past', async () => {
    await promised(background, contactId, '2026-11-17T09:00:00.000Z');
    await openFramed();
    expect(document.querySelector('.ledger')).toBeNull();
  });

  it('of releases alone counts nothing', async () => {
    await promised(background, contactId, '2026-11-17T09:00:00.000Z', { note: 'The price of oak' });
    await openFramed();
    await press(get('button', 'Release'));
    expect(summary()).toBe('Past promises');
    expect(ledger()).toEqual(['Released Tue 17 Nov, 10:00A call-backThe price of oak']);
    expect(all('button', /^Correct/)).toEqual([]);
  });

  it('tells how often a promise was moved', async () => {
    await promised(background, contactId, '2026-11-17T09:00:00.000Z');
    await openFramed();
    await press(get('button', 'Move'));
    await sayWhen('wednesday 10am');
    await press(get('button', 'Move', document.querySelector('.promise-form') as HTMLElement));
    moveClock(background, '2026-11-18T09:00:00.000Z');
    await call();
    await comeBack();
    expect(ledger()).toEqual(['Kept Wed 18 Nov, 10:00A call-back · moved once']);
    expect(summary()).toBe('1 of 1 promise kept');
  });
});
