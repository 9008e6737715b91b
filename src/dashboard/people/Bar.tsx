import { useEffect, useState } from 'preact/hooks';
import type { Cadences } from '../../domain/cadence';
import type { Facets } from '../../domain/people';
import { counted, t } from '../../ui/words';
import { loads } from '../places';
import { go } from '../use-place';
import { ChangeForm, type FormName } from './ChangeForm';
import { handOver } from './handed-over';
import { Left } from './Left';
import { useChange } from './use-change';
import type { Chosen } from './use-chosen';
import type { Many } from './use-many';

interface Props {
  readonly chosen: Chosen;
  readonly many: Many;
  readonly facets: Facets | null;
  readonly cadences: Cadences;
  readonly capacity: number | null;
}

const forms: readonly FormName[] = ['tag', 'cadence', 'spread', 'close'];

/** What can be done with all who are chosen. */
export function Bar({ chosen, many, facets, cadences, capacity }: Props) {
  const count = chosen.ids.size;
  const [form, setForm] = useState<FormName | null>(null);
  const { left, change, leave } = useChange(chosen, many, () => setForm(null));
  const open = (name: FormName) => {
    leave();
    setForm(name);
  };
  // The room it takes away from the list is told to what stands above the end of the page.
  useEffect(() => {
    const { classList } = document.documentElement;
    classList.add('choosing');
    return () => classList.remove('choosing');
  }, []);
  return (
    <section class="bar" aria-label={t('chosenActs')}>
      {left && <Left left={left} change={change} only={chosen.only} leave={leave} />}
      {form && !left && (
        <ChangeForm
          key={form}
          {...{ form, count, facets, cadences, capacity }}
          busy={many.busy}
          change={(what) => void change([...chosen.ids], what)}
          leave={() => setForm(null)}
        />
      )}
      <div class="acts">
        <strong aria-live="polite">{counted('chosenCount', count)}</strong>
        <button type="button" class="link" onClick={chosen.clear}>
          {t('chooseNobody')}
        </button>
        <span class="gap" />
        {forms.map((name) => (
          <button
            key={name}
            type="button"
            class="secondary"
            aria-expanded={form === name}
            disabled={many.busy}
            onClick={() => open(name)}
          >
            {t(`many_${name}`)}
          </button>
        ))}
        {'export' in loads && (
          <button
            type="button"
            class="secondary"
            onClick={() => {
              handOver([...chosen.ids]);
              go({ place: 'export' });
            }}
          >
            {t('many_export')}
          </button>
        )}
        <button
          type="button"
          class="secondary grave"
          aria-expanded={form === 'delete'}
          disabled={many.busy}
          onClick={() => open('delete')}
        >
          {t('many_delete')}
        </button>
      </div>
    </section>
  );
}
