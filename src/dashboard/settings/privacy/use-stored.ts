import type { RefObject } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Stored } from '../../../messaging/views';
import type { ErrorCode } from '../../../messaging/wire';
import { ask, onNews } from '../../../ui/background';
import { codeOf } from '../../../ui/failure';
import { roomTaken } from './room';

export interface Counted {
  readonly stored: Stored;
  /** In bytes; `null`: the browser does not say. */
  readonly room: number | null;
}

/** Counts what is stored; rejects with `CallError`. */
export async function count(): Promise<Counted> {
  const stored = await ask('stored', {});
  return { stored, room: await roomTaken() };
}

/** What is stored. It is counted when `place` is first looked at, for that reads every key there is; then after each change of everything. */
export function useStored(place: RefObject<HTMLElement | null>) {
  const [counted, setCounted] = useState<Counted | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const [seen, setSeen] = useState(false);
  const look = useCallback(
    () =>
      count().then(
        (now) => {
          setCounted(now);
          setFailure(null);
        },
        (error: unknown) => setFailure(codeOf(error)),
      ),
    [],
  );
  useEffect(() => {
    const at = place.current;
    if (!at) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(at);
    return () => observer.disconnect();
  }, [place]);
  useEffect(() => {
    if (!seen) return;
    void look();
    return onNews((news) => {
      if (news.news === 'changed' && !news.contactIds) void look();
    });
  }, [seen, look]);
  return { counted, failure, look };
}
