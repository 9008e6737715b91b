// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { plainDays } from '../../src/dashboard/settings/holidays/holiday-calendar';
import type { Day } from '../../src/domain/day';
import type { Holidays } from '../../src/domain/settings';
import { all, choose, get, press, said, settled, text } from '../ui/page';
import { alerts, openSettings, section } from './settings-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

const place = (name: string) => get('field', name, section('Public holidays'));
const box = (name: string, year: number): HTMLInputElement => {
  const [list] = all('group', undefined, section('Public holidays')).filter(
    (one) => text(one.querySelector('legend')) === String(year),
  );
  const [label] = [...(list?.querySelectorAll('label') ?? [])].filter((one) => text(one).startsWith(name));
  return label?.querySelector('input') as HTMLInputElement;
};
const opened = async (name: string) => {
  await press(get('button', name));
  // The library is large: its first import takes some turns.
  await vi.waitFor(async () => {
    await settled();
    get('button', 'Done');
  }, 60_000);
};
const daysIn = (holidays: Holidays | null, year: number) =>
  holidays?.days.filter(({ day }) => day.startsWith(String(year)));

describe('public holidays', () => {
  it('of Berlin are kept as plain days, for this year and two more', async () => {
    const background = await openSettings();
    await opened('Choose a country');
    await choose(place('Country'), 'DE');
    await choose(place('Region'), 'BE');
    const { holidays } = background.settings;
    expect(holidays).toMatchObject({ country: 'DE', region: 'BE' });
    expect(daysIn(holidays, 2027)).toEqual([
      { day: '2027-01-01', name: "New Year's Day" },
      { day: '2027-03-08', name: "International Women's Day" },
      { day: '2027-03-26', name: 'Good Friday' },
      { day: '2027-03-29', name: 'Easter Monday' },
      { day: '2027-05-01', name: 'Labour Day' },
      { day: '2027-05-06', name: 'Ascension Day' },
      { day: '2027-05-17', name: 'Whit Monday' },
      { day: '2027-10-03', name: 'National Holiday' },
      { day: '2027-12-25', name: 'Christmas Day' },
      { day: '2027-12-26', name: 'Boxing Day' },
    ]);
    // The uprising of 1953 is remembered in Berlin once, 75 years after.
    expect(daysIn(holidays, 2028)?.map(({ day }) => day)).toContain('2028-06-17');
    expect(new Set(holidays?.days.map(({ day }) => day.slice(0, 4)))).toEqual(new Set(['2026', '2027', '2028']));
    expect(text(section('Public holidays'))).toContain('Germany, Berlin: 31 days. Kept until 31 Dec 2028.');
  });

  it('of a country alone know nothing of its regions', async () => {
    const background = await openSettings();
    await opened('Choose a country');
    await choose(place('Country'), 'DE');
    expect(daysIn(background.settings.holidays, 2027)?.map(({ day }) => day)).not.toContain('2027-03-08');
    await choose(place('Region'), 'BY-A');
    // The Peace Festival of Augsburg
    expect(daysIn(background.settings.holidays, 2027)?.map(({ day }) => day)).toContain('2027-08-08');
  });

  it('on which the user works are unticked and not kept, and ticked again', async () => {
    const background = await openSettings();
    await opened('Choose a country');
    await choose(place('Country'), 'DE');
    const before = background.settings.holidays;
    await press(box('Good Friday', 2027));
    expect(box('Good Friday', 2027).checked).toBe(false);
    expect(box('Good Friday', 2028).checked).toBe(true);
    expect(background.settings.holidays?.days.map(({ day }) => day)).not.toContain('2027-03-26');
    await press(box('Good Friday', 2027));
    expect(background.settings.holidays).toEqual(before);
  });

  it('of half a day are offered, and not kept by themselves', async () => {
    const background = await openSettings();
    await opened('Choose a country');
    await choose(place('Country'), 'IS');
    expect(box('Christmas Eve', 2027).checked).toBe(false);
    expect(text(box('Christmas Eve', 2027).closest('label'))).toContain('(part of the day)');
    expect(daysIn(background.settings.holidays, 2027)?.map(({ day }) => day)).not.toContain('2027-12-24');
  });

  it('that are kept are shown when the page opens', async () => {
    const days = [{ day: '2027-03-26' as Day, name: 'Good Friday' }];
    await openSettings({ holidays: { country: 'DE', region: 'BE', days } });
    expect(text(section('Public holidays'))).toContain('Germany, BE: one day. Kept until 31 Dec 2027.');
  });

  it('are renewed in their last year, and what was unticked stays so', async () => {
    const background = await openSettings();
    await opened('Choose a country');
    await choose(place('Country'), 'DE');
    await choose(place('Region'), 'BE');
    expect(all('button', 'Keep the next years too')).toEqual([]);
    const { holidays } = background.settings as { holidays: Holidays };
    const worked = new Set(['2026-03-08', '2027-03-08', '2028-03-08']);
    const kept = { ...holidays, days: holidays.days.filter(({ day }) => !worked.has(day)) };
    background.settings = { ...background.settings, holidays: kept };
    vi.setSystemTime(new Date('2028-10-02T09:00:00.000Z'));
    background.tell({ news: 'changed', contactIds: null });
    await settled();
    await press(get('button', 'Keep the next years too'));
    await vi.waitFor(async () => {
      await settled();
      expect(said()).toBe('Next years added. Kept until 31 Dec 2030.');
    });
    const days = background.settings.holidays?.days.map(({ day }) => day) ?? [];
    expect([...new Set(days.map((day) => day.slice(0, 4)))]).toEqual(['2028', '2029', '2030']);
    expect(days.filter((day) => day.endsWith('-03-08'))).toEqual([]);
    expect(days.filter((day) => day.startsWith('2029'))).toHaveLength(9);
  });

  it('can be given up, and put back', async () => {
    const holidays = { country: 'DE', region: '', days: [{ day: '2027-03-26' as Day, name: 'Good Friday' }] };
    const background = await openSettings({ holidays });
    await press(get('button', 'Keep none'));
    expect(background.settings.holidays).toBeNull();
    await press(get('button', 'Undo'));
    expect(background.settings.holidays).toEqual(holidays);
  });

  it('that leave no working day say so in their section', async () => {
    const background = await openSettings();
    await opened('Choose a country');
    background.failNext('changeSettings', 'no-working-day');
    await choose(place('Country'), 'DE');
    expect(alerts()).toEqual([
      'With these days off no working day would be left within a year. Take some of them out.',
    ]);
    expect(background.settings.holidays).toBeNull();
  });
});

