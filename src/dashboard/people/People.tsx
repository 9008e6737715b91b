import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { cadencesOf } from '../../domain/cadence';
import { dayOf } from '../../domain/day';
import type { PeopleQuery, Sorting } from '../../domain/people';
import { readPeople, writePeople } from '../../domain/people-address';
import { onNews } from '../../ui/background';
import { failureWords } from '../../ui/failure';
import { useMinute } from '../../ui/use-minute';
import { counted, numberWords, t } from '../../ui/words';
import { bulk } from '../bulk';
import type { PlaceProps } from '../places';
import { go } from '../use-place';
import { Bar } from './Bar';
import { Filters } from './Filters';
import { Grid } from './Grid';
import { Nobody } from './Nobody';
import { rememberedOf } from './remembered';
import { SearchBox } from './SearchBox';
import { SortMenu } from './SortMenu';
import { useChoosing } from './use-choosing';
import { useFacets } from './use-facets';
import { type List, useList } from './use-list';
import { isOwn, useMany } from './use-many';
import { Views } from './Views';

/** Everybody: to find, to look through, and to do something with many at once. The address says what is shown. */
export function People({ view, desk, status, search }: PlaceProps & { search: string }) {
  const query = useMemo(() => readPeople(search), [search]);
  const remembered = rememberedOf(search);
  const [start] = useState({ ...remembered });
  const { list, failure, see, expect, again } = useList(search, start.row);
  const { facets, count } = useFacets();
  const choosing = useChoosing(list, start.chosen, status.failed);
  remembered.chosen = choosing.chosen.ids;
  const now = useMinute();
  const zone = view.settings.zone ?? view.zone;
  const today = dayOf(now, zone);
  const present = useMemo(() => ({ now, today, zone }), [now, today, zone]);

  const known = list?.found !== null && list !== null;
  useEffect(() => {
    if (known) count();
  }, [known, count]);
  const names = useMemo(() => new Map([...(list?.cards.values() ?? [])].map(({ id, name }) => [id, name])), [list]);
  const renew = useCallback(async () => {
    await again();
    count();
  }, [again, count]);
  const many = useMany(status, renew);
  useEffect(
    () =>
      onNews((news) => {
        if (news.news !== 'changed' || isOwn(news.contactIds)) return;
        bulk('changed', { contactIds: news.contactIds }).then(renew, renew);
      }),
    [renew],
  );

  const find = (text: string) => {
    const to = { ...query, text };
    expect(writePeople(to));
    show(to, true);
  };
  const here = useRef({ query, remembered });
  here.current = { query, remembered };
  // A key in the search comes before what it finds: until that is there, the list is not drawn again.
  const grid = useMemo(() => {
    if (!list || list.found === 0) return null;
    const remember = (row: number, active: number): void =>
      void Object.assign(here.current.remembered, { row, active });
    const sortBy = (sort: Sorting, descending: boolean) => show({ ...here.current.query, sort, descending });
    return <Grid {...{ list, see, present, choosing, remember, sortBy }} start={here.current.remembered} />;
  }, [list, see, present, choosing]);
  return (
    <>
      <div class="head">
        <h1>{t('people')}</h1>
        <p class="quiet small" aria-live="polite">
          {list && foundWords(list)}
        </p>
        {list?.all !== 0 && (
          <>
            <SortMenu query={query} show={show} />
            <Views views={view.settings.views} query={query} desk={desk} />
            <SearchBox text={query.text} search={find} />
          </>
        )}
      </div>
      {list?.all !== 0 && <Filters query={query} facets={facets} show={show} />}
      {failure && (
        <p class="notice failed">
          {failureWords(failure)}{' '}
          <button type="button" class="link" onClick={() => void renew()}>
            {t('tryAgain')}
          </button>
        </p>
      )}
      {list?.found === 0 && <Nobody query={list.query} all={list.all} show={show} />}
      {grid}
      {choosing.chosen.ids.size > 0 && (
        <Bar
          {...{ many, facets, names }}
          chosen={choosing.chosen}
          cadences={cadencesOf(view.settings.cadences)}
          capacity={view.settings.capacity}
        />
      )}
    </>
  );
}

/** What is typed is one step of the way back, not one for each key. */
const show = (to: PeopleQuery, instead = false) => go({ place: 'people', search: writePeople(to) }, { instead });

function foundWords({ found, all }: List): string {
  if (found === null || all === null) return t('readingPeople');
  return found === all ? counted('peopleAll', all) : counted('peopleFound', found, numberWords(all));
}
