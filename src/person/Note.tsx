import type { Touch } from '../domain/touch';
import { t } from '../ui/words';
import { draftKeyOf } from './candidate';
import { useDesk } from './desk';
import { useCorrect } from './use-correct';
import { useDraft } from './use-draft';

interface Props {
  readonly log: () => Promise<void>;
  /** The touch just logged, which the note then belongs to. */
  readonly touch: Touch | null;
}

/** A note goes with the touch that is logged; written right after it, it is added to that touch. */
export function Note({ log, touch }: Props) {
  const { here, candidate, work, change, status } = useDesk();
  const correct = useCorrect();
  useDraft(draftKeyOf(here, candidate), work.note, (note) => change({ note }));

  const add = async () => {
    const text = work.note.trim();
    if (!touch || !text) return;
    const note = touch.note ? `${touch.note}\n${text}` : text;
    const done = await correct({ note }, () => t('noteAdded'), { note });
    if (done) change({ note: '' });
  };
  return (
    <div class="note">
      <textarea
        rows={1}
        dir="auto"
        aria-label={t('note')}
        placeholder={t(touch ? 'notePlaceholderLogged' : 'notePlaceholder')}
        value={work.note}
        onInput={(event) => change({ note: event.currentTarget.value })}
        onFocus={() => touch && status.hold('note', true)}
        onBlur={() => {
          status.hold('note', false);
          void add();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void (touch ? add() : log());
        }}
      />
      {touch && work.note.trim() && (
        <button type="button" class="secondary" onClick={() => void add()}>
          {t('noteAdd')}
        </button>
      )}
    </div>
  );
}
