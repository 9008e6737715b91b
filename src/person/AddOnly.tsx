import { ask } from '../ui/background';
import { nextWords } from '../ui/done';
import { t } from '../ui/words';
import { Commitment } from './Commitment';
import { captureOf, draftKeyOf } from './candidate';
import { useDesk } from './desk';
import { isStopped } from './Stopped';
import { forgetDraft } from './use-draft';

/** Keeps somebody as a contact though nothing has happened yet: they are then due today, unless they asked to be left alone. */
export function AddOnly() {
  const { here, candidate, work, change, act, zone } = useDesk();
  const capture = captureOf(here, candidate, work);
  const stopped = isStopped(candidate);
  if (!capture) return <p class="add-only small late">{t('nameNeeded')}</p>;
  const { edits } = work;
  const add = async () => {
    const done = await act(
      () => ask('add', { capture }),
      ({ contact }) => ({ text: t('added', nextWords(contact, zone)), afterUndo: () => change({ edits }) }),
    );
    if (!done) return;
    forgetDraft(draftKeyOf(here, candidate));
    change({ edits: {} });
  };
  return (
    <div class="add-only">
      <button type="button" class="link" onClick={() => void add()}>
        {t(stopped ? 'addStopped' : 'addOnly')}
      </button>
      {!stopped && !capture.person.automatic && <Commitment />}
    </div>
  );
}
