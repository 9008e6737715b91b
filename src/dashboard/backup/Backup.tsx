import type { SettingsView } from '../../messaging/protocol';
import { failureWords } from '../../ui/failure';
import type { Status } from '../../ui/use-status';
import { t } from '../../ui/words';
import type { SettingsDesk } from '../use-settings';
import { AutoFile } from './AutoFile';
import { FromFile } from './FromFile';
import { Snapshots } from './Snapshots';
import { Trouble } from './Trouble';
import { useBackup } from './use-backup';
import { useReading } from './use-reading';
import { Working } from './Working';

interface Props {
  /** `null` where what was stored is lost: then this is all that can be shown. */
  readonly view: SettingsView | null;
  readonly desk: SettingsDesk;
  readonly status: Status;
}

/** Snapshots of everything, and the ways to bring them back. */
export function Backup({ view, desk, status }: Props) {
  const backup = useBackup(status, desk);
  const reading = useReading(backup);
  const { state, failure, busy } = backup;
  return (
    <>
      <h1>{t('backup')}</h1>
      {failure && <p class="notice failed">{failureWords(failure)}</p>}
      <Working busy={busy} />
      {state && state.data !== 'well' && <Trouble {...{ state, backup, reading }} />}
      {state && <Snapshots {...{ state, backup, reading, status }} kept={view?.kept ?? true} />}
      {state && view && state.data === 'well' && <AutoFile {...{ view, desk, state, backup, status }} />}
      {state && <FromFile {...{ backup, reading }} />}
    </>
  );
}
