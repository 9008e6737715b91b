import { useState } from 'preact/hooks';
import type { Skipped } from '../../domain/many';
import type { Chosen } from './use-chosen';
import type { Act, Many } from './use-many';

/** Whom an act has left as they are. */
export interface LeftOver {
  readonly skipped: readonly Skipped[];
  readonly change: Act;
}

/** Acts on many, and what is to be said and asked about those who were left. @param done hears when one was done */
export function useChange(chosen: Chosen, many: Many, done: () => void) {
  const [left, setLeft] = useState<LeftOver | null>(null);
  const change = async (contactIds: readonly string[], what: Act) => {
    const came = await many.act(contactIds, what);
    if (!came) return;
    done();
    const { skipped } = came;
    const stays = new Set(skipped.filter(({ code }) => code !== 'gone').map(({ contactId }) => contactId));
    const away = what.what === 'delete' ? contactIds.filter((id) => !stays.has(id)) : goneOf(skipped);
    if (away.length) chosen.set(away, false);
    setLeft(stays.size ? { skipped, change: what } : null);
  };
  return { left, change, leave: () => setLeft(null) };
}

const goneOf = (skipped: readonly Skipped[]): readonly string[] =>
  skipped.filter(({ code }) => code === 'gone').map(({ contactId }) => contactId);
