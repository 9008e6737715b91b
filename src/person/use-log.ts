import { useCallback, useRef, useState } from 'preact/hooks';
import type { Done } from '../messaging/protocol';
import { ask } from '../ui/background';
import { nextWords } from '../ui/done';
import { t } from '../ui/words';
import { draftKeyOf, targetOf } from './candidate';
import { useDesk } from './desk';
import { directionOf } from './direction';
import { naming } from './naming';
import { detailsOf } from './touch-details';
import { patienceMs } from './use-acts';
import { forgetDraft } from './use-draft';
import { choiceOf } from './use-work';

/** Logs a touch with the person, who becomes a contact by it if they are none. `logging` once it takes its time. */
export function useLog(): { log: () => Promise<void>; logging: boolean } {
  const { here, candidate, work, change, act, zone } = useDesk();
  const [logging, setLogging] = useState(false);
  const underWay = useRef(false);

  const log = useCallback(async () => {
    if (underWay.current) return;
    const target = targetOf(here, candidate, work);
    if (!target) return;
    const { channel, outcome } = choiceOf(work, here.channel);
    const details = detailsOf(work, { channel, outcome });
    const touch = {
      ...{ channel, outcome, direction: directionOf(channel, outcome) },
      note: work.note.trim(),
      about: here.about,
      ...details,
    };
    const { note, edits, reason, expected, answeredBy, awayUntil } = work;
    const chosen = { channel: work.channel, outcome: work.outcome };
    const before = { ...chosen, note, edits, reason, expected, answeredBy, awayUntil };
    const named = naming(details.answeredBy);
    /** In the same moment as what was done is shown, so that all of it is drawn once. */
    const begin = ({ actId, touchId, contact }: Done) => {
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
        logged: touchId ? { actId, contactId: contact.id, before, touchId } : null,
      });
    };
    underWay.current = true;
    const slow = setTimeout(() => setLogging(true), patienceMs);
    const done = await act(
      async () => named.keep(await ask('log', { target, touch })),
      (result) => {
        begin(result);
        return {
          text: t('logged', nextWords(result.contact, zone)),
          ...(result.touchId ? { about: result.touchId } : {}),
          // Nothing the user typed is lost by taking the touch back.
          afterUndo: () => {
            named.takeBack();
            change({ ...before, logged: null, promising: false });
          },
        };
      },
    );
    clearTimeout(slow);
    underWay.current = false;
    setLogging(false);
    if (done && note) forgetDraft(draftKeyOf(here, candidate));
  }, [candidate, work, change, act, zone, here]);
  return { log, logging };
}
