// @vitest-environment happy-dom
import { h } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../src/popup/Popup';
import type { FakeBackground } from '../ui/fake-background';
import { all, get, key, open, press, said, start, text } from '../ui/page';
import { amina, jonas, keep } from '../ui/people';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
let contactId: string;
const openPopup = () => open(h(Popup, {}));
const row = () => get('list', 'Today').children[0] as HTMLElement;
const clock = () => row().querySelector('.clock');
const ask = async (call: string, body: object) => {
  const answer = await background.receive({ call, body });
  if (!answer.ok) throw new Error(`${answer.error}: ${answer.detail}`);
};
const livesIn = (zone: string) => ask('changeContact', { contactId, patch: { zone } });
const promise = (what: 'call-back' | 'appointment', by: 'them' | 'me', at: string) =>
  ask('promise', { target: { contactId }, what, by, at, zone: 'Europe/Berlin', note: '' });
const lastTouch = () => background.dossiers.get(contactId)?.touches.at(-1)?.fields;

/** Friday, 20 November 2026, 10:12 in Berlin. */
beforeEach(async () => {
  background = start();
  contactId = await keep(background, amina, []);
});

describe('who is to be called', () => {
  it('is shown with the time where they are', async () => {
    await promise('call-back', 'them', '2026-11-20T14:30:00.000Z');
    await livesIn('Europe/Lisbon');
    await openPopup();
    expect(text(clock())).toBe('9:12 in Lisbon, good to call');
    expect(clock()?.classList.contains('unwelcome')).toBe(false);
  });

  it.each([
    ['America/New_York', '4:12 in New York, no time to call'],
    ['Pacific/Auckland', '22:12 in Auckland, no time to call'],
  ])('is warned about outside of 8:00 to 21:00 there: %s', async (zone, words) => {
    await promise('call-back', 'them', '2026-11-20T14:30:00.000Z');
    await livesIn(zone);
    await openPopup();
    expect(text(clock())).toBe(words);
    expect(clock()?.classList.contains('unwelcome')).toBe(true);
  });

  it('on a day that is no working day there is not said to be waiting for a call', async () => {
    await promise('call-back', 'them', '2026-11-22T14:30:00.000Z');
    await livesIn('Europe/Lisbon');
    background.now = '2026-11-22T14:12:00.000Z' as typeof background.now;
    await openPopup();
    expect(text(clock())).toBe('Sunday, 14:12 in Lisbon');
    expect(clock()?.className).toBe('clock day-off');
  });

  it('on a Sunday is, where the user works on Sundays', async () => {
    await promise('call-back', 'them', '2026-11-22T14:30:00.000Z');
    await livesIn('Europe/Lisbon');
    await ask('changeSettings', { patch: { workingWeekdays: [7, 1, 2, 3, 4] } });
    background.now = '2026-11-22T14:12:00.000Z' as typeof background.now;
    await openPopup();
    expect(text(clock())).toBe('14:12 in Lisbon, good to call');
  });

  it.each(['Europe/Berlin', 'Europe/Vienna', 'Nowhere/Land'])(
    'is not, where the clock says nothing more: %s',
    async (zone) => {
      await promise('call-back', 'them', '2026-11-20T14:30:00.000Z');
      const dossier = background.find(contactId);
      const contact = { ...dossier.contact, fields: { ...dossier.contact.fields, zone } };
      background.dossiers.set(contactId, { ...dossier, contact });
      await openPopup();
      expect(clock()).toBe(null);
    },
  );

  it('is nobody to whom one writes, or whom one promised something else', async () => {
    await livesIn('Asia/Tokyo');
    await openPopup();
    expect(clock()).toBe(null);
  });

  it('is nobody whom the user promised something', async () => {
    await promise('call-back', 'me', '2026-11-20T14:30:00.000Z');
    await livesIn('Asia/Tokyo');
    await openPopup();
    expect(clock()).toBe(null);
  });

  it('is asked for by a cadence too', async () => {
    const tried = [{ at: '2026-11-19T08:00:00Z', channel: 'email', outcome: 'sent' }] as const;
    contactId = await keep(background, jonas, tried);
    await ask('changeContact', { contactId, patch: { cadence: 'keen', zone: 'Europe/Lisbon' } });
    await openPopup();
    const jonasRow = [...get('list', 'Today').children].find((one) => text(one).includes('Jonas')) as HTMLElement;
    expect(text(jonasRow.querySelector('.clock'))).toBe('9:12 in Lisbon, good to call');
  });
});

describe('while the popup is open', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('the time there goes on by the minute', async () => {
    await promise('call-back', 'them', '2026-11-20T14:30:00.000Z');
    await livesIn('Europe/Lisbon');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    await openPopup();
    expect(text(clock())).toBe('9:12 in Lisbon, good to call');
    await act(async () => void vi.advanceTimersByTime(60_000));
    expect(text(clock())).toBe('9:13 in Lisbon, good to call');
    await act(async () => void vi.advanceTimersByTime(10 * 60_000));
    expect(text(clock())).toBe('9:23 in Lisbon, good to call');
  });

  it('an appointment comes', async () => {
    await promise('appointment', 'them', '2026-11-20T09:13:00.000Z');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    await openPopup();
    expect(all('button', 'It took place')).toEqual([]);
    await act(async () => void vi.advanceTimersByTime(60_000));
    expect(all('button', 'It took place')).toHaveLength(1);
  });
});

describe('an appointment', () => {
  it('before its time is a row like any other', async () => {
    await promise('appointment', 'them', '2026-11-20T14:30:00.000Z');
    await openPopup();
    expect(text(row().querySelector('.why'))).toBe('You have an appointment today at 15:30.');
    expect(all('button', undefined, row()).map((one) => one.getAttribute('aria-label'))).toEqual([
      'Log touch',
      'Snooze',
    ]);
  });

  describe('whose time has come', () => {
    beforeEach(async () => {
      await promise('appointment', 'them', '2026-11-20T09:30:00.000Z');
      background.now = '2026-11-20T10:05:00.000Z' as typeof background.now;
    });

    it('asks how it went', async () => {
      await livesIn('Asia/Tokyo');
      await openPopup();
      // what time it is there is asked by nobody any more
      expect(clock()).toBe(null);
      expect(text(row().querySelector('.why'))).toBe('Your appointment was today at 10:30. Did it take place?');
      expect(all('button', 'Log touch', row())).toEqual([]);
      for (const name of ['It took place', 'They did not come', 'Snooze']) {
        const by = get('button', name, row()).getAttribute('aria-describedby') ?? '';
        expect(text(document.getElementById(by))).toBe('Amina Idrissi');
      }
    });

    it.each([
      ['It took place', 'appointment-kept', 'Appointment kept'],
      ['They did not come', 'appointment-missed', 'Appointment missed'],
    ])('"%s" logs a meeting, and the row leaves', async (button, outcome, words) => {
      await openPopup();
      await press(get('button', button));
      expect(lastTouch()).toMatchObject({ channel: 'meeting', outcome, direction: 'out' });
      expect(said()).toContain(`Logged for Amina Idrissi: ${words}.`);
      expect(get('list', 'Today').children).toHaveLength(0);
    });

    it('leaves the answer to the user: the key that logs leads to it', async () => {
      await openPopup();
      await key('l');
      expect(document.activeElement).toBe(get('button', 'It took place'));
      expect(lastTouch()).toBe(undefined);
    });
  });
});
