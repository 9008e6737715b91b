// @vitest-environment happy-dom
import { h } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
// Fetched beforehand, so that a test does not wait for it.
import '../../src/domain/plain-date';
import { Popup } from '../../src/popup/Popup';
import type { FakeBackground } from '../ui/fake-background';
import { all, get, key, open, press, said, settled, start, text, type } from '../ui/page';
import { amina, keep, mailer } from '../ui/people';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
const openPopup = () => open(h(Popup, {}));
const rows = () => [...get('list', 'Today').children] as HTMLElement[];
const names = () => rows().map((row) => text(row.querySelector('a')));
const row = (name: string) => rows().find((one) => text(one.querySelector('a')) === name) as HTMLElement;
const headings = () => all('heading', undefined, get('list', 'Today')).map((one) => text(one));
const focused = () => text(document.activeElement);
const putOff = async (name: string, to: RegExp) => {
  await press(get('button', 'Snooze', row(name)));
  await press(get('menuitem', to));
};

/** Friday, 20 November 2026, 10:12 in Berlin: one is overdue, two are due today. */
beforeEach(async () => {
  background = start();
  const sent = { at: '2026-11-11T10:00:00Z', channel: 'email', outcome: 'sent' } as const;
  await keep(background, mailer('Hana Kobayashi', 'hana@example.net', 'from'), [sent]);
  await keep(background, mailer('Jonas Brandt', 'jonas@example.com', 'from'), []);
  await keep(background, mailer('Ruth Adler', 'ruth@example.com', 'from'), []);
});
afterEach(() => void vi.useRealTimers());

describe('whom the user puts off to later today', () => {
  it('stands last, with the time, and is due today all the same', async () => {
    await openPopup();
    expect(names()).toEqual(['Hana Kobayashi', 'Jonas Brandt', 'Ruth Adler']);
    await putOff('Hana Kobayashi', /^This afternoon/);
    expect(said()).toBe('Moved: Hana Kobayashi. Next: Friday 20 November, 14:00');
    await putOff('Jonas Brandt', /^In an hour/);
    expect(names()).toEqual(['Ruth Adler', 'Jonas Brandt', 'Hana Kobayashi']);
    expect(headings()).toEqual(['Today', 'Later today']);
    expect(rows().map((one) => text(one.querySelector('.when')))).toEqual(['today', '11:12', '14:00']);
    expect(text(row('Hana Kobayashi'))).toContain('Snoozed until 14:00. Last touch: E-mail sent on Wed 11 Nov.');
    expect(text(document.querySelector('header'))).toContain('3 due today');
  });

  it('has its time beside it also where there is more than can be kept', async () => {
    background.settings = { ...background.settings, capacity: 1 };
    await openPopup();
    await putOff('Jonas Brandt', /^In an hour/);
    expect(headings()).toEqual(['Overdue', 'If you have time']);
    expect(text(row('Jonas Brandt').querySelector('.when'))).toBe('11:12');
  });

  it.each([
    [0, ['Jonas Brandt', 'Ruth Adler', 'Hana Kobayashi']],
    [1, ['Hana Kobayashi', 'Ruth Adler', 'Jonas Brandt']],
  ])('leaves the focus to the one who takes the place, which is number %i', async (place, after) => {
    await openPopup();
    for (let down = 0; down < place; down++) await key('j');
    await key('s');
    expect(focused()).toBe('In an hour 11:12');
    await press(document.activeElement as HTMLElement);
    expect(names()).toEqual(after);
    expect(focused()).toBe(after[place]);
  });

  it('keeps the focus where it is the last already', async () => {
    await openPopup();
    await putOff('Ruth Adler', /^This afternoon/);
    expect(names()[2]).toBe('Ruth Adler');
    expect(document.activeElement).toBe(get('button', 'Snooze', row('Ruth Adler')));
  });

  it('is asked for no more after Escape, which closes the form and not the popup around it', async () => {
    await openPopup();
    await press(get('button', 'Snooze', row('Ruth Adler')));
    await press(get('menuitem', /^Pick/));
    const pressed = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    await act(() => void document.activeElement?.dispatchEvent(pressed));
    // A browser closes a popup by this key unless it is told that it was meant for something else.
    expect(pressed.defaultPrevented).toBe(true);
    expect(document.querySelector('form.picker')).toBeNull();
  });

  it('is taken back by Undo', async () => {
    await openPopup();
    await putOff('Hana Kobayashi', /^In an hour/);
    await press(get('button', 'Undo'));
    expect(names()[0]).toBe('Hana Kobayashi');
    expect(headings()).toEqual(['Overdue', 'Today']);
  });

  it('is one of today once the time has come, also while the list is open', async () => {
    await openPopup();
    await putOff('Hana Kobayashi', /^In an hour/);
    await press(get('button', 'Undo'));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    await putOff('Jonas Brandt', /^In an hour/);
    expect(names()[2]).toBe('Jonas Brandt');
    background.now = '2026-11-20T10:12:30.000Z' as typeof background.now;
    await act(async () => void vi.advanceTimersByTime(61 * 60_000));
    await settled();
    expect(names()).toEqual(['Hana Kobayashi', 'Jonas Brandt', 'Ruth Adler']);
    expect(headings()).toEqual(['Overdue', 'Today']);
  });

  it('is told of a time in words too', async () => {
    await openPopup();
    await putOff('Ruth Adler', /^Pick a date/);
    await type(get('field', 'Until when?'), 'in 20 minutes');
    expect(text(document.querySelector('.picker .read-back'))).toBe('Friday 20 November at 10:32');
    await press(get('button', 'Snooze', document.querySelector('.picker') as HTMLElement));
    expect(said()).toBe('Moved: Ruth Adler. Next: Friday 20 November, 10:32');
  });
});

it('a promise is moved by it, and keeps its place by its time', async () => {
  const contactId = await keep(background, amina, []);
  const promise = { what: 'call-back', by: 'them', at: '2026-11-20T09:30:00.000Z', zone: 'Europe/Berlin', note: '' };
  await background.receive({ call: 'promise', body: { target: { contactId }, ...promise } });
  await openPopup();
  expect(names()[0]).toBe('Amina Idrissi');
  await putOff('Amina Idrissi', /^In an hour/);
  expect(said()).toBe('Moved: Amina Idrissi. Next: Friday 20 November, 11:12');
  expect(names()[0]).toBe('Amina Idrissi');
  expect(background.find(contactId).promises[0]?.fields).toMatchObject({ at: '2026-11-20T10:12:00.000Z' });
});
