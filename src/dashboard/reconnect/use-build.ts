import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type ReconnectChoice, usualChoice } from '../../domain/reconnect';
import type { Progress } from '../../messaging/bulk';
import type { ErrorCode } from '../../messaging/wire';
import { ask } from '../../ui/background';
import { codeOf } from '../../ui/failure';
import { sayUndone } from '../../ui/undone';
import type { Status } from '../../ui/use-status';
import { counted, t } from '../../ui/words';
import { bulk, StoppedError } from '../bulk';
import type { ReconnectDesk } from './use-reconnect';

export interface Building {
  readonly choice: ReconnectChoice;
  change(patch: Partial<ReconnectChoice>): void;
  /** How many the choice means; `null` while that is being counted. */
  readonly found: number | null;
  readonly failure: ErrorCode | null;
  /** How far the building has come; `null` while there is none. */
  readonly progress: Progress | null;
  build(): Promise<void>;
  stop(): void;
}

/** Whom to put on the list: counted before it is done, done as one act, and taken back as one. */
export function useBuild({ list, load }: ReconnectDesk, status: Status): Building {
  const [choice, setChoice] = useState(usualChoice);
  const [found, setFound] = useState<number | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const stopping = useRef<AbortController | null>(null);

  useEffect(() => {
    let overtaken = false;
    setFound(null);
    bulk('reconnectCount', { choice }).then(
      (now) => {
        if (overtaken) return;
        setFound(now.found);
        setFailure(null);
      },
      (error: unknown) => {
        if (!overtaken) setFailure(codeOf(error));
      },
    );
    return () => {
      overtaken = true;
    };
  }, [choice, list]);

  const told = useCallback(async () => {
    // What is stored is stored, whoever hears of it.
    await ask('acted', { contactIds: null }).catch(() => {});
    await load();
  }, [load]);
  const takeBack = async (actId: string) => {
    try {
      status.busy(t('undoing'));
      const { changed, ...left } = await bulk('undoMany', { actId });
      sayUndone(status, changed, left);
      await told();
    } catch (error) {
      status.failed(codeOf(error));
    }
  };
  const build = async () => {
    if (progress || !found) return;
    const stop = new AbortController();
    stopping.current = stop;
    setProgress({ done: 0, of: found });
    try {
      const { actId, put } = await bulk('reconnectBuild', { choice }, { progress: setProgress, signal: stop.signal });
      status.done(counted('reconnectPut', put), actId ? { undo: () => void takeBack(actId) } : {});
      await told();
    } catch (error) {
      if (error instanceof StoppedError) status.done(t('reconnectStopped'));
      else status.failed(codeOf(error));
    } finally {
      setProgress(null);
    }
  };
  return {
    choice,
    change: (patch) => setChoice((before) => ({ ...before, ...patch })),
    found,
    failure,
    progress,
    build,
    stop: () => stopping.current?.abort(),
  };
}
