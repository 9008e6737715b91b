// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { all, get, key, press, said, settled, start, text, type } from '../ui/page';
import { jonas, keep } from '../ui/people';
import { clockAt, promised, promises } from './promise-page';
import { nextStep, openFramed, show } from './sidebar-page';

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
      'Not understood. Say a day or a time, such as “tomorrow 3pm”, or choose them below.',
    );
    expect(save().disabled).toBe(true);
  });

  it.each([
    ['today', 'Monday 16 November. At what time?'],
    ['9.11.2026', 'Monday 9 November is too early. Choose Tuesday 17 November or later.'],
    ['today at 8', 'That has passed (Monday 16 November at 8:00). Choose a later time.'],
    ['2033-01-03', 'That is more than five years ahead (Monday, 3 January 2033). Check the year.'],
    ['2033-01-03 10:00', 'That is more than five years ahead (Monday, 3 January 2033 at 10:00). Check the year.'],
  ])('%s is no time to put it off to', async (typed, answer) => {
    expect(await words(typed)).toBe(answer);
    expect(save().disabled).toBe(true);
  });

  it.each([
    ['in 20 minutes', 'Monday 16 November at 9:20', '2026-11-16T08:20:00.000Z'],
    ['3pm', 'Monday 16 November at 15:00', '2026-11-16T14:00:00.000Z'],
    ['tomorrow 3pm', 'Tuesday 17 November at 15:00', '2026-11-17T14:00:00.000Z'],
    // on a day off it is moved to the next working day, and waits for no hour there
    ['Saturday 10am', 'Saturday 21 November at 10:00 is a day off: it will be due on Monday 23 November.', undefined],
    ['next Tue', 'Tuesday 24 November', undefined],
  ])('%s is read to the end, said back, and done', async (typed, answer, from) => {
    expect(await words(typed)).toBe(answer);
    await press(save());
    const { step } = background.view(background.find(contactId)).plan;
    expect(step?.from).toBe(from);
    expect(said()).toMatch(/^Moved\. Next: /);
    expect(document.querySelector('.picker')).toBeNull();
  });

  it('shows a time that was read in the inputs, where it may be changed', async () => {
    await words('tomorrow 3pm');
    expect((get('field', 'Until') as HTMLInputElement).value).toBe('2026-11-17');
    expect((get('field', 'Time, if any') as HTMLInputElement).value).toBe('15:00');
    await type(get('field', 'Time, if any'), '16:30');
    expect((get('field', 'Until when?') as HTMLInputElement).value).toBe('');
    expect(text(document.querySelector('.picker .read-back'))).toBe('Tuesday 17 November at 16:30');
    await press(save());
    expect(background.find(contactId).contact.fields.snooze).toMatchObject({ time: '2026-11-17T15:30:00.000Z' });
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

describe('a snooze of today', () => {
  const offered = () => all('menuitem').map((item) => text(item));
  const openMenu = async () => {
    await openFramed();
    await press(get('button', 'Snooze'));
  };

  it('is one press away, and says until when', async () => {
    await openMenu();
    expect(offered().slice(0, 3)).toEqual(['In an hour 10:00', 'This afternoon 14:00', 'Tomorrow Tue 17 Nov']);
    await press(get('menuitem', /^This afternoon/));
    expect(said()).toBe('Moved. Next: Monday 16 November, 14:00');
    expect(nextStep()).toContain('Message today at 14:00');
    expect(nextStep()).toContain('Snoozed until 14:00.');
    await press(get('button', 'Undo'));
    expect(nextStep()).not.toContain('14:00');
  });

  it('moves a promise', async () => {
    await promised(background, contactId, '2026-11-16T08:30:00.000Z');
    await openMenu();
    await press(get('menuitem', /^In an hour/));
    expect(promises(background).map(({ at }) => at)).toEqual(['2026-11-16T09:00:00.000Z']);
    expect(said()).toBe('Moved. Next: Monday 16 November, 10:00');
  });

  it('is said of no step that closes by itself', async () => {
    await background.receive({ call: 'finalTry', body: { contactId } });
    const touch = { channel: 'email', outcome: 'sent', direction: 'out', note: '', about: '' };
    await background.receive({ call: 'log', body: { target: { contactId }, touch } });
    await openMenu();
    expect(offered()[0]).toMatch(/^Tomorrow/);
  });

  it('is not offered on a day off, but for a promise, which stands where it was agreed', async () => {
    background.settings = { ...background.settings, daysOff: ['2026-11-16' as never] };
    await openMenu();
    expect(offered()[0]).toMatch(/^Tomorrow/);
    await key('Escape');
    await promised(background, contactId, '2026-11-16T16:00:00.000Z');
    await settled();
    await press(get('button', 'Snooze'));
    expect(offered()[0]).toBe('In an hour 10:00');
  });
});
