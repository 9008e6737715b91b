import { t } from '../ui/words';
import { TextEditor } from './TextEditor';
import { useEditing } from './use-editing';

interface Props {
  readonly label: string;
  readonly value: string;
  /** The id of what says where the value was read. */
  readonly origin?: string;
  readonly long?: boolean;
  /** Of a day: in what words it is shown. */
  readonly dayWords?: string;
  readonly options?: readonly string[];
  /** Said while it is typed. */
  readonly help?: string;
  readonly id?: string;
  readonly save: (value: string) => void;
}

/** A text that is edited where it stands. */
export function Field({ label, value, origin, long = false, dayWords, options, help, id, save }: Props) {
  const { editing, edit, leave, button } = useEditing(value, save);
  if (editing) {
    const more = { ...(options ? { options } : {}), ...(help ? { help } : {}), day: dayWords !== undefined };
    return <TextEditor label={label} value={value} long={long} leave={leave} {...more} />;
  }
  const shown = dayWords || value;
  const name = value ? t('editField', label, shown) : t('addField', label);
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
      {value ? <bdi>{shown}</bdi> : label}
    </button>
  );
}
