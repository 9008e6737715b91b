interface Props {
  readonly on: boolean;
  readonly label: string;
  /** The id of the element that says what comes of it. */
  readonly hint: string;
  readonly change: (on: boolean) => void;
}

/** A setting that is on or off, and holds from the moment it is switched. */
export const Switch = ({ on, label, hint, change }: Props) => (
  <label class="switch">
    <input
      type="checkbox"
      role="switch"
      checked={on}
      aria-checked={on}
      aria-describedby={hint}
      onChange={(event) => change(event.currentTarget.checked)}
    />
    <span>{label}</span>
  </label>
);
