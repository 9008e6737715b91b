import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
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

/** What is stored, as it is while `place` is looked at: counting reads every key there is, so it is not done for nobody. */
export function useStored(place: RefObject<HTMLElement | null>) {
  const [counted, setCounted] = useState<Counted | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const [inSight, setInSight] = useState(false);
  const isStale = useRef(true);
  const look = useCallback(async () => {
    isStale.current = false;
    try {
      setCounted(await count());
      setFailure(null);
    } catch (error) {
      setFailure(codeOf(error));
    }
  }, []);
  useEffect(() => {
    const at = place.current;
    if (!at) return;
    const observer = new IntersectionObserver((entries) => setInSight(entries.at(-1)?.isIntersecting ?? false));
    observer.observe(at);
    return () => observer.disconnect();
  }, [place]);
  useEffect(() => {
    if (inSight && isStale.current) void look();
    return onNews(({ news }) => {
      if (news !== 'changed') return;
      isStale.current = true;
      if (inSight) void look();
    });
  }, [inSight, look]);
  return { counted, failure, look };
}
