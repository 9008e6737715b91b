// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { all, choose, get, press, said, text, type } from '../ui/page';
import type { Past } from '../ui/people';
import { call, line, openJonas } from './person-page';
import { submit } from './settings-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
vi.mock('../../src/dashboard/bulk', () => import('./people-bulk'));
afterEach(() => void vi.useRealTimers());

const mail = (at: string, more: Partial<Past> = {}): Past => ({ at, channel: 'email', outcome: 'sent', ...more });

describe('the line of what has been', () => {
  it('has years, and silences in words, each drawn the longer the longer it was', async () => {
    await openJonas([mail('2025-03-03T09:00:00Z'), mail('2026-09-01T09:00:00Z'), mail('2026-10-12T09:00:00Z')]);
    expect(line()).toEqual([
      '5 weeks of silence so far',
      'E-mail sentMon 12 Oct, 11:00',
      '5 weeks of silence',
      'E-mail sentTue 1 Sept, 11:00',
      '17 months of silence',
      '2025',
      'E-mail sentMon, 3 Mar 2025, 10:00',
    ]);
    const lengths = [...document.querySelectorAll<HTMLElement>('.silence')].map((one) =>
      Number.parseInt(one.style.getPropertyValue('--length'), 10),
    );
    expect(lengths[2]).toBeGreaterThan(lengths[1] ?? 0);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(120);
  });

  it('has promises as they were made, and what came of them', async () => {
    await openJonas([mail('2026-11-16T09:00:00Z')], async (background, contactId) => {
      background.now = '2026-11-16T09:05:00.000Z' as typeof background.now;
      const promise = { what: 'call-back', by: 'them', zone: 'Europe/Berlin', note: 'about oak' };
      await call(background, 'promise', { target: { contactId }, ...promise, at: '2026-11-18T09:00:00.000Z' });
      background.now = '2026-11-20T09:12:00.000Z' as typeof background.now;
    });
    expect(line()).toEqual([
      'Missed: the call-back of Wed 18 Nov, 10:00Wed 18 Nov, 10:00',
      'Call-back agreed for Wed 18 Nov, 10:00Mon 16 Nov, 10:05about oak',
      'E-mail sentMon 16 Nov, 10:00',
    ]);
  });

  it('says how a touch was changed, and what it said before', async () => {
    await openJonas([{ at: '2026-11-18T09:00:00Z', channel: 'call', outcome: 'no-answer', note: 'rang long' }]);
    await press(get('button', /^More about: /));
    await press(get('menuitem', 'Edit'));
    await choose(get('field', 'Outcome'), 'voicemail-left');
    await type(get('field', 'Note', document.querySelector('.touch-form') as ParentNode), '');
    await submit(document.querySelector('.touch-form'));
    expect(said()).toContain('Changed.');
    const edits = document.querySelector('.edits');
    expect(text(edits?.querySelector('summary') ?? null)).toBe('Changed once');
    expect([...(edits?.querySelectorAll('p') ?? [])].map((one) => text(one))).toEqual([
      'Was: No answer',
      'Note was: rang long',
    ]);
  });

  it('shows what was deleted when one wants to see it, and since when it is', async () => {
    await openJonas([mail('2026-11-17T09:00:00Z'), mail('2026-11-18T09:00:00Z', { note: 'about oak' })]);
    await press(all('button', /^More about: /)[0] as HTMLElement);
    await press(get('menuitem', 'Delete'));
    expect(line()).toEqual(['E-mail sentTue 17 Nov, 10:00']);
    await press(get('button', 'Show 1 deleted touch'));
    expect(line()[0]).toMatch(
      /^E-mail sent deleted Bring backWed 18 Nov, 10:00about oakChanged onceFri 20 Nov, 10:12Deleted/,
    );
    await press(get('button', 'Undo'));
    expect(line()).toHaveLength(2);
    expect(all('button', /deleted touch/)).toEqual([]);
  });

  it('has what was deleted count again when it is brought back, and deleted again by Undo', async () => {
    const { background, contactId } = await openJonas([mail('2026-11-18T09:00:00Z', { note: 'about oak' })]);
    await press(get('button', /^More about: /));
    await press(get('menuitem', 'Delete'));
    await press(get('button', 'Show 1 deleted touch'));
    await press(get('button', 'Bring back'));
    expect(said()).toContain('The touch counts again.');
    expect(line()).toHaveLength(1);
    expect(text(document.querySelector('.edits summary'))).toBe('Changed 2 times');
    await press(get('button', 'Undo'));
    expect(background.dossiers.get(contactId)?.touches[0]?.fields.deleted).toBe(true);
  });

  it('takes an earlier touch, with its own day and hour', async () => {
    await openJonas([mail('2026-11-18T09:00:00Z')]);
    get('button', 'Log an earlier touch').focus();
    await press(get('button', 'Log an earlier touch'));
    await choose(get('field', 'Channel'), 'call');
    await choose(get('field', 'Outcome'), 'spoke');
    await type(get('field', 'Date'), '2026-11-10');
    await type(get('field', 'Time'), '16:30');
    await submit(document.querySelector('.touch-form'));
    expect(said()).toContain('Logged.');
    expect(line()).toEqual(['E-mail sentWed 18 Nov, 10:00', 'SpokeTue 10 Nov, 16:30']);
    expect(document.querySelector('.touch-form')).toBeNull();
    expect(document.activeElement).toBe(get('button', 'Log an earlier touch'));
  });

  it('refuses one that is still to come, says so, and keeps what was typed', async () => {
    await openJonas([mail('2026-11-18T09:00:00Z')]);
    await press(get('button', 'Log an earlier touch'));
    await type(get('field', 'Time'), '23:30');
    await submit(document.querySelector('.touch-form'));
    expect(said()).toMatch(/future|not happened|later/i);
    expect((get('field', 'Time') as HTMLInputElement).value).toBe('23:30');
  });

  it('is drawn in parts where it is long', async () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      mail(new Date(Date.parse('2026-08-01T09:00:00Z') + index * 86_400_000).toISOString()),
    );
    await openJonas(many);
    expect(line()).toHaveLength(80);
    get('button', /^Show \d+ more$/).focus();
    await press(get('button', /^Show \d+ more$/));
    expect(line()).toHaveLength(100);
    // The button has gone: whoever pressed it by key goes on with the first that came.
    await vi.waitFor(() => expect(document.activeElement?.closest('li')).toBe(get('list', 'History').children[80]));
  });
});
