import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anew, at, start } from './start';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

beforeEach(() => anew('2026-11-16T09:00:00Z')); // a Monday
afterEach(() => vi.useRealTimers());

const mail = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' } as const;
type Background = Awaited<ReturnType<typeof start>>;
const rows = async ({ ask }: Background) =>
  (await ask('queue', {})).rows.map(({ name, step }) => [name, step.day, step.why.rule]);

describe('a clock that stood in 2030 for an hour', () => {
  it('hides nobody who was added or written to in it: they are due today, and it says why', async () => {
    const background = await start();
    at('2030-01-07T09:00:00Z');
    await background.ask('add', { capture: background.capture('amina') });
    await background.ask('log', { target: { capture: background.capture('bela') }, touch: mail });
    at('2026-11-16T10:00:00Z');
    expect(await rows(background)).toEqual([
      ['amina', '2026-11-16', 'clock'],
      ['bela', '2026-11-16', 'clock'],
    ]);
    expect(await background.ask('queue', {})).toMatchObject({ counts: { overdue: 0, today: 2 }, hanging: 0 });
  });

  it('does nothing to those who are added after it was set right', async () => {
    const background = await start();
    at('2030-01-07T09:00:00Z');
    await background.ask('add', { capture: background.capture('amina') });
    at('2026-11-16T10:00:00Z');
    const { contact } = await background.ask('log', { target: { capture: background.capture('chidi') }, touch: mail });
    expect(contact.plan.step).toMatchObject({ day: '2026-11-19', why: { rule: 'gap' } });
  });

  it('nor does a day off the end of the calendar, said in it, put anybody out of sight', async () => {
    const background = await start();
    const { contact, touchId = '' } = await background.ask('log', {
      target: { capture: background.capture('dora') },
      touch: mail,
    });
    at('2034-01-07T09:00:00Z');
    const patch = { awayUntil: '2034-02-01' as never };
    await background.ask('changeTouch', { contactId: contact.id, touchId, patch });
    at('2026-11-16T10:00:00Z');
    expect(await rows(background)).toEqual([['dora', '2026-11-16', 'clock']]);
  });
});
