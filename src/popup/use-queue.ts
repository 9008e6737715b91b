import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { QueueView } from '../messaging/views';
import type { ErrorCode } from '../messaging/wire';
import { ask, onNews } from '../ui/background';
import { codeOf } from '../ui/failure';
import { onReturn } from '../ui/on-return';

/** In place of a contact: an act on all of them. */
export const everybody = '';

export interface Queue {
  readonly view: QueueView | null;
  readonly failure: ErrorCode | null;
  /**
   * Does something with a contact, or with {@link everybody}, and then asks anew, once: the news of it is not asked about. While that is
   * under way, nothing else is done with them.
   */
  after(contactId: string, doing: () => Promise<void>): Promise<void>;
  /** Takes a row away at once, when an act on it was stored; the next answer says the rest. */
  leave(contactId: string): void;
  /** Asks anew. */
  refresh(): Promise<void>;
}

export function useQueue(): Queue {
  const [view, setView] = useState<QueueView | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const turn = useRef(0);
  const underWay = useRef(new Set<string>());
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
    const isOwn = (ids: readonly string[] | null) =>
      underWay.current.has(everybody) || (ids?.length && ids.every((id) => underWay.current.has(id)));
    const stopNews = onNews((news) => {
      if (news.news === 'changed' && !isOwn(news.contactIds)) void load();
    });
    const stopReturn = onReturn(() => void load());
    return () => {
      stopNews();
      stopReturn();
    };
  }, [load]);
  const after = useCallback(
    async (contactId: string, doing: () => Promise<void>) => {
      if (underWay.current.has(contactId)) return;
      underWay.current.add(contactId);
      try {
        await doing();
      } finally {
        underWay.current.delete(contactId);
      }
      await load();
    },
    [load],
  );
  const leave = useCallback((contactId: string) => {
    setView((before) => before && without(before, contactId));
  }, []);
  return { view, failure, after, leave, refresh: load };
}

/** The rows below stay below until the next answer: what was done was one of those for today. */
function without(view: QueueView, contactId: string): QueueView {
  const index = view.rows.findIndex((row) => row.contactId === contactId);
  if (index === -1) return view;
  const { within } = view;
  return {
    ...view,
    rows: view.rows.toSpliced(index, 1),
    within: within !== null && index < within ? within - 1 : within,
  };
}
