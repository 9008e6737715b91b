// @vitest-environment happy-dom
// biome-ignore-all lint/suspicious/noThenProperty: a cadence is data, `then` what follows it; nobody awaits one
import { describe, expect, it, vi } from 'vitest';
import type { Cadence } from '../../src/domain/cadence';
import type { Day } from '../../src/domain/day';
import { all, choose, get, press, said, text, type } from '../ui/page';
import { alerts, focused, openSettings, section, submit } from './settings-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

const patient: Cadence = {
  id: 'own-patient',
  plan: { kind: 'sequence', gaps: [{ count: 10, unit: 'working-days' }] },
  attempts: 0,
  then: 'slow',
  name: 'Patient',
  reason: 'For councils',
};
const brisk: Cadence = { ...patient, id: 'own-brisk', then: 'own-patient', name: 'Brisk', reason: '' };

const editor = () => section('Cadences').querySelector('form');
const field = (name: string) => get('field', name, editor() as HTMLFormElement) as HTMLInputElement;
const save = () => submit(editor());
const dates = () =>
  [...document.querySelectorAll('.preview tbody tr')].map((row) => [...row.children].map(text).join(' | '));
const row = (name: string) =>
  text([...section('Cadences').querySelectorAll('li')].find((item) => text(item.querySelector('b')) === name));
const kind = (name: string) =>
  [...(editor()?.querySelectorAll('label') ?? [])]
    .find((label) => text(label.querySelector('b')) === name)
    ?.querySelector('input') as HTMLInputElement;

describe('the cadences', () => {
  it('are listed with why they are as they are and what they do', async () => {
    await openSettings({ cadences: [patient] });
    expect(row('Gentle')).toContain(
      '5 messages: at once, then 3, 4, 5 and 7 working days after the last. One attempt a working day is offered in between. Then Slow.',
    );
    expect(row('Keen')).toContain(
      'A step every working day for 21 days. A message when 2 working days have passed since the last, two in seven days at most; else an attempt. After 6 attempts without contact, the assistant. Then Gentle.',
    );
    expect(row('Slow')).toContain('A message every 14 days, for as long as it takes.');
    expect(row('Patient')).toContain('For councils');
    expect(row('Patient')).toContain('2 messages: at once, then 10 working days after the last. Then Slow.');
    expect(all('button', /^(Edit|Remove) Gentle/)).toEqual([]);
  });

  it('name each unit where gaps are counted in both', async () => {
    const gaps = [
      { count: 1, unit: 'working-days' as const },
      { count: 30, unit: 'days' as const },
    ];
    await openSettings({ cadences: [{ ...patient, plan: { kind: 'sequence', gaps } }] });
    expect(row('Patient')).toContain('3 messages: at once, then 1 working day and 30 days after the last.');
  });
});

