import { useState } from 'preact/hooks';
import type { Status } from '../../ui/use-status';
import { t } from '../../ui/words';
import { bulk } from '../bulk';
import { faultOf, Passphrase, unsealed } from '../export/Passphrase';
import { Problem } from '../Problem';
import type { BackupDesk } from './use-backup';

interface Props {
  readonly sealed: boolean;
  readonly backup: BackupDesk;
  readonly status: Status;
}

/** The passphrase with which files that are made by themselves are sealed. */
export function AutoSeal({ sealed, backup, status }: Props) {
  const [typed, setTyped] = useState(unsealed);
  const [fault, setFault] = useState<string | null>(null);
  const keep = async (passphrase: string) => {
    const done = await backup.work(t('autoSealing'), () => bulk('sealFiles', { passphrase }).then(() => true));
    await backup.load();
    if (!done) return;
    setTyped(unsealed);
    status.done(t(passphrase ? 'autoSealed' : 'autoUnsealed'));
  };
  if (sealed)
    return (
      <div class="acts">
        <p>{t('autoIsSealed')}</p>
        <button type="button" class="secondary" onClick={() => void keep('')}>
          {t('autoUnseal')}
        </button>
      </div>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = faultOf(typed);
        setFault(wrong);
        if (!wrong && typed.on) void keep(typed.words);
      }}
    >
      <Passphrase sealed={typed} change={setTyped} fault={fault && 'auto-seal-fault'} />
      {typed.on && <p class="small quiet">{t('autoSealProtects')}</p>}
      <Problem id="auto-seal-fault" text={fault} />
      {typed.on && (
        <button type="submit" class="secondary">
          {t('autoSeal')}
        </button>
      )}
    </form>
  );
}
