import { useState } from 'preact/hooks';
import type { BackupState } from '../../messaging/backup';
import { t } from '../../ui/words';
import { knownWords, madeAtWords, sizeWords } from './backup-words';
import { StartAnew } from './StartAnew';
import type { BackupDesk } from './use-backup';
import type { Reading } from './use-reading';

interface Props {
  readonly state: BackupState;
  readonly backup: BackupDesk;
  readonly reading: Reading;
}

/** What was stored is gone or cannot be read: what is known of it, and the ways on. Nothing is begun anew before the user says so. */
export function Trouble({ state: { data, known, snapshots }, backup, reading }: Props) {
  const [asking, setAsking] = useState(false);
  const [newest] = snapshots;
  const words = {
    lost: 'troubleLost',
    'part-lost': 'troublePartLost',
    damaged: 'troubleDamaged',
    newer: 'troubleNewer',
    closed: 'troubleClosed',
  } as const;
  if (data === 'well') return null;
  const isGone = data === 'lost' || data === 'part-lost';
  const canRestore = isGone || data === 'damaged';
  const titles = { lost: 'troubleLostTitle', 'part-lost': 'troublePartLostTitle' } as const;
  return (
    <section class="trouble" aria-labelledby="trouble">
      <div role="alert">
        <h2 id="trouble">{t(isGone ? titles[data] : 'troubleTitle')}</h2>
      </div>
      <p>{t(words[data])}</p>
      {canRestore && known && known.contacts > 0 && (
        <p>{t('troubleKnown', madeAtWords(known.at, backup.zone), knownWords(known))}</p>
      )}
      {canRestore && (
        <>
          <p>
            {newest
              ? t('troubleNewest', madeAtWords(newest.at, backup.zone), sizeWords(newest))
              : t('troubleNoSnapshot')}
          </p>
          <div class="acts">
            {newest && (
              <button
                type="button"
                class="primary"
                disabled={backup.busy !== null}
                onClick={() => void reading.snapshot(newest.name)}
              >
                {t('troubleRestore')}
              </button>
            )}
            <button type="button" class="secondary" onClick={toFile}>
              {t('troubleFile')}
            </button>
            {isGone && !asking && (
              <button type="button" class="secondary grave" onClick={() => setAsking(true)}>
                {t(data === 'lost' ? 'troubleAnew' : 'troubleGoOn')}
              </button>
            )}
          </div>
          {isGone && asking && <StartAnew {...{ backup, data }} cancel={() => setAsking(false)} />}
        </>
      )}
    </section>
  );
}

/** It is chosen further down on this page. */
const toFile = (): void => document.querySelector<HTMLInputElement>('input[type="file"]')?.focus();
