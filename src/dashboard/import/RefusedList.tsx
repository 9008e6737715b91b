import type { Refused } from '../../domain/imported';
import { counted, locale, t } from '../../ui/words';
import { lineWords, reasonWords } from './import-words';
import { saveRefused } from './refused-file';

/** So many are shown; the file to save has them all. */
const shown = 100;

/** What could not be read, where it stands and why: to be put in order in the file, or to be left. */
export const RefusedList = ({ refused, count }: { refused: readonly Refused[]; count: number }) => (
  <details>
    <summary>
      {t('importRefused')} <span class="figures">{new Intl.NumberFormat(locale()).format(count)}</span>
    </summary>
    <table class="preview">
      <thead>
        <tr>
          <th scope="col">{t('importLineHead')}</th>
          <th scope="col">{t('importReason')}</th>
          <th scope="col">{t('importStands')}</th>
        </tr>
      </thead>
      <tbody>
        {refused.slice(0, shown).map((one, at) => (
          <tr key={at}>
            <td>{lineWords(one)}</td>
            <td>{reasonWords(one)}</td>
            <td dir="auto" class="quiet">
              {one.detail}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    {count > shown && <p class="quiet small">{counted('importAnd', count - Math.min(shown, refused.length))}</p>}
    <button type="button" class="secondary" onClick={() => saveRefused(refused)}>
      {t('importSaveRefused')}
    </button>
  </details>
);
