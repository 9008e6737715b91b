import type { PeopleQuery } from '../../domain/people';
import { t } from '../../ui/words';
import { hashOf } from '../place';
import { unfiltered } from './filters';

interface Props {
  readonly query: PeopleQuery;
  /** How many there are at all. */
  readonly all: number | null;
  readonly show: (query: PeopleQuery) => void;
}

/** In place of the list: there is nobody yet, or nobody is like that; and what to do about it. */
export const Nobody = ({ query, all, show }: Props) => (
  <div class="nobody">
    {all === 0 ? (
      <>
        <h2>{t('nobodyYet')}</h2>
        <p>{t('nobodyYetHint')}</p>
        <a class="secondary strong" href={hashOf({ place: 'import' })}>
          {t('nobodyYetImport')}
        </a>
      </>
    ) : (
      <>
        <h2>{query.text ? t('nobodyFound', query.text) : t('nobodyLikeThat')}</h2>
        <p>{t(query.text ? 'nobodyFoundHint' : 'nobodyLikeThatHint')}</p>
        <button
          type="button"
          class="secondary strong"
          onClick={() => {
            show(unfiltered(query));
            document.querySelector<HTMLElement>('.search')?.focus();
          }}
        >
          {t('showEverybody')}
        </button>
      </>
    )}
  </div>
);
