import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SavedView } from '../../domain/people-address';
import { t } from '../../ui/words';

interface Props {
  readonly label: string;
  readonly name: string;
  /** The focus comes to it. */
  readonly begin?: boolean;
  readonly taken: readonly SavedView[];
  readonly keep: (name: string) => void;
}

/** Asks for the name of a view, which no other one has. */
export function NameForm({ label, name, begin, taken, keep }: Props) {
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (!begin) return;
    box.current?.focus();
    box.current?.select();
  }, [begin]);
  const [typed, setTyped] = useState(name);
  const [problem, setProblem] = useState('');
  const wanted = typed.trim();
  return (
    <form
      class="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!wanted) setProblem(t('viewNameNeeded'));
        else if (taken.some((view) => view.name === wanted)) setProblem(t('viewNameTaken', wanted));
        else keep(wanted);
      }}
    >
      <label>
        <span>{label}</span>
        <input
          ref={box}
          type="text"
          value={typed}
          maxLength={80}
          aria-invalid={problem !== ''}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setProblem('');
          }}
        />
      </label>
      <button type="submit" class="secondary strong">
        {t('save')}
      </button>
      <p role="alert" class="small late">
        {problem}
      </p>
    </form>
  );
}
