// @vitest-environment happy-dom
import { h } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../src/popup/Popup';
import type { FakeBackground } from '../ui/fake-background';
import { all, get, open, press, said, settled, start, text } from '../ui/page';
import { amina, keep, mailer } from '../ui/people';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
const openPopup = () => open(h(Popup, {}));
const rows = () => [...get('list', 'Today').children] as HTMLElement[];
const names = () => rows().map((row) => text(row.querySelector('a')));
const headings = () => all('heading').map((one) => text(one));
const head = () => text(document.querySelector('header .quiet'));
const ring = () => document.querySelector('.ring')?.getAttribute('aria-label');
const notice = () => document.querySelector('.backlog');
const focused = () => text(document.activeElement);
const wrote = (at: string) => [{ at, channel: 'email', outcome: 'sent' }] as const;

/**
 * Friday, 20 November 2026, in Berlin; two follow-ups a day. Amina asked to be called at 15:30; Bela and Chiara are overdue, Chiara by
 * less; Dara, Enno and Femke were added today.
 */
beforeEach(async () => {
  background = start();
  background.settings = { ...background.settings, capacity: 2 };
  const contactId = await keep(background, amina, []);
  const call = { what: 'call-back', by: 'them', at: '2026-11-20T14:30:00.000Z', zone: 'Europe/Berlin', note: '' };
  await background.receive({ call: 'promise', body: { target: { contactId }, ...call } });
  await keep(background, mailer('Bela Szabo', 'bela@example.net', 'from'), wrote('2026-11-03T10:00:00Z'));
  await keep(background, mailer('Chiara Conti', 'chiara@example.net', 'from'), wrote('2026-11-11T10:00:00Z'));
  for (const name of ['Dara', 'Enno', 'Femke'])
    await keep(background, mailer(name, `${name.toLowerCase()}@example.net`, 'from'), []);
});

describe('a queue longer than the user can keep', () => {
  it('is cut: what is more stands under a heading of its own, and nobody is left out', async () => {
    await openPopup();
    expect(names()).toEqual(['Amina Idrissi', 'Bela Szabo', 'Chiara Conti', 'Dara', 'Enno', 'Femke']);
    expect(headings()).toEqual(['Friday 20 November', 'Promised', 'Overdue', 'If you have time']);
    expect(rows().map((row) => row.classList.contains('spare'))).toEqual([false, false, true, true, true, true]);
  });

  it('says what is for today, not how much too much there is', async () => {
    await openPopup();
    expect(head()).toBe('0 of 2 for today · 1 promised · 4 if you have time');
    expect(ring()).toBe('0 done, 2 left');
  });

  it('counts what is done, also from below the line, and never below the promises', async () => {
    await openPopup();
    await press(get('button', 'Log touch', rows()[2]));
    expect(headings().at(-1)).toBe('If you have time');
    expect(head()).toBe('1 of 2 for today · 1 promised · 4 if you have time');
    await press(get('button', 'Log touch', rows()[1]));
    // the day is full, and the promise stands
    expect(head()).toBe('2 of 3 for today · 1 promised · 3 if you have time');
    expect(rows().map((row) => row.classList.contains('spare'))).toEqual([false, true, true, true]);
  });

  it('keeps the line where it is while the answer is under way', async () => {
    await openPopup();
    const answer = background.holdNext('queue');
    await press(get('button', 'Log touch', rows()[1]));
    expect(rows().map((row) => row.classList.contains('spare'))).toEqual([false, true, true, true, true]);
    answer();
    await settled();
    expect(rows().map((row) => row.classList.contains('spare'))).toEqual([false, true, true, true, true]);
  });

  it.each([null, 6, 7])('is whole with a capacity of %s', async (capacity) => {
    background.settings = { ...background.settings, capacity };
    await openPopup();
    expect(headings()).toEqual(['Friday 20 November', 'Promised', 'Overdue', 'Today']);
    expect(head()).toBe('1 promised · 2 overdue · 3 due today');
    expect(notice()).toBe(null);
  });
});

