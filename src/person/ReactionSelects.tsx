import { type Reaction, reactions } from '../domain/touch';
import { t } from '../ui/words';
import { useDesk } from './desk';

interface Reacted {
  readonly expected: Reaction | null;
  readonly actual: Reaction | null;
}

interface Props {
  readonly value: Reacted;
  readonly change: (value: Reacted) => void;
}

/** What was expected and what came, to be corrected; shown to those who want to be asked, and where it was said once. */
export function ReactionSelects({ value, change }: Props) {
  const { chosen } = useDesk();
  const { expected, actual } = value;
  if (!chosen?.settings.fearCheck && !expected && !actual) return null;
  return (
    <div class="pair">
      <ReactionSelect
        label={t('fearExpectedField')}
        value={expected}
        change={(one) => change({ ...value, expected: one })}
      />
      <ReactionSelect label={t('fearActualField')} value={actual} change={(one) => change({ ...value, actual: one })} />
    </div>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: Reaction | null;
  readonly change: (value: Reaction | null) => void;
}

const ReactionSelect = ({ label, value, change }: SelectProps) => (
  <label>
    <span>{label}</span>
    <select
      value={value ?? ''}
      onChange={(event) => change(reactions.find((one) => one === event.currentTarget.value) ?? null)}
    >
      <option value="">{t('fearNone')}</option>
      {reactions.map((one) => (
        <option key={one} value={one}>
          {t(`reaction_${one}`)}
        </option>
      ))}
    </select>
  </label>
);
