import { useCallback, useRef } from 'preact/hooks';
import type { Done } from '../messaging/protocol';
import type { Candidate } from '../messaging/views';
import { ask } from '../ui/background';
import { remarkWords } from '../ui/done';
import { codeOf } from '../ui/failure';
import { sayUndone } from '../ui/undone';
import type { Status } from '../ui/use-status';
import { t } from '../ui/words';
import type { Desk, Saying } from './desk';

/** An act that takes longer than this is said to be under way; a quicker one would only flicker. */
export const patienceMs = 400;

/** What shows the contacts that are acted on. */
export interface Shown {
  /** Shows what an act has made of somebody at once, without asking for it. */
  took(done: Done, candidate: Candidate): void;
  /** Asks anew. */
  refresh(): void;
}

/** Acts one after the other, in the order in which the user did them. */
export function useActs(shown: Shown, candidate: Candidate | null, status: Status): Pick<Desk, 'act'> {
  const before = useRef<Promise<unknown>>(Promise.resolve());

  const takeBack = useCallback(
    async (actId: string, afterUndo?: () => void) => {
      try {
        const { contactIds, ...left } = await ask('undo', { actId });
        sayUndone({ done: status.done }, contactIds.length, left);
        afterUndo?.();
      } catch (error) {
        status.failed(codeOf(error));
      }
      shown.refresh();
    },
    [status.done, status.failed, shown.refresh],
  );

  const act = useCallback(
    async (doing: () => Promise<Done>, say: (done: Done) => Saying): Promise<Done | null> => {
      // On its way before anything is drawn.
      const turn = before.current.then(doing, doing);
      before.current = turn;
      const slow = setTimeout(() => status.busy(t('saving')), patienceMs);
      try {
        const done = await turn;
        if (candidate) shown.took(done, candidate);
        const { text, about, undoes = done.actId, afterUndo } = say(done);
        const undo = () => void takeBack(undoes, afterUndo);
        status.done(text, { undo, remark: remarkWords(done), ...(about ? { about } : {}) });
        return done;
      } catch (error) {
        status.failed(codeOf(error));
        return null;
      } finally {
        clearTimeout(slow);
      }
    },
    [candidate, status.done, status.busy, status.failed, shown.took, takeBack],
  );
  return { act };
}