describe('an own cadence', () => {
  it('is a copy of a built-in one, changed', async () => {
    const background = await openSettings();
    await press(get('button', 'Copy and change Gentle'));
    expect(focused()).toBe('Name');
    expect(field('Name').value).toBe('My Gentle');
    await type(field('Name'), 'Councils');
    await type(field('Before message 2'), '10');
    await press(get('button', 'Remove the gap before message 5'));
    await choose(get('field', 'Then'), 'keep-in-touch');
    await save();
    expect(background.settings.cadences).toEqual([
      {
        id: expect.stringMatching(/^own-[\da-f-]{36}$/),
        plan: {
          kind: 'sequence',
          gaps: [10, 4, 5].map((count) => ({ count, unit: 'working-days' })),
        },
        attempts: 1,
        then: 'keep-in-touch',
        name: 'Councils',
        reason: expect.stringContaining('Five messages'),
      },
    ]);
    expect(said()).toBe('Saved: Councils.');
    expect(editor()).toBeNull();
    expect(focused()).toBe('Edit Councils');
  });

  it('is made anew, with gaps added in days', async () => {
    const background = await openSettings();
    await press(get('button', 'New cadence'));
    await type(field('Name'), 'Fair');
    await press(get('button', 'Add a message'));
    expect(focused()).toBe('Before message 3');
    await type(field('Before message 3'), '30');
    await choose([...all('field', 'Counted in')][1] as HTMLElement, 'days');
    await save();
    expect(background.settings.cadences[0]).toMatchObject({
      plan: {
        kind: 'sequence',
        gaps: [
          { count: 5, unit: 'working-days' },
          { count: 30, unit: 'days' },
        ],
      },
      then: 'slow',
    });
  });

  it('has a step every working day', async () => {
    const background = await openSettings();
    await press(get('button', 'New cadence'));
    await type(field('Name'), 'Hot');
    await press(kind('Every working day'));
    await type(field('Working days between messages'), '3');
    await type(field('Attempts before you ask the assistant'), '4');
    await type(field('Days it lasts'), '14');
    await choose(field('Then'), 'gentle');
    await save();
    expect(background.settings.cadences[0]).toMatchObject({
      plan: { kind: 'daily', messageEvery: 3, askAssistantAfter: 4, lasts: 14 },
      attempts: 1,
      then: 'gentle',
    });
  });

  it('repeats, and stays', async () => {
    const background = await openSettings();
    await press(get('button', 'Copy and change Keep in touch'));
    await type(field('Days between messages'), '45');
    expect(all('field', 'Then')).toEqual([]);
    await save();
    expect(background.settings.cadences[0]).toMatchObject({
      plan: { kind: 'repeat', every: 45, offers: [45] },
      attempts: 0,
      then: null,
    });
  });

  it('is changed in its place', async () => {
    const background = await openSettings({ cadences: [patient, brisk] });
    await press(get('button', 'Edit Patient'));
    await type(field('Before message 2'), '12');
    await save();
    expect(background.settings.cadences).toEqual([
      { ...patient, plan: { kind: 'sequence', gaps: [{ count: 12, unit: 'working-days' }] } },
      brisk,
    ]);
    await press(get('button', 'Undo'));
    expect(background.settings.cadences).toEqual([patient, brisk]);
  });

  it('is left as it was by Cancel, and the focus goes back', async () => {
    const background = await openSettings({ cadences: [patient] });
    await press(get('button', 'Edit Patient'));
    await type(field('Name'), 'Impatient');
    await press(get('button', 'Cancel'));
    expect(background.settings.cadences).toEqual([patient]);
    expect(focused()).toBe('Edit Patient');
  });

  it('is not thrown away while it is edited by opening another', async () => {
    await openSettings({ cadences: [patient, brisk] });
    await press(get('button', 'Edit Patient'));
    await type(field('Name'), 'Very patient');
    await press(get('button', 'Edit Brisk'));
    expect(focused()).toBe('Name');
    expect(field('Name').value).toBe('Very patient');
  });

  it('is removed, and put back', async () => {
    const background = await openSettings({ cadences: [patient] });
    await press(get('button', 'Remove Patient'));
    expect(background.settings.cadences).toEqual([]);
    expect(focused()).toBe('New cadence');
    await press(get('button', 'Undo'));
    expect(background.settings.cadences).toEqual([patient]);
  });

  it('with which another goes on is not removed, and it is said which', async () => {
    const background = await openSettings({ cadences: [patient, brisk] });
    await press(get('button', 'Remove Patient'));
    expect(background.settings.cadences).toEqual([patient, brisk]);
    expect(alerts()).toEqual([
      'Patient cannot be removed: Brisk goes on with it. Let that one go on with another first.',
    ]);
  });

  it('cannot go on with itself or with one that leads back to it', async () => {
    await openSettings({ cadences: [patient, brisk] });
    await press(get('button', 'Edit Patient'));
    expect([...field('Then').querySelectorAll('option')].map((option) => option.textContent)).toEqual([
      'Gentle',
      'Keen',
      'Slow',
      'Keep in touch',
    ]);
  });
});