describe('an entry of the library', () => {
  const entry = (date: string, start: string, end: string) => ({
    date,
    start: new Date(start),
    end: new Date(end),
    name: 'Feast',
  });
  const days = (...of: Parameters<typeof entry>) => plainDays(entry(...of)).map(({ day, whole }) => [day, whole]);

  it('is the calendar day in its country, not the one in UTC', () => {
    expect(days('2027-03-26 00:00:00', '2027-03-25T23:00:00Z', '2027-03-26T23:00:00Z')).toEqual([['2027-03-26', true]]);
  });
  it('is whole on a day of 23 hours', () => {
    expect(days('2027-03-28 00:00:00', '2027-03-27T23:00:00Z', '2027-03-28T22:00:00Z')).toEqual([['2027-03-28', true]]);
  });
  it('that begins at sunset is the day after that evening', () => {
    expect(days('2027-04-22 00:00:00 -0600', '2027-04-21T15:00:00Z', '2027-04-22T15:00:00Z')).toEqual([
      ['2027-04-22', true],
    ]);
  });
  it('of several days is each of them, without the half one at the end', () => {
    expect(days('2027-03-09 00:00:00 -0600', '2027-03-08T15:00:00Z', '2027-03-12T09:00:00Z')).toEqual([
      ['2027-03-09', true],
      ['2027-03-10', true],
      ['2027-03-11', true],
    ]);
  });
  it('of an afternoon is no whole day', () => {
    expect(days('2027-12-24 13:00:00', '2027-12-24T13:00:00Z', '2027-12-25T00:00:00Z')).toEqual([
      ['2027-12-24', false],
    ]);
  });
});
