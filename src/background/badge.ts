import { countLimit } from '../store/queue';
import type { Tally } from '../store/tally';
import { browser, message, showBadge } from './browser';

/** A promise that has passed outranks every other overdue step, and so has a colour of its own. */
const promiseColour = '#7a2e8f';
const overdueColour = '#a8321f';

/**
 * Shows how many are overdue. `true` when something else stood there before: the badge's title outlives the worker, and so says what was last
 * shown.
 */
export async function showCounts({ counts, late }: Tally): Promise<boolean> {
  const { overdue, promised, today } = counts;
  const parts = [
    overdue ? message('badgeOverdue', upTo(overdue)) : '',
    late ? message('badgeLate', upTo(late)) : '',
    promised ? message('badgePromised', upTo(promised)) : '',
    today ? message('badgeToday', upTo(today)) : '',
  ].filter(Boolean);
  const words = `${message('appName')}: ${parts.length ? parts.join(', ') : message('badgeTitleNothing')}`;
  if (words === said) return false;
  said = await browser.action.getTitle({});
  const changed = said !== words;
  await showBadge(overdue ? upTo(overdue) : '', late ? promiseColour : overdueColour, words);
  said = words;
  return changed;
}

/** What was stored is gone or cannot be read; there is nothing to count. */
export async function showTrouble(words: string): Promise<void> {
  if (words === said) return;
  await showBadge('!', overdueColour, `${message('appName')}: ${words}`);
  said = words;
}

/** What this worker knows to stand there; asking the browser every minute would cost more than counting. */
let said: string | null = null;

/** As many as were counted: "99+" where they were not counted any further. */
export const upTo = (several: number): string => (several >= countLimit ? `${countLimit - 1}+` : String(several));
