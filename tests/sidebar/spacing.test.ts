// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { get, press, said, start, text } from '../ui/page';
import { jonas, keep } from '../ui/people';
import { clockAt, moveClock, rita } from './promise-page';
import { openFramed, show, touches } from './sidebar-page';
import { patch } from './track-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

const friday = '2026-11-20T09:12:00.000Z';
clockAt(friday);

let background: FakeBackground;
beforeEach(() => {
  background = start(friday); // Friday, 20 November 2026, 10:12 in Berlin
});

const sent = (at: string) => ({ at, channel: 'email', outcome: 'sent' }) as const;
const spacing = () => text(document.querySelector('.spacing'));
const twoSent = [sent('2026-11-17T10:00:00Z'), sent('2026-11-19T10:00:00Z')];

describe('what they have heard of late', () => {
  it('is said before the next touch', async () => {
    await keep(background, jonas, [sent('2026-11-18T10:00:00Z')]);
    show(background);
    await openFramed();
    expect(spacing()).toContain('1 message in the last 7 days');
  });

  it('is not said of somebody who heard nothing', async () => {
    await keep(background, jonas, [sent('2026-11-10T10:00:00Z')]);
    show(background);
    await openFramed();
    expect(spacing()).toBe('');
  });

  it('a message that would be the third in seven days meets a gentle word, and afterwards a remark', async () => {
    await keep(background, jonas, twoSent);
    show(background);
    await openFramed();
    // Seven days after Tuesday.
    expect(spacing()).toContain('They have had 2 messages in seven days. The next is better from Tuesday.');
    expect(spacing()).not.toContain('in the last 7 days');
    await press(get('button', 'Log touch'));
    expect(touches(background)).toHaveLength(3);
    expect(said()).toContain('That makes 3 messages within seven days; two are plenty.');
    expect(spacing()).toBe('3 messages in the last 7 days');
  });

  it('a call is no message: it meets none', async () => {
    await keep(background, jonas, twoSent);
    show(background);
    await openFramed();
    await press(get('button', 'Call'));
    expect(spacing()).toContain('2 messages in the last 7 days');
    expect(spacing()).not.toContain('The next is better');
    await press(get('button', 'Voicemail left'));
    expect(spacing()).toContain('The next is better from Tuesday.');
  });

  it('names the day by its date where it lies on a day off a week away', async () => {
    background.settings = { ...background.settings, daysOff: ['2026-11-24', '2026-11-25', '2026-11-26'] as never };
    await keep(background, jonas, twoSent);
    show(background);
    await openFramed();
    expect(spacing()).toContain('The next is better from Fri 27 Nov.');
  });
});

describe('a call', () => {
  it('late in the evening there is met by the hour', async () => {
    moveClock(background, '2026-11-20T23:10:00.000Z');
    const id = await keep(background, rita, []);
    await patch(background, id, { zone: 'Europe/Lisbon' });
    show(background, rita);
    await openFramed();
    expect(spacing()).toBe('');
    await press(get('button', 'Call'));
    expect(spacing()).toBe('It is 23:10 in Lisbon.');
    await press(get('button', 'Log touch'));
    expect(touches(background)).toHaveLength(1);
  });

  it('says that the place is a guess where it is one', async () => {
    moveClock(background, '2026-11-20T23:10:00.000Z');
    await keep(background, rita, []);
    show(background, rita);
    await openFramed();
    await press(get('button', 'Call'));
    expect(spacing()).toBe('It is probably 23:10 where they are (Lisbon).');
  });

  it('between two messages is offered, in a part of the day not tried last', async () => {
    await keep(background, rita, [
      sent('2026-11-18T10:00:00Z'),
      { at: '2026-11-19T10:30:00Z', channel: 'call', outcome: 'no-answer' },
    ]);
    show(background, rita);
    await openFramed();
    expect(spacing()).toContain('A call today would be one between two messages: try early afternoon, by their clock.');
    await press(get('button', 'Call'));
    await press(get('button', 'Log touch'));
    expect(spacing()).not.toContain('A call today');
  });

  it('is offered without a part of the day that is over', async () => {
    await keep(background, jonas, [sent('2026-11-18T10:00:00Z')]);
    show(background);
    await openFramed(); // at 10:12, and nothing was tried in the early morning
    expect(spacing()).toContain('A call today would be one between two messages.');
    expect(spacing()).not.toContain('try');
  });
});
