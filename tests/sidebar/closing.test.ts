// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { instantFromMs } from '../../src/domain/day';
import type { FakeBackground } from '../ui/fake-background';
import { all, get, key, press, said, settled, start, text } from '../ui/page';
import { jonas, keep, mailer, type Past } from '../ui/people';
import { menu, nextStep, openFramed, show, stored } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
beforeEach(() => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
});

const sent = (day: string): Past => ({ at: `${day}T10:00:00Z`, channel: 'email', outcome: 'sent' });
const dialled = (day: string): Past => ({ at: `${day}T11:00:00Z`, channel: 'call', outcome: 'no-answer' });
const replied = (day: string): Past => ({
  at: `${day}T12:00:00Z`,
  channel: 'email',
  outcome: 'replied',
  direction: 'in',
});
const twoOfFive = [
  sent('2026-11-09'),
  dialled('2026-11-10'),
  dialled('2026-11-11'),
  dialled('2026-11-12'),
  sent('2026-11-12'),
];
const fair = ['02', '04', '09', '11', '16'].map((day) => sent(`2026-11-${day}`));

const sheet = () => text(document.querySelector('.sheet'));
const contact = () => stored(background)[0]?.contact.fields;

async function openWith(past: readonly Past[]): Promise<string> {
  const contactId = await keep(background, jonas, past);
  show(background);
  await openFramed();
  return contactId;
}

async function close(reason: string): Promise<void> {
  await menu('Close…');
  await press(get('field', reason));
  await press(get('button', 'Close'));
}

describe('closing a contact', () => {
  it('asks why, and says the reason and the day afterwards', async () => {
    await openWith(fair);
    await close('It does not fit');
    expect(said()).toBe('Closed.');
    expect(nextStep()).toContain('Closed today: no fit.');
    expect(contact()?.closed?.reason).toBe('no-fit');
    expect(document.querySelector('.sheet')).toBeNull();
  });

  it('cannot be done without a reason', async () => {
    await openWith(fair);
    await menu('Close…');
    expect((get('button', 'Close') as HTMLButtonElement).disabled).toBe(true);
  });

  it('is taken back by Undo', async () => {
    await openWith(fair);
    await close('No reply came');
    await press(get('button', 'Undo'));
    expect(nextStep()).not.toContain('Closed');
    expect(contact()?.closed).toBeNull();
  });

  it('by keyboard: the menu, the first reason, and Escape back to the menu', async () => {
    await openWith(fair);
    await menu('Close…');
    expect((document.activeElement as HTMLInputElement).value).toBe('said-no');
    expect(document.activeElement?.closest('form')?.getAttribute('aria-labelledby')).toBe(
      document.querySelector('.sheet h3')?.id,
    );
    await key('Escape');
    expect(document.querySelector('.sheet')).toBeNull();
    expect(document.activeElement).toBe(get('button', 'More about this contact'));
  });

  it('for somebody who said no needs nothing else', async () => {
    await openWith([sent('2026-11-18')]);
    await close('They said no');
    expect(nextStep()).toContain('They said no today.');
  });

  it('for somebody who asked to stop says that it stands, before and after', async () => {
    await openWith([sent('2026-11-18')]);
    await menu('Close…');
    await press(get('field', 'They asked you to stop'));
    expect(sheet()).toContain('This stands: it cannot be reopened');
    await press(get('button', 'Close'));
    expect(nextStep()).toContain('Kept so that nobody writes to them again. It cannot be reopened.');
    expect(all('button', 'Reopen')).toEqual([]);
  });
});

describe('reopening', () => {
  it('takes the chase up again, and Undo lets it rest', async () => {
    await openWith(fair);
    await close('You move on to others');
    await press(get('button', 'Reopen'));
    expect(said()).toBe('Open again. Next: Friday 20 November');
    expect(nextStep()).toContain('Message today');
    await press(get('button', 'Undo'));
    expect(nextStep()).toContain('you moved on');
  });

  it('is not offered in the menu of what is closed, nor are a try, a leave or another closing', async () => {
    await openWith(fair);
    await close('Another reason');
    await press(get('button', 'More about this contact'));
    expect(all('menuitem').map((item) => text(item))).toEqual(['Reconnect later', 'Delete…']);
  });
});

