// @vitest-environment happy-dom
import { h } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../src/popup/Popup';
import type { FakeBackground } from '../ui/fake-background';
import { all, comeBack, get, key, open, press, said, settled, start, text, type } from '../ui/page';
import { amina, jonas, keep, mailer } from '../ui/people';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
const ids: Record<string, string> = {};
const openPopup = () => open(h(Popup, {}));
const rows = () => [...get('list', 'Today').children] as HTMLElement[];
const names = () => rows().map((row) => text(row.querySelector('a')));
const row = (name: string) => rows().find((one) => text(one.querySelector('a')) === name) as HTMLElement;
const focused = () => text(document.activeElement);
const lastTouch = (name: string) =>
  background.dossiers.get(ids[name] ?? '')?.touches.findLast(({ fields }) => !fields.deleted)?.fields;

/** Friday, 20 November 2026: one promised for 15:30, one four days late by mail, one due today. */
beforeEach(async () => {
  background = start();
  ids.Amina = await keep(background, amina, []);
  const promise = {
    target: { contactId: ids.Amina },
    what: 'call-back',
    by: 'them',
    at: '2026-11-20T14:30:00.000Z',
    zone: 'Europe/Berlin',
    note: '',
  };
  await background.receive({ call: 'promise', body: promise });
  ids.Hana = await keep(
    background,
    mailer('Hana Kobayashi', 'hana@example.net', 'from'),
    [{ at: '2026-11-11T10:00:00Z', channel: 'email', outcome: 'sent' }],
    { home: 'https://mail.example.org/?_uid=4' },
  );
  ids.Ruth = await keep(background, mailer('Ruth Adler', 'ruth@example.com', 'from'), []);
});

describe("today's queue", () => {
  it('is one list: promised, overdue, today, each with its when and why', async () => {
    await openPopup();
    expect(names()).toEqual(['Amina Idrissi', 'Hana Kobayashi', 'Ruth Adler']);
    expect(all('heading').map((one) => text(one))).toEqual(['Friday 20 November', 'Promised', 'Overdue', 'Today']);
    expect(rows().map((one) => text(one.querySelector('.when')))).toEqual(['15:30', '4 days', 'today']);
    expect(rows().map((one) => text(one.querySelector('.why')))).toEqual([
      'They asked you to call today at 15:30.',
      'Touch 2 in Gentle. E-mail sent on Wed 11 Nov, no answer yet.',
      'Touch 1 in Gentle, which began today: time for a first message.',
    ]);
    expect(text(document.querySelector('header'))).toContain('1 promised · 1 overdue · 1 due today');
  });

  it('is shown also where a part of what is stored cannot be read any more, which is said above it', async () => {
    background.unreadable = '2026-11-20T08:00:00.000Z' as never;
    await openPopup();
    expect(text(document.querySelector('[role=alert]'))).toContain('cannot be read any more');
    expect(names()).toHaveLength(3);
    expect(get('button', 'Open Backup')).toBeTruthy();
  });

  it('says of a call-back without a date that it lacks one, and in the foot how many are left hanging', async () => {
    const later = { channel: 'call', direction: 'in', outcome: 'asked-to-call-later', note: '', about: '' } as const;
    await background.receive({ call: 'log', body: { target: { contactId: ids.Hana }, touch: later } });
    background.now = '2026-12-02T09:12:00.000Z' as never;
    await openPopup();
    expect(text(row('Hana Kobayashi'))).toContain('no date is kept: which date and time?');
    expect(text(row('Ruth Adler'))).not.toContain('no date is kept');
    expect(text(document.querySelector('footer'))).toContain('Nobody left hanging');
  });

  it('has for each a link where they live, and two buttons that say whose they are', async () => {
    await openPopup();
    const hana = row('Hana Kobayashi');
    expect(get('link', 'Hana Kobayashi', hana).getAttribute('href')).toBe('https://mail.example.org/?_uid=4');
    for (const name of ['Log touch', 'Snooze']) {
      const by = get('button', name, hana).getAttribute('aria-describedby') ?? '';
      expect(text(document.getElementById(by))).toBe('Hana Kobayashi');
    }
  });

  it('says how many more there are than it shows', async () => {
    background.queueLimit = 1;
    await openPopup();
    expect(text()).toContain('and 2 more');
  });

  it('is kind when it is empty', async () => {
    background.dossiers.clear();
    await openPopup();
    expect(text()).toContain('Nobody is waiting for you today');
    expect(rows()).toEqual([]);
  });

  it('says what to do when it cannot be read', async () => {
    background.failNext('queue', 'store-closed');
    await openPopup();
    expect(text()).toContain('Your data could not be opened.');
  });
});

