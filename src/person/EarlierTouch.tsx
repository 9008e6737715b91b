import { useMemo } from 'preact/hooks';
import { type Instant, instantFromMs } from '../domain/day';
import { usualOutcome } from '../domain/outcome-choices';
import type { ContactView } from '../messaging/views';
import { ask } from '../ui/background';
import { nextWords } from '../ui/done';
import { t } from '../ui/words';
import { useDesk } from './desk';
import { directionOf } from './direction';
import { naming } from './naming';
import { TouchInputs } from './TouchInputs';
import { hasAnswerer } from './touch-details';
import { type TouchDraft, useTouchDraft } from './use-touch-draft';

/** Logs a touch that was some time ago, with its own day and hour. */
export function EarlierTouch({ contact, close }: { contact: ContactView; close: () => void }) {
  const { act, zone, here } = useDesk();
  const now = useMemo<Instant>(() => instantFromMs(Date.now()), []);
  const { channel } = here;
  const blank = { channel, outcome: usualOutcome[channel], at: now, note: '', answeredBy: null };
  const begun = useTouchDraft({ ...blank, expected: null, actual: null }, zone);

  const submit = async ({ channel, outcome, note, answeredBy, expected, actual }: TouchDraft) => {
    const answerer = answeredBy && hasAnswerer({ channel, outcome }) ? answeredBy : null;
    const named = naming(answerer);
    const at = begun.saidAt();
    const touch = {
      ...{ channel, outcome, direction: directionOf(channel, outcome) },
      ...{ note: note.trim(), about: '' },
      ...(at ? { at } : {}),
      ...(answerer ? { answeredBy: answerer } : {}),
      ...(expected ? { expected } : {}),
      ...(actual ? { actual } : {}),
    };
    const done = await act(
      async () => named.keep(await ask('log', { target: { contactId: contact.id }, touch })),
      (result) => ({ text: t('logged', nextWords(result.contact, zone)), afterUndo: named.takeBack }),
    );
    if (done) close();
  };
  return (
    <TouchInputs {...{ contact, begun, close }} label={t('touchEarlier')} submit={(draft) => void submit(draft)} />
  );
}
