import { useRef } from 'preact/hooks';
import type { Condition, Facets, PeopleQuery } from '../../domain/people';
import { catchFocus } from '../../ui/focus-return';
import { Icon } from '../../ui/Icon';
import { numberWords, t } from '../../ui/words';
import { FilterMenu } from './FilterMenu';
import { filterTitles, isFiltered, labelOf, unfiltered, valuesOf, withValue } from './filters';

interface Props {
  readonly query: PeopleQuery;
  readonly facets: Facets | null;
  readonly show: (query: PeopleQuery) => void;
}

const inMenus = ['stages', 'kinds', 'cadences', 'tags'] as const;

/** That nobody is left hanging needs no button, nor that nobody waits. */
const seldom: ReadonlySet<string> = new Set<Condition>(['hanging', 'waiting']);

/** What the list is narrowed by: conditions, one press each; the rest in menus; and what is chosen there, to be taken away again. */
export function Filters({ query, facets, show }: Props) {
  const states = valuesOf('conditions', query, facets).filter(
    ({ value, count, on }) => on || !seldom.has(value) || (count ?? 0) > 0,
  );
  const place = useRef<HTMLElement>(null);
  /** The button that was pressed goes with what it took away. */
  const take = (after: PeopleQuery) => {
    show(after);
    catchFocus(place.current);
  };
  return (
    <search ref={place} class="filters" aria-label={t('filters')}>
      {states.map(({ value, label, count, on }) => (
        <button
          key={value}
          type="button"
          class={count ? `chip ${value}` : 'chip'}
          aria-pressed={on}
          onClick={() => show(withValue(query, 'conditions', value, !on))}
        >
          {label} {count !== null && <small>{numberWords(count)}</small>}
        </button>
      ))}
      {inMenus.map((filter) => (
        <FilterMenu
          key={filter}
          title={t(filterTitles[filter])}
          chosen={query[filter].length}
          values={() => valuesOf(filter, query, facets)}
          toggle={(value, on) => show(withValue(query, filter, value, on))}
        />
      ))}
      {inMenus.flatMap((filter) =>
        query[filter].map((value) => (
          <button
            key={`${filter} ${value}`}
            type="button"
            class="chip active"
            aria-label={t('filterRemove', t(filterTitles[filter]), labelOf(filter, value))}
            onClick={() => take(withValue(query, filter, value, false))}
          >
            <bdi>{labelOf(filter, value)}</bdi> <Icon name="close" />
          </button>
        )),
      )}
      {isFiltered(query) && (
        <button type="button" class="link" onClick={() => take({ ...unfiltered(query), text: query.text })}>
          {t('filtersClear')}
        </button>
      )}
    </search>
  );
}
