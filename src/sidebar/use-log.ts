import { useCallback, useState } from 'preact/hooks';
import { ask } from '../ui/background';
import { nextWords } from '../ui/done';
import { t } from '../ui/words';
import { useDesk } from './desk';
import { directionOf } from './direction';
import { draftKeyOf, targetOf } from './person';
import { forgetDraft } from './use-draft';
import { choiceOf } from './use-work';

/** Logs a touch with the person on screen, who becomes a contact by it if they are none. */
export function useLog(): { log: () => Promise<void>; logging: boolean } {
  const { screen, candidate, work, change, act, zone } = useDesk();
  const [logging, setLogging] = useState(false);

  const log = useCallback(async () => {
    if (logging) return;
    const target = targetOf(screen, candidate, work);
    if (!target) return;
    const { channel, outcome } = choiceOf(work, screen.sighting?.channel ?? 'other');
    const touch = {
      channel,
      outcome,
      direction: directionOf(channel, outcome),
      note: work.note.trim(),
      about: screen.sighting?.subject ?? screen.home,
    };
    const { note, edits } = work;
    setLogging(true);
    const done = await act(
      () => ask('log', { target, touch }),
      (result) => ({
        text: t('logged', nextWords(result.contact, zone)),
        ...(result.touchId ? { about: result.touchId } : {}),
        // Nothing the user typed is lost by taking the touch back.
        afterUndo: () => change({ note, edits, logged: null, promising: false }),
      }),
    );
    setLogging(false);
    if (!done) return;
    if (note) forgetDraft(draftKeyOf(screen, candidate));
    change({
      note: '',
      edits: {},
      channel: null,
      outcome: null,
      logged: done.touchId ? { touchId: done.touchId, actId: done.actId, contactId: done.contact.id } : null,
    });
  }, [logging, candidate, work, change, act, zone, screen]);
  return { log, logging };
}
