import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Template } from '../../../domain/template';
import type { SettingsView } from '../../../messaging/protocol';
import { t } from '../../../ui/words';
import { Problem, refusalWords } from '../../Problem';
import { Section } from '../../Section';
import { todayOf } from '../../today';
import type { SettingsDesk } from '../../use-settings';
import { languageChoices } from './languages';
import { Sender } from './Sender';
import { TemplateEditor } from './TemplateEditor';
import { TemplateList, templateName } from './TemplateList';
import { TextLanguage } from './TextLanguage';

/** The user's own words for the talk track. They come before the built-in ones. */
export function TalkTrack({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  const [edited, setEdited] = useState<Template | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const { templates, sender, textLanguage } = view.settings;
  const list = useRef<HTMLDivElement>(null);
  /** The template whose button gets the focus once the editor is closed. */
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (edited || wanted.current === null) return;
    const back = list.current?.querySelector<HTMLElement>(`[data-opens="${wanted.current}"]`);
    (back ?? adder.current)?.focus();
    wanted.current = null;
  });

  const edit = (template: Template) => {
    // What is being edited is not thrown away: the focus goes there.
    if (edited) {
      list.current?.querySelector<HTMLElement>('form select')?.focus();
      return;
    }
    wanted.current = template.id;
    setProblem(null);
    setEdited(template);
  };
  const save = async (template: Template) => {
    const known = templates.some(({ id }) => id === template.id);
    const next = known ? templates.map((one) => (one.id === template.id ? template : one)) : [...templates, template];
    const code = await desk.change({ templates: next }, t('templateSaved', templateName(template)));
    setProblem(refusalWords(code));
    if (!code) setEdited(null);
  };
  const remove = async (template: Template) => {
    const next = templates.filter(({ id }) => id !== template.id);
    wanted.current = '';
    setProblem(refusalWords(await desk.change({ templates: next }, t('templateRemoved', templateName(template)))));
  };
  return (
    <Section id="talk-track" title="talkTrack" hint="talkTrackHint">
      <Sender sender={sender} desk={desk} />
      <TextLanguage view={view} desk={desk} />
      <div ref={list} class="stack">
        {templates.length > 0 && <TemplateList {...{ templates, edit, remove, edited }} />}
        {edited && (
          <TemplateEditor
            key={edited.id}
            start={edited}
            languages={languageChoices(templates.map(({ language }) => language))}
            sender={sender}
            today={todayOf(view)}
            save={(template) => void save(template)}
            cancel={() => setEdited(null)}
          />
        )}
      </div>
      <Problem text={problem} />
      <div class="acts">
        <button
          ref={adder}
          type="button"
          class="secondary strong"
          onClick={() => edit(newTemplate(templates.at(-1), textLanguage))}
        >
          {t('templateNew')}
        </button>
      </div>
    </Section>
  );
}

/** In the medium and language of the last one: whoever writes several writes them in a row. */
const newTemplate = (last: Template | undefined, usual: string | null): Template => ({
  id: crypto.randomUUID(),
  medium: last?.medium ?? 'email',
  situation: 'any',
  language: last?.language ?? usual ?? t('language'),
  name: '',
  text: '',
});
