import type { QueueCounts } from '../domain/reminder';
import { countLimit } from '../store/queue';
import { browser, message, showBadge } from './browser';

/** A promise that has passed outranks every other overdue step, and so has a colour of its own. */
const promiseColour = '#7a2e8f';
const overdueColour = '#a8321f';

/**
 * Shows how many are overdue. `true` when something else stood there before: the badge's title outlives the worker, and so says what was last
 * shown.
 * @param late how many of those overdue are promises
 */
export async function showCounts({ overdue, promised, today }: QueueCounts, late: number): Promise<boolean> {
  const parts = [
    overdue ? message('badgeOverdue', upTo(overdue)) : '',
    late ? message('badgeLate', upTo(late)) : '',
    promised ? message('badgePromised', upTo(promised)) : '',
    today ? message('badgeToday', upTo(today)) : '',
  ].filter(Boolean);
  const title = `${message('appName')}: ${parts.length ? parts.join(', ') : message('badgeTitleNothing')}`;
  const before = await browser.action.getTitle({});
  await showBadge(overdue ? upTo(overdue) : '', late ? promiseColour : overdueColour, title);
  return before !== title;
}

const upTo = (several: number): string => (several >= countLimit ? `${countLimit - 1}+` : String(several));
