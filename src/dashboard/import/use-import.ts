import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { FileFault, Look, ReadChoices, TakeChoices } from '../../domain/import-file';
import type { ImportPreview, ManyDone, Progress } from '../../messaging/bulk';
import { ask, ownVersion } from '../../ui/background';
import { codeOf } from '../../ui/failure';
import { sayUndone } from '../../ui/undone';
import type { Status } from '../../ui/use-status';
import { t } from '../../ui/words';
import { bulk, StoppedError } from '../bulk';

/** How far it is with a file. */
export type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'reading'; readonly look: Look | null; readonly progress: Progress | null }
  | { readonly at: 'refused'; readonly look: Look | null; readonly fault: FileFault }
  | { readonly at: 'preview'; readonly look: Look; readonly preview: ImportPreview }
  | { readonly at: 'taking'; readonly look: Look; readonly preview: ImportPreview; readonly progress: Progress | null }
  | { readonly at: 'undoing'; readonly progress: Progress | null }
  | { readonly at: 'done'; readonly done: ManyDone; readonly waits: boolean; readonly eventsOnly: boolean };

export const asRecognised: ReadChoices = { format: null, columns: null, encoding: null, country: null };

export interface Importing {
  readonly step: Step;
  /** Those that were chosen together, as they are called; empty for none. */
  readonly files: string;
  /** As it was read last. */
  readonly choices: ReadChoices;
  /** Reads files that were chosen together. */
  read(files: readonly File[], choices: ReadChoices): Promise<void>;
  /** Reads them once more, otherwise. */
  readAgain(choices: ReadChoices): Promise<void>;
  take(choices: TakeChoices): Promise<void>;
  stop(): void;
  undo(actId: string): Promise<void>;
  /** Forgets the file. */
  leave(): void;
}

/**
 * One file after the other, or some that belong together, from the choice to what came of it. The worker does the work, and holds what it has
 * read.
 */
export function useImport({ done, failed }: Status): Importing {
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const [files, setFiles] = useState<readonly File[]>([]);
  const [choices, setChoices] = useState(asRecognised);
  const work = useRef<AbortController | null>(null);
  const now = useRef(step);
  now.current = step;

  const begin = (): AbortSignal => {
    work.current?.abort();
    work.current = new AbortController();
    return work.current.signal;
  };
  const leave = useCallback(() => {
    work.current?.abort();
    void bulk('importDrop', {}).catch(() => null);
    setFiles([]);
    // Most of one user's files are of one country.
    setChoices(({ country }) => ({ ...asRecognised, country }));
    setStep({ at: 'choose' });
  }, []);
  useEffect(
    () => () => {
      work.current?.abort();
      void bulk('importDrop', {}).catch(() => null);
    },
    [],
  );

  /** What went wrong is said; what was there before is there again. */
  const failedTo = (error: unknown, back: Step, signal: AbortSignal): void => {
    if (signal !== work.current?.signal) return;
    if (error instanceof StoppedError) done(t('importStopped'));
    else failed(codeOf(error));
    // What the worker had read is gone with it.
    setStep(codeOf(error) === 'import-gone' ? { at: 'choose' } : back);
  };

  const read: Importing['read'] = async (chosen, how) => {
    const signal = begin();
    const before = now.current;
    const look = 'look' in before && chosen === files ? before.look : null;
    setFiles(chosen);
    const [file, ...along] = chosen;
    setStep({ at: 'reading', look, progress: null });
    const progress = (came: Progress) => signal.aborted || setStep({ at: 'reading', look, progress: came });
    try {
      const answer = await bulk('importRead', { file: file as File, along, choices: how }, { progress, signal });
      if (signal.aborted) return;
      setChoices(how);
      if ('fault' in answer) setStep({ at: 'refused', look: answer.look, fault: answer.fault });
      else setStep({ at: 'preview', look: answer, preview: answer });
    } catch (error) {
      failedTo(error, { at: 'choose' }, signal);
    }
  };

  const take: Importing['take'] = async (how) => {
    const before = now.current;
    if (before.at !== 'preview') return;
    const signal = begin();
    const { look, preview } = before;
    setStep({ at: 'taking', look, preview, progress: null });
    const progress = (came: Progress) => signal.aborted || setStep({ at: 'taking', look, preview, progress: came });
    try {
      const came = await bulk('importCommit', { choices: how, steadfast: ownVersion() }, { progress, signal });
      await tellAll();
      const { fresh, matched, doubtful } = preview.counts;
      const eventsOnly = preview.history !== null && !(fresh + matched + doubtful);
      setStep({ at: 'done', done: came, waits: !eventsOnly && how.into.what === 'wait', eventsOnly });
    } catch (error) {
      failedTo(error, before, signal);
    }
  };

  const undo: Importing['undo'] = async (actId) => {
    const before = now.current;
    const signal = begin();
    setStep({ at: 'undoing', progress: null });
    const progress = (came: Progress) => signal.aborted || setStep({ at: 'undoing', progress: came });
    try {
      const { changed, ...left } = await bulk('undoMany', { actId }, { progress });
      await Promise.all([tellAll(), bulk('changed', { contactIds: null })]);
      sayUndone({ done }, changed, left, t('importUndone'));
      leave();
    } catch (error) {
      failedTo(error, before, signal);
    }
  };
  const readAgain = (how: ReadChoices) => read(files, how);
  const names = files.map(({ name }) => name).join(', ');
  return { step, files: names, choices, read, readAgain, take, undo, leave, stop: () => work.current?.abort() };
}

/** The background counts what is due anew, and tells all pages. What was done is done if it cannot. */
const tellAll = (): Promise<unknown> => ask('acted', { contactIds: null }).catch(() => null);
