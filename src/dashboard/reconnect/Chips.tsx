interface Props<T extends string> {
  readonly legend: string;
  readonly values: readonly T[];
  readonly labelOf: (value: T) => string;
  readonly chosen: readonly T[];
  readonly change: (chosen: readonly T[]) => void;
}

/** Several of some values; none chosen means that it does not matter. */
export const Chips = <T extends string>({ legend, values, labelOf, chosen, change }: Props<T>) => (
  <fieldset>
    <legend>{legend}</legend>
    <div class="days">
      {values.map((value) => (
        <label key={value} class="day">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) =>
              change(event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
          <span dir="auto">{labelOf(value)}</span>
        </label>
      ))}
    </div>
  </fieldset>
);
