import { useCallback } from 'preact/hooks';
import type { NewPromise } from '../domain/acts';
import { ask } from '../ui/background';
import { nextWords } from '../ui/done';
import { t } from '../ui/words';
import { useDesk } from './desk';
import { captured } from './person';

/** Writes down a promise; somebody who is no contact yet becomes one by it. */
export function usePromise(): (promise: NewPromise) => Promise<boolean> {
  const { screen, candidate, work, change, act, zone } = useDesk();
  return useCallback(
    async (promise) => {
      const person = candidate.contact ? null : captured(candidate, work);
      const make = async () => {
        const id =
          candidate.contact?.id ??
          (person && (await ask('add', { capture: { person, home: screen.home } })).contact.id);
        return ask('promise', { contactId: id ?? '', ...promise });
      };
      const done = await act(make, ({ contact }) => ({
        text: promise.at ? t('promised', nextWords(contact, zone)) : t('promisedUndated'),
      }));
      if (done) change({ edits: {} });
      return done !== null;
    },
    [screen, candidate, work, change, act, zone],
  );
}
