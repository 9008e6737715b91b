// @vitest-environment happy-dom
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { get, press, text } from '../ui/page';
import { go, openJonas } from './person-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
vi.mock('../../src/dashboard/bulk', () => import('./export-bulk'));

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const past = [
  { at: '2026-11-16T09:00:00Z', channel: 'call', outcome: 'voicemail-left', note: 'asked about oak' },
  { at: '2026-11-17T09:20:00Z', channel: 'email', outcome: 'sent', note: '' },
] as const;

describe('the sheet of a person', () => {
  it('holds what is known, what comes next, and what has been, and is printed', async () => {
    const { contactId } = await openJonas(past as never);
    const printed = vi.fn();
    vi.stubGlobal('print', printed);
    await go(`#/person/${contactId}/sheet`);
    const sheet = document.querySelector('.printed') as HTMLElement;
    expect(text(sheet.querySelector('h1'))).toMatch(/^Jonas/);
    expect(text(sheet)).toContain('asked about oak');
    expect([...sheet.querySelectorAll('.on-paper li')]).toHaveLength(2);
    expect(text(sheet.querySelector('.on-paper li'))).toContain('17 Nov');
    expect([...sheet.querySelectorAll('h2')].map(text)).toContain('Next step');
    await press(get('button', 'Print'));
    expect(printed).toHaveBeenCalledOnce();
    expect(get('link', 'Back to the person').getAttribute('href')).toBe(`#/person/${contactId}`);
    const { violations } = await axe.run(sheet);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('says so where there is nobody any more', async () => {
    await openJonas();
    await go('#/person/nobody-there/sheet');
    expect(text()).toContain('There is no such contact any more.');
  });
});
