// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { zoneNamed } from '../../src/dashboard/settings/zone/zone-named';
import type { FakeBackground } from '../ui/fake-background';
import { get, leave, press, said, text, type } from '../ui/page';
import { alerts, openSettings, section } from './settings-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

const radio = (label: string) =>
  [...section('Time zone').querySelectorAll('label')].find((one) => text(one).startsWith(label))
    ?.firstElementChild as HTMLInputElement;
const name = () => get('field', 'Time zone, or its city') as HTMLInputElement;
/** As this engine calls it. */
const asListed = (timeZone: string): string => new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
async function choose(typed: string): Promise<void> {
  await press(radio('Always the same zone'));
  await type(name(), typed);
  await leave(name());
}

describe('the zone by which the user’s days begin and end', () => {
  it('is the browser’s, with what time it is there', async () => {
    await openSettings();
    expect(radio('The zone of this browser').checked).toBe(true);
    expect(text(section('Time zone'))).toContain('Europe/Berlin, where it is 10:12');
  });

  it('can be another one, chosen by its city, and taken back', async () => {
    const background = await openSettings();
    await choose('tokyo');
    expect(background.settings.zone).toBe('Asia/Tokyo');
    expect(said()).toBe('Your days begin and end by the clock of Tokyo.');
    expect(text(document.getElementById('zone-means'))).toContain('In Tokyo it is 18:12 now.');
    await press(get('button', 'Undo'));
    expect(background.settings.zone).toBe('Europe/Berlin');
  });

  it('stays where it is when the user travels, if they say so', async () => {
    const background = await openSettings();
    await press(radio('Always the same zone'));
    expect(background.settings.zone).toBe('Europe/Berlin');
    await press(get('button', 'Undo'));
    expect(background.settings.zone).toBeNull();
  });

  it('follows the browser again', async () => {
    const background = await openSettings({ zone: 'Asia/Tokyo' });
    expect(name().value).toBe('Asia/Tokyo');
    await press(radio('The zone of this browser'));
    expect(background.settings.zone).toBeNull();
    expect(said()).toContain('by the clock of this browser: Europe/Berlin');
  });

  it.each([
    ['Atlantis', 'No time zone is called Atlantis, or several are.'],
    [' ', 'Type a city such as Lisbon'],
  ])('is not changed by %j, and says why beside it', async (typed, why) => {
    const background: FakeBackground = await openSettings({ zone: 'Asia/Tokyo' });
    await type(name(), typed);
    await leave(name());
    expect(background.settings.zone).toBe('Asia/Tokyo');
    expect(alerts().join()).toContain(why);
    expect([name().getAttribute('aria-invalid'), name().value]).toEqual(['true', typed]);
  });
});

describe('a zone that is typed', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['  europe/berlin ', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['america/new york', 'America/New_York'],
    ['utc', 'UTC'],
    ['kolkata', asListed('Asia/Kolkata')],
    ['Kathmandu', asListed('Asia/Kathmandu')],
    ['são paulo', 'America/Sao_Paulo'],
  ])('%j is %j', (typed, zone) => expect(zoneNamed(typed)).toBe(zone));

  it.each(['', 'Europe', 'ber', '+02:00', '1', 'constructor'])('%j is none', (typed) =>
    expect(zoneNamed(typed)).toBeNull(),
  );
});
