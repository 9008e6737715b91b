import { media, type Template } from '../../../domain/template';
import { languageName } from '../../../ui/languages';
import { keyed, t } from '../../../ui/words';

interface Props {
  readonly templates: readonly Template[];
  readonly edited: Template | null;
  readonly edit: (template: Template) => void;
  readonly remove: (template: Template) => void;
}

/** What a template is called: as the user says, or after when it is for. */
export const templateName = ({ name, situation }: Template): string => name || t(`situation_${keyed(situation)}`);

/** The templates by medium, and in each by language. */
export function TemplateList({ templates, edited, edit, remove }: Props) {
  const ofMedium = (medium: Template['medium']) =>
    templates
      .filter((one) => one.medium === medium)
      .sort((a, b) => (a.language === b.language ? 0 : a.language < b.language ? -1 : 1));
  return (
    <>
      {media
        .filter((medium) => ofMedium(medium).length > 0)
        .map((medium) => (
          <div key={medium}>
            <h3 id={`templates-${medium}`}>{t(`medium_${medium}`)}</h3>
            <ul aria-labelledby={`templates-${medium}`}>
              {ofMedium(medium).map((template) => (
                <li key={template.id} class={template.id === edited?.id ? 'block edited' : 'block'}>
                  <div>
                    <b dir="auto">{templateName(template)}</b>{' '}
                    <small class="quiet">
                      {t('templatePlace', languageName(template.language), t(`situation_${keyed(template.situation)}`))}
                    </small>
                    <p class="quiet small text" dir="auto" lang={template.language}>
                      {template.text}
                    </p>
                  </div>
                  <div class="acts">
                    <button
                      type="button"
                      class="secondary"
                      data-opens={template.id}
                      aria-label={t('templateEdit', templateName(template))}
                      onClick={() => edit(template)}
                    >
                      {t('edit')}
                    </button>
                    <button
                      type="button"
                      class="secondary"
                      aria-label={t('templateRemove', templateName(template))}
                      onClick={() => remove(template)}
                    >
                      {t('remove')}
                    </button>
                  </div>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </>
  );
}
