import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import type { Done } from '../messaging/protocol';
import type { ContactView } from '../messaging/views';
import { ask } from '../ui/background';
import { t } from '../ui/words';
import { useDesk } from './desk';

/** How somebody is reached. E-mail addresses and numbers recognise a contact, so the background has a say in them. */
export type Way = 'email' | 'phone' | 'website';

/** The button that adds one has this id, and gets the focus when the button that removed one has gone with it. */
export const addId = (way: Way): string => `add-${way}`;

/** Adds and removes what the user says of how the contact is reached. */
export function useReaches() {
  const { candidate, act, status } = useDesk();
  const { contact } = candidate;
  const removing = useRef<Way | null>(null);
  useLayoutEffect(() => {
    if (!contact || !removing.current) return;
    if (document.activeElement === document.body) document.getElementById(addId(removing.current))?.focus();
    removing.current = null;
  }, [contact]);

  const add = useCallback(
    (way: Way, typed: string) => {
      const value = typed.trim();
      if (!contact || !value) return;
      // Text that looks like a link and is none would open nothing, or a script.
      if (way === 'website' && !/^https?:\/\/[^\s]+$/i.test(value)) return status.done(t('websiteInvalid', value));
      void act(
        () => keep(contact, way, value, true),
        () => ({ text: t('reachAdded', value) }),
      );
    },
    [contact, act, status],
  );
  const remove = useCallback(
    async (way: Way, value: string) => {
      if (!contact) return;
      removing.current = way;
      const done = await act(
        () => keep(contact, way, value, false),
        () => ({ text: t('reachRemoved', value) }),
      );
      if (!done) removing.current = null;
    },
    [contact, act],
  );
  return { add, remove };
}

function keep({ id: contactId, fields }: ContactView, way: Way, value: string, on: boolean): Promise<Done> {
  if (way !== 'website') return ask(on ? 'addReach' : 'removeReach', { contactId, reach: { kind: way, value } });
  const others = fields.websites.filter((website) => website.value !== value);
  const websites = on ? [...others, { value, from: 'user' as const }] : others;
  return ask('changeContact', { contactId, patch: { websites } });
}
