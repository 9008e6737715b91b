import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anew, at, start } from './start';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

beforeEach(() => anew('2026-11-18T09:00:00Z')); // a Wednesday
afterEach(() => vi.useRealTimers());

const weekly = {
  id: 'own-weekly',
  name: 'Weekly',
  plan: { kind: 'sequence', gaps: [{ count: 5, unit: 'working-days' }] },
  attempts: 0,
  // biome-ignore lint/suspicious/noThenProperty: a cadence is data, `then` what follows it
  then: 'slow',
} as const;

describe('a cadence of the user’s own', () => {
  it('can be chosen as soon as it is saved, and moves its contacts when it is changed', async () => {
    const { ask, capture, keepPlansCurrent } = await start();
    const touch = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' } as const;
    const { contact } = await ask('log', { target: { capture: capture('amina') }, touch });
    const choose = () => ask('changeContact', { contactId: contact.id, patch: { cadence: 'own-weekly' } });
    await expect(choose()).rejects.toMatchObject({ code: 'no-such-cadence' });
    await ask('changeSettings', { patch: { cadences: [weekly] } });
    await choose();
    at('2026-11-19T09:00:00Z');
    const logged = await ask('log', { target: { contactId: contact.id }, touch });
    expect(logged.contact.plan.step).toMatchObject({ cadence: 'own-weekly', day: '2026-11-26' });

    const slower = { ...weekly, plan: { kind: 'sequence', gaps: [{ count: 7, unit: 'working-days' }] } } as const;
    await ask('changeSettings', { patch: { cadences: [slower] } });
    await keepPlansCurrent(() => {});
    expect((await ask('contact', { contactId: contact.id })).plan.step?.day).toBe('2026-11-30');
    at('2026-11-30T09:00:00Z');
    expect((await ask('queue', {})).rows.map(({ step }) => step.day)).toEqual(['2026-11-30']);
    // A worker that starts anew reads it anew.
    expect((await (await start()).ask('queue', {})).rows).toHaveLength(1);
  });
});

describe('settings that would leave somebody hanging', () => {
  it('are refused, and nothing of them is kept', async () => {
    const { ask } = await start();
    const leave = { from: '2026-11-18', to: '2027-11-18', note: '' } as never;
    const patch = { sender: 'Robin', leaves: [leave] };
    await expect(ask('changeSettings', { patch })).rejects.toMatchObject({ code: 'no-working-day' });
    expect((await ask('settings', {})).settings).toMatchObject({ sender: '', leaves: [] });
  });
});
