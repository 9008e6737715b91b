// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { stepsFor, systemsOf } from '../../src/dashboard/settings/reminder-check/where-to-look';
import type { ReminderCheck } from '../../src/messaging/views';
import type { FakeBackground } from '../ui/fake-background';
import { state } from '../ui/fake-browser';
import { all, comeBack, get, press, settled, text } from '../ui/page';
import { openSettings, section } from './settings-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

afterEach(() => void vi.useRealTimers());

const part = () => section('Do reminders reach you?');
const result = () => text(part().querySelector('[aria-live]'));
const steps = () => [...part().querySelectorAll('.steps > ol > li')].map((one) => text(one));
const others = () => [...part().querySelectorAll('details h3')].map((one) => text(one));
const fact = (name: string) =>
  text([...part().querySelectorAll('dt')].find((one) => text(one) === name)?.nextElementSibling ?? null);
const toneOf = (name: string) =>
  [...part().querySelectorAll('dt')].find((one) => text(one) === name)?.parentElement?.className;

async function check(known: Partial<ReminderCheck> = {}, settings = {}): Promise<FakeBackground> {
  const background = await openSettings(settings);
  background.reminding = known;
  await press(get('button', 'Check again'));
  return background;
}
const test = () => press(get('button', 'Show a test notification'));

describe('a test notification', () => {
  it('that the browser took may still not be seen: the user is asked', async () => {
    const background = await check();
    expect(result()).toBe('');
    await test();
    expect(background.calls).toContain('testNotification');
    expect(result()).toBe('The browser took it. Did you see it?');
    expect(steps()).toEqual([]);
    expect(fact('The test notification')).toBe('is on show, as far as the browser knows');
  });

  it('that was seen is all there is to it', async () => {
    await check();
    await test();
    await press(get('button', 'Yes, I saw it'));
    expect(result()).toBe('Then reminders reach you.');
    expect(document.activeElement).toBe(part().querySelector('[aria-live]'));
    expect([steps(), all('button', 'Yes, I saw it')]).toEqual([[], []]);
  });

  it('that was not seen leads to what to look at on this system, the others beneath', async () => {
    await check({ system: 'mac', browser: 'chrome' });
    await test();
    await press(get('button', 'No, nothing came'));
    expect(result()).toMatch(/^Then something between the browser and you holds it back/);
    expect(text(part().querySelector('.steps > h3'))).toBe('On macOS');
    expect(steps()[0]).toBe('Open the Apple menu > System Settings > Notifications.');
    expect(steps().some((one) => one.includes('Google Chrome (or whichever browser this is)'))).toBe(true);
    expect(others()).toEqual(['On Windows', 'On Linux', 'On ChromeOS']);
    expect((part().querySelector('details') as HTMLDetailsElement).open).toBe(false);
  });

  it('on a system of another kind opens what there is', async () => {
    await check({ system: 'other', browser: 'firefox', allowed: null });
    await test();
    await press(get('button', 'No, nothing came'));
    expect(steps()).toEqual([]);
    expect(others()).toEqual(['On Windows', 'On macOS', 'On Linux']);
    expect((part().querySelector('details') as HTMLDetailsElement).open).toBe(true);
  });

  it('that the browser refuses says what it said, and what to look at', async () => {
    const background = await check();
    background.notifying = { taken: false, said: 'Unable to download all specified images.' };
    await test();
    expect(result()).toBe('The browser did not take it. It said: Unable to download all specified images.');
    expect(all('button', 'Yes, I saw it')).toEqual([]);
    expect(steps().length).toBeGreaterThan(0);
  });

  it('that cannot be asked for says what to do', async () => {
    const background = await check();
    background.failNext('testNotification', 'reload');
    await test();
    expect(result()).toBe('Steadfast was updated. Reload this page.');
  });

  it('can be shown again', async () => {
    await check();
    await test();
    await press(get('button', 'No, nothing came'));
    await test();
    expect(result()).toBe('The browser took it. Did you see it?');
    expect(steps()).toEqual([]);
  });
});

