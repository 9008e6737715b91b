// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Done } from '../../src/messaging/protocol';
import type { ContactView } from '../../src/messaging/views';
import { nextWords, remarkWords } from '../../src/ui/done';
import type { FakeBackground } from './fake-background';
import { start } from './page';
import { jonas, keep, type Past } from './people';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

let background: FakeBackground;
beforeEach(() => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
});

const next = ({ contact }: { contact: ContactView }) => nextWords(contact, 'Europe/Berlin');

async function doing(call: string, body: object): Promise<Done> {
  const result = await background.receive({ call, body });
  if (!result.ok) throw new Error(`${result.error}: ${result.detail}`);
  return result.value as Done;
}

const sent = (at: string): Past => ({ at, channel: 'email', outcome: 'sent' });
const log = (contactId: string, channel: string, outcome: string) =>
  doing('log', { target: { contactId }, touch: { channel, outcome, direction: 'out', note: '', about: '' } });

describe('what an act has led to', () => {
  it('is the day of the next step', async () => {
    const id = await keep(background, jonas, []);
    expect(next(await log(id, 'email', 'sent'))).toBe('Next: Wednesday 25 November');
  });

  it('is the time until which the step was put off, also of today, unless that has come', async () => {
    const id = await keep(background, jonas, []);
    const snooze = (at: string) => doing('snooze', { contactId: id, at });
    expect(next(await snooze('2026-11-23T14:00:00.000Z'))).toBe('Next: Monday 23 November, 15:00');
    expect(next(await snooze('2026-11-20T14:00:00.000Z'))).toBe('Next: Friday 20 November, 15:00');
    background.now = '2026-11-20T14:00:00.000Z' as typeof background.now;
    expect(next(await doing('changeContact', { contactId: id, patch: { value: 3 } }))).toBe('Next: Friday 20 November');
  });

  it('is that the contact closes by itself, after the final try', async () => {
    const id = await keep(background, jonas, [sent('2026-11-02T10:00:00Z')]);
    await doing('finalTry', { contactId: id });
    expect(next(await log(id, 'email', 'sent'))).toBe('Closes by itself on Fri 4 Dec if nothing comes.');
  });

  it('is that nothing more is due, after a no', async () => {
    const id = await keep(background, jonas, [sent('2026-11-18T10:00:00Z')]);
    expect(next(await log(id, 'call', 'said-no'))).toBe('Closed: nothing more is due.');
  });
});

describe('the remark a touch deserves', () => {
  it('is said of the third message in seven days and of the second attempt of a day, and of nothing else', async () => {
    const id = await keep(background, jonas, [sent('2026-11-18T10:00:00Z')]);
    expect(remarkWords(await log(id, 'email', 'sent'))).toBe('');
    expect(remarkWords(await log(id, 'email', 'sent'))).toBe(
      'That makes 3 messages within seven days; two are plenty.',
    );
    expect(remarkWords(await log(id, 'call', 'no-answer'))).toBe('');
    expect(remarkWords(await log(id, 'call', 'no-answer'))).toBe(
      'That is the second attempt today; one a day is plenty.',
    );
  });
});
