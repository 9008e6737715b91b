import type { Instant } from '../domain/day';
import { untilTomorrow } from '../domain/pause';
import { isPaused } from '../domain/reminder-hold';
import type { Quiet } from '../domain/settings';
import type { QueueView } from '../messaging/views';
import { ask } from '../ui/background';
import { pausedWords } from '../ui/pause-words';
import type { Status } from '../ui/use-status';
import { t } from '../ui/words';
import { told } from './take-back';
import { useNow } from './use-now';
import { everybody, type Queue } from './use-queue';

export interface Pausing {
  readonly now: Instant;
  /** Until then nothing comes; `null`: reminders come. */
  readonly until: Instant | null;
  /** How long a pause begun now would last. */
  readonly tomorrow: Instant;
  pause(): void;
  resume(): void;
}

/** No reminder until tomorrow, and back, from here. */
export function usePause(view: QueueView, quiet: Quiet | null, queue: Queue, status: Status): Pausing {
  const now = useNow(view.now);
  const { zone, pausedUntil } = view;
  const tomorrow = untilTomorrow(now, quiet, zone);
  const change = (until: Instant | null) => {
    const keep = told(status, async () => {
      await ask('changeSettings', { patch: { pausedUntil: until } });
      const said = until ? pausedWords(until, now, zone) : t('remindersResumed');
      status.done(said, { undo: () => change(pausedUntil) });
    });
    void queue.after(everybody, keep);
  };
  return {
    now,
    until: isPaused(now, { pausedUntil }) ? pausedUntil : null,
    tomorrow,
    pause: () => change(tomorrow),
    resume: () => change(null),
  };
}
