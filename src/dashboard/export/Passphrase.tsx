import { useState } from 'preact/hooks';
import { t } from '../../ui/words';
import { Switch } from '../Switch';

/** Shorter ones are guessed. */
const shortest = 10;

export interface Sealed {
  readonly on: boolean;
  readonly words: string;
  readonly again: string;
}
export const unsealed: Sealed = { on: false, words: '', again: '' };

/** What is wrong with it, in words; `null` for one that may be used. */
export function faultOf({ on, words, again }: Sealed): string | null {
  if (!on) return null;
  if ([...words].length < shortest) return t('passphraseShort', shortest);
  return words === again ? null : t('passphraseDiffers');
}

interface Props {
  readonly sealed: Sealed;
  readonly change: (sealed: Sealed) => void;
  /** The id of what says what is wrong. */
  readonly fault: string | null;
}

/** A passphrase, typed twice: nobody can tell it to whoever has mistyped it. */
export function Passphrase({ sealed, change, fault }: Props) {
  const [shown, setShown] = useState(false);
  const field = (name: 'words' | 'again', label: string) => (
    <label>
      <span>{label}</span>
      <input
        {...(shown ? { type: 'text' as const } : { type: 'password' as const })}
        autocomplete="new-password"
        spellcheck={false}
        value={sealed[name]}
        aria-invalid={fault !== null}
        {...(fault ? { 'aria-describedby': fault } : {})}
        onInput={(event) => change({ ...sealed, [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <>
      <Switch on={sealed.on} label={t('sealOn')} hint="seal-hint" change={(on) => change({ ...sealed, on })} />
      <p id="seal-hint" class="quiet">
        {t('sealHint')}
      </p>
      {sealed.on && (
        <div class="row">
          {field('words', t('passphrase'))}
          {field('again', t('passphraseAgain'))}
          <button type="button" class="secondary" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {t('passphraseShow')}
          </button>
        </div>
      )}
    </>
  );
}