describe('a cadence that cannot work is marked and not saved', () => {
  const named = () => type(field('Name'), 'Fair');
  it.each<[string, () => Promise<void>, string, string]>([
    ['without a name', () => type(field('Name'), ' '), 'Name', 'Give it a name.'],
    [
      'named like an own one',
      () => type(field('Name'), 'PATIENT '),
      'Name',
      'Another cadence has this name. Choose another one.',
    ],
    [
      'named like a built-in one',
      () => type(field('Name'), 'gentle'),
      'Name',
      'Another cadence has this name. Choose another one.',
    ],
    [
      'of half a day',
      () => named().then(() => type(field('Before message 2'), '2.5')),
      'Before message 2',
      'A gap is a whole number of days: 3, not 2.5.',
    ],
    [
      'with nothing typed',
      () => named().then(() => type(field('Before message 2'), '')),
      'Before message 2',
      'A gap is a whole number of days: 3, not 2.5.',
    ],
    [
      'of no day',
      () => named().then(() => type(field('Before message 2'), '0')),
      'Before message 2',
      'A gap is one day at least.',
    ],
    [
      'of more than a year',
      () => named().then(() => type(field('Before message 2'), '367')),
      'Before message 2',
      'A gap is 366 days at most: who hears nothing for a year is forgotten.',
    ],
  ])('%s', async (_, spoil, where, words) => {
    const background = await openSettings({ cadences: [patient] });
    await press(get('button', 'New cadence'));
    await spoil();
    expect(alerts()).toEqual([]);
    await save();
    expect(alerts()).toEqual([words]);
    expect(field(where).getAttribute('aria-invalid')).toBe('true');
    expect(focused()).toBe(where);
    // Pressed once more as it is, it leads there again.
    get('button', 'Save').focus();
    await save();
    expect(focused()).toBe(where);
    expect(background.settings.cadences).toEqual([patient]);
    expect(text(editor())).toContain('The dates appear here as soon as the cadence can work.');
  });

  it('without a gap', async () => {
    const background = await openSettings();
    await press(get('button', 'New cadence'));
    await named();
    await press(get('button', 'Remove the gap before message 2'));
    await save();
    expect(alerts()).toEqual(['One message is no cadence. Add a second one.']);
    expect(background.settings.cadences).toEqual([]);
    await press(get('button', 'Add a message'));
    expect(alerts()).toEqual([]);
  });

  it('that lasts less than a week', async () => {
    await openSettings();
    await press(get('button', 'Copy and change Keen'));
    await type(field('Days it lasts'), '6');
    await save();
    expect(alerts()).toEqual(['It lasts seven days at least.']);
    expect(field('Days it lasts').getAttribute('aria-invalid')).toBe('true');
  });

  it('and goes on with one that is no longer there', async () => {
    const background = await openSettings({ cadences: [{ ...patient, then: 'own-gone' }] });
    await press(get('button', 'Edit Patient'));
    await save();
    expect(alerts()).toEqual(['Choose what follows: silence is not no, so nothing ends in nothing.']);
    await choose(field('Then'), 'slow');
    await save();
    expect(background.settings.cadences).toEqual([patient]);
  });

  it.each([
    ['cadence-faulty', 'This cadence cannot work as it is. Look at what is marked.'],
    ['cadence-in-use', 'Another cadence runs out into this one. Let that one run out into another first.'],
  ] as const)('by the background, as %s: what was typed stays', async (code, words) => {
    const background = await openSettings();
    background.failNext('changeSettings', code);
    await press(get('button', 'New cadence'));
    await named();
    await save();
    expect(alerts()).toEqual([words]);
    expect(field('Name').value).toBe('Fair');
    expect(background.settings.cadences).toEqual([]);
  });
});

describe('the dates of a cadence, from Friday 20 November', () => {
  it('run out into the one that follows, past days off', async () => {
    await openSettings({
      leaves: [{ from: '2026-12-28' as Day, to: '2027-01-01' as Day, note: '' }],
      cadences: [
        { ...patient, plan: { kind: 'sequence', gaps: [3, 4].map((count) => ({ count, unit: 'working-days' })) } },
      ],
    });
    await press(get('button', 'Edit Patient'));
    expect(dates()).toEqual([
      '20 Nov | Friday | Message | At once',
      '25 Nov | Wednesday | Message | 3 working days after the last message',
      '1 Dec | Tuesday | Message | 4 working days after the last message',
      '15 Dec | Tuesday | Message | Slow: 14 days after the last message',
      '4 Jan 2027 | Monday | Message | Slow: 14 days after the last message The day planned was no working day.',
      '18 Jan 2027 | Monday | Message | Slow: 14 days after the last message',
      '1 Feb 2027 | Monday | Message | Slow: 14 days after the last message',
      '15 Feb 2027 | Monday | Message | Slow: 14 days after the last message',
    ]);
  });

  it('follow what is typed', async () => {
    await openSettings({ cadences: [patient] });
    await press(get('button', 'Edit Patient'));
    await type(field('Before message 2'), '1');
    expect(dates().slice(0, 3)).toEqual([
      '20 Nov | Friday | Message | At once',
      '23 Nov | Monday | Message | 1 working day after the last message',
      '7 Dec | Monday | Message | Slow: 14 days after the last message',
    ]);
  });

  it('of a step every working day are two messages in seven days, and tries between', async () => {
    await openSettings();
    await press(get('button', 'Copy and change Keen'));
    expect(dates().map((line) => line.split(' | ').slice(0, 3).join(' '))).toEqual([
      '20 Nov Friday Message',
      '23 Nov Monday Call',
      '24 Nov Tuesday Message',
      '25 Nov Wednesday Call',
      '26 Nov Thursday Call',
      '27 Nov Friday Message',
      '30 Nov Monday Call',
      '1 Dec Tuesday Message',
    ]);
  });

  it('begin on the first working day where today is none', async () => {
    await openSettings({ cadences: [patient], workingWeekdays: [2] });
    await press(get('button', 'Edit Patient'));
    expect(dates()[0]).toBe('24 Nov | Tuesday | Message | At once');
  });
});
