// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { get, press, said, start, text, type } from '../ui/page';
import { nextStep, openFramed, show, stored, touches } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
beforeEach(() => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(background.now) }); // the form looks at its own clock
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the choices', () => {
  it('before logging say what will be logged', async () => {
    show(background);
    await openFramed();
    await press(get('button', 'Call'));
    await press(get('button', 'Voicemail left'));
    expect(get('button', 'Voicemail left').getAttribute('aria-pressed')).toBe('true');
    expect(touches(background)).toEqual([]);
    await press(get('button', 'Log touch'));
    expect(touches(background).map((touch) => [touch.channel, touch.outcome])).toEqual([['call', 'voicemail-left']]);
  });

  it('after logging correct that touch, and Undo takes all of it back', async () => {
    show(background);
    await openFramed();
    await press(get('button', 'Log touch'));
    await press(get('button', 'Replied'));
    expect(said()).toBe('Now: Replied on LinkedIn. Next: Friday 27 November');
    expect(touches(background).map((touch) => [touch.outcome, touch.direction])).toEqual([['replied', 'in']]);
    await press(get('button', 'Undo'));
    expect(touches(background)).toEqual([]);
  });

  it('a call for later asks for date and time', async () => {
    show(background);
    await openFramed();
    await press(get('button', 'Log touch'));
    await press(get('button', 'Asked to call later'));
    expect(text(get('heading', 'Which date and time?'))).toBe('Which date and time?');
    await type(get('field', 'Date'), '2026-11-24');
    await type(get('field', 'Time'), '10:00');
    await press(get('button', 'Save promise'));
    expect(said()).toBe('Promised. Next: Tuesday 24 November, 10:00');
    expect(stored(background)[0]?.promises.map(({ fields }) => [fields.by, fields.at])).toEqual([
      ['them', '2026-11-24T09:00:00.000Z'],
    ]);
    expect(nextStep()).toContain('Call back on Tuesday at 10:00');
    expect(nextStep()).toContain('They asked you to call on Tuesday at 10:00.');
  });
});
