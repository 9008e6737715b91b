import type { BackupState } from '../../messaging/backup';
import { ownVersion } from '../../ui/background';
import type { Status } from '../../ui/use-status';
import { t } from '../../ui/words';
import { bulk } from '../bulk';
import { Section } from '../Section';
import { drillWords, madeAtWords, sizeWords } from './backup-words';
import { Preview } from './Preview';
import { SnapshotRow } from './SnapshotRow';
import type { BackupDesk } from './use-backup';
import type { Reading } from './use-reading';

interface Props {
  readonly state: BackupState;
  readonly backup: BackupDesk;
  readonly reading: Reading;
  readonly status: Status;
  /** Can any be kept? */
  readonly kept: boolean;
}

/** The snapshots there are, the newest first. */
export function Snapshots({ state, backup, reading, status, kept }: Props) {
  const { snapshots, hasPlace, drill, unreadable, data } = state;
  const { read } = reading;
  const { zone } = backup;
  const [newest] = snapshots;
  const take = async () => {
    const taken = await backup.work(t('backupTaking'), (watching) =>
      bulk('takeSnapshot', { steadfast: ownVersion() }, watching),
    );
    if (taken) status.done(t('backupTaken', sizeWords(taken)));
    await backup.load();
  };
  if (!hasPlace)
    return (
      <Section id="snapshots" title="snapshots">
        <p class="late">{t('backupNoPlace')}</p>
      </Section>
    );
  return (
    <Section id="snapshots" title="snapshots" hint="snapshotsHint">
      <p>{newest ? t('backupNewest', madeAtWords(newest.at, zone), sizeWords(newest)) : t('backupNone')}</p>
      {!kept && (
        <p class="late" role="alert">
          {t('nothingKept')}
        </p>
      )}
      {unreadable && data === 'well' && (
        <p class="late" role="alert">
          {t('backupUnreadable', madeAtWords(unreadable, zone))}
        </p>
      )}
      {drill && <p class={drill.good ? 'quiet' : 'late'}>{drillWords(drill, zone)}</p>}
      {data === 'well' && (
        <div class="acts">
          <button type="button" class="secondary" aria-disabled={backup.busy !== null} onClick={() => void take()}>
            {t('backupTake')}
          </button>
        </div>
      )}
      {snapshots.length > 0 && (
        <ul class="snapshots" aria-label={t('snapshots')}>
          {snapshots.map((snapshot) => {
            const isRead = read && 'snapshot' in read.from.source && read.from.source.snapshot === snapshot.name;
            return (
              <SnapshotRow key={snapshot.name} {...{ snapshot, backup, reading, status }}>
                {isRead && <Preview {...{ read, reading, backup }} />}
              </SnapshotRow>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
