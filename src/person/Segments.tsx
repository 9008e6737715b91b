interface Props<C extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: C; readonly name: string }[];
  readonly value: C;
  readonly choose: (value: C) => void;
}

/** One of a few, all of them in sight. */
export function Segments<C extends string>({ label, choices, value, choose }: Props<C>) {
  return (
    <fieldset class="segments" aria-label={label}>
      {choices.map(({ value: one, name }) => (
        <button key={one} type="button" aria-pressed={one === value} onClick={() => choose(one)}>
          {name}
        </button>
      ))}
    </fieldset>
  );
}
