import { useEffect, useState } from 'preact/hooks';
import { ask } from '../ui/background';

/** The answers of one contact that the user leaves unlogged are kept under this name. */
const keyOf = (contactId: string): string => `unlogged:${contactId}`;

/** So many of one contact: the thread of an older one is opened again by nobody. */
const most = 20;

const read = async (contactId: string): Promise<readonly string[]> =>
  (await ask('draft', { key: keyOf(contactId) })).text.split('\n').filter(Boolean);

/**
 * Which messages of a contact the user does not want logged, also after a reload. `left` is `null` until it is known: what is asked and gone the
 * next moment would only startle.
 */
export function useUnlogged(contactId: string | null) {
  const [known, setKnown] = useState<{ readonly of: string; readonly left: readonly string[] } | null>(null);
  useEffect(() => {
    if (contactId === null) return;
    let over = false;
    const is = (left: readonly string[]) => {
      if (!over) setKnown({ of: contactId, left });
    };
    // Where it cannot be read, a question too many is asked, and none is lost.
    read(contactId).then(is, () => is([]));
    return () => {
      over = true;
    };
  }, [contactId]);

  /** @throws CallError where it could not be stored */
  const change = async (of: string, how: (left: readonly string[]) => readonly string[]): Promise<void> => {
    const left = how(await read(of)).slice(0, most);
    await ask('keepDraft', { key: keyOf(of), text: left.join('\n') });
    setKnown((before) => (before?.of === of ? { of, left } : before));
  };
  return {
    left: known?.of === contactId ? known.left : null,
    leave: (of: string, message: string) => change(of, (left) => [message, ...left.filter((one) => one !== message)]),
    takeUp: (of: string, message: string) => change(of, (left) => left.filter((one) => one !== message)),
  };
}
