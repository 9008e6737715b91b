// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Day } from '../../src/domain/day';
import { all, get, press, said, text, type } from '../ui/page';
import { alerts, focused, openSettings, section, submit } from './settings-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

const day = (text: string) => text as Day;

async function add(from: string, to = '', note = ''): Promise<void> {
  await type(get('field', 'First day'), from);
  await type(get('field', 'Last day, if later'), to);
  await type(get('field', 'What for, if you like'), note);
  await submit(section('Days off and leave').querySelector('form'));
}
const items = (name: string) => all('list', name).flatMap((list) => [...list.children].map(text));

describe('days off and leave', () => {
  it('are added as leave with a first day, a last day and a note', async () => {
    const background = await openSettings();
    await add('2026-12-21', '2027-01-03', 'At the sea');
    expect(background.settings.leaves).toEqual([{ from: '2026-12-21', to: '2027-01-03', note: 'At the sea' }]);
    expect(items('Days off to come')).toEqual(['Mon 21 Dec to Sun, 3 Jan 202714 days · At the seaRemove']);
    expect(said()).toBe('Added: Mon 21 Dec to Sun, 3 Jan 2027.');
    expect(focused()).toBe('First day');
    expect((get('field', 'First day') as HTMLInputElement).value).toBe('');
  });

  it('are added as a single day off without a last day', async () => {
    const background = await openSettings({ daysOff: [day('2026-12-24')] });
    await add('2026-11-30');
    expect(background.settings.daysOff).toEqual(['2026-11-30', '2026-12-24']);
    expect(background.settings.leaves).toEqual([]);
  });

  it('keep the note of a single day as a leave of one day', async () => {
    const background = await openSettings();
    await add('2026-11-30', '', 'Moving house');
    expect(background.settings.leaves).toEqual([{ from: '2026-11-30', to: '2026-11-30', note: 'Moving house' }]);
  });

  it('are listed by their first day, those that are over folded away with the last one first', async () => {
    await openSettings({
      daysOff: [day('2026-12-24'), day('2026-11-19'), day('2026-11-20')],
      leaves: [
        { from: day('2026-11-18'), to: day('2026-11-20'), note: '' },
        { from: day('2026-08-03'), to: day('2026-08-14'), note: '' },
      ],
    });
    const firsts = (name: string) => items(name).map((item) => item.slice(0, 10));
    expect(firsts('Days off to come')).toEqual(['Wed 18 Nov', 'Fri 20 Nov', 'Thu 24 Dec']);
    expect(firsts('Days off that are over')).toEqual(['Thu 19 Nov', 'Mon 3 Aug ']);
    expect(section('Days off and leave').querySelector('details')?.open).toBe(false);
    expect(text(document.querySelector('summary'))).toBe('2 that are over');
  });

  it('are removed, and can be put back', async () => {
    const leave = { from: day('2026-12-07'), to: day('2026-12-18'), note: '' };
    const background = await openSettings({ daysOff: [day('2026-12-24')], leaves: [leave] });
    await press(get('button', 'Remove Mon 7 Dec to Fri 18 Dec'));
    expect(background.settings.leaves).toEqual([]);
    expect(focused()).toBe('First day');
    await press(get('button', 'Undo'));
    expect(background.settings.leaves).toEqual([leave]);
    await press(get('button', 'Remove Thu 24 Dec'));
    expect(background.settings.daysOff).toEqual([]);
  });

  it.each([
    ['', '2026-12-18', 'Choose the first day.'],
    ['2026-12-18', '2026-12-17', 'The last day lies before the first one. Change one of them.'],
    ['2026-12-18', '2027-12-19', 'That is longer than 366 days. Check the year.'],
    ['2026-12-07', '2026-12-18', 'These days are in the list already.'],
    ['2026-12-24', '', 'These days are in the list already.'],
  ])('from %j to %j are not added: %s', async (from, to, words) => {
    const leaves = [{ from: day('2026-12-07'), to: day('2026-12-18'), note: '' }];
    const background = await openSettings({ leaves, daysOff: [day('2026-12-24')] });
    await add(from, to);
    expect(alerts()).toEqual([words]);
    expect(background.settings).toMatchObject({ leaves, daysOff: ['2026-12-24'] });
    expect((get('field', 'Last day, if later') as HTMLInputElement).value).toBe(to);
  });

  it('may last 366 days', async () => {
    const background = await openSettings();
    await add('2026-12-18', '2027-12-18');
    expect(alerts()).toEqual([]);
    expect(background.settings.leaves).toHaveLength(1);
  });

  it.each([
    ['no-working-day', 'With these days off no working day would be left within a year. Take some of them out.'],
    ['leave-faulty', 'A leave ends on its first day or later, and lasts 366 days at most. Check its dates.'],
  ] as const)('that are refused as %s say so under the form, and stay there', async (code, words) => {
    const background = await openSettings();
    background.failNext('changeSettings', code);
    await add('2026-12-18', '2027-12-18', 'A year at sea');
    expect(alerts()).toEqual([words]);
    expect(said()).toBe('');
    expect(items('Days off to come')).toEqual([]);
    expect((get('field', 'What for, if you like') as HTMLInputElement).value).toBe('A year at sea');
  });
});
