import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { QueueView } from '../messaging/views';
import type { ErrorCode } from '../messaging/wire';
import { ask, onNews } from '../ui/background';
import { codeOf } from '../ui/failure';

export interface Queue {
  readonly view: QueueView | null;
  readonly failure: ErrorCode | null;
  load(): Promise<void>;
  /** Takes a row away at once, when an act on it was stored; the next answer says the rest. */
  leave(contactId: string): void;
}

export function useQueue(): Queue {
  const [view, setView] = useState<QueueView | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const turn = useRef(0);
  const load = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    try {
      const answer = await ask('queue', {});
      if (mine !== turn.current) return;
      setView(answer);
      setFailure(null);
    } catch (error) {
      if (mine === turn.current) setFailure(codeOf(error));
    }
  }, []);
  // Before the first paint, not after it: the question is on its way while the browser draws.
  useLayoutEffect(() => {
    void load();
    return onNews(({ news }) => {
      if (news === 'changed') void load();
    });
  }, [load]);
  const leave = useCallback((contactId: string) => {
    setView((before) => before && { ...before, rows: before.rows.filter((row) => row.contactId !== contactId) });
  }, []);
  return { view, failure, load, leave };
}
