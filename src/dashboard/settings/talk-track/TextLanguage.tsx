import { trackLanguages } from '../../../domain/tracks';
import type { SettingsView } from '../../../messaging/protocol';
import { languageName } from '../../../ui/languages';
import { t } from '../../../ui/words';
import type { SettingsDesk } from '../../use-settings';

/** In which language somebody is spoken or written to of whom it is not known. */
export function TextLanguage({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  const { textLanguage, templates } = view.settings;
  const inUse = [
    ...trackLanguages,
    ...templates.map(({ language }) => language),
    ...(textLanguage ? [textLanguage] : []),
  ];
  return (
    <div class="setting">
      <label>
        <span>{t('textLanguage')}</span>
        <select
          value={textLanguage ?? ''}
          aria-describedby="text-language-hint"
          onChange={(event) => void desk.change({ textLanguage: event.currentTarget.value || null })}
        >
          <option value="">{t('textLanguageAsPages', languageName(t('language')))}</option>
          {[...new Set(inUse)].map((tag) => (
            <option key={tag} value={tag}>
              {languageName(tag)}
            </option>
          ))}
        </select>
      </label>
      <p id="text-language-hint" class="quiet small">
        {t('textLanguageHint')}
      </p>
    </div>
  );
}
