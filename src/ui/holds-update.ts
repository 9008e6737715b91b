import { useEffect, useState } from 'preact/hooks';
import { ask, sayHeld } from './background';

/** What holds an update back in this page. */
const holders = new Set<object>();

/** A field that was emptied is often one that is about to be filled with something else, so an update is held for a little longer. */
const lingerMs = 3000;

let stopSaying: (() => void) | null = null;
let leaving: ReturnType<typeof setTimeout> | undefined;
let isAsked = false;

/**
 * While something stands here that an update would take from the user or interrupt, the update waits.
 * @param holds left out: as long as the component stands
 */
export function useHoldsUpdate(holds = true): void {
  useEffect(() => (holds ? hold() : undefined), [holds]);
}

/** For a page with a tab of its own, which an update closes: not while the user has it before them. */
export function useHoldsWhileSeen(): void {
  const [seen, setSeen] = useState(isSeen);
  useEffect(() => {
    const look = () => setSeen(isSeen());
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  useHoldsUpdate(seen);
}

const isSeen = (): boolean => document.visibilityState === 'visible';

function hold(): () => void {
  const holder = {};
  holders.add(holder);
  clearTimeout(leaving);
  stopSaying ??= sayHeld(() => {
    isAsked = true;
  });
  return () => {
    holders.delete(holder);
    if (!holders.size) leaving = setTimeout(letGo, lingerMs);
  };
}

function letGo(): void {
  stopSaying?.();
  stopSaying = null;
  // Whoever was not asked has kept nobody waiting.
  if (isAsked) ask('letUpdate', {}).catch(() => {});
  isAsked = false;
}
