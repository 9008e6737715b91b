import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ContactFate, ContactPast, ContactView } from '../../messaging/views';
import type { ErrorCode } from '../../messaging/wire';
import type { Shown } from '../../person/use-acts';
import { ask, onNews } from '../../ui/background';
import { codeOf } from '../../ui/failure';
import { onReturn } from '../../ui/on-return';

export interface Person extends Shown {
  /** `null` until they are known, and for one who is not there. */
  readonly contact: ContactView | null;
  readonly past: ContactPast | null;
  /** What became of one who is not there. */
  readonly fate: ContactFate | null;
  readonly failure: ErrorCode | null;
}

type Known = Pick<Person, 'contact' | 'past' | 'fate' | 'failure'>;
const nothing: Known = { contact: null, past: null, fate: null, failure: null };

/** One contact with their past, as they are now. */
export function usePerson(contactId: string): Person {
  const [known, setKnown] = useState<Known>(nothing);
  /** Answers may overtake each other; only that of the last question counts. */
  const turn = useRef(0);

  const load = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const answer = await read(contactId);
    if (mine !== turn.current) return;
    // What is shown stays where it could only not be read anew.
    setKnown((before) => (answer.failure && before.contact ? { ...before, failure: answer.failure } : answer));
  }, [contactId]);
  const refresh = useCallback(() => void load(), [load]);

  useEffect(() => {
    refresh();
    const stops = [
      onNews((news) => {
        if (news.news === 'changed' && (news.contactIds?.includes(contactId) ?? true)) refresh();
      }),
      onReturn(refresh),
    ];
    return () => {
      turn.current += 1;
      for (const stop of stops) stop();
    };
  }, [refresh, contactId]);

  const took = useCallback<Shown['took']>(
    ({ contact }) => {
      if (contact.id !== contactId) return;
      if (contact.fields.deleted) setKnown({ ...nothing, fate: { fate: 'deleted' } });
      else setKnown((before) => ({ ...before, contact, fate: null, failure: null }));
      // How its touches were changed is known to the background only; an answer under way may be older than the act.
      refresh();
    },
    [contactId, refresh],
  );
  return useMemo(() => ({ ...known, took, refresh }), [known, took, refresh]);
}

async function read(contactId: string): Promise<Known> {
  try {
    const [contact, past] = await Promise.all([ask('contact', { contactId }), ask('past', { contactId })]);
    return { ...nothing, contact, past };
  } catch (error) {
    const failure = codeOf(error);
    if (failure !== 'gone' && failure !== 'malformed') return { ...nothing, failure };
    return gone(contactId);
  }
}

async function gone(contactId: string): Promise<Known> {
  try {
    return { ...nothing, fate: await ask('fate', { contactId }) };
  } catch (error) {
    const failure = codeOf(error);
    // What stands in the address is no name of a contact.
    return failure === 'malformed' ? { ...nothing, fate: { fate: 'unknown' } } : { ...nothing, failure };
  }
}
