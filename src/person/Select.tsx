import type { ComponentChildren } from 'preact';

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly name: (option: T) => string;
  readonly pick: (option: T) => void;
  readonly describedBy?: string;
  readonly children?: ComponentChildren;
}

/** One of several, named above. */
export function Select<T extends string>({ label, value, options, name, pick, describedBy, children }: Props<T>) {
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
