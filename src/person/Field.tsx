import { t } from '../ui/words';
import { TextEditor } from './TextEditor';
import { useEditing } from './use-editing';

interface Props {
  readonly label: string;
  readonly value: string;
  /** The id of what says where the value was read. */
  readonly origin?: string;
  readonly long?: boolean;
  readonly options?: readonly string[];
  /** Said while it is typed. */
  readonly help?: string;
  readonly id?: string;
  readonly save: (value: string) => void;
}

/** A text that is edited where it stands. */
export function Field({ label, value, origin, long = false, options, help, id, save }: Props) {
  const { editing, edit, leave, button } = useEditing(value, save);
  if (editing) {
    const more = { ...(options ? { options } : {}), ...(help ? { help } : {}) };
    return <TextEditor label={label} value={value} long={long} leave={leave} {...more} />;
  }
  const name = value ? t('editField', label, value) : t('addField', label);
  return (
    <button
      ref={button}
      {...(id ? { id } : {})}
      type="button"
      class={value ? 'field' : 'field empty'}
      aria-label={name}
      title={t('edit')}
      {...(origin ? { 'aria-describedby': origin } : {})}
      onClick={edit}
    >
      {value ? <bdi>{value}</bdi> : label}
    </button>
  );
}
