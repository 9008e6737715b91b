// biome-ignore-all lint/a11y/useSemanticElements: the parts of a table are laid out by all their cells; these rows stand where they are put
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus goes to the rows, and to what is in the headings
import type { PeopleQuery, Sorting } from '../../domain/people';
import { t } from '../../ui/words';
import { columns } from './columns';

interface Props {
  readonly query: PeopleQuery;
  readonly sortBy: (sort: Sorting, descending: boolean) => void;
  /** How many of those found are chosen. */
  readonly chosen: 'none' | 'some' | 'all';
  readonly chooseAll: (on: boolean) => void;
  readonly chooseLabel: string;
}

/** The headings of the columns, by which the list is sorted, and the box that chooses all. */
export const GridHead = ({ query, sortBy, chosen, chooseAll, chooseLabel }: Props) => (
  <div role="row" aria-rowindex={1} class="person head">
    <div role="columnheader" class="cell box">
      <input
        type="checkbox"
        aria-label={chooseLabel}
        title={chooseLabel}
        checked={chosen === 'all'}
        ref={(box) => {
          if (box) box.indeterminate = chosen === 'some';
        }}
        onClick={() => chooseAll(chosen !== 'all')}
      />
    </div>
    {columns.map(({ id, title, sort, backwards = false }) => {
      const sorted = sort === query.sort;
      return (
        <div key={id} role="columnheader" class={`cell ${id}`} {...ariaSort(sorted, query.descending)}>
          {sort ? (
            <button type="button" onClick={() => sortBy(sort, sorted ? !query.descending : backwards)}>
              {t(title)}
              <span aria-hidden="true">{sorted ? (query.descending ? ' ↓' : ' ↑') : ''}</span>
            </button>
          ) : (
            t(title)
          )}
        </div>
      );
    })}
  </div>
);

const ariaSort = (sorted: boolean, descending: boolean) =>
  sorted ? ({ 'aria-sort': descending ? 'descending' : 'ascending' } as const) : {};