describe('logging from the row', () => {
  it('logs by the usual way, and the row leaves', async () => {
    await openPopup();
    await press(get('button', 'Log touch', row('Hana Kobayashi')));
    expect(names()).toEqual(['Amina Idrissi', 'Ruth Adler']);
    expect(lastTouch('Hana')).toMatchObject({ channel: 'email', outcome: 'sent', direction: 'out' });
    expect(said()).toBe('Logged for Hana Kobayashi: E-mail sent. Next: Thursday 26 November');
    expect(text(document.querySelector('header'))).toContain('1 done');
  });

  it('is taken back by Undo, and the row is there again', async () => {
    await openPopup();
    await press(get('button', 'Log touch', row('Hana Kobayashi')));
    await press(get('button', 'Undo'));
    expect(names()).toEqual(['Amina Idrissi', 'Hana Kobayashi', 'Ruth Adler']);
  });

  it('asks for the list once for each act', async () => {
    await openPopup();
    const asked = () => background.calls.filter((call) => call === 'queue').length;
    expect(asked()).toBe(1);
    await press(get('button', 'Log touch', row('Hana Kobayashi')));
    expect(asked()).toBe(2);
    await press(get('button', 'Undo'));
    expect(asked()).toBe(3);
  });

  it('that could not be saved leaves the row where it is, and says so', async () => {
    await openPopup();
    background.failNext('log', 'not-saved');
    await press(get('button', 'Log touch', row('Hana Kobayashi')));
    expect(names()).toContain('Hana Kobayashi');
    expect(said()).toBe(
      'It was not saved. Your text is still here: make sure that the disk is not full, and try again.',
    );
  });

  it('does not take the row away before the answer is there', async () => {
    await openPopup();
    const answer = background.holdNext('log');
    await press(get('button', 'Log touch', row('Hana Kobayashi')));
    expect(said()).toBe('');
    answer();
    await settled();
    expect(said()).toContain('Logged for Hana Kobayashi');
  });
});

describe('snoozing from the row', () => {
  it('offers working days by menu, and moves the step', async () => {
    await openPopup();
    await press(get('button', 'Snooze', row('Ruth Adler')));
    await press(get('menuitem', /^Next working day/));
    expect(names()).not.toContain('Ruth Adler');
    expect(said()).toBe('Moved: Ruth Adler. Next: Monday 23 November');
  });

  it('takes any other date', async () => {
    await openPopup();
    await press(get('button', 'Snooze', row('Ruth Adler')));
    await press(get('menuitem', 'Pick a date…'));
    await type(get('field', 'Until'), '2026-12-01');
    await press(get('button', 'Snooze', document.querySelector('.picker') as HTMLElement));
    document.querySelector('.picker')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    expect(said()).toBe('Moved: Ruth Adler. Next: Tuesday 1 December');
  });

  it('moves a promise to the day at its time, also a Saturday', async () => {
    await openPopup();
    await press(get('button', 'Snooze', row('Amina Idrissi')));
    await press(get('menuitem', /^Tomorrow/));
    expect(said()).toBe('Moved: Amina Idrissi. Next: Saturday 21 November, 15:30');
  });
});

describe('the keyboard alone', () => {
  it('begins at the first row and moves by arrows and by j and k', async () => {
    await openPopup();
    expect(focused()).toBe('Amina Idrissi');
    await key('ArrowDown');
    expect(focused()).toBe('Hana Kobayashi');
    await key('j');
    expect(focused()).toBe('Ruth Adler');
    await key('j');
    expect(focused()).toBe('Ruth Adler');
    await key('k');
    await key('Home');
    expect(focused()).toBe('Amina Idrissi');
  });

  it('logs by l, and the focus goes to the row that takes the place', async () => {
    await openPopup();
    await key('j');
    await key('l');
    expect(names()).toEqual(['Amina Idrissi', 'Ruth Adler']);
    expect(focused()).toBe('Ruth Adler');
    await key('l');
    expect(focused()).toBe('Amina Idrissi');
  });

  it('keeps the focus on the page when the last row leaves', async () => {
    background.dossiers.delete(ids.Amina ?? '');
    background.dossiers.delete(ids.Hana ?? '');
    await openPopup();
    await key('l');
    expect(rows()).toEqual([]);
    expect(focused()).toContain('Nobody is waiting for you today');
  });

  it('opens the snooze menu by s, moves in it by arrows, and leaves it by Escape', async () => {
    await openPopup();
    await key('j');
    await key('s');
    expect(focused()).toContain('In an hour');
    await key('ArrowDown');
    expect(focused()).toContain('This afternoon');
    await key('n');
    expect(focused()).toContain('Next working day');
    await key('End');
    expect(focused()).toBe('Pick a date…');
    expect(names()).toHaveLength(3);
    await key('Escape');
    expect(all('menuitem')).toEqual([]);
    expect(document.activeElement).toBe(get('button', 'Snooze', row('Hana Kobayashi')));
  });
});

describe('opening somebody', () => {
  it('opens the page where they live', async () => {
    await openPopup();
    await press(get('link', 'Hana Kobayashi'));
    expect(background.opened).toEqual(['https://mail.example.org/?_uid=4']);
  });

  it('who lives on no page says so', async () => {
    await openPopup();
    await press(get('link', 'Ruth Adler'));
    expect(said()).toBe('Neither a page nor a number is known for Ruth Adler.');
  });
});

it('left open over midnight, shows the new day when the user comes back', async () => {
  await openPopup();
  background.now = '2026-11-21T09:12:00.000Z' as typeof background.now;
  await comeBack();
  expect(text(get('heading', /November/))).toBe('Saturday 21 November');
});

it('shows what is logged elsewhere', async () => {
  ids.Jonas = await keep(background, jonas, []);
  await openPopup();
  const touch = { channel: 'call', direction: 'out', outcome: 'spoke', note: '', about: '' };
  await background.receive({ call: 'log', body: { target: { contactId: ids.Jonas }, touch } });
  await settled();
  expect(names()).not.toContain('Jonas Brandt');
});
