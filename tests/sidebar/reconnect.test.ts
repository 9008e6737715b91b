// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ask } from '../../src/ui/background';
import type { FakeBackground } from '../ui/fake-background';
import { get, press, said, settled, start } from '../ui/page';
import { jonas, keep, type Past } from '../ui/people';
import { menu, nextStep, openFramed, show, stored } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
beforeEach(() => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
});

const old: Past = { at: '2023-03-14T10:00:00Z', channel: 'email', outcome: 'sent' };
const waits = () => stored(background)[0]?.contact.fields.waits;
async function openWith(past: readonly Past[]): Promise<string> {
  const contactId = await keep(background, jonas, past);
  show(background);
  await openFramed();
  return contactId;
}

describe('somebody to reconnect with later', () => {
  it('waits for their turn, and nothing is due; begun with, they are due today, and it says why', async () => {
    await openWith([old]);
    await menu('Reconnect later');
    expect(said()).toContain('waits for their turn.');
    expect(nextStep()).toContain('Waits for their turn');
    expect(nextStep()).toContain('nothing is due until their turn comes.');
    await press(get('button', 'Start now'));
    expect(said()).toBe('Begun. Next: Friday 20 November');
    expect(nextStep()).toContain('Message today');
    expect(nextStep()).toContain('Reconnect: last touch March 2023.');
    await press(get('button', 'Undo'));
    expect(nextStep()).toContain('Waits for their turn');
  });

  it('is taken off the list, which is taken back', async () => {
    await openWith([old]);
    await menu('Reconnect later');
    await menu('Off the reconnect list');
    expect(nextStep()).toContain('Closed');
    expect(waits()).toBeNull();
    await press(get('button', 'Undo'));
    expect(nextStep()).toContain('Waits for their turn');
  });

  it('is begun with by whatever is logged', async () => {
    const contactId = await openWith([old]);
    await menu('Reconnect later');
    const touch = { channel: 'call', direction: 'out', outcome: 'no-answer', note: '', about: '' } as const;
    await ask('log', { target: { contactId }, touch });
    background.tell({ news: 'changed', contactIds: [contactId] });
    await settled();
    expect(nextStep()).not.toContain('Waits for their turn');
  });
});
