import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type TakeChoices, withMapping } from '../../domain/import-file';
import type { ImportPreview } from '../../messaging/bulk';
import type { PageToBackground } from '../../messaging/protocol';
import { ask } from '../../ui/background';
import { useHoldsUpdate } from '../../ui/holds-update';
import { t } from '../../ui/words';
import type { PlaceProps } from '../places';
import { ChooseFile } from './ChooseFile';
import { FileCard } from './FileCard';
import { Finished } from './Finished';
import { usualOptions } from './Options';
import { Result } from './Result';
import { asRecognised, useImport } from './use-import';
import { useSnapshot } from './use-snapshot';
import { Working } from './Working';

type Mappings = Parameters<PageToBackground['changeSettings']>[0]['patch']['mappings'];

/** Brings in the people of a file: what it is, what would come of it, and then one act that can be undone as one. */
export function Import({ view, desk, status }: PlaceProps) {
  const importing = useImport(status);
  const { step, files, choices, read, readAgain, leave } = importing;
  const snapping = useSnapshot('preview' in step ? step.preview : null);
  const [changed, setChanged] = useState(false);
  const [said, say] = useState(usualOptions);
  /** They hold for what was read when they were given, and still do when taking it was stopped. */
  const [answered, setAnswered] = useState<{ of: ImportPreview; answers: TakeChoices['answers'] } | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const shown = step.at === 'reading' ? `reading ${files}` : step.at;
  const before = useRef(shown);
  useHoldsUpdate(step.at !== 'choose' && step.at !== 'done');
  useEffect(() => {
    // Dropped beside the box, a file would take the place of the page, and of what was read.
    const stays = (event: Event) => event.preventDefault();
    for (const kind of ['dragover', 'drop']) addEventListener(kind, stays);
    return () => {
      for (const kind of ['dragover', 'drop']) removeEventListener(kind, stays);
    };
  }, []);
  useLayoutEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    // Whoever cannot see it hears where they are now, and goes on from there.
    place.current?.querySelector<HTMLElement>('[data-arrives]')?.focus();
  }, [shown]);

  const take = async (how: TakeChoices) => {
    const table = 'look' in step ? step.look?.table : null;
    if (choices.columns && table) {
      const mappings = withMapping(view.settings.mappings, { header: table.headerDigest, columns: table.columns });
      // Remembering is a courtesy: the import does not wait for it, nor fail with it.
      ask('changeSettings', { patch: { mappings: mappings as unknown as NonNullable<Mappings> } })
        .then(desk.load)
        .catch(() => null);
    }
    await importing.take(how);
  };
  return (
    <>
      <h1>{t('import')}</h1>
      <p class="quiet lead">{t('importLead')}</p>
      <div ref={place}>
        {step.at === 'choose' && (
          <ChooseFile chosen={(chosen) => void read(chosen, { ...asRecognised, country: choices.country })} />
        )}
        {files && 'look' in step && (
          <FileCard {...{ name: files, step, choices, leave, setChanged }} readAs={(how) => void readAgain(how)} />
        )}
        {step.at === 'reading' && <Working title={t('importReading', files)} {...step} stop={importing.stop} />}
        {step.at === 'preview' && (
          <Result
            preview={step.preview}
            settings={view.settings}
            answers={answered?.of === step.preview ? answered.answers : {}}
            setAnswers={(answers) => setAnswered({ of: step.preview, answers })}
            {...{ changed, said, say, take, snapping }}
          />
        )}
        {step.at === 'taking' && (
          <Working
            title={t(snapping.taking && !step.progress ? 'importSnapshotFirst' : 'importTaking')}
            {...step}
            stop={importing.stop}
          />
        )}
        {step.at === 'undoing' && <Working title={t('importUndoing')} {...step} />}
        {step.at === 'done' && <Finished {...step} undo={(actId) => void importing.undo(actId)} another={leave} />}
      </div>
    </>
  );
}
