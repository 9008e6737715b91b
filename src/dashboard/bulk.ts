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
  unheard = [];
  stopHearing = onNews((news) => {
    // What it would store now would be there when everything else is gone.
    if (news.news === 'erasing') lose();
    if (news.news === 'changed') unheard = withNews(news.contactIds);
  });
  return started;
}

/** Contacts that were changed and of which the worker has not heard, whatever place of the dashboard is open; `null`: any. */
let unheard: readonly string[] | null = [];

/** So many are told one by one; with more of them the list is read anew anyway. */
const few = 500;

function withNews(contactIds: readonly string[] | null): typeof unheard {
  const all = unheard && contactIds && [...new Set([...unheard, ...contactIds])];
  return all && all.length <= 2 * few ? all : null;
}

/** What is asked of the list, which has to know what was changed since it was read. */
const ofList: ReadonlySet<keyof PageToBulk> = new Set<keyof PageToBulk>([
  ...(['people', 'ready', 'peopleIds', 'facets', 'reconnectCount', 'reconnectBuild'] as const),
]);

/** Under way; who asks meanwhile waits for it too. */
let telling: Promise<void> | null = null;

/** The worker hears of it before the next question, and not before: nobody may ask for long. Why it could not, it says to whoever asks. */
function tellUnheard(): Promise<void> | null {
  if (unheard?.length !== 0) {
    const tell = Promise.all([telling, tellAll(unheard)]).then(() => {
      if (telling === tell) telling = null;
    });
    telling = tell;
    unheard = [];
  }
  return telling;
}

async function tellAll(told: typeof unheard): Promise<void> {
  try {
    for (let from = 0; from < (told?.length ?? 1); from += few)
      await bulk('changed', { contactIds: told?.slice(from, from + few) ?? null });
  } catch {
    // The list is read anew then, or cannot be read.
  }
}

/** What a place has told the worker by itself it need not hear again. */
function heardFrom(contactIds: readonly string[] | null): void {
  const heard = new Set(contactIds);
  unheard = contactIds === null ? [] : (unheard?.filter((id) => !heard.has(id)) ?? null);
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

const stopped = (id: number): FromBulk => ({ id, ok: false, error: 'stopped', detail: '' });

/** Makes a call to the worker; rejects with `CallError`, or with {@link StoppedError} once it was stopped. */
export function bulk<K extends keyof PageToBulk>(
  call: K,
  body: Parameters<PageToBulk[K]>[0],
  { progress, signal }: Watching = {},
): Promise<ReturnType<PageToBulk[K]>> {
  // A signal that was given before tells of it no more.
  if (signal?.aborted) return Promise.reject(new StoppedError());
  worker ??= start();
  const to = worker;
  last += 1;
  const id = last;
  const post = (message: ToBulk) => to.postMessage(message);
  if (call === 'changed') heardFrom((body as Parameters<PageToBulk['changed']>[0]).contactIds);
  const told = ofList.has(call) ? tellUnheard() : null;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject, ...(progress ? { progress } : {}) });
    signal?.addEventListener('abort', () => post({ id, stop: true }), { once: true });
    if (told) void told.then(() => (signal?.aborted ? hear(stopped(id)) : post({ id, call, body })));
    else post({ id, call, body });
  });
}
