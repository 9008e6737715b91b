// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { get, key, press, start, text, type } from '../ui/page';
import { jonas, keep } from '../ui/people';
import { clockAt, promised, promises } from './promise-page';
import { openFramed, show } from './sidebar-page';

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

describe('a snooze in words', () => {
  const words = async (typed: string) => {
    await openFramed();
    await press(get('button', 'Snooze'));
    await press(get('menuitem', 'Pick a date…'));
    await type(get('field', 'Until when?'), typed);
    return text(document.querySelector('.picker .read-back'));
  };
  const save = () => get('button', 'Snooze', document.querySelector('.picker') as HTMLElement) as HTMLButtonElement;

  it('puts off an appointment, which keeps its time', async () => {
    await promised(background, contactId, '2026-11-20T09:00:00.000Z', { what: 'appointment' });
    await openFramed();
    await press(get('button', 'Snooze'));
    await press(get('menuitem', 'Pick a date…'));
    const words = get('field', 'Until when?');
    expect(document.activeElement).toBe(words);
    await type(words, 'in two weeks');
    expect(text(document.querySelector('.picker .read-back'))).toBe('Monday 30 November');
    expect((get('field', 'Until') as HTMLInputElement).value).toBe('2026-11-30');
    await press(get('button', 'Snooze', document.querySelector('.picker') as HTMLElement));
    expect(promises(background).map(({ at }) => at)).toEqual(['2026-11-30T09:00:00.000Z']);
  });

  it('is not taken for what it is not', async () => {
    expect(await words('whenever')).toBe(
      'Not understood. Say a day, such as “in two weeks”, or choose one from the calendar.',
    );
    expect(save().disabled).toBe(true);
  });

  it('is not before tomorrow', async () => {
    expect(await words('today')).toBe('Monday 16 November is too early. Choose Tuesday 17 November or later.');
    expect(save().disabled).toBe(true);
  });

  it('gives way to a day from the calendar, and is left by Escape', async () => {
    await words('whenever');
    await type(get('field', 'Until'), '2026-11-26');
    expect((get('field', 'Until when?') as HTMLInputElement).value).toBe('');
    expect(text(document.querySelector('.picker .read-back'))).toBe('Thursday 26 November');
    expect(save().disabled).toBe(false);
    await key('Escape');
    expect(document.querySelector('.picker')).toBeNull();
  });
});
