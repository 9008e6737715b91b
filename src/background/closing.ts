import { closeWhenDue } from '../domain/closing-acts';
import { type Act, perform } from '../store/act';
import { actContext, open } from './context';

const close: Act = (before, c) => {
  if (!before) throw new Error('a contact without a row is in an index');
  return closeWhenDue(before, c);
};

/**
 * Closes the contacts whose final try has led to nothing, each by an act of its own, like one of the user's: it can be reopened. Gives those
 * closed. One that fails (a damaged row) stops no other and nothing else, stays open, and is tried again.
 */
export async function closeDue(contactIds: readonly string[]): Promise<readonly string[]> {
  const closed: string[] = [];
  for (const contactId of contactIds) {
    try {
      await perform(open, { contactId }, close, await actContext());
      closed.push(contactId);
    } catch (error) {
      console.error('steadfast', error instanceof Error ? error.name : typeof error);
    }
  }
  return closed;
}
