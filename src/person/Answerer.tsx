import { useId } from 'preact/hooks';
import type { Role } from '../domain/contact';
import type { Answerer as Somebody } from '../domain/touch';
import { keyed, t } from '../ui/words';

interface Props {
  readonly value: Somebody | null;
  /** The contact's name. */
  readonly self: string;
  /** Names that are likely typed. */
  readonly assistants: readonly string[];
  /** `done`: what is said is said, and nobody is typing. */
  readonly choose: (value: Somebody | null, done: boolean) => void;
}

const others: readonly Role[] = ['gatekeeper', 'decision-maker', 'unknown'];

/** Who answered: the contact in person, or whoever it was ("persist until you get an answer from a real decision maker"). */
export function Answerer({ value, self, assistants, choose }: Props) {
  const pick = (role: string) => {
    const found = others.find((one) => one === role);
    choose(found ? { name: value?.name ?? '', role: found } : null, true);
  };
  return (
    <div class="pair">
      <label>
        <span>{t('whoAnswered')}</span>
        <select value={value?.role ?? ''} onChange={(event) => pick(event.currentTarget.value)}>
          <option value="">{self ? t('answererSelf', self) : t('answererSelfNew')}</option>
          {others.map((role) => (
            <option key={role} value={role}>
              {t(`answerer_${keyed(role)}`)}
            </option>
          ))}
        </select>
      </label>
      {value && (
        <AnswererName
          label={t('answererName')}
          name={value.name}
          likely={assistants}
          change={(name, done) => choose({ ...value, name }, done)}
        />
      )}
    </div>
  );
}

interface NameProps {
  readonly label: string;
  readonly name: string;
  readonly likely: readonly string[];
  readonly change: (name: string, done: boolean) => void;
}

export function AnswererName({ label, name, likely, change }: NameProps) {
  const id = useId();
  return (
    <label>
      <span>{label}</span>
      <input
        type="text"
        dir="auto"
        autocomplete="off"
        list={id}
        value={name}
        onInput={(event) => change(event.currentTarget.value, false)}
        onBlur={(event) => change(event.currentTarget.value.trim(), true)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) change(event.currentTarget.value.trim(), true);
        }}
      />
      <datalist id={id}>
        {likely.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </label>
  );
}
