// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
// Fetched beforehand, so that a test does not wait for it.
import '../../src/domain/plain-date';
import type { FakeBackground } from '../ui/fake-background';
import { get, key, press, said, start, text, type } from '../ui/page';
import { jonas, keep } from '../ui/people';
import { menu, nextStep, openFramed, show, stored } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
beforeEach(async () => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
  await keep(background, jonas, [{ at: '2026-11-12T10:00:00Z', channel: 'email', outcome: 'sent' }]);
  show(background);
  await openFramed();
});

const who = () => text(document.querySelector('.who'));
const back = () => stored(background)[0]?.contact.fields.awayUntil;

describe('somebody who is away', () => {
  it('is so until a day said in plain words', async () => {
    await menu('Away until…');
    expect(document.activeElement).toBe(get('field', 'First day back'));
    await type(get('field', 'First day back'), 'in ten days');
    await press(get('button', 'Save'));
    expect(back()).toBe('2026-11-30');
    expect(said()).toBe('Away until Monday 30 November. Next: Monday 30 November');
    expect(who()).toContain('Away until Mon 30 Nov');
    expect(nextStep()).toContain('They are away until then.');
  });

  it('or until one picked from the calendar; before tomorrow nobody comes back', async () => {
    await menu('Away until…');
    await type(get('field', 'Date'), '2026-11-20');
    expect((get('button', 'Save') as HTMLButtonElement).disabled).toBe(true);
    await type(get('field', 'Date'), '2026-11-25');
    await press(get('button', 'Save'));
    expect(back()).toBe('2026-11-25');
  });

  it('comes back when the user says so, and goes again by Undo', async () => {
    await menu('Away until…');
    await type(get('field', 'Date'), '2026-11-30');
    await press(get('button', 'Save'));
    await press(get('button', 'They are back'));
    expect(said()).toBe('They are back. Next: Tuesday 17 November');
    expect(who()).not.toContain('Away until');
    await press(get('button', 'Undo'));
    expect(who()).toContain('Away until Mon 30 Nov');
  });

  it('was away when the day has come: nothing is said of it any more', async () => {
    await menu('Away until…');
    await type(get('field', 'Date'), '2026-11-23');
    await press(get('button', 'Save'));
    background.now = '2026-11-23T09:00:00.000Z' as typeof background.now;
    background.tell({ news: 'changed', contactIds: null });
    await key('Shift');
    expect(who()).not.toContain('Away until');
  });
});
