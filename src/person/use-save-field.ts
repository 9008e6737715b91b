import { useCallback } from 'preact/hooks';
import type { PersonField } from '../domain/sighting';
import type { Done, PageToBackground } from '../messaging/protocol';
import { ask } from '../ui/background';
import { t } from '../ui/words';
import { useDesk } from './desk';

export type ContactPatch = Parameters<PageToBackground['changeContact']>[0]['patch'];

/** Changes what is remembered about the contact. */
export function useChangeContact(): (patch: ContactPatch, say?: (done: Done) => string) => void {
  const { candidate, act } = useDesk();
  const id = candidate.contact?.id;
  return useCallback(
    (patch, say = () => t('changed')) => {
      if (id)
        void act(
          () => ask('changeContact', { contactId: id, patch }),
          (done) => ({ text: say(done) }),
        );
    },
    [id, act],
  );
}

/** Keeps what the user typed into a field: with the contact, or until the person becomes one. */
export function useSaveField(): (field: PersonField, value: string) => void {
  const { candidate, work, change } = useDesk();
  const changeContact = useChangeContact();
  return useCallback(
    (field, value) => {
      if (!candidate.contact) return change({ edits: { ...work.edits, [field]: value } });
      const seen = { value, from: 'user' as const };
      changeContact(field === 'name' ? { name: seen } : { [field]: value ? seen : null });
    },
    [candidate, work.edits, change, changeContact],
  );
}
