// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { all, get, leave, press, said, settled, text, type } from '../ui/page';
import { alerts, openSettings, section } from './settings-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

const field = (name: string) => get('field', name) as HTMLInputElement;
const typed = async (name: string, value: string) => {
  await type(field(name), value);
  await leave(field(name));
};
const part = () => section('Reminders');
const night = { from: 21 * 60, until: 7 * 60 };

describe('the morning brief', () => {
  it('comes when the user says', async () => {
    const background = await openSettings();
    await typed('Morning brief at', '07:15');
    expect(background.settings.briefAt).toBe(7 * 60 + 15);
    expect(said()).toBe('Saved.');
  });

  it('keeps its time when none is typed, and says so', async () => {
    const background = await openSettings();
    await typed('Morning brief at', '');
    expect(background.settings.briefAt).toBe(8 * 60 + 30);
    expect(alerts()).toEqual(['That is no time of day. Type one such as 08:30; until then the brief comes at 8:30.']);
    expect(field('Morning brief at').getAttribute('aria-invalid')).toBe('true');
    await typed('Morning brief at', '08:30');
    expect(alerts()).toEqual([]);
  });
});

describe('the warning before a promise', () => {
  it('comes as many minutes before as the user says', async () => {
    const background = await openSettings();
    await typed('Minutes before a promise', '25');
    expect(background.settings.warnBefore).toBe(25);
  });

  it.each(['99999', '1441', '2.5', '', '-5'])(
    'keeps what holds when %j is typed, says so, and lets it be put right',
    async (value) => {
      const background = await openSettings();
      await typed('Minutes before a promise', value);
      expect(background.settings.warnBefore).toBe(10);
      expect(field('Minutes before a promise').value).toBe(value);
      expect(alerts()).toEqual(['That is no number of minutes from 0 to 1440. Until you type one, they stay at 10.']);
      await typed('Minutes before a promise', '1440');
      expect(background.settings.warnBefore).toBe(1440);
      expect(alerts()).toEqual([]);
    },
  );
});

describe('quiet hours', () => {
  it('are from when until when the user says', async () => {
    const background = await openSettings({ quiet: night });
    await typed('Quiet from', '22:30');
    await typed('Quiet until', '06:00');
    expect(background.settings.quiet).toEqual({ from: 22 * 60 + 30, until: 6 * 60 });
  });

  it('are switched off, and come back as they were', async () => {
    const background = await openSettings({ quiet: { from: 22 * 60, until: 6 * 60 } });
    await press(field('Quiet hours'));
    expect(background.settings.quiet).toBeNull();
    expect([field('Quiet from').disabled, field('Quiet from').value]).toEqual([true, '22:00']);
    await press(field('Quiet hours'));
    expect(background.settings.quiet).toEqual({ from: 22 * 60, until: 6 * 60 });
  });

  it('are the usual ones where there were none', async () => {
    const background = await openSettings({ quiet: null });
    await press(field('Quiet hours'));
    expect(background.settings.quiet).toEqual(night);
  });

  it('that end when they begin are not saved, and what was typed stands there to be put right', async () => {
    const background = await openSettings({ quiet: night });
    await typed('Quiet until', '21:00');
    expect(background.settings.quiet).toEqual(night);
    expect(alerts()).toEqual([
      'Quiet hours cannot end when they begin. Choose another time for one of the two, or switch them off.',
    ]);
    expect(field('Quiet until').value).toBe('21:00');
    expect(field('Quiet until').getAttribute('aria-invalid')).toBe('true');
    await typed('Quiet from', '23:00');
    expect(background.settings.quiet).toEqual({ from: 23 * 60, until: 21 * 60 });
    expect(alerts()).toEqual([]);
  });

  it('that the background refuses say why beside them', async () => {
    const background = await openSettings({ quiet: night });
    background.failNext('changeSettings', 'quiet-faulty');
    await typed('Quiet until', '06:00');
    expect(alerts()[0]).toMatch(/^Quiet hours cannot end when they begin/);
    expect(said()).toBe('');
  });

  it('keep what holds when no time is typed', async () => {
    const background = await openSettings({ quiet: night });
    await typed('Quiet from', '');
    expect(background.settings.quiet).toEqual(night);
    expect(alerts()).toEqual(['That is no time of day. Type one such as 21:00; until then 21:00 to 7:00 is quiet.']);
  });

  it('say what else lies in them', async () => {
    const background = await openSettings({ quiet: night });
    const meets = () => text(part().querySelector('.hours [aria-live]'));
    expect(meets()).toBe('');
    await typed('Quiet until', '08:45');
    expect(meets()).toBe('The morning brief of 8:30 lies in your quiet hours: it comes at 8:45, when they are over.');
    await typed('Quiet until', '10:00');
    expect(meets()).toContain('it comes at 10:00');
    expect(meets()).toContain('Some of your working hours (9:00 to 17:00) are quiet');
    await typed('Quiet until', '07:00');
    await typed('Morning brief at', '22:00');
    expect(meets()).toBe(
      'The morning brief of 22:00 lies in your quiet hours and never comes. Choose another time for it.',
    );
    await press(field('Quiet hours'));
    expect(meets()).toBe('');
    expect(background.settings.quiet).toBeNull();
  });
});

it('reminders wait while the browser fills the screen, unless that is not wanted', async () => {
  const background = await openSettings();
  const box = field('Wait while the browser fills the screen');
  expect([box.checked, background.settings.holdFullScreen]).toEqual([true, true]);
  expect(text(document.getElementById(box.getAttribute('aria-describedby') ?? ''))).toContain(
    'On macOS this cannot be told',
  );
  await press(box);
  expect(background.settings.holdFullScreen).toBe(false);
});

describe('a pause', () => {
  // 10:12 on Friday in Berlin
  it('lasts until the quiet hours of tomorrow end, and is taken back by one press', async () => {
    const background = await openSettings({ quiet: night });
    expect(text(part().querySelector('.pause'))).toContain('No reminder until tomorrow, 7:00.');
    await press(get('button', 'Pause until tomorrow'));
    expect(background.settings.pausedUntil).toBe('2026-11-21T06:00:00.000Z');
    expect(said()).toBe('Reminders are paused until tomorrow, 7:00');
    expect(text(part().querySelector('.pause'))).toContain('Reminders are paused until tomorrow, 7:00');
    expect(document.activeElement).toBe(get('button', 'Resume'));
    await press(get('button', 'Resume'));
    expect(background.settings.pausedUntil).toBeNull();
    expect(document.activeElement).toBe(get('button', 'Pause until tomorrow'));
  });

  it('is by the clock of the zone that the user chose', async () => {
    const background = await openSettings({ quiet: null, zone: 'Asia/Kathmandu' });
    await press(get('button', 'Pause until tomorrow'));
    expect(background.settings.pausedUntil).toBe('2026-11-20T18:15:00.000Z');
  });

  it('that is over is none', async () => {
    await openSettings({ pausedUntil: '2026-11-20T06:00:00.000Z' as never });
    expect(all('button', 'Resume')).toEqual([]);
  });

  it('that was made elsewhere is shown at once', async () => {
    const background: FakeBackground = await openSettings({ quiet: night });
    const body = { patch: { pausedUntil: '2026-11-21T06:00:00.000Z' } };
    await act(async () => void (await background.receive({ call: 'changeSettings', body })));
    await settled();
    expect(all('button', 'Resume')).toHaveLength(1);
  });
});
