// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { bulk } from '../../src/dashboard/bulk';
import type { ToBulk } from '../../src/messaging/bulk';
import { fresh, sendToPages } from '../ui/fake-browser';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

const workers = vi.hoisted((): { asked: ToBulk[]; ended: boolean; hear: (data: object) => void }[] => []);
vi.mock('../../src/bulk/index?worker', () => ({
  default: class {
    private readonly known = { asked: [] as ToBulk[], ended: false, hear: (_data: object): void => {} };
    constructor() {
      workers.push(this.known);
    }
    addEventListener(kind: string, hear: (event: { data: object }) => void): void {
      if (kind === 'message') this.known.hear = (data) => hear({ data });
    }
    postMessage(message: ToBulk): void {
      this.known.asked.push(message);
    }
    terminate(): void {
      this.known.ended = true;
    }
  },
}));

beforeEach(() => {
  workers.length = 0;
  fresh('2026-11-20T09:00:00.000Z');
});

it('a worker that is about to store something ends when everything is deleted, and the next call has a new one', async () => {
  const asked = bulk('importDrop', {});
  await sendToPages({ news: 'changed', contactIds: null });
  expect(workers.map(({ ended }) => ended)).toEqual([false]);
  await sendToPages({ news: 'erasing' });
  await expect(asked).rejects.toMatchObject({ code: 'unexpected' });
  const again = bulk('importDrop', {});
  expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
  const [, next] = workers;
  next?.hear({ id: next.asked[0]?.id, ok: true, value: null });
  await expect(again).resolves.toBeNull();
  // The first one hears of nothing any more.
  await sendToPages({ news: 'erasing' });
  expect(workers).toHaveLength(2);
});
