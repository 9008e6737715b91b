import type { ImportPreview } from '../../messaging/bulk';
import { locale, t } from '../../ui/words';
import { lineWords } from './import-words';

/** So many columns are more than anybody looks through. */
const shown = 100;

/** What stands in the file and comes to nobody, column by column: nothing is lost without a word. */
export const LeftOutList = ({ left }: { left: ImportPreview['left'] }) => (
  <details>
    <summary>
      {t('importLeft')} <span class="figures">{new Intl.NumberFormat(locale()).format(left.length)}</span>
    </summary>
    <p class="quiet small">{t('importLeftHint')}</p>
    <table class="preview left-out">
      <thead>
        <tr>
          <th scope="col">{t('importColumn')}</th>
          <th scope="col">{t('importLeftCount')}</th>
          <th scope="col">{t('importStands')}</th>
        </tr>
      </thead>
      <tbody>
        {left.slice(0, shown).map((one, at) => (
          <tr key={at}>
            <th scope="row">
              <span dir="auto">{one.name || t('importNoHeading')}</span>
              {one.why === 'not-understood' && <small>{t('leftOut_not_understood')}</small>}
            </th>
            <td class="figures">{new Intl.NumberFormat(locale()).format(one.count)}</td>
            <td class="quiet">
              <span dir="auto">{one.sample}</span> <small>{lineWords(one)}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);
