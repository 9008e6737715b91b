import type { Progress } from '../../src/messaging/bulk';
import type { Exported, ExportWish } from '../../src/messaging/export';
import { CallError, type ErrorCode } from '../../src/messaging/wire';

/** A worker that makes files as slowly as a test wishes. Stands in for `src/dashboard/bulk`. */

export class StoppedError extends Error {}

export const worker = {
  wishes: [] as ExportWish[],
  /** What is made next, or why it is not. */
  next: { name: 'steadfast-2026-11-20.json.gz', count: 2, damaged: 0 } as Omit<Exported, 'file'>,
  fault: null as ErrorCode | null,
  /** Waits until it is let go or stopped. */
  hold: false,
  go: () => {},
  tell: (_progress: Progress) => {},
};

interface Watching {
  readonly progress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

export async function bulk(_call: 'export', wish: ExportWish, { progress, signal }: Watching): Promise<Exported> {
  worker.wishes.push(wish);
  worker.tell = progress;
  if (worker.hold)
    await new Promise<void>((resolve, reject) => {
      worker.go = resolve;
      signal.addEventListener('abort', () => reject(new StoppedError()));
    });
  if (worker.fault) throw new CallError(worker.fault);
  return { ...worker.next, file: new Blob(['what was made']) };
}
