// biome-ignore-all lint/suspicious/noThenProperty: a cadence is data, `then` what follows it; nobody awaits one

import { type Cadence, type CadenceId, type Cadences, longestGap } from './cadence';

/** What keeps a cadence of the user's own from being saved; each has a message that says what to do. */
export const cadenceFaults = [
  'no-name',
  'name-taken',
  'no-gap',
  'gap-not-whole',
  'gap-too-short',
  'gap-too-long',
  'lasts-too-short',
  'follower-unknown',
  'circle',
] as const;
export type CadenceFault = (typeof cadenceFaults)[number];

/** Own cadences have ids of this form, so that no own one is ever taken for a built-in one. */
export const isOwnId = (id: CadenceId): boolean => id.startsWith('own-');

/**
 * The faults of a cadence before it is saved, none when it may be; `all` holds the cadences as they would be, this one among them.
 * The engine has an answer for faulty data all the same, for it may come from elsewhere: a circle goes round, and one without any gap goes on
 * at the pace of Slow.
 */
export function cadenceFaultsOf(cadence: Cadence, all: Cadences): readonly CadenceFault[] {
  const faults = new Set<CadenceFault>();
  const name = cadence.name?.trim().toLowerCase() ?? '';
  if (isOwnId(cadence.id) && !name) faults.add('no-name');
  for (const other of all.values())
    if (name && other.id !== cadence.id && other.name?.trim().toLowerCase() === name) faults.add('name-taken');
  const numbers = numbersOf(cadence);
  if (!numbers.length) faults.add('no-gap');
  if (numbers.some((count) => !Number.isInteger(count))) faults.add('gap-not-whole');
  if (numbers.some((count) => count < 1)) faults.add('gap-too-short');
  if (numbers.some((count) => count > longestGap)) faults.add('gap-too-long');
  if (cadence.plan.kind === 'daily' && cadence.plan.lasts < 7) faults.add('lasts-too-short');
  const follower = followerFault(cadence, all);
  if (follower) faults.add(follower);
  return [...faults];
}

function numbersOf({ plan }: Cadence): readonly number[] {
  if (plan.kind === 'sequence') return plan.gaps.map(({ count }) => count);
  if (plan.kind === 'repeat') return [plan.every];
  return [plan.messageEvery, plan.askAssistantAfter, plan.lasts];
}

/** A repeating cadence stays; every other runs out into one that is there, and by and by into one that stays. */
function followerFault(cadence: Cadence, all: Cadences): CadenceFault | null {
  const seen = new Set<CadenceId>();
  let current: Cadence = cadence;
  while (current.plan.kind !== 'repeat') {
    if (seen.has(current.id)) return 'circle';
    seen.add(current.id);
    const next = current.then === null ? undefined : current.then === cadence.id ? cadence : all.get(current.then);
    if (!next) return 'follower-unknown';
    current = next;
  }
  return null;
}
