import type { ComponentChildren } from 'preact';
import { builtInCadences } from '../domain/cadence';
import { contactKinds, roles } from '../domain/contact';
import type { ContactView } from '../messaging/views';
import { cadenceName, cadenceReason } from '../ui/names';
import { keyed, t } from '../ui/words';
import { useChangeContact } from './use-save-field';

/** How this contact is kept: by which cadence, as what, and in which role. */
export function Keeping({ contact: { fields, plan } }: { contact: ContactView }) {
  const change = useChangeContact();
  const ids = builtInCadences.map(({ id }) => id);
  const offered = ids.includes(fields.cadence) ? ids : [fields.cadence, ...ids];
  const inForce = plan.step?.cadence ?? fields.cadence;
  return (
    <section class="keeping">
      <Select
        label={t('cadence')}
        value={fields.cadence}
        options={offered}
        name={cadenceName}
        pick={(cadence) => change({ cadence })}
        describedBy="cadence-why"
      >
        <p class="small quiet" id="cadence-why">
          {cadenceReason(fields.cadence)}
          {inForce !== fields.cadence && ` ${t('cadenceRanOut', cadenceName(inForce))}`}
        </p>
      </Select>
      <div class="pair">
        <Select
          label={t('kind')}
          value={fields.kind}
          options={contactKinds}
          name={(kind) => t(`kind_${kind}`)}
          pick={(kind) => change({ kind })}
        />
        <Select
          label={t('role')}
          value={fields.role}
          options={roles}
          name={(role) => t(`role_${keyed(role)}`)}
          pick={(role) => change({ role })}
        />
      </div>
    </section>
  );
}

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly name: (option: T) => string;
  readonly pick: (option: T) => void;
  readonly describedBy?: string;
  readonly children?: ComponentChildren;
}

function Select<T extends string>({ label, value, options, name, pick, describedBy, children }: SelectProps<T>) {
  return (
    <div class="select">
      <label>
        <span>{label}</span>
        <select
          value={value}
          {...(describedBy ? { 'aria-describedby': describedBy } : {})}
          onChange={(event) => pick(event.currentTarget.value as T)}
        >
          {options.map((option) => (
            <option key={option} value={option}>
              {name(option)}
            </option>
          ))}
        </select>
      </label>
      {children}
    </div>
  );
}
