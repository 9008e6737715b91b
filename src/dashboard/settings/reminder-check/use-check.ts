import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { msOf } from '../../../domain/day';
import type { ReminderCheck } from '../../../messaging/views';
import type { ErrorCode } from '../../../messaging/wire';
import { ask, onNews } from '../../../ui/background';
import { codeOf } from '../../../ui/failure';
import { onReturn } from '../../../ui/on-return';

export interface Check {
  /** `null` until it is known. */
  readonly known: ReminderCheck | null;
  readonly failure: ErrorCode | null;
  look(): Promise<void>;
}

/** The background has a moment to look at what is due before it is asked whether it did. */
const afterSweepMs = 2000;
/** An alarm that lies far away is a wrong one, and one that has passed rings soon: neither is to be asked about all the time. */
const [soonestMs, latestMs] = [10_000, 90_000];

/**
 * What is known about reminders: asked anew with every news, when the user comes back to the page, and after the next sweep is due. In
 * between nobody asks, as asking would itself keep the background awake.
 */
export function useCheck(): Check {
  const [known, setKnown] = useState<ReminderCheck | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  /** Counts the questions: an answer that a later one has overtaken is not shown. */
  const turn = useRef(0);
  const look = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    try {
      const answer = await ask('checkReminders', {});
      if (mine !== turn.current) return;
      setKnown(answer);
      setFailure(null);
    } catch (error) {
      if (mine === turn.current) setFailure(codeOf(error));
    }
  }, []);
  useEffect(() => {
    void look();
    const stopNews = onNews(({ news }) => {
      if (news === 'changed') void look();
    });
    const stopReturn = onReturn(() => void look());
    return () => {
      stopNews();
      stopReturn();
    };
  }, [look]);
  useEffect(() => {
    if (!known?.nextSweep) return;
    const ms = msOf(known.nextSweep) - msOf(known.now) + afterSweepMs;
    const timer = setTimeout(
      () => {
        if (document.visibilityState === 'visible') void look();
      },
      Math.min(latestMs, Math.max(soonestMs, ms)),
    );
    return () => clearTimeout(timer);
  }, [known, look]);
  return { known, failure, look };
}
