import { useEffect, useState } from 'preact/hooks';
import { type AutoBackup, autoRhythms, mostFiles } from '../../domain/auto-file';
import type { BackupState } from '../../messaging/backup';
import type { SettingsView } from '../../messaging/protocol';
import { giveUpPermission, hasPermission, requestPermission } from '../../ui/background';
import type { Status } from '../../ui/use-status';
import { t } from '../../ui/words';
import { Section } from '../Section';
import type { SettingsDesk } from '../use-settings';
import { AutoSeal } from './AutoSeal';
import { autoFileWords } from './backup-words';
import type { BackupDesk } from './use-backup';

interface Props {
  readonly view: SettingsView;
  readonly desk: SettingsDesk;
  readonly state: BackupState;
  readonly backup: BackupDesk;
  readonly status: Status;
}

/** Files that Steadfast puts into the user's downloads by itself. The browser is asked for that when it is switched on, and not before. */
export function AutoFile({ view, desk, state, backup, status }: Props) {
  const now = view.settings.backup;
  const [allowed, setAllowed] = useState(true);
  const [problem, setProblem] = useState(false);
  useEffect(() => {
    void hasPermission('downloads').then(setAllowed);
  }, [now.auto]);
  const change = (patch: Partial<AutoBackup>) => desk.change({ backup: { ...now, ...patch } });
  const choose = async (auto: AutoBackup['auto']) => {
    setProblem(false);
    if (auto === 'off') {
      await change({ auto });
      await giveUpPermission('downloads').catch(() => false);
      return;
    }
    // Before anything is waited for: a browser is asked in answer to a click only.
    const given = await requestPermission('downloads').catch(() => false);
    setAllowed(given);
    setProblem(!given);
    await (given ? change({ auto }) : desk.load());
    await backup.load();
  };
  const words = autoFileWords(state.files, backup.zone);
  return (
    <Section id="auto-file" title="autoFile" hint="autoFileHint">
      <fieldset>
        <legend>{t('autoFileHow')}</legend>
        <div class="modes">
          {autoRhythms.map((rhythm) => (
            <label key={rhythm} class="mode">
              <input type="radio" name="auto-file" checked={now.auto === rhythm} onChange={() => void choose(rhythm)} />
              <span>{t(`autoFile_${rhythm}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {problem && (
        <p class="late" role="alert">
          {t('autoFileDenied')}
        </p>
      )}
      {now.auto !== 'off' && !allowed && !problem && (
        <div class="acts">
          <p class="late">{t('autoFileNotAllowed')}</p>
          <button type="button" class="secondary" onClick={() => void choose(now.auto)}>
            {t('autoFileAllow')}
          </button>
        </div>
      )}
      {now.auto !== 'off' && (
        <>
          <div class="row">
            <label class="short">
              <span>{t('autoFileKeep')}</span>
              <input
                type="number"
                min={1}
                max={mostFiles}
                value={now.keep}
                onChange={({ currentTarget: { valueAsNumber: keep } }) => {
                  if (Number.isInteger(keep) && keep >= 1 && keep <= mostFiles) void change({ keep });
                }}
              />
            </label>
          </div>
          <p class="small quiet">{t('autoFileKeepHint')}</p>
          {words && <p class={state.files.failed ? 'late' : 'quiet'}>{words}</p>}
          <AutoSeal sealed={state.files.sealed} backup={backup} status={status} />
        </>
      )}
    </Section>
  );
}
