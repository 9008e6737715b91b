import { type PeopleQuery, sortings } from '../../domain/people';
import { Menu } from '../../ui/Menu';
import { t } from '../../ui/words';

/** By what the list is sorted: also by what has no column. */
export const SortMenu = ({ query, show }: { query: PeopleQuery; show: (query: PeopleQuery) => void }) => (
  <Menu
    label={t('sortBy', t(`sort_${query.sort}`))}
    choices={[
      ...sortings.map((sort) => ({
        label: t(`sort_${sort}`),
        ...(sort === query.sort ? { hint: query.descending ? '↓' : '↑' } : {}),
        choose: () => show({ ...query, sort, descending: sort === query.sort && !query.descending }),
      })),
    ]}
  >
    <span class="small">
      {t('sortBy', t(`sort_${query.sort}`))} {query.descending ? '↓' : '↑'}
    </span>
  </Menu>
);
