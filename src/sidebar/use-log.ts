import { useCallback, useState } from 'preact/hooks';
import { ask } from '../ui/background';
import { nextWords } from '../ui/done';
import { t } from '../ui/words';
import { useDesk } from './desk';
import { directionOf } from './direction';
import { naming } from './naming';
import { draftKeyOf, targetOf } from './person';
import { detailsOf } from './touch-details';
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
    const details = detailsOf(work, { channel, outcome });
    const touch = {
      ...{ channel, outcome, direction: directionOf(channel, outcome) },
      note: work.note.trim(),
      about: screen.sighting?.subject ?? screen.home,
      ...details,
    };
    const { note, edits, reason, expected, answeredBy, awayUntil } = work;
    const chosen = { channel: work.channel, outcome: work.outcome };
    const before = { ...chosen, note, edits, reason, expected, answeredBy, awayUntil };
    const named = naming(details.answeredBy);
    setLogging(true);
    const done = await act(
      async () => named.keep(await ask('log', { target, touch })),
      (result) => ({
        text: t('logged', nextWords(result.contact, zone)),
        ...(result.touchId ? { about: result.touchId } : {}),
        // Nothing the user typed is lost by taking the touch back.
        afterUndo: () => {
          named.takeBack();
          change({ ...before, logged: null, promising: false });
        },
      }),
    );
    setLogging(false);
    if (!done) return;
    if (note) forgetDraft(draftKeyOf(screen, candidate));
    const logged = { actId: done.actId, contactId: done.contact.id, before };
    change({
      note: '',
      edits: {},
      channel: null,
      outcome: null,
      expected: null,
      answeredBy: null,
      awayUntil: null,
      // One that was not given is still there to be given.
      ...(details.reason ? { reason: '' } : {}),
      logged: done.touchId ? { ...logged, touchId: done.touchId } : null,
    });
  }, [logging, candidate, work, change, act, zone, screen]);
  return { log, logging };
}
