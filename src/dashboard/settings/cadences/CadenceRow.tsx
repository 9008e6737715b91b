import type { Cadence, Cadences } from '../../../domain/cadence';
import { t } from '../../../ui/words';
import { cadenceWords, nameOf, reasonOf } from './cadence-words';

interface Props {
  readonly cadence: Cadence;
  readonly cadences: Cadences;
  readonly copy: () => void;
  /** Of the user's own only. */
  readonly edit?: () => void;
  readonly remove?: () => void;
}

/** A cadence: its name, why it is as it is, and what it does. */
export function CadenceRow({ cadence, cadences, copy, edit, remove }: Props) {
  const name = nameOf(cadence);
  return (
    <li class="block">
      <div>
        <b dir="auto">{name}</b>
        <p class="quiet" dir="auto">
          {reasonOf(cadence)}
        </p>
        <p class="small">{cadenceWords(cadence, cadences)}</p>
      </div>
      <div class="acts">
        {edit && (
          <button
            type="button"
            class="secondary"
            data-opens={cadence.id}
            aria-label={t('cadenceEdit', name)}
            onClick={edit}
          >
            {t('edit')}
          </button>
        )}
        <button
          type="button"
          class="secondary"
          data-opens={`copy ${cadence.id}`}
          aria-label={t('cadenceCopy', name)}
          onClick={copy}
        >
          {t('copyAndChange')}
        </button>
        {remove && (
          <button type="button" class="secondary" aria-label={t('cadenceRemove', name)} onClick={remove}>
            {t('remove')}
          </button>
        )}
      </div>
    </li>
  );
}
