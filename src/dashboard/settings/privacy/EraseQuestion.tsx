import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fold } from '../../../domain/fold';
import { useHoldsUpdate } from '../../../ui/holds-update';
import { t } from '../../../ui/words';
import { Problem } from '../../Problem';
import { hashOf } from '../../place';

interface Props {
  /** Why it could not be done. */
  readonly problem: string | null;
  readonly busy: boolean;
  readonly erase: () => void;
  readonly cancel: () => void;
}

/** Is it really meant? A word is to be typed: a click alone may be a slip. */
export function EraseQuestion({ problem, busy, erase, cancel }: Props) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useHoldsUpdate();
  useLayoutEffect(() => input.current?.focus(), []);

  const submit = (event: Event) => {
    event.preventDefault();
    if (busy) return;
    const right = fold(typed) === fold(t('eraseWord'));
    setWrong(!right);
    if (right) erase();
    else input.current?.focus();
  };
  return (
    <form
      class="editor grave"
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !busy) cancel();
      }}
    >
      <p>
        <b>{t('eraseAsk')}</b>
      </p>
      <p>{t('eraseWhat')}</p>
      <p>
        {t('eraseBackup')} <a href={hashOf({ place: 'backup' })}>{t('eraseBackupLink')}</a>
      </p>
      <label class="short">
        <span>{t('eraseType', t('eraseWord'))}</span>
        <input
          ref={input}
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          disabled={busy}
          aria-invalid={wrong}
          aria-describedby={wrong ? 'erase-wrong' : undefined}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setWrong(false);
          }}
        />
      </label>
      <Problem id="erase-wrong" text={wrong ? t('eraseWrong', t('eraseWord')) : null} />
      <Problem text={problem} />
      <div class="acts">
        <button type="submit" class="secondary grave" aria-disabled={busy}>
          {t('eraseDo')}
        </button>
        <button type="button" class="secondary" disabled={busy} onClick={cancel}>
          {t('cancel')}
        </button>
      </div>
      <p aria-live="polite" class="quiet small">
        {busy ? t('erasing') : ''}
      </p>
    </form>
  );
}
