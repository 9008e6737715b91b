import { describe, expect, it } from 'vitest';
import type { Cadence } from '../../src/domain/cadence';
import { addDays, type Day } from '../../src/domain/day';
import { defaultSettings, type Settings } from '../../src/domain/settings';
import { refuseSettings } from '../../src/domain/settings-check';

const today = '2026-11-18' as Day;
const day = (text: string) => text as Day;
const own = (id: string, then: string | null = 'slow', name = id): Cadence => ({
  id,
  name,
  plan: { kind: 'sequence', gaps: [{ count: 5, unit: 'working-days' }] },
  attempts: 0,
  then,
});
const template = { id: 'own-1', medium: 'email', situation: 'first', language: 'en' } as const;

/** The code with which a change is refused; `null` when it is taken. */
function refusal(patch: Partial<Settings>, before: Partial<Settings> = {}): string | null {
  const settings = { ...defaultSettings, ...before };
  try {
    refuseSettings(settings, { ...settings, ...patch }, today, 'Europe/Berlin');
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

const leave = (from: string, to: string) => ({ from: day(from), to: day(to), note: '' });
const everyDay = (count: number) => Array.from({ length: count }, (_, ahead) => addDays(today, ahead));

describe('settings are kept only when nobody is left hanging by them', () => {
  it.each<[string, Partial<Settings>, string | null]>([
    ['a leave of one day', { leaves: [leave('2026-12-24', '2026-12-24')] }, null],
    ['a leave of a year', { leaves: [leave('2027-01-01', '2028-01-01')] }, null],
    ['a leave that ends before it begins', { leaves: [leave('2026-12-24', '2026-12-23')] }, 'leave-faulty'],
    ['a leave of more than a year', { leaves: [leave('2027-01-01', '2028-01-02')] }, 'leave-faulty'],
    ['hours of a minute', { hours: { from: 540, until: 541 } }, null],
    ['hours that end when they begin', { hours: { from: 540, until: 540 } }, 'hours-faulty'],
    ['quiet hours over midnight', { quiet: { from: 1260, until: 420 } }, null],
    ['no quiet hours', { quiet: null }, null],
    ['quiet hours that end when they begin', { quiet: { from: 420, until: 420 } }, 'quiet-faulty'],
    ['a year off but for one day', { daysOff: everyDay(364) }, null],
    ['a year off', { daysOff: everyDay(366) }, 'no-working-day'],
    ['no weekday', { workingWeekdays: [] }, 'no-working-day'],
    ['a leave of every coming day', { leaves: [leave('2026-11-18', '2027-11-18')] }, 'no-working-day'],
    ['a cadence of their own', { cadences: [own('own-weekly')] }, null],
    ['one that takes the place of a built-in one', { cadences: [own('gentle')] }, 'cadence-faulty'],
    ['two of one id', { cadences: [own('own-a', 'slow', 'A'), own('own-a', 'slow', 'B')] }, 'cadence-faulty'],
    ['two in a circle', { cadences: [own('own-a', 'own-b'), own('own-b', 'own-a')] }, 'cadence-faulty'],
    ['one without a follower', { cadences: [own('own-a', null)] }, 'cadence-faulty'],
    ['a template', { templates: [{ ...template, text: 'Hello {firstName}' }] }, null],
    ['a template with a field that is none', { templates: [{ ...template, text: '{first}' }] }, 'template-faulty'],
  ])('%s', (_what, patch, code) => {
    expect(refusal(patch)).toBe(code);
  });

  it('a cadence that another runs out into is not removed; both may go at once', () => {
    const before = { cadences: [own('own-a', 'own-b'), own('own-b')] };
    expect(refusal({ cadences: [own('own-a', 'own-b')] }, before)).toBe('cadence-in-use');
    expect(refusal({ cadences: [own('own-a')] }, before)).toBeNull();
    expect(refusal({ cadences: [] }, before)).toBeNull();
  });

  it('what stood before is no reason to refuse something else', () => {
    const before = { leaves: [leave('2026-12-24', '2026-12-23')], cadences: [own('own-a', 'removed')] };
    expect(refusal({ sender: 'Robin' }, before)).toBeNull();
  });
});