describe('closing too early', () => {
  it('is met by what was tried so far and three offers, none of them before the others', async () => {
    await openWith(twoOfFive);
    await close('No reply came');
    expect(contact()?.closed).toBeNull();
    expect(get('heading', 'Silence is not a no')).toBeTruthy();
    expect(sheet()).toContain('2 messages and 3 attempts so far. They may just be busy.');
    const offers = [...document.querySelectorAll('.offers > button')];
    expect(offers.map((offer) => text(offer.querySelector('b')))).toEqual([
      'One final try',
      'Slow: every 14 days',
      'Close anyway',
    ]);
    expect(new Set(offers.map(({ className }) => className)).size).toBe(1);
    // the Enter that asked, held down, presses none of them
    expect(document.activeElement).toBe(document.querySelector('.sheet'));
  });

  it('counts what came after the last answer, where there was one', async () => {
    await openWith([...fair, replied('2026-11-17'), sent('2026-11-18')]);
    await close('No reply came');
    expect(sheet()).toContain('1 message and 0 attempts since they last answered.');
  });

  it('shows no figure of anybody else while the user has fewer than ten answers of their own', async () => {
    await openWith(twoOfFive);
    await close('No reply came');
    expect(sheet()).toContain('Not enough answers yet for a figure of your own.');
    expect(sheet()).not.toContain('Of ');
  });

  it('shows the figure of the user’s own contacts, and of how many', async () => {
    for (let number = 0; number < 12; number++) {
      const past = [...(number < 5 ? fair.slice(0, 3) : fair.slice(0, 1)), replied('2026-11-17')];
      await keep(background, mailer(`Person ${number}`, `person${number}@example.com`, 'from'), past);
    }
    const contactId = await keep(background, jonas, twoOfFive);
    show(background);
    await openFramed();
    await close('No reply came');
    expect(sheet()).toContain('Of 12 people who answered you, 5 did so only after more than 2 messages.');
    expect(background.find(contactId).contact.fields.closed).toBeNull();
  });

  it('asks for no figure where nothing was sent: nobody answers that', async () => {
    await openWith([dialled('2026-11-18')]);
    await close('No reply came');
    expect(sheet()).toContain('0 messages and 1 attempt so far.');
    expect(background.calls).not.toContain('figures');
  });

  it('may become one final try', async () => {
    await openWith(twoOfFive);
    await close('No reply came');
    await press(get('button', /^One final try/));
    expect(said()).toBe('One final try. Next: Monday 23 November');
    expect(nextStep()).toContain('One final try on Mon 23 Nov');
    expect(document.querySelector('.sheet')).toBeNull();
    await press(get('button', 'Undo'));
    expect(contact()?.finalTryAt).toBeNull();
  });

  it('may become the slow cadence, at its own interval', async () => {
    await openWith(twoOfFive);
    await close('It does not fit');
    await press(get('button', /^Slow: every 14 days/));
    expect(said()).toBe('Now in Slow. Next: Thursday 26 November');
    expect(contact()).toMatchObject({ cadence: 'slow', every: null, closed: null });
  });

  it('changes nothing for somebody in the slow cadence already', async () => {
    await openWith(twoOfFive);
    const patch = { cadence: 'slow', every: 10 };
    await background.receive({ call: 'changeContact', body: { contactId: stored(background)[0]?.contact.id, patch } });
    await settled();
    const before = contact()?.cadenceSince;
    await close('No reply came');
    await press(get('button', /^Slow: every 10 days As it is now/));
    expect(contact()?.cadenceSince).toBe(before);
    expect(document.querySelector('.sheet')).toBeNull();
  });

  it('may be a closing all the same, which Undo takes back', async () => {
    await openWith(twoOfFive);
    await close('No reply came');
    await press(get('button', /^Close anyway/));
    expect(contact()?.closed?.reason).toBe('no-reply');
    await press(get('button', 'Undo'));
    expect(contact()?.closed).toBeNull();
  });
});

describe('one final try', () => {
  it('is asked for in the menu, and can be called off', async () => {
    await openWith(fair);
    await menu('One final try');
    expect(nextStep()).toContain('One more try before you let go, as you decided today.');
    await press(get('button', 'Call it off'));
    expect(said()).toContain('Called off. Next: ');
    expect(contact()?.finalTryAt).toBeNull();
  });

  it('made, says on which day it closes by itself, and can be kept open', async () => {
    await openWith(fair);
    await menu('One final try');
    background.now = instantFromMs(Date.parse('2026-11-24T09:00:00Z'));
    await press(get('button', 'Log touch'));
    expect(nextStep()).toContain('Closes by itself on Tue 8 Dec');
    expect(nextStep()).toContain('If nothing comes by then, it closes.');
    await press(get('button', 'Keep it open'));
    expect(nextStep()).not.toContain('Closes by itself');
    await press(get('button', 'Undo'));
    expect(nextStep()).toContain('Closes by itself on Tue 8 Dec');
  });

  it('is not offered twice: closing meanwhile offers to wait for it', async () => {
    await openWith(twoOfFive);
    await menu('One final try');
    await press(get('button', 'More about this contact'));
    expect(all('menuitem', 'One final try')).toEqual([]);
    await key('Escape');
    await close('No reply came');
    const before = contact()?.finalTryAt;
    await press(get('button', /^Keep to the final try/));
    expect(contact()?.finalTryAt).toBe(before);
  });
});
