// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { get, press, start, text } from '../ui/page';
import { jonas, keep } from '../ui/people';
import { clockAt, promised, rita, sayWhen } from './promise-page';
import { openFramed, show } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
/** Friday, 20 November 2026, at 10:12 in Berlin; nothing is raised there from 21:00 to 7:00. */
const now = '2026-11-20T09:12:00.000Z';
clockAt(now);
beforeEach(() => {
  background = start(now);
  background.settings = { ...background.settings, quiet: { from: 21 * 60, until: 7 * 60 } };
});
const word = 'In your quiet hours: Steadfast stays silent then.';
const quietWord = () => text(document.querySelector('.promise-form .quiet-then'));
const ask = async (person = jonas) => {
  show(background, person);
  await openFramed();
  await press(get('button', 'Promise'));
};

describe('a promise in the user’s quiet hours', () => {
  it.each([
    ['tomorrow at 20:59', ''],
    ['tomorrow at 21:00', word],
    ['tomorrow at 6:59am', word],
    ['tomorrow at 7:00am', ''],
    ['tomorrow', ''],
    ['', ''],
  ])('is told from others while it is being said: %j', async (when, said) => {
    await ask();
    await sayWhen(when);
    expect(quietWord()).toBe(said);
  });

  it('is by the clock of the user, whoever’s clock it is said by', async () => {
    await ask(rita); // in Lisbon, an hour behind
    await sayWhen('tomorrow at 20:00');
    expect(quietWord()).toBe(word);
    await press(get('button', 'My time (Berlin)'));
    expect(quietWord()).toBe('');
  });

  it('is none where no hours are quiet', async () => {
    background.settings = { ...background.settings, quiet: null };
    await ask();
    await sayWhen('tomorrow at 23:00');
    expect(quietWord()).toBe('');
  });

  it('may be made all the same, and moved into them', async () => {
    const contactId = await keep(background, jonas, []);
    await promised(background, contactId, '2026-11-24T10:00:00.000Z');
    show(background);
    await openFramed();
    await press(get('button', 'Move'));
    await sayWhen('wednesday 22:00');
    expect(quietWord()).toBe(word);
    await press(get('button', 'Move', document.querySelector('.promise-form') as Element));
    expect(background.find(contactId).promises.at(-1)?.fields.at).toBe('2026-11-25T21:00:00.000Z');
  });
});
