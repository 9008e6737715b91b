import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { builtInCadences, type Cadence, cadencesById } from '../../../domain/cadence';
import { calendarOf } from '../../../domain/settings';
import type { SettingsView } from '../../../messaging/protocol';
import { locale, t } from '../../../ui/words';
import { Problem, refusalWords } from '../../Problem';
import { Section } from '../../Section';
import { todayOf } from '../../today';
import type { SettingsDesk } from '../../use-settings';
import { CadenceEditor } from './CadenceEditor';
import { CadenceRow } from './CadenceRow';
import { type CadenceDraft, draftOf, newDraft } from './cadence-draft';
import { nameOf, reasonOf } from './cadence-words';
import { ledBy } from './followers';

const newId = (): string => `own-${crypto.randomUUID()}`;

/** The cadences there are: the built-in ones to be copied, the user's own to be changed. */
export function Cadences({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  const [draft, setDraft] = useState<CadenceDraft | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const section = useRef<HTMLDivElement>(null);
  /** The button that gets the focus once what was edited is closed. */
  const wanted = useRef<string | null>(null);
  const own = view.settings.cadences;
  const all = [...builtInCadences, ...own];
  const cadences = cadencesById(all);
  useLayoutEffect(() => {
    if (!wanted.current || draft) return;
    section.current?.querySelector<HTMLElement>(`[data-opens="${wanted.current}"]`)?.focus();
    wanted.current = null;
  });

  const edit = (next: CadenceDraft, opener: string) => {
    // What is being edited is not thrown away: the focus goes there.
    if (draft) {
      section.current?.querySelector<HTMLElement>('form input')?.focus();
      return;
    }
    wanted.current = opener;
    setProblem(null);
    setDraft(next);
  };
  const save = async (cadence: Cadence) => {
    const known = own.some(({ id }) => id === cadence.id);
    const next = known ? own.map((one) => (one.id === cadence.id ? cadence : one)) : [...own, cadence];
    const code = await desk.change({ cadences: next }, t('cadenceSaved', nameOf(cadence)));
    setProblem(refusalWords(code));
    // What could not be saved stays to be mended.
    if (code) return;
    wanted.current = cadence.id;
    setDraft(null);
  };
  const remove = async (cadence: Cadence) => {
    const users = ledBy(cadence.id, own).map(nameOf);
    if (users.length) {
      setProblem(t('cadenceLedBy', nameOf(cadence), new Intl.ListFormat(locale()).format(users)));
      return;
    }
    wanted.current = 'new';
    const next = own.filter(({ id }) => id !== cadence.id);
    setProblem(refusalWords(await desk.change({ cadences: next }, t('cadenceRemoved', nameOf(cadence)))));
  };
  const editor = draft && (
    <CadenceEditor
      key={draft.id}
      start={draft}
      others={all.filter(({ id }) => id !== draft.id)}
      calendar={calendarOf(view.settings, view.zone)}
      today={todayOf(view)}
      save={(cadence) => void save(cadence)}
      cancel={() => setDraft(null)}
    />
  );
  // A new one stands in the list while it is being made: there its editor stays, with all that was typed, when it is refused.
  const listed = own.map(({ id }) => id);
  const rows = draft && !listed.includes(draft.id) ? [...listed, draft.id] : listed;
  const copy = (cadence: Cadence) => {
    const draft = draftOf(cadence, newId(), t('cadenceCopyName', nameOf(cadence)), reasonOf(cadence));
    edit(draft, `copy ${cadence.id}`);
  };
  return (
    <Section id="cadences" title="cadences" hint="cadencesHint">
      <div ref={section} class="stack">
        <h3 id="cadences-built-in">{t('cadencesBuiltIn')}</h3>
        <ul aria-labelledby="cadences-built-in">
          {builtInCadences.map((cadence) => (
            <CadenceRow key={cadence.id} cadence={cadence} cadences={cadences} copy={() => copy(cadence)} />
          ))}
        </ul>
        <h3 id="cadences-own">{t('cadencesOwn')}</h3>
        {rows.length > 0 && (
          <ul aria-labelledby="cadences-own">
            {rows.map((id) => {
              const cadence = cadences.get(id);
              if (draft?.id === id) return <li key={id}>{editor}</li>;
              return (
                cadence && (
                  <CadenceRow
                    key={id}
                    cadence={cadence}
                    cadences={cadences}
                    copy={() => copy(cadence)}
                    edit={() => edit(draftOf(cadence, id, nameOf(cadence), reasonOf(cadence)), id)}
                    remove={() => void remove(cadence)}
                  />
                )
              );
            })}
          </ul>
        )}
        <Problem text={problem} />
        <div class="acts">
          <button
            type="button"
            class="secondary strong"
            data-opens="new"
            onClick={() => edit(newDraft(newId()), 'new')}
          >
            {t('cadenceNew')}
          </button>
        </div>
      </div>
    </Section>
  );
}
