import { useMemo } from 'preact/hooks';
import type { Instant } from '../domain/day';
import type { PromiseFields } from '../domain/promise';
import type { Done } from '../messaging/protocol';
import { ask } from '../ui/background';
import { nextWords } from '../ui/done';
import type { MessageKey } from '../ui/message-keys';
import { t } from '../ui/words';
import { useDesk } from './desk';
import { directionOf } from './direction';

/** What the user can do with a promise of a contact. Each is done when it gives `true`, and can be taken back. */
export interface PromiseActs {
  readonly move: (promiseId: string, at: Instant) => Promise<boolean>;
  readonly release: (promiseId: string) => Promise<boolean>;
  readonly correct: (promiseId: string, corrected: PromiseFields['corrected']) => Promise<boolean>;
  /** Logs how an appointment went: that settles it. */
  readonly met: (outcome: 'appointment-kept' | 'appointment-missed') => Promise<boolean>;
}

export function usePromiseActs(contactId: string): PromiseActs {
  const { act, zone } = useDesk();
  return useMemo(() => {
    const doing = async (key: MessageKey, call: () => Promise<Done>): Promise<boolean> =>
      (await act(call, ({ contact }) => ({ text: t(key, nextWords(contact, zone)) }))) !== null;
    return {
      move: (promiseId, at) => doing('promiseMoved', () => ask('movePromise', { contactId, promiseId, at })),
      release: (promiseId) => doing('promiseReleased', () => ask('releasePromise', { contactId, promiseId })),
      correct: (promiseId, corrected) =>
        doing('promiseCorrected', () => ask('correctPromise', { contactId, promiseId, corrected })),
      met: (outcome) => {
        const touch = {
          channel: 'meeting',
          outcome,
          direction: directionOf('meeting', outcome),
          note: '',
          about: '',
        } as const;
        return doing('logged', () => ask('log', { target: { contactId }, touch }));
      },
    };
  }, [contactId, act, zone]);
}