describe('what is known', () => {
  it('is said, and is well', async () => {
    await check();
    expect(fact('The browser')).toBe('lets Steadfast show notifications');
    expect(fact('Last looked at what is due')).toBe('today, 10:12');
    expect(fact('Next time')).toBe('today, 10:13');
    expect(fact('Reminders now')).toBe('nothing holds them back');
    expect(fact('The next reminder')).toBe('none waits');
    expect(fact('The test notification')).toBe('is not on show');
    expect(['The browser', 'Last looked at what is due', 'Next time', 'Reminders now'].map(toneOf)).toEqual(
      Array(4).fill('well'),
    );
  });

  it.each([
    ['now', '2026-11-20T12:00:00.000Z', 'Amina Diallo, today, 13:00: a promise'],
    ['now', '2026-11-21T06:00:00.000Z', 'Amina Diallo, tomorrow, 7:00: held back until then, it is for today, 13:00'],
  ] as const)('names the next reminder, with its true time where it is held back', async (kind, comes, words) => {
    const due = '2026-11-20T12:00:00.000Z';
    await check({ next: { name: 'Amina Diallo', kind, due: due as never, comes: comes as never } });
    expect(fact('The next reminder')).toBe(words);
  });

  it('of a browser that does not say is not made up', async () => {
    await check({ browser: 'firefox', allowed: null });
    expect(fact('The browser')).toBe('Firefox does not say whether it shows notifications');
    expect([toneOf('The browser'), steps()]).toEqual(['unknown', []]);
  });

  it('of a browser that has them switched off shows at once what to look at', async () => {
    await check({ allowed: false });
    expect([fact('The browser'), toneOf('The browser')]).toEqual([
      'has switched off the notifications of Steadfast',
      'wrong',
    ]);
    expect(steps().length).toBeGreaterThan(0);
  });

  it.each<[string, Partial<ReminderCheck>, string, RegExp]>([
    ['never looked', { swept: null }, 'Last looked at what is due', /^not yet$/],
    [
      'late',
      { swept: '2026-11-20T09:03:59.000Z' as never },
      'Last looked at what is due',
      /^today, 10:03: that is late/,
    ],
    ['long ago', { swept: '2026-11-19T09:00:00.000Z' as never }, 'Last looked at what is due', /^yesterday, 10:00: /],
    ['without an alarm', { nextSweep: null }, 'Next time', /^The browser has no alarm for it/],
    [
      'an alarm that did not ring',
      { nextSweep: '2026-11-20T09:00:00.000Z' as never },
      'Next time',
      /should have been today, 10:00/,
    ],
  ])('is wrong: %s', async (_what, known, name, words) => {
    await check(known);
    expect(fact(name)).toMatch(words);
    expect(toneOf(name)).toBe('wrong');
  });

  it.each([
    ['paused', { pausedUntil: '2026-11-21T06:00:00.000Z' }, {}, 'are paused until tomorrow, 7:00'],
    ['quiet', { quiet: { from: 600, until: 720 } }, {}, 'wait: quiet hours until 12:00'],
    ['full screen', {}, { held: 'full-screen' }, 'wait while the browser fills the screen'],
  ] as const)('says why they are held: %s', async (_what, settings, known, words) => {
    await check(known, settings);
    expect([fact('Reminders now'), toneOf('Reminders now')]).toEqual([words, 'held']);
  });

  it.each([
    ['before', '2026-11-20T14:20:00.000Z', 'Amina Idrissi, today, 15:20: soon before a promise for today, 15:30'],
    ['now', '2026-11-20T14:30:00.000Z', 'Amina Idrissi, today, 15:30: a promise'],
    ['snoozed', '2026-11-20T14:30:00.000Z', 'Amina Idrissi, today, 15:30: put off until then'],
  ] as const)('names the next reminder (%s)', async (kind, comes, words) => {
    const next = { name: 'Amina Idrissi', kind, comes, due: '2026-11-20T14:30:00.000Z' } as never;
    await check({ next });
    expect(fact('The next reminder')).toBe(words);
  });

  it('follows the news, and what has changed while the user was away', async () => {
    const background = await check();
    background.reminding = { allowed: false };
    await act(async () => background.tell({ news: 'changed', contactIds: null }));
    await settled();
    expect(toneOf('The browser')).toBe('wrong');
    background.reminding = { allowed: true };
    await comeBack();
    expect(toneOf('The browser')).toBe('well');
  });

  it('is looked at again after the next sweep, and not before', async () => {
    const background = await check();
    const asked = () => background.calls.filter((call) => call === 'checkReminders').length;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.now() });
    await press(get('button', 'Check again'));
    const before = asked();
    await act(async () => void vi.advanceTimersByTime(61_000));
    await settled();
    expect(asked()).toBe(before);
    await act(async () => void vi.advanceTimersByTime(2_000));
    await settled();
    expect(asked()).toBe(before + 1);
  });

  it('that cannot be read says what to do', async () => {
    const background = await check();
    background.failNext('checkReminders', 'store-closed');
    await press(get('button', 'Check again'));
    expect(text(part().querySelector('.failed'))).toContain('Your data could not be opened.');
    await press(get('button', 'Check again'));
    expect(part().querySelector('.failed')).toBeNull();
  });
});

describe('the steps', () => {
  it.each([
    ['of Chrome', { browser: 'chrome', allowed: true }, /^In the browser itself nothing needs to be set/],
    ['of a Chrome that blocks them', { browser: 'chrome', allowed: false }, /Do not remove Steadfast for it/],
    ['of Firefox', { browser: 'firefox', allowed: null }, /Pause notifications until Firefox restarts/],
  ] as const)('say what there is to know %s itself', async (_what, known, words) => {
    await check(known);
    await test();
    await press(get('button', 'No, nothing came'));
    expect(text(part().querySelector('.steps > p'))).toMatch(words);
  });

  it.each(['chrome', 'firefox'] as const)('of %s have all their words', (browser) => {
    for (const system of systemsOf(browser)) {
      const keys = stepsFor(system, browser);
      expect(keys.length).toBeGreaterThan(1);
      expect(keys.filter((key) => !state.messages[key]?.message)).toEqual([]);
      expect(keys.includes('stepsMacHelper')).toBe(system === 'mac' && browser === 'chrome');
    }
  });
});
