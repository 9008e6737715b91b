import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Progress } from '../../messaging/bulk';
import type { ExportKind, ExportWish } from '../../messaging/export';
import { ownVersion } from '../../ui/background';
import { codeOf } from '../../ui/failure';
import { useHoldsUpdate } from '../../ui/holds-update';
import type { Status } from '../../ui/use-status';
import { counted, t } from '../../ui/words';
import { saveAs } from '../backup/save-as';
import { bulk, StoppedError } from '../bulk';
import { calendarWords } from './calendar-words';

/** A file that was made, and can be saved again where the browser did not. */
export interface Saved {
  readonly what: ExportKind;
  readonly name: string;
  readonly file: Blob;
  readonly damaged: number;
}

export type Wish = Pick<ExportWish, 'what' | 'contactIds'> & Partial<Pick<ExportWish, 'passphrase' | 'vcard'>>;

export interface Exporting {
  /** What is being made, and how far it has come. */
  readonly underWay: { readonly what: ExportKind; readonly progress: Progress } | null;
  readonly saved: Saved | null;
  make(wish: Wish): Promise<void>;
  stop(): void;
}

/** Makes one file at a time, and has it saved. */
export function useExport(status: Status): Exporting {
  const [underWay, setUnderWay] = useState<Exporting['underWay']>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const stopper = useRef<AbortController | null>(null);
  const { done, failed, busy } = status;
  useHoldsUpdate(underWay !== null);
  // Nobody waits for it any more.
  useEffect(() => () => stopper.current?.abort(), []);

  const make = useCallback(
    async (wish: Wish) => {
      if (stopper.current) return;
      const { what } = wish;
      const work = new AbortController();
      stopper.current = work;
      busy(t('exportMaking'));
      setSaved(null);
      setUnderWay({ what, progress: { done: 0, of: null } });
      const rest = { passphrase: '', vcard: '4.0', steadfast: ownVersion(), words: calendarWords() } as const;
      try {
        const made = await bulk(
          'export',
          { ...rest, ...wish },
          { signal: work.signal, progress: (progress) => setUnderWay({ what, progress }) },
        );
        const { name, damaged } = made;
        const file = made.file as Blob;
        saveAs(file, name);
        setSaved({ what, name, file, damaged });
        done(counted(`exported_${what}`, made.count));
      } catch (error) {
        if (error instanceof StoppedError) done(t('exportStopped'));
        else failed(codeOf(error));
      } finally {
        stopper.current = null;
        setUnderWay(null);
      }
    },
    [done, failed, busy],
  );
  const stop = useCallback(() => stopper.current?.abort(), []);
  return { underWay, saved, make, stop };
}
