/** Where the user was in a list, for as long as the page is there: whoever looks at one person comes back to the row and the choice they left. */
export interface Remembered {
  /** The first row that was seen. */
  row: number;
  /** The row with the keyboard. */
  active: number;
  chosen: ReadonlySet<string>;
}

const fresh = (): Remembered => ({ row: 0, active: 0, chosen: new Set() });

let last: { readonly address: string; readonly place: Remembered } = { address: '', place: fresh() };

/** Of the list with this address. Only the last list is remembered. */
export function rememberedOf(address: string): Remembered {
  if (last.address !== address) last = { address, place: fresh() };
  return last.place;
}
