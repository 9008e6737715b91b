// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { all, choose, get, key, press, said, settled, start, text, type } from '../ui/page';
import { jonas, keep } from '../ui/people';
import { nextStep, openFramed, show, stored, touches } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
beforeEach(() => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
});

describe('a contact', () => {
  it('is kept by another cadence when the user says so', async () => {
    await keep(background, jonas, [{ at: '2026-11-19T10:00:00Z', channel: 'email', outcome: 'sent' }]);
    show(background);
    await openFramed();
    await choose(get('field', 'Cadence'), 'slow');
    expect(stored(background)[0]?.contact.fields.cadence).toBe('slow');
    expect(text()).toContain('A light word every other week');
  });

  it('that asked to stop says so, and since when', async () => {
    await keep(background, jonas, [
      { at: '2026-11-18T10:00:00Z', channel: 'email', outcome: 'asked-to-stop', direction: 'in' },
    ]);
    show(background);
    await openFramed();
    expect(nextStep()).toContain('They asked you to stop on Wednesday. Kept so that nobody writes to them again.');
  });

  it('written to a third time in seven days is logged, with a gentle word', async () => {
    await keep(background, jonas, [
      { at: '2026-11-18T10:00:00Z', channel: 'email', outcome: 'sent' },
      { at: '2026-11-19T10:00:00Z', channel: 'email', outcome: 'sent' },
    ]);
    show(background);
    await openFramed();
    await press(get('button', 'Log touch'));
    expect(said()).toContain('That makes 3 messages within seven days; two are plenty.');
    expect(touches(background)).toHaveLength(3);
  });

  it('is shown as text, whatever their name says', async () => {
    const name = { value: '<img src=x onerror=alert(1)>\u202e👩🏽‍💻', from: 'heading' } as const;
    show(background, { ...jonas, name });
    await openFramed();
    expect(document.querySelector('h1')?.textContent).toBe(name.value);
    expect(document.querySelector('img')).toBeNull();
    await press(get('button', 'Log touch'));
    expect(stored(background)[0]?.contact.fields.name.value).toBe(name.value);
  });

  it('says the last touch where the why of the step names an older one, and only there', async () => {
    await keep(background, jonas, [
      { at: '2026-11-17T10:00:00Z', channel: 'email', outcome: 'sent' },
      { at: '2026-11-19T10:00:00Z', channel: 'call', outcome: 'no-answer' },
    ]);
    show(background);
    await openFramed();
    expect(nextStep()).toContain('E-mail sent on Tuesday, no answer yet.');
    expect(nextStep()).toContain('Last touch: No answer yesterday.');
    await press(get('button', 'Log touch'));
    expect(nextStep()).not.toContain('Last touch');
  });

  it('is snoozed to a working day', async () => {
    await keep(background, jonas, [{ at: '2026-11-12T10:00:00Z', channel: 'email', outcome: 'sent' }]);
    show(background);
    await openFramed();
    await press(get('button', 'Snooze'));
    // on a Friday, tomorrow, in two days and next week all come to Monday
    expect(all('menuitem').map((one) => text(one))).toEqual([
      'Next working day Mon 23 Nov',
      'In a week Fri 27 Nov',
      'Pick a date…',
    ]);
    await press(get('menuitem', /^In a week/));
    expect(said()).toBe('Moved. Next: Friday 27 November');
  });
});

describe('the clock of a contact', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-20T09:12:00.000Z') }));
  afterEach(() => void vi.useRealTimers());
  const clock = () => text(document.querySelector('.clock'));
  const of = (location: string) => ({ ...jonas, location: { value: location, from: 'card' as const } });
  const openAs = async (person: typeof jonas) => {
    await keep(background, person, []);
    show(background, person);
    await openFramed();
  };

  it('in another zone says what time it is there, and whether a call is welcome', async () => {
    await openAs(of('Somewhere'));
    await press(get('button', 'Add Time zone'));
    await type(get('field', 'Time zone'), 'America/New_York');
    await key('Enter');
    expect(stored(background)[0]?.contact.fields.zone).toBe('America/New_York');
    expect(clock()).toBe('4:12 in New York, no time to call');
    await press(get('button', 'Time zone: America/New_York. Edit'));
    await type(get('field', 'Time zone'), 'Europe/Lisbon');
    await key('Enter');
    expect(clock()).toBe('9:12 in Lisbon, good to call');
    await press(get('button', 'Time zone: Europe/Lisbon. Edit'));
    await type(get('field', 'Time zone'), 'Lisbon, I think');
    await key('Enter');
    expect(stored(background)[0]?.contact.fields.zone).toBe('Europe/Lisbon');
    expect(said()).toContain('No time zone is called Lisbon, I think.');
  });

  it('on a Sunday is not said to be waiting for a call', async () => {
    vi.setSystemTime(new Date('2026-11-22T14:12:00.000Z'));
    await openAs(of('Lisbon, Portugal'));
    expect(clock()).toBe('Sunday, 14:12 in Lisbon · probably, from the location');
  });

  it('is guessed from where they live, says so, and is corrected where it stands', async () => {
    await openAs(of('Lisbon, Portugal'));
    expect(clock()).toBe('9:12 in Lisbon, good to call · probably, from the location');
    expect(text(document.querySelector('.known'))).toContain('Europe/Lisbonprobably, from the location');
    await press(get('button', 'probably, from the location'));
    await type(get('field', 'Time zone'), 'Atlantic/Azores');
    await key('Enter');
    expect(clock()).toBe('8:12 in Azores, good to call');
    expect(stored(background)[0]?.contact.fields.zone).toBe('Atlantic/Azores');
  });

  it('is guessed from their number', async () => {
    const [slug] = jonas.identities;
    const number = { kind: 'phone', value: '+351215550142', from: 'card' } as const;
    await openAs({ ...of('Somewhere'), identities: slug ? [slug, number] : [number] });
    expect(clock()).toContain('probably, from the phone number');
  });

  it('guessed to be the user’s own is worth a word only when it is no time to call', async () => {
    await openAs(jonas); // of Hamburg
    expect(clock()).toBe('');
    vi.setSystemTime(Date.parse('2026-11-20T20:30:00.000Z'));
    background.tell({ news: 'screen', tabId: 1 });
    await settled();
    expect(clock()).toBe('21:30 in Berlin, no time to call · probably, from the location');
  });

  it('that no browser knows is not shown, and takes nothing else with it', async () => {
    await openAs(of('Somewhere'));
    const [dossier] = stored(background);
    if (!dossier) throw new Error('nobody is kept');
    const { contact } = dossier;
    const damaged = { ...contact, fields: { ...contact.fields, zone: 'Mars/Olympus' } };
    background.dossiers.set(contact.id, { ...dossier, contact: damaged });
    background.tell({ news: 'changed', contactIds: [contact.id] });
    await settled();
    expect(clock()).toBe('');
    expect(get('button', 'Time zone: Mars/Olympus. Edit')).toBeTruthy();
  });
});

describe('why the user and a contact talk', () => {
  it('is one reason a line, which is said while it is typed', async () => {
    await keep(background, jonas, []);
    show(background);
    await openFramed();
    await press(get('button', 'Add Why you talk'));
    const field = get('field', 'Why you talk');
    expect(text(document.getElementById(field.getAttribute('aria-describedby') ?? ''))).toBe(
      'One reason a line; the talk track uses them in turn.',
    );
    await type(field, 'met at the fair\nasked for oak');
    await key('Enter', { ctrlKey: true });
    expect(stored(background)[0]?.contact.fields.reason).toBe('met at the fair\nasked for oak');
  });
});
