import BulkWorker from '../bulk/index?worker';
import type { FromBulk, PageToBulk, Progress, ToBulk } from '../messaging/bulk';
import { CallError, type ErrorCode } from '../messaging/wire';
import { onNews } from '../ui/background';

/** The one door from the dashboard to its worker. */

/** The user stopped it: nothing was changed. */
export class StoppedError extends Error {
  override name = 'StoppedError';
}

export interface Watching {
  readonly progress?: (progress: Progress) => void;
  /** Stops the work when it is aborted. */
  readonly signal?: AbortSignal;
}

interface Waiting extends Watching {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let stopHearing = (): void => {};
let last = 0;

/** There from the first call on, for as long as the page is. */
function start(): Worker {
  const started = new BulkWorker();
  started.addEventListener('message', ({ data }: MessageEvent<FromBulk>) => hear(data));
  // A worker that cannot run at all, or has run out of memory, answers nothing any more.
  started.addEventListener('error', lose);
  stopHearing = onNews(({ news }) => {
    // What it would store now would be there when everything else is gone.
    if (news === 'erasing') lose();
  });
  return started;
}

/** The next call begins with a new one. */
function lose(): void {
  worker?.terminate();
  worker = null;
  stopHearing();
  for (const { reject } of waiting.values()) reject(new CallError('unexpected', 'the worker has stopped'));
  waiting.clear();
}

function hear(message: FromBulk): void {
  const call = waiting.get(message.id);
  if (!call) return;
  if ('progress' in message) {
    call.progress?.(message.progress);
    return;
  }
  waiting.delete(message.id);
  if (message.ok) call.resolve(message.value as never);
  else if (message.error === 'stopped') call.reject(new StoppedError());
  else call.reject(new CallError(message.error as ErrorCode, message.detail));
}

/** Makes a call to the worker; rejects with `CallError`, or with {@link StoppedError} once it was stopped. */
export function bulk<K extends keyof PageToBulk>(
  call: K,
  body: Parameters<PageToBulk[K]>[0],
  { progress, signal }: Watching = {},
): Promise<ReturnType<PageToBulk[K]>> {
  worker ??= start();
  const to = worker;
  last += 1;
  const id = last;
  const post = (message: ToBulk) => to.postMessage(message);
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject, ...(progress ? { progress } : {}) });
    signal?.addEventListener('abort', () => post({ id, stop: true }), { once: true });
    post({ id, call, body });
  });
}
