import { RefusedError } from '../domain/refused';
import type { FromBulk, PageToBulk, Progress, ToBulk } from '../messaging/bulk';
import { CallError } from '../messaging/wire';
import { storeFailureOf } from '../store/failure';

/** What a piece of work has to say, and hears, while it is done. */
export interface Work {
  readonly progress: (progress: Progress) => void;
  /** Aborted when the user has stopped it: what is read so far is thrown away, what is written is whole or not at all. */
  readonly signal: AbortSignal;
}

type Call = keyof PageToBulk;
type Given<K extends Call> = ReturnType<PageToBulk[K]>;
/** The calls, each with what carries it out. */
export type Handlers<K extends Call = Call> = {
  readonly [Name in K]: (body: Parameters<PageToBulk[Name]>[0], work: Work) => Promise<Given<Name>> | Given<Name>;
};

const failure = (error: unknown): Pick<Extract<FromBulk, { ok: false }>, 'error' | 'detail'> => ({
  error:
    error instanceof RefusedError || error instanceof CallError ? error.code : (storeFailureOf(error) ?? 'unexpected'),
  detail: error instanceof Error ? error.message : String(error),
});

/**
 * The answering end: gives what takes a message from the page. Whatever goes wrong is an answer.
 * @param post sends to the page
 */
export function serve(
  handlers: Partial<Handlers>,
  post: (message: FromBulk) => void,
): (message: ToBulk) => Promise<void> {
  const underWay = new Map<number, AbortController>();
  return async (message) => {
    const { id } = message;
    if ('stop' in message) {
      underWay.get(id)?.abort();
      return;
    }
    const stop = new AbortController();
    underWay.set(id, stop);
    try {
      const handler = handlers[message.call] as ((body: unknown, work: Work) => unknown) | undefined;
      if (!handler) throw new CallError('not-allowed', message.call);
      const value = await handler(message.body, {
        signal: stop.signal,
        progress: (progress) => post({ id, progress }),
      });
      post({ id, ok: true, value });
    } catch (error) {
      post({ id, ok: false, ...(stop.signal.aborted ? { error: 'stopped', detail: '' } : failure(error)) });
    } finally {
      underWay.delete(id);
    }
  };
}
