// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { get, press, start, text } from '../ui/page';
import { jonas, keep, mailer, thread } from '../ui/people';
import { openFramed, show } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
beforeEach(() => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
});

const line = () => text(document.querySelector('.commitment'));
const others = async (count: number) => {
  for (let number = 0; number < count; number++)
    await keep(background, mailer(`Person ${number}`, `person${number}@example.com`, 'from'), []);
};

describe('before somebody is added', () => {
  it('it says what they ask of the user, beside what is planned', async () => {
    await others(3);
    show(background);
    await openFramed();
    expect(line()).toBe(
      'Adding them means about 2 follow-ups in the first week and 5 in the first month. Planned in the next 7 days: 3 of 100 you can keep.',
    );
  });

  it('it says so when it is more than the user can keep', async () => {
    background.settings = { ...background.settings, capacity: 1 };
    await others(4);
    show(background);
    await openFramed();
    expect(line()).toContain(
      'Planned in the next 7 days: 4 of 5 you can keep. You are above what you can keep; Slow asks for less.',
    );
  });

  it('it measures by nothing where there is no limit', async () => {
    background.settings = { ...background.settings, capacity: null };
    await others(4);
    show(background);
    await openFramed();
    expect(line()).toMatch(/Planned in the next 7 days: 4\.$/);
  });

  it('it is said of no contact, and no longer when somebody is one', async () => {
    show(background);
    await openFramed();
    await press(get('button', 'Keep without a touch: due today'));
    expect(line()).toBe('');
  });

  it('it is said of no mailing list', async () => {
    const list = mailer('Wood list', 'wood@example.com', 'from', { automatic: 'list' });
    background.tabs.set(1, { state: 'person', sighting: thread([list], 'Oak'), home: '' });
    await openFramed();
    expect(get('button', 'Keep without a touch: due today')).toBeTruthy();
    expect(line()).toBe('');
  });

  it('it keeps nobody from being added when it cannot be told', async () => {
    background.failNext('load', 'unexpected');
    show(background, jonas);
    await openFramed();
    expect(line()).toBe('');
    expect(get('button', 'Keep without a touch: due today')).toBeTruthy();
  });
});
