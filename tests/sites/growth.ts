/** What a measure below is rounded up to, in milliseconds: shorter ones are noise. */
const shortest = 2;

/** Well between growth with the amount and growth with its square. */
export const linear = 28;

/** A machine that does other things at the wrong moment makes growth look steeper, never flatter: one calm moment is enough. */
const tries = 5;

/**
 * By how much more work takes when it is given eight times as much: 8 when it grows with the amount, 64 with its square. It is a
 * ratio of two best times of this process, as a machine's speed is nobody's promise.
 */
export function growth(amount: number, work: (amount: number) => void): number {
  work(amount);
  let least = Number.POSITIVE_INFINITY;
  for (let left = tries; left > 0 && least >= linear; left--)
    least = Math.min(least, best(() => work(amount * 8)) / best(() => work(amount)));
  return least;
}

/** The shortest of some runs, which is the one that was interrupted least. */
function best(work: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const begin = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1000;
  });
  return Math.max(shortest, Math.min(...times));
}
