import { isFirefox, uiLanguage } from '../../ui/background';
import { languageName } from '../../ui/languages';
import { t } from '../../ui/words';
import { Section } from '../Section';

/** Extensions speak the browser's language, and can be told no other: there is nothing to switch here, but somebody will look for it. */
export function PageLanguage() {
  const [wanted = ''] = uiLanguage().split(/[-_]/);
  const spoken = t('language');
  return (
    <Section id="page-language" title="pageLanguage">
      <p>{t('pageLanguageIs', languageName(spoken))}</p>
      {wanted !== spoken && <p>{t('pageLanguageLacks', languageName(wanted))}</p>}
      <p class="quiet small">
        {t(isFirefox() ? 'pageLanguageHow_firefox' : 'pageLanguageHow_chrome')}{' '}
        <a href="#talk-track">{t('pageLanguageTexts')}</a>
      </p>
    </Section>
  );
}
