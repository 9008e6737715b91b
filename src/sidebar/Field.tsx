import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../ui/words';
import { TextEditor } from './TextEditor';

interface Props {
  readonly label: string;
  readonly value: string;
  /** Where the value was read, in words. */
  readonly origin?: string;
  readonly long?: boolean;
  readonly options?: readonly string[];
  readonly save: (value: string) => void;
}

/** A text that is edited where it stands. */
export function Field({ label, value, origin = '', long = false, options, save }: Props) {
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const refocus = useRef(false);
  useEffect(() => {
    if (!editing && refocus.current) button.current?.focus();
    refocus.current = false;
  }, [editing]);

  if (editing) {
    return (
      <TextEditor
        label={label}
        value={value}
        long={long}
        {...(options ? { options } : {})}
        leave={(text, byKey) => {
          refocus.current = byKey;
          setEditing(false);
          if (text !== null && text !== value) save(text);
        }}
      />
    );
  }
  const name = value ? t('editField', label, value) : t('addField', label);
  return (
    <button
      ref={button}
      type="button"
      class={value ? 'field' : 'field empty'}
      aria-label={name}
      title={origin || t('edit')}
      onClick={() => setEditing(true)}
    >
      {value ? <bdi>{value}</bdi> : label}
    </button>
  );
}
