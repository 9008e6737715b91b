import { useState } from 'preact/hooks';
import type { LeftOut } from '../../domain/backup-file';
import { ShowMore } from '../../ui/ShowMore';
import { counted, t } from '../../ui/words';
import { leftOutWords } from './backup-words';

/** So many are shown at first. */
const some = 10;

/** What of a backup cannot be brought back, and where in it that stands. */
export function LeftOutRows({ count, rows }: LeftOut) {
  const [shown, setShown] = useState(some);
  return (
    <>
      <p class="late">{counted('backupLeftOut', count)}</p>
      <ul class="changes" aria-label={t('backupLeftOutList')}>
        {rows.slice(0, shown).map((row, index) => (
          <li key={index} class="small" dir="auto">
            {leftOutWords(row)}
          </li>
        ))}
      </ul>
      {shown < rows.length ? (
        <ShowMore label={t('importShowMore')} kind="link" show={() => setShown(rows.length)} />
      ) : (
        count > rows.length && <p class="small quiet">{counted('importAnd', count - rows.length)}</p>
      )}
    </>
  );
}
