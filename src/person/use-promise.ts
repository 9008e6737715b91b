import { useCallback } from 'preact/hooks';
import type { NewPromise } from '../domain/promise-acts';
import { ask } from '../ui/background';
import { nextWords } from '../ui/done';
import { t } from '../ui/words';
import { targetOf } from './candidate';
import { useDesk } from './desk';

/** Writes down a promise; somebody who is no contact yet becomes one by it. */
export function usePromise(): (promise: NewPromise) => Promise<boolean> {
  const { here, candidate, work, change, status, act, zone } = useDesk();
  return useCallback(
    async (promise) => {
      const target = targetOf(here, candidate, work);
      if (!target) {
        status.done(t('nameNeeded'));
        return false;
      }
      const { edits } = work;
      const done = await act(
        () => ask('promise', { target, ...promise }),
        ({ contact }) => ({
          text: promise.at ? t('promised', nextWords(contact, zone)) : t('promisedUndated'),
          // Nothing the user typed is lost by taking the promise back.
          afterUndo: () => change({ edits }),
        }),
      );
      if (done) change({ edits: {} });
      return done !== null;
    },
    [here, candidate, work, change, status, act, zone],
  );
}
