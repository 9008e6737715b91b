import type { Progress } from '../../messaging/bulk';
import { counted, locale, t } from '../../ui/words';
import { saveAs } from '../backup/save-as';
import type { Exporting, Saved } from './use-export';

/** How far the file has come, with the way to stop it; then the file, for a browser that did not save it. */
export function Making({ exporting, mine }: { exporting: Exporting; mine: (what: Saved['what']) => boolean }) {
  const { underWay, saved, stop } = exporting;
  if (underWay && mine(underWay.what))
    return (
      <div class="making">
        <progress aria-label={t('exportMaking')} {...shareOf(underWay.progress)} />
        <span class="quiet small">{percent(underWay.progress)}</span>
        <button type="button" class="secondary" onClick={stop}>
          {t('stop')}
        </button>
      </div>
    );
  if (!saved || !mine(saved.what)) return null;
  return (
    <>
      {saved.damaged > 0 && <p class="late">{counted('exportDamaged', saved.damaged)}</p>}
      <p class="quiet small">
        {t('exportMade', saved.name)}{' '}
        <button type="button" class="link" onClick={() => saveAs(saved.file, saved.name)}>
          {t('exportAgain')}
        </button>
      </p>
    </>
  );
}

/** Without a value, a bar says that it is not known how much there is. */
const shareOf = ({ done, of }: Progress): { max?: number; value?: number } => (of ? { max: of, value: done } : {});

const percent = ({ done, of }: Progress): string =>
  of ? new Intl.NumberFormat(locale(), { style: 'percent' }).format(Math.floor((100 * done) / of) / 100) : '';
