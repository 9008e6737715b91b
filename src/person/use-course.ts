import { useMemo } from 'preact/hooks';
import type { CadenceId } from '../domain/cadence';
import type { CloseReason, ContactKind } from '../domain/contact';
import type { Day } from '../domain/day';
import type { Done } from '../messaging/protocol';
import type { ContactView } from '../messaging/views';
import { ask } from '../ui/background';
import { nextWords } from '../ui/done';
import { cadenceName } from '../ui/names';
import { longDay } from '../ui/when';
import { t } from '../ui/words';
import { useDesk } from './desk';
import type { ContactPatch } from './use-save-field';

/** What the user decides about the course of a contact. Each is done when it gives `true`, and can be taken back. */
export interface Course {
  readonly finalTry: () => Promise<boolean>;
  readonly callOff: () => Promise<boolean>;
  /** @param anyway the user has seen what else there is */
  readonly close: (reason: CloseReason, anyway: boolean) => Promise<boolean>;
  readonly reopen: () => Promise<boolean>;
  /** Puts them on the list of those to reconnect with; takes them off; or begins with them now. */
  readonly list: () => Promise<boolean>;
  readonly unlist: () => Promise<boolean>;
  readonly begin: () => Promise<boolean>;
  /** A cadence chosen anew has its own interval. */
  readonly keepBy: (cadence: CadenceId) => Promise<boolean>;
  readonly keepEvery: (every: number | null) => Promise<boolean>;
  readonly become: (kind: ContactKind) => Promise<boolean>;
  /** `null`: they are back. */
  readonly awayUntil: (back: Day | null) => Promise<boolean>;
  readonly forget: () => Promise<boolean>;
}

export function useCourse({ id: contactId, fields, today }: ContactView): Course {
  const { act, zone } = useDesk();
  const { cadence: before } = fields;
  return useMemo(() => {
    const doing = async (call: () => Promise<Done>, say: (next: string, now: ContactView) => string) =>
      (await act(call, ({ contact }) => ({ text: say(nextWords(contact, zone), contact) }))) !== null;
    const changing = (patch: ContactPatch, say: (next: string, now: ContactView) => string) =>
      doing(() => ask('changeContact', { contactId, patch }), say);
    return {
      finalTry: () =>
        doing(
          () => ask('finalTry', { contactId }),
          (next) => t('finalTryAsked', next),
        ),
      callOff: () =>
        doing(
          () => ask('callOffFinalTry', { contactId }),
          (next) => t('finalTryOff', next),
        ),
      close: (reason, anyway) =>
        doing(
          () => ask('close', { contactId, reason, anyway }),
          () => t('closedNow'),
        ),
      reopen: () =>
        doing(
          () => ask('reopen', { contactId }),
          (next) => t('reopened', next),
        ),
      list: () =>
        doing(
          () => ask('putOnList', { contactId, at: 'end' }),
          (_next, { fields: { name } }) => t('reconnectListed', name.value),
        ),
      unlist: () =>
        doing(
          () => ask('takeOffList', { contactId }),
          (_next, { fields: { name } }) => t('reconnectRemoved', name.value),
        ),
      begin: () =>
        doing(
          () => ask('beginTurn', { contactId }),
          (next) => t('reconnectBegun', next),
        ),
      keepBy: (cadence) => changing({ cadence, every: null }, (next) => t('keptBy', cadenceName(cadence), next)),
      keepEvery: (every) => changing({ every }, (next) => t('keptEvery', next)),
      become: (kind) =>
        changing({ kind }, (next, { fields: { cadence } }) =>
          cadence === before ? t('changed') : t('becameKept', t(`kind_${kind}`), cadenceName(cadence), next),
        ),
      awayUntil: (back) =>
        changing({ awayUntil: back }, (next) =>
          back ? t('awayKept', longDay(back, today), next) : t('awayOver', next),
        ),
      forget: () =>
        doing(
          () => ask('deleteContact', { contactId }),
          (_next, { fields: { name } }) => t('contactDeleted', name.value),
        ),
    };
  }, [contactId, before, today, act, zone]);
}
