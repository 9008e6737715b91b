import { useCallback, useMemo, useState } from 'preact/hooks';
import type { BackupFault } from '../../domain/backup-file';
import type { BackupBlob, RestoreFrom, RestorePreview } from '../../messaging/backup';
import { t } from '../../ui/words';
import { bulk } from '../bulk';
import type { BackupDesk } from './use-backup';

/** A backup that was read, and what came of it. Nothing was changed. */
export interface Read {
  readonly from: RestoreFrom;
  /** Where its preview stands: beneath the file that was chosen, or above the snapshots. */
  readonly place: 'file' | 'snapshots';
  readonly preview: RestorePreview | null;
  readonly fault: BackupFault | null;
}

export interface Reading {
  readonly read: Read | null;
  snapshot(name: string): Promise<void>;
  file(file: BackupBlob, passphrase: string): Promise<void>;
  /** What was wrong shows only as it is put in the place of everything. */
  fail(fault: BackupFault): void;
  drop(): void;
}

export function useReading({ work }: Pick<BackupDesk, 'work'>): Reading {
  const [read, setRead] = useState<Read | null>(null);
  const look = useCallback(
    async (from: RestoreFrom, place: Read['place']) => {
      setRead(null);
      const answer = await work(t('backupReading'), (watching) => bulk('backupRead', from, watching));
      if (!answer) return;
      setRead(
        'fault' in answer
          ? { from, place, preview: null, fault: answer.fault }
          : { from, place, preview: answer, fault: null },
      );
    },
    [work],
  );
  return useMemo(
    () => ({
      read,
      snapshot: (name) => look({ source: { snapshot: name }, passphrase: '' }, 'snapshots'),
      file: (file, passphrase) => look({ source: { file }, passphrase }, 'file'),
      fail: (fault) => setRead((before) => before && { ...before, preview: null, fault }),
      drop: () => setRead(null),
    }),
    [read, look],
  );
}
