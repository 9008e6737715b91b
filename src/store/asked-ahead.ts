/** A question that may be put before anybody waits for its answer: the first who asks gets that one; after them it is looked for each time. */
export interface AskedAhead<T> {
  begin(): void;
  ask(): Promise<T>;
}

export function askedAhead<T>(look: () => Promise<T>): AskedAhead<T> {
  let ahead: Promise<T> | null = null;
  return {
    begin() {
      ahead = look();
      ahead.catch(() => {});
    },
    ask() {
      const asked = ahead ?? look();
      ahead = null;
      return asked;
    },
  };
}
