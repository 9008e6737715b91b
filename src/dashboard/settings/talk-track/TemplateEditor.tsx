import { useRef, useState } from 'preact/hooks';
import type { Day } from '../../../domain/day';
import { filled, longestTemplate, media, situations, type Template, templateFaultsOf } from '../../../domain/template';
import { pressureIn } from '../../../domain/tracks';
import { keyed, locale, t } from '../../../ui/words';
import { Editor } from '../Editor';
import { exampleValues } from './example';
import { FieldButtons } from './FieldButtons';

interface Props {
  readonly start: Template;
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
  readonly sender: string;
  readonly today: Day;
  readonly save: (template: Template) => void;
  readonly cancel: () => void;
}

const places = ['any', ...situations] as const;

/** A template of the user's own, and beneath it how it reads once filled. Nothing is saved while anything is wrong with it. */
export function TemplateEditor({ start, languages, sender, today, save, cancel }: Props) {
  const [draft, setDraft] = useState(start);
  const [marked, setMarked] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);

  const change = (part: Partial<Template>) => setDraft((before) => ({ ...before, ...part }));
  const faults = templateFaultsOf(draft);
  // An empty text is no mistake before it is to be saved.
  const shown = faults.filter(({ code }) => marked || code !== 'empty');
  const pressing = pressureIn(draft.text);
  const choice = <K extends 'medium' | 'situation' | 'language'>(
    field: K,
    label: string,
    options: readonly { readonly value: string; readonly name: string }[],
  ) => (
    <label>
      <span>{label}</span>
      <select value={draft[field]} onChange={(event) => change({ [field]: event.currentTarget.value as Template[K] })}>
        {options.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Editor
      label={t('templateEditor')}
      faulty={faults.length > 0}
      mark={() => setMarked(true)}
      save={() => save({ ...draft, name: draft.name?.trim() ?? '' })}
      cancel={cancel}
    >
      <div class="row">
        {choice(
          'medium',
          t('templateMedium'),
          media.map((value) => ({ value, name: t(`medium_${value}`) })),
        )}
        {choice(
          'situation',
          t('templateSituation'),
          places.map((value) => ({ value, name: t(`situation_${keyed(value)}`) })),
        )}
        {choice(
          'language',
          t('templateLanguage'),
          languages.map(({ tag, name }) => ({ value: tag, name })),
        )}
      </div>
      <label>
        <span>{t('templateNameLabel')}</span>
        <input
          type="text"
          dir="auto"
          maxLength={100}
          value={draft.name}
          onInput={(event) => change({ name: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{t('templateText')}</span>
        <textarea
          ref={text}
          rows={6}
          dir="auto"
          lang={draft.language}
          value={draft.text}
          aria-invalid={shown.length > 0}
          aria-describedby="template-faults template-fields"
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
      </label>
      <div id="template-faults" role="alert" class="late">
        {shown.map((fault) => (
          <p key={'field' in fault ? fault.field : fault.code}>
            {'field' in fault
              ? t('templateFault_unknown_field', fault.field)
              : t(`templateFault_${keyed(fault.code)}`, longestTemplate)}
          </p>
        ))}
      </div>
      <FieldButtons text={text} change={(value) => change({ text: value })} />
      {pressing.length > 0 && (
        <p class="small">{t('templatePresses', new Intl.ListFormat(locale()).format(pressing))}</p>
      )}
      <figure>
        <figcaption>{t('templatePreview')}</figcaption>
        <p class="text" dir="auto" lang={draft.language}>
          {filled(draft.text, exampleValues(draft.language, today, sender))}
        </p>
      </figure>
    </Editor>
  );
}
