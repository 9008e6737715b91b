// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { all, choose, get, key, press, said, start, text, type } from '../ui/page';
import { jonas, keep } from '../ui/people';
import { nextStep, openFramed, show, stored, touches } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
beforeEach(() => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
});

describe('a contact', () => {
  it('is kept by another cadence when the user says so', async () => {
    await keep(background, jonas, [{ at: '2026-11-19T10:00:00Z', channel: 'email', outcome: 'sent' }]);
    show(background);
    await openFramed();
    await choose(get('field', 'Cadence'), 'slow');
    expect(stored(background)[0]?.contact.fields.cadence).toBe('slow');
    expect(text()).toContain('A light word every other week');
  });

  it('that asked to stop says so, and since when', async () => {
    await keep(background, jonas, [
      { at: '2026-11-18T10:00:00Z', channel: 'email', outcome: 'asked-to-stop', direction: 'in' },
    ]);
    show(background);
    await openFramed();
    expect(nextStep()).toContain('They asked you to stop on Wednesday. Kept so that nobody writes to them again.');
  });

  it('written to a third time in seven days is logged, with a gentle word', async () => {
    await keep(background, jonas, [
      { at: '2026-11-18T10:00:00Z', channel: 'email', outcome: 'sent' },
      { at: '2026-11-19T10:00:00Z', channel: 'email', outcome: 'sent' },
    ]);
    show(background);
    await openFramed();
    await press(get('button', 'Log touch'));
    expect(said()).toContain('That makes 3 messages within seven days; two are plenty.');
    expect(touches(background)).toHaveLength(3);
  });

  it('is shown as text, whatever their name says', async () => {
    const name = { value: '<img src=x onerror=alert(1)>\u202e👩🏽‍💻', from: 'heading' } as const;
    show(background, { ...jonas, name });
    await openFramed();
    expect(document.querySelector('h1')?.textContent).toBe(name.value);
    expect(document.querySelector('img')).toBeNull();
    await press(get('button', 'Log touch'));
    expect(stored(background)[0]?.contact.fields.name.value).toBe(name.value);
  });

  it('says the last touch where the why of the step names an older one, and only there', async () => {
    await keep(background, jonas, [
      { at: '2026-11-17T10:00:00Z', channel: 'email', outcome: 'sent' },
      { at: '2026-11-19T10:00:00Z', channel: 'call', outcome: 'no-answer' },
    ]);
    show(background);
    await openFramed();
    expect(nextStep()).toContain('E-mail sent on Tuesday, no answer yet.');
    expect(nextStep()).toContain('Last touch: No answer yesterday.');
    await press(get('button', 'Log touch'));
    expect(nextStep()).not.toContain('Last touch');
  });

  it('is snoozed to a working day', async () => {
    await keep(background, jonas, [{ at: '2026-11-12T10:00:00Z', channel: 'email', outcome: 'sent' }]);
    show(background);
    await openFramed();
    await press(get('button', 'Snooze'));
    // on a Friday, tomorrow, in two days and next week all come to Monday
    expect(all('menuitem').map((one) => text(one))).toEqual([
      'Next working day Mon 23 Nov',
      'In a week Fri 27 Nov',
      'Pick a date…',
    ]);
    await press(get('menuitem', /^In a week/));
    expect(said()).toBe('Moved. Next: Friday 27 November');
  });
});

describe('a contact in another zone', () => {
  afterEach(() => void vi.useRealTimers());

  it('shows what time it is there, and whether a call is welcome', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-20T09:12:00.000Z') });
    await keep(background, jonas, []);
    show(background);
    await openFramed();
    await press(get('button', 'Add Time zone'));
    await type(get('field', 'Time zone'), 'America/New_York');
    await key('Enter');
    expect(stored(background)[0]?.contact.fields.zone).toBe('America/New_York');
    expect(text(document.querySelector('.clock'))).toBe('4:12 in New York, no time to call');
    await press(get('button', 'Time zone: America/New_York. Edit'));
    await type(get('field', 'Time zone'), 'Europe/Lisbon');
    await key('Enter');
    expect(text(document.querySelector('.clock'))).toBe('9:12 in Lisbon, good to call');
    await press(get('button', 'Time zone: Europe/Lisbon. Edit'));
    await type(get('field', 'Time zone'), 'Lisbon, I think');
    await key('Enter');
    expect(stored(background)[0]?.contact.fields.zone).toBe('Europe/Lisbon');
    expect(said()).toContain('No time zone is called Lisbon, I think.');
  });
});
