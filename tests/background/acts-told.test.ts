import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { logTouch } from '../../src/domain/acts';
import { anew, start } from './start';

vi.mock('webextension-polyfill', () => import('./fake-browser'));
const broken = vi.hoisted(() => ({ view: false }));
vi.mock('../../src/background/view', async (real) => {
  const all = await real<typeof import('../../src/background/view')>();
  const contactView: typeof all.contactView = (...of) => {
    if (broken.view) throw new Error('no view');
    return all.contactView(...of);
  };
  return { ...all, contactView };
});

beforeEach(() => {
  broken.view = false;
  anew('2026-11-18T09:00:00Z');
});
afterEach(() => vi.useRealTimers());

const mail = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' } as const;

it('an act that was stored is told of, also where it cannot be shown', async () => {
  const { ask, capture } = await start();
  const { change, view } = await import('../../src/background/acting');
  const { contact } = await ask('add', { capture: capture('jonas') });
  const after = vi.fn();
  broken.view = true;
  await expect(change(contact.id, (before, c) => logTouch(before, mail, c), after)).rejects.toThrow('no view');
  expect(after.mock.calls).toEqual([[[contact.id]]]);
  broken.view = false;
  expect((await view(contact.id)).touches).toHaveLength(1);
});

it('an act that could not be stored is told of to nobody', async () => {
  const { ask, capture } = await start();
  const { change } = await import('../../src/background/acting');
  const { contact } = await ask('add', { capture: capture('jonas') });
  const after = vi.fn();
  const refused = () => {
    throw new Error('refused');
  };
  await expect(change(contact.id, refused, after)).rejects.toThrow('refused');
  expect(after).not.toHaveBeenCalled();
});
