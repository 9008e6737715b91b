import { useEffect, useRef, useState } from 'preact/hooks';
import type { Cadences } from '../../domain/cadence';
import type { Facets } from '../../domain/people';
import { counted, t } from '../../ui/words';
import { go } from '../use-place';
import { AskCadence } from './AskCadence';
import { AskClose } from './AskClose';
import { AskDelete } from './AskDelete';
import { AskSpread } from './AskSpread';
import { AskTags } from './AskTags';
import type { FormName } from './asked';
import { handOver } from './handed-over';
import { Left } from './Left';
import { useChange } from './use-change';
import type { Chosen } from './use-chosen';
import type { Many } from './use-many';

interface Props {
  readonly chosen: Chosen;
  readonly many: Many;
  /** Of those who were looked at, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly facets: Facets | null;
  readonly cadences: Cadences;
  readonly capacity: number | null;
}

const asks = { tag: AskTags, cadence: AskCadence, spread: AskSpread, close: AskClose, delete: AskDelete };
const forms = ['tag', 'cadence', 'spread', 'close'] as const;

/** What can be done with all who are chosen. */
export function Bar({ chosen, many, names, facets, cadences, capacity }: Props) {
  const count = chosen.ids.size;
  const [form, setForm] = useState<FormName | null>(null);
  const { left, change, leave } = useChange(chosen, many, () => setForm(null));
  const Ask = form && asks[form];
  const open = (name: FormName) => {
    if (many.busy) return;
    leave();
    setForm(name);
  };
  const bar = useRef<HTMLElement>(null);
  // What is said at the end of the page is said above it, so that it hides nothing that is asked here.
  useEffect(() => {
    const { style } = document.documentElement;
    const watch = new ResizeObserver(() => style.setProperty('--bar', `${bar.current?.offsetHeight ?? 0}px`));
    if (bar.current) watch.observe(bar.current);
    return () => {
      watch.disconnect();
      style.removeProperty('--bar');
      // It goes when nobody is chosen any more: the keys go on in the list.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body)
          document.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
      });
    };
  }, []);
  return (
    <section ref={bar} class="bar" aria-label={t('chosenActs')}>
      <h2 aria-live="polite">{counted('chosenCount', count)}</h2>
      {left && <Left {...{ left, names, change }} only={chosen.only} leave={leave} />}
      {Ask && !left && (
        <Ask
          key={form}
          {...{ count, facets, cadences, capacity }}
          busy={many.busy}
          change={(what) => void change([...chosen.ids], what)}
          leave={() => setForm(null)}
        />
      )}
      <div class="acts">
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
            aria-disabled={many.busy}
            onClick={() => open(name)}
          >
            {t(`many_${name}`)}
          </button>
        ))}
        <button
          type="button"
          class="secondary"
          aria-disabled={many.busy}
          onClick={() => void (many.busy || change([...chosen.ids], { what: 'reconnect' }))}
        >
          {t('reconnectList_put')}
        </button>
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
        <button
          type="button"
          class="secondary grave"
          aria-expanded={form === 'delete'}
          aria-disabled={many.busy}
          onClick={() => open('delete')}
        >
          {t('many_delete')}
        </button>
      </div>
    </section>
  );
}
