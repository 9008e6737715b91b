import { useMemo, useState } from 'preact/hooks';

/** Who is chosen, to do something with all of them: whatever is scrolled, sorted or searched meanwhile. */
export interface Chosen {
  readonly ids: ReadonlySet<string>;
  has(id: string): boolean;
  set(ids: Iterable<string>, on: boolean): void;
  only(ids: Iterable<string>): void;
  clear(): void;
}

/** @param start who was chosen when the list was left */
export function useChosen(start: ReadonlySet<string>): Chosen {
  const [ids, change] = useState(start);
  return useMemo(
    () => ({
      ids,
      has: (id) => ids.has(id),
      set: (some, on) =>
        change((before) => {
          const after = new Set(before);
          for (const id of some) {
            if (on) after.add(id);
            else after.delete(id);
          }
          return after;
        }),
      only: (some) => change(new Set(some)),
      clear: () => change(new Set<string>()),
    }),
    [ids],
  );
}