describe('the backlog', () => {
  it('is said quietly, with a way out', async () => {
    await openPopup();
    expect(text(notice()?.querySelector('p'))).toBe('6 are waiting, and you can keep 2 a day.');
    // whoever only wants to begin begins
    expect(focused()).toBe('Amina Idrissi');
  });

  it('shows first where everybody would go, and moves nobody', async () => {
    await openPopup();
    await press(get('button', 'Spread over the coming days'));
    expect(text(notice()?.querySelector('p'))).toBe(
      'Nobody is left out: 1 today, 2 on Monday and 2 on Tuesday. The promised one stays where it is.',
    );
    expect(names()).toHaveLength(6);
    const button = get('button', 'Spread');
    expect(document.activeElement).toBe(button);
    expect(text(document.getElementById(button.getAttribute('aria-describedby') ?? ''))).toMatch(/^Nobody is left out/);
  });

  it('can be left for now, and the focus returns', async () => {
    await openPopup();
    await press(get('button', 'Spread over the coming days'));
    await press(get('button', 'Not now'));
    expect(document.activeElement).toBe(get('button', 'Spread over the coming days'));
    expect(names()).toHaveLength(6);
  });

  it('is spread as one act: today is what can be kept, and the focus is on its first', async () => {
    await openPopup();
    await press(get('button', 'Spread over the coming days'));
    background.calls.length = 0;
    await press(get('button', 'Spread'));
    expect(said()).toBe('5 spread until Tue 24 Nov');
    expect(names()).toEqual(['Amina Idrissi', 'Bela Szabo']);
    expect(text(rows()[1]?.querySelector('.why') ?? null)).toBe(
      'Moved here from 6 Nov when the backlog was spread. Last touch: E-mail sent on Tue 3 Nov.',
    );
    expect(notice()).toBe(null);
    expect(focused()).toBe('Amina Idrissi');
    expect(background.calls.filter((call) => call !== 'suggestions')).toEqual(['spread', 'queue']);
  });

  it('is taken back as a whole', async () => {
    await openPopup();
    await press(get('button', 'Spread over the coming days'));
    await press(get('button', 'Spread'));
    await press(get('button', 'Undo'));
    expect(said()).toBe('Taken back.');
    expect(names()).toEqual(['Amina Idrissi', 'Bela Szabo', 'Chiara Conti', 'Dara', 'Enno', 'Femke']);
    expect(focused()).toBe('Amina Idrissi');
  });

  it.each(['spreadPreview', 'spread'])('that cannot be spread says so, and nothing is lost (%s)', async (call) => {
    await openPopup();
    background.failNext(call, 'nothing-to-spread');
    await press(get('button', 'Spread over the coming days'));
    if (call === 'spread') await press(get('button', 'Spread'));
    expect(said()).toBe('Nothing is waiting that could be spread.');
    expect(names()).toHaveLength(6);
    expect(notice()).not.toBe(null);
  });

  it('of a day that is full is told apart from the work of the day', async () => {
    await openPopup();
    await press(get('button', 'Log touch', rows()[1]));
    expect(text(notice()?.querySelector('p'))).toBe(
      '5 more are waiting after the 1 you did today; you can keep 2 a day.',
    );
  });

  it('that nobody counted to its end is not said to be smaller than it is', async () => {
    for (let count = 0; count < 100; count++)
      await keep(background, mailer(`Nadia ${count}`, `nadia.${count}@example.net`, 'from'), []);
    await openPopup();
    expect(text(notice()?.querySelector('p'))).toBe('More than 100 are waiting, and you can keep 2 a day.');
    expect(head()).toBe('0 of 2 for today · 1 promised · more if you have time');
    expect(text()).toContain('and many more');
  });

  it('of promises alone is none: they stay where they are', async () => {
    for (const [id, { contact }] of background.dossiers)
      if (contact.fields.name.value !== 'Amina Idrissi') background.dossiers.delete(id);
    background.settings = { ...background.settings, capacity: 0 };
    await openPopup();
    expect(names()).toEqual(['Amina Idrissi']);
    expect(notice()).toBe(null);
  });
});
