// @vitest-environment happy-dom
import { h } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../src/popup/Popup';
import type { FakeBackground } from '../ui/fake-background';
import { all, comeBack, get, open, press, said, start, text } from '../ui/page';
import { amina, keep } from '../ui/people';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
const choose = async (item: RegExp) => {
  await press(get('button', 'Reminders'));
  await press(get('menuitem', item));
};
const line = () => text(document.querySelector('.paused'));

/** 10:12 on Friday, 20 November 2026, in Berlin. */
beforeEach(async () => {
  background = start();
  background.settings = { ...background.settings, quiet: { from: 21 * 60, until: 7 * 60 } };
  await keep(background, amina, []);
});

describe('reminders are paused from the popup', () => {
  it('until the quiet hours of tomorrow end, which it says as long as that lasts', async () => {
    await open(h(Popup, {}));
    expect(line()).toBe('');
    await press(get('button', 'Reminders'));
    expect(all('menuitem').map((one) => text(one))).toEqual(['Pause until tomorrow 7:00', 'Reminder settings']);
    await press(get('menuitem', /^Pause/));
    expect(background.settings.pausedUntil).toBe('2026-11-21T06:00:00.000Z');
    expect(said()).toBe('Reminders are paused until tomorrow, 7:00');
    expect(line()).toBe('Paused until tomorrow, 7:00Resume');
    // Whoever goes by the keyboard goes on where they were.
    expect(document.activeElement).toBe(get('button', 'Reminders'));
  });

  it('until midnight where no hours are quiet', async () => {
    background.settings = { ...background.settings, quiet: null };
    await open(h(Popup, {}));
    await choose(/^Pause/);
    expect(background.settings.pausedUntil).toBe('2026-11-20T23:00:00.000Z');
  });

  it.each([
    ['beside the word that they are paused', () => press(get('button', 'Resume'))],
    ['in the menu', () => choose(/^Resume/)],
    ['by taking it back', () => press(get('button', 'Undo'))],
  ])('and come again by one press %s', async (_where, resume) => {
    await open(h(Popup, {}));
    await choose(/^Pause/);
    await resume();
    expect(background.settings.pausedUntil).toBeNull();
    expect(line()).toBe('');
    expect(said()).toBe('Reminders come again.');
  });

  it('and the keyboard goes on at the menu, when the button for it has gone', async () => {
    await open(h(Popup, {}));
    await choose(/^Pause/);
    await press(get('button', 'Resume'));
    await vi.waitFor(() => expect(document.activeElement).toBe(get('button', 'Reminders')));
  });

  it('until the time is over, without a word from anybody', async () => {
    background.settings = { ...background.settings, pausedUntil: '2026-11-20T09:30:00.000Z' as never };
    await open(h(Popup, {}));
    expect(line()).toContain('until today, 10:30');
    background.now = '2026-11-20T09:30:00.000Z' as never;
    await comeBack();
    expect(line()).toBe('');
  });

  it('only when that was stored; else it says so', async () => {
    await open(h(Popup, {}));
    background.failNext('changeSettings', 'not-saved');
    await choose(/^Pause/);
    expect(said()).toContain('It was not saved.');
    expect(line()).toBe('');
  });

  it('and nothing else happens to the queue', async () => {
    await open(h(Popup, {}));
    await choose(/^Pause/);
    expect([...get('list', 'Today').children]).toHaveLength(1);
  });
});
