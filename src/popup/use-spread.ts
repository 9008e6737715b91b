import { useState } from 'preact/hooks';
import type { Day } from '../domain/day';
import type { Spread } from '../messaging/views';
import { ask } from '../ui/background';
import type { Status } from '../ui/use-status';
import { shortDay } from '../ui/when';
import { counted } from '../ui/words';
import { takeBack, told } from './take-back';
import { everybody, type Queue } from './use-queue';

export interface Spreading {
  /** Where the backlog would go; `null` until it is asked for. */
  readonly plan: Spread | null;
  look(): void;
  leave(): void;
  spread(): void;
}

/**
 * Laying the backlog over the coming days: first shown, then done, and taken back as a whole.
 * @param begin is told before the list changes, so that the focus can go to its beginning
 */
export function useSpread(queue: Queue, status: Status, today: Day, begin: () => void): Spreading {
  const [plan, setPlan] = useState<Spread | null>(null);
  const look = told(status, async () => setPlan(await ask('spreadPreview', {})));
  const spread = told(status, async () => {
    const done = await ask('spread', {});
    setPlan(null);
    begin();
    const last = done.days.at(-1)?.day ?? today;
    const undo = () => {
      begin();
      void queue.after(everybody, takeBack(status, done));
    };
    status.done(counted('spreadDone', done.moved, shortDay(last, today)), { undo });
  });
  return {
    plan,
    look: () => void look(),
    leave: () => setPlan(null),
    spread: () => void queue.after(everybody, spread),
  };
}
