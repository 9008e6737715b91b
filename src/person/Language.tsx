import type { ContactView } from '../messaging/views';
import { languageName, textLanguages } from '../ui/languages';
import { locale, t } from '../ui/words';
import { useDesk } from './desk';
import { Select } from './Select';
import { useChangeContact } from './use-save-field';

/** In which language to speak to them: as the user said, else as it was guessed, which says so. */
export function Language({ contact: { fields, language } }: { contact: ContactView }) {
  const { chosen } = useDesk();
  const change = useChangeContact();
  const written = (chosen?.settings.templates ?? []).map((template) => template.language);
  const tags = [...new Set([...textLanguages, ...written, ...(language ? [language.value] : [])])];
  const guess = language && language.from !== 'user' ? t('languageGuessed', languageName(language.value)) : '';
  return (
    <Select
      label={t('field_language')}
      value={fields.language ?? ''}
      options={['', ...tags.toSorted((a, b) => languageName(a).localeCompare(languageName(b), locale()))]}
      name={(tag) => (tag ? languageName(tag) : guess || t('languageUnknown'))}
      pick={(tag) => change({ language: tag || null })}
    />
  );
}
