import type { RefusalCode } from '../domain/refused';

/** What goes over the wire. An Error does not survive it everywhere, so failures travel as values. */
export interface Request {
  readonly call: string;
  readonly body: unknown;
}

export type ErrorCode =
  | RefusalCode
  /** The sender may not make this call. */
  | 'not-allowed'
  /** The message does not fit the protocol: `detail` says where. */
  | 'malformed'
  /** The disk or the quota is full: nothing was saved. */
  | 'full'
  /** The write failed: nothing was saved. */
  | 'not-saved'
  /** The stored data could not be opened. */
  | 'store-closed'
  /** There was data, and the database is empty: nothing is begun anew before the user has said so. */
  | 'data-lost'
  /** What was stored last is missing: nothing is written over the rest before the user has said so. */
  | 'data-part-lost'
  /** There was data, and it cannot be read. */
  | 'data-damaged'
  /** It is of a newer Steadfast, and left untouched. */
  | 'data-newer'
  /** Everything is being deleted, and another page of ours does not let go of it. */
  | 'erase-blocked'
  /** No such contact (any more). */
  | 'gone'
  /** This page's extension has been updated or removed: only a reload of the page helps. */
  | 'reload'
  | 'unexpected';

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ErrorCode; readonly detail?: string };

/** A call that failed, thrown where it was made. `code` names the message that tells the user what to do. */
export class CallError extends Error {
  override name = 'CallError';
  constructor(
    readonly code: ErrorCode,
    detail?: string,
  ) {
    super(detail ? `${code}: ${detail}` : code);
  }
}

// biome-ignore lint/suspicious/noExplicitAny: a map of calls has any parameters
type AnyCalls = Record<string, (body: any) => unknown>;

/** `ask('log', body)`: one end of a direction. */
export type Ask<C extends AnyCalls> = <K extends keyof C & string>(
  call: K,
  body: Parameters<C[K]>[0],
) => Promise<ReturnType<C[K]>>;

/**
 * Firefox refuses a message that comes while the background falls asleep, and takes the same message a moment later. Nobody has
 * received it then, so nothing is done twice.
 */
const sendAwake = (send: (request: Request) => Promise<unknown>, request: Request): Promise<unknown> =>
  send(request).catch((error: unknown) => {
    if (!/receiving end does not exist/i.test(String(error))) throw error;
    return send(request);
  });

/** What a browser says when the other end is an extension that no longer exists. */
const gone = /context invalidated|receiving end does not exist|extension context|message port closed/i;

/**
 * The calling end. `send` carries a request to the other end and rejects when that is not there.
 * The promise rejects with {@link CallError} only.
 */
export function caller<C extends AnyCalls>(send: (request: Request) => Promise<unknown>): Ask<C> {
  return async (call, body) => {
    let result: Result<never> | undefined;
    try {
      result = (await sendAwake(send, { call, body })) as Result<never> | undefined;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new CallError(gone.test(message) ? 'reload' : 'unexpected', message);
    }
    if (!result) throw new CallError('unexpected', `no answer to ${call}`);
    if (!result.ok) throw new CallError(result.error, result.detail);
    return result.value;
  };
}
