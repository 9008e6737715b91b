// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { bulk, StoppedError } from '../../src/dashboard/bulk';
import { usualChoice } from '../../src/domain/reconnect';
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

it('a worker hears of what was changed, whatever place is open, before it is asked for the list again', async () => {
  bulk('importDrop', {}).catch(() => {});
  const [worker] = workers;
  const asked = () => worker?.asked.slice(1).map((message) => ('call' in message ? [message.call, message.body] : []));
  const answer = async () => {
    worker?.hear({ id: worker.asked.at(-1)?.id, ok: true, value: null });
    await new Promise((resolve) => setTimeout(resolve));
  };
  await sendToPages({ news: 'changed', contactIds: ['a', 'b'] });
  await sendToPages({ news: 'changed', contactIds: ['b', 'c'] });
  // A place may have told it by itself.
  bulk('changed', { contactIds: ['c'] }).catch(() => {});
  await answer();
  bulk('facets', {}).catch(() => {});
  const told = [
    ['changed', { contactIds: ['c'] }],
    ['changed', { contactIds: ['a', 'b'] }],
  ];
  bulk('facets', {}).catch(() => {});
  expect(asked()).toEqual(told);
  await answer();
  expect(asked()).toEqual([...told, ['facets', {}], ['facets', {}]]);
  await sendToPages({ news: 'changed', contactIds: null });
  bulk('ready', {}).catch(() => {});
  expect(asked()?.slice(4)).toEqual([['changed', { contactIds: null }]]);
});

it('what was stopped before it was asked for is not begun', async () => {
  bulk('importDrop', {}).catch(() => {});
  const signal = AbortSignal.abort();
  await expect(bulk('reconnectBuild', { choice: usualChoice }, { signal })).rejects.toBeInstanceOf(StoppedError);
  expect(workers.flatMap(({ asked }) => asked.map((message) => 'call' in message && message.call))).not.toContain(
    'reconnectBuild',
  );
});
