// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { all, get, key, press, said, settled, start, text, type } from '../ui/page';
import { jonas, keep } from '../ui/people';
import { clockAt, promised, promises, sayWhen } from './promise-page';
import { nextStep, openFramed, show, stored } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

// Friday, 10:12 in Berlin
clockAt('2026-11-20T09:12:00.000Z');

let background: FakeBackground;
beforeEach(() => {
  background = start();
});

const rows = () => [...get('list', 'Promises').children].map(text);

describe('a promise', () => {
  it('that has no date, for they would not say, is shown as a defect until it is dated', async () => {
    await keep(background, jonas, []);
    show(background);
    await openFramed();
    await press(get('button', 'Promise'));
    await press(get('button', 'They would not say'));
    expect(said()).toContain('which date and time?');
    expect(text(document.querySelector('.undated'))).toContain('They asked you to call, but there is no date yet');
    await press(get('button', 'Which date and time?'));
    await sayWhen('monday 9:30');
    await press(get('button', 'Move'));
    expect(document.querySelector('.undated')).toBeNull();
    expect(nextStep()).toContain('Call back on Monday at 9:30');
  });

  it('that was asked for and not written down is asked for, too', async () => {
    await keep(background, jonas, [
      { at: '2026-11-19T09:00:00.000Z', channel: 'call', outcome: 'asked-to-call-later' },
    ]);
    show(background);
    await openFramed();
    expect(text(document.querySelector('.undated'))).toContain('They asked you to call, but there is no date yet');
    await press(get('button', 'Which date and time?'));
    await type(get('field', 'Date'), '2026-11-23');
    await type(get('field', 'Time'), '09:30');
    await press(get('button', 'Save promise'));
    expect(document.querySelector('.undated')).toBeNull();
    expect(nextStep()).toContain('Call back on Monday at 9:30');
  });

  it('of somebody new is one act: taken back, neither it nor the contact is left', async () => {
    show(background);
    await openFramed();
    await press(get('button', 'Company: Nordlicht Möbel. Edit'));
    await type(get('textbox', 'Company'), 'Südlicht');
    await key('Enter');
    await press(get('button', 'Promise'));
    await sayWhen('next monday 9:30');
    await press(get('button', 'Save promise'));
    expect(nextStep()).toContain('Call back on Monday at 9:30');
    expect(stored(background)[0]?.contact.fields.company?.value).toBe('Südlicht');
    await press(get('button', 'Undo'));
    expect(nextStep()).toContain('Not a contact yet');
    expect(text(document.querySelector('.who'))).toContain('Südlicht');
  });

  it('with half a date is not saved', async () => {
    await keep(background, jonas, []);
    show(background);
    await openFramed();
    await press(get('button', 'Promise'));
    await type(get('field', 'Date'), '2026-11-23');
    await submit();
    expect(promises(background)).toEqual([]);
    expect(text()).toContain('A promise needs a date and a time');
  });

  it('is saved by Enter, and the focus goes back to where it came from', async () => {
    await keep(background, jonas, []);
    show(background);
    await openFramed();
    await press(get('button', 'Promise'));
    await sayWhen('tomorrow at 9');
    await submit();
    expect(promises(background).map(({ at, by, what }) => [at, by, what])).toEqual([
      ['2026-11-21T08:00:00.000Z', 'them', 'call-back'],
    ]);
    expect(document.activeElement).toBe(get('button', 'Promise'));
  });

  it('is given up by Escape, and the focus goes back to where it came from', async () => {
    await keep(background, jonas, []);
    show(background);
    await openFramed();
    await press(get('button', 'Promise'));
    expect(document.activeElement).toBe(get('field', 'Which date and time?'));
    await sayWhen('tomorrow at 9');
    await key('Escape');
    expect(document.querySelector('.promise-form')).toBeNull();
    expect(document.activeElement).toBe(get('button', 'Promise'));
    expect(promises(background)).toEqual([]);
  });

  it('may be an appointment, at a place, that the user promised', async () => {
    await keep(background, jonas, []);
    show(background);
    await openFramed();
    await press(get('button', 'Promise'));
    await sayWhen('24 November 10am');
    await press(get('button', 'I promised'));
    await press(get('button', 'An appointment'));
    await type(get('textbox', 'Where, and what about?'), 'Hall 4, samples of oak');
    await press(get('button', 'Save promise'));
    expect(promises(background).map(({ what, by, note }) => [what, by, note])).toEqual([
      ['appointment', 'me', 'Hall 4, samples of oak'],
    ]);
    expect(nextStep()).toContain('Hall 4, samples of oak');
  });

  it('is one, however often Enter is pressed while it is saved', async () => {
    await keep(background, jonas, []);
    show(background);
    await openFramed();
    await press(get('button', 'Promise'));
    await sayWhen('tomorrow at 9');
    const answer = background.holdNext('promise');
    await submit();
    await submit();
    answer();
    await settled();
    expect(promises(background)).toHaveLength(1);
  });

  it('after an appointment was set is most likely that appointment', async () => {
    show(background);
    await openFramed();
    await press(get('button', 'More'));
    await press(get('button', 'Appointment set'));
    await press(get('button', 'Promise'));
    expect(get('button', 'An appointment').getAttribute('aria-pressed')).toBe('true');
  });

  it('of the user’s own may have no date yet', async () => {
    await keep(background, jonas, []);
    show(background);
    await openFramed();
    await press(get('button', 'Promise'));
    await press(get('button', 'I promised'));
    await press(get('button', 'No date yet'));
    expect(promises(background).map(({ by, at }) => [by, at])).toEqual([['me', null]]);
  });

  it('stands among others: the one without a date first, then by their time', async () => {
    const contactId = await keep(background, jonas, []);
    await promised(background, contactId, '2026-11-25T09:00:00.000Z', { what: 'appointment' });
    await promised(background, contactId, '2026-11-23T09:00:00.000Z');
    await promised(background, contactId, null, { by: 'me' });
    show(background);
    await openFramed();
    expect(rows()).toEqual([
      'You promised it, but there is no date yetWhich date and time?Release',
      // The step above says it.
      'MoveRelease',
      'An appointment on Wednesday at 10:00MoveRelease',
    ]);
  });

  it('is moved, and taken back to where it was', async () => {
    const contactId = await keep(background, jonas, []);
    await promised(background, contactId, '2026-11-23T09:00:00.000Z');
    show(background);
    await openFramed();
    await press(get('button', 'Move'));
    expect((get('field', 'Date') as HTMLInputElement).value).toBe('2026-11-23');
    await sayWhen('in two weeks at 3');
    await press(get('button', 'Move', document.querySelector('.promise-form') as HTMLElement));
    expect(said()).toBe('Promise moved. Next: Friday 4 December, 15:00');
    expect(promises(background)[0]?.moves).toEqual(['2026-11-23T09:00:00.000Z']);
    expect(document.activeElement).toBe(get('button', 'Move'));
    await press(get('button', 'Undo'));
    expect(promises(background)[0]?.at).toBe('2026-11-23T09:00:00.000Z');
  });

  it('can be released, and the focus is not lost with it', async () => {
    const contactId = await keep(background, jonas, []);
    await promised(background, contactId, '2026-11-20T15:00:00.000Z', { by: 'me' });
    show(background);
    await openFramed();
    expect(nextStep()).toContain('You promised it for today at 16:00.');
    await press(get('button', 'Release'));
    await act(async () => void (await new Promise((resolve) => requestAnimationFrame(resolve))));
    expect(all('list', 'Promises')).toEqual([]);
    expect(text(get('region', 'Next step').querySelector('h2'))).not.toContain('promise');
    expect(get('region', 'Next step').contains(document.activeElement)).toBe(true);
  });
});

/** What Enter does in an input of a form. */
async function submit(): Promise<void> {
  await act(
    async () => void document.querySelector('.promise-form')?.dispatchEvent(new Event('submit', { cancelable: true })),
  );
  await settled();
}
