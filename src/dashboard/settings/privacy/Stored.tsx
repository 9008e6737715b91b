import { useRef } from 'preact/hooks';
import { failureWords } from '../../../ui/failure';
import { bytesWords, t } from '../../../ui/words';
import { hashOf } from '../../place';
import { Section } from '../../Section';
import { linesOf } from './stored-lines';
import { useStored } from './use-stored';

/** What Steadfast keeps, how much, and where. */
export function Stored() {
  const place = useRef<HTMLDivElement>(null);
  const { counted, failure, look } = useStored(place);
  return (
    <Section id="stored" title="stored" hint="storedHint">
      <div ref={place} class="stack" aria-busy={!counted && !failure}>
        {failure && <p class="notice failed">{failureWords(failure)}</p>}
        {counted && (
          <dl class="counts" aria-label={t('stored')}>
            {linesOf(counted.stored).map(({ name, words }) => (
              <div key={name}>
                <dt>{t(name)}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        )}
        {counted?.room != null && <p class="small quiet">{t('storedRoom', bytesWords(counted.room))}</p>}
        <p>{t('storedWhere')}</p>
        <p class="quiet small">
          {t('storedOpen')} <a href={hashOf({ place: 'backup' })}>{t('storedBackup')}</a>
        </p>
        <div class="acts">
          <button type="button" class="secondary" onClick={() => void look()}>
            {t('storedAgain')}
          </button>
        </div>
      </div>
    </Section>
  );
}
