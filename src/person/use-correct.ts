import { useCallback } from 'preact/hooks';
import type { Done, PageToBackground } from '../messaging/protocol';
import { ask } from '../ui/background';
import { useDesk } from './desk';
import { naming } from './naming';
import type { Work } from './use-work';

export type TouchPatch = Parameters<PageToBackground['changeTouch']>[0]['patch'];

/**
 * Changes the touch just logged. Undo then takes all of it back, and what was begun before it was logged is there again, with `again`.
 */
export function useCorrect(): (
  patch: TouchPatch,
  say: (done: Done) => string,
  again?: Partial<Work>,
) => Promise<Done | null> {
  const { work, change, act } = useDesk();
  const { logged } = work;
  return useCallback(
    async (patch, say, again = {}) => {
      if (!logged) return null;
      const { contactId, touchId, actId, before } = logged;
      const named = naming(patch.answeredBy);
      return act(
        async () => named.keep(await ask('changeTouch', { contactId, touchId, patch })),
        (done) => ({
          text: say(done),
          about: touchId,
          undoes: actId,
          afterUndo: () => {
            named.takeBack();
            change({ ...before, logged: null, promising: false, ...again });
          },
        }),
      );
    },
    [logged, change, act],
  );
}
