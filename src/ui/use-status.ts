import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ErrorCode } from '../messaging/wire';
import { failureWords } from './failure';

/** How long an act can be taken back by one press. A convenience: the history keeps its own way to do so. */
export const undoMs = 10_000;

export interface Said {
  readonly tone: 'done' | 'busy' | 'failed';
  readonly text: string;
  /** Said beneath, more quietly. */
  readonly remark?: string;
  /** Takes the act back. */
  readonly undo?: () => void;
  /** What it was about. */
  readonly about?: string;
}

type More = Pick<Said, 'remark' | 'undo' | 'about'>;

export interface Status {
  readonly said: Said | null;
  /** Is time held, because the pointer or the keyboard is there? */
  readonly held: boolean;
  done(text: string, more?: More): void;
  busy(text: string): void;
  failed(code: ErrorCode): void;
  clear(): void;
  /** Begins the time anew. */
  extend(): void;
  /** Each place that holds the time names itself; time runs when none does. */
  hold(place: string, on: boolean): void;
}

/** What happened, said in one place and for a while. Failures stay until they are dismissed or something else happens. */
export function useStatus(): Status {
  const [said, setSaid] = useState<Said | null>(null);
  const [holders, setHolders] = useState<ReadonlySet<string>>(new Set());
  /** What is left of the time of what is said now. */
  const left = useRef<{ of: Said | null; ms: number }>({ of: null, ms: undoMs });
  const held = holders.size > 0;

  useEffect(() => {
    if (said?.tone !== 'done' || held) return;
    if (left.current.of !== said) left.current = { of: said, ms: undoMs };
    const time = left.current;
    const since = performance.now();
    const timer = setTimeout(() => setSaid(null), time.ms);
    return () => {
      clearTimeout(timer);
      time.ms = Math.max(0, time.ms - (performance.now() - since));
    };
  }, [said, held]);

  const done = useCallback<Status['done']>((text, more) => setSaid({ tone: 'done', text, ...more }), []);
  // What is under way or went wrong is about the same as what was said before it.
  const sameAbout = (before: Said | null) => (before?.about ? { about: before.about } : {});
  const busy = useCallback<Status['busy']>(
    (text) => setSaid((before) => ({ tone: 'busy', text, ...sameAbout(before) })),
    [],
  );
  const failed = useCallback<Status['failed']>(
    (code) => setSaid((before) => ({ tone: 'failed', text: failureWords(code), ...sameAbout(before) })),
    [],
  );
  const extend = useCallback(() => setSaid((before) => before && { ...before }), []);
  const clear = useCallback(() => setSaid(null), []);
  const hold = useCallback<Status['hold']>((place, on) => {
    setHolders((before) => {
      if (before.has(place) === on) return before;
      const after = new Set(before);
      if (on) after.add(place);
      else after.delete(place);
      return after;
    });
  }, []);
  return useMemo(
    () => ({ said, held, done, busy, failed, clear, extend, hold }),
    [said, held, done, busy, failed, clear, extend, hold],
  );
}
