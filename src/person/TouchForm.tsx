import type { Touch } from '../domain/touch';
import { ask } from '../ui/background';
import { nextWords } from '../ui/done';
import { t } from '../ui/words';
import { useDesk } from './desk';
import { directionOf } from './direction';
import { naming } from './naming';
import { TouchInputs } from './TouchInputs';
import { hasAnswerer } from './touch-details';
import { type TouchDraft, useTouchDraft } from './use-touch-draft';

/** Corrects a touch of the past: what it was, when, and its note. */
export function TouchForm({ touch, close }: { touch: Touch; close: () => void }) {
  const { candidate, act, zone } = useDesk();
  const { contact } = candidate;
  const begun = useTouchDraft(touch, touch.zone);

  if (!contact) return null;
  const submit = async ({ channel, outcome, note, answeredBy, expected, actual }: TouchDraft) => {
    const at = begun.saidAt();
    const answerer = answeredBy && hasAnswerer({ channel, outcome }) ? answeredBy : null;
    const named = naming(answerer);
    const patch = {
      channel,
      outcome,
      note: note.trim(),
      ...(channel === touch.channel && outcome === touch.outcome ? {} : { direction: directionOf(channel, outcome) }),
      ...(at ? { at } : {}),
      ...(answerer?.name === touch.answeredBy?.name && answerer?.role === touch.answeredBy?.role
        ? {}
        : { answeredBy: answerer }),
      ...(expected === touch.expected ? {} : { expected }),
      ...(actual === touch.actual ? {} : { actual }),
    };
    const done = await act(
      async () => named.keep(await ask('changeTouch', { contactId: contact.id, touchId: touch.id, patch })),
      (result) => ({ text: t('touchChanged', nextWords(result.contact, zone)), afterUndo: named.takeBack }),
    );
    if (done) close();
  };
  return <TouchInputs {...{ contact, begun, close }} label={t('touchEdit')} submit={(draft) => void submit(draft)} />;
}
