import { useId, useState } from 'preact/hooks';
import { t } from '../../ui/words';
import { Section } from '../Section';
import { Preview } from './Preview';
import type { BackupDesk } from './use-backup';
import type { Reading } from './use-reading';

/** A backup from a file: as it was saved here, or sealed with a passphrase. */
export function FromFile({ backup, reading }: { backup: BackupDesk; reading: Reading }) {
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const hint = useId();
  const read = reading.read && 'file' in reading.read.from.source ? reading.read : null;
  const code = read?.fault?.code;
  const sealed = code === 'no-passphrase' || code === 'wrong-passphrase' || passphrase !== '';
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setPassphrase('');
    if (chosen) void reading.file(chosen, '');
    else reading.drop();
  };
  return (
    <Section id="from-file" title="backupFromFile" hint="backupFromFileHint">
      <label>
        <span>{t('backupFile')}</span>
        <input
          type="file"
          accept=".json,.gz,.sealed"
          disabled={backup.busy !== null}
          aria-describedby={hint}
          onChange={(event) => choose(event.currentTarget.files?.[0] ?? null)}
        />
      </label>
      <p id={hint} class="small quiet">
        {t('backupFileKinds')}
      </p>
      {file && sealed && (
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault();
            void reading.file(file, passphrase);
          }}
        >
          <label>
            <span>{t('backupPassphrase')}</span>
            <input
              type="password"
              autocomplete="off"
              value={passphrase}
              aria-invalid={code === 'wrong-passphrase'}
              onInput={(event) => setPassphrase(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="secondary" disabled={!passphrase || backup.busy !== null}>
            {t('backupOpenSealed')}
          </button>
        </form>
      )}
      {read && <Preview key={String(read.fault?.code)} {...{ read, reading, backup }} />}
    </Section>
  );
}
