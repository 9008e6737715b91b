import type { Day } from '../domain/day';
import type { Spread } from '../messaging/views';
import { onDay, shortDay } from '../ui/when';
import { counted, locale, t } from '../ui/words';

/** Days named one by one; what comes after them is named by its last. */
const named = 3;

/** What is due now: `all` is `null` where it was not counted to its end. */
interface Waiting {
  readonly all: number | null;
  readonly promised: number;
}

/**
 * Where the backlog would go: "Nobody is left out: 20 today, 20 on Monday, 20 on Tuesday and 23 more until Thu 26 Nov." Promises are
 * not spread.
 */
export function spreadWords(spread: Spread, { all, promised }: Waiting, today: Day): string {
  const { left } = spread;
  const days = withThoseWhoStay(spread, all, today);
  const last = days.at(-1);
  const first = days.length > named + 1 ? days.slice(0, named) : days;
  const rest = days.slice(first.length).reduce((sum, { count }) => sum + count, 0);
  const parts = first.map(({ day, count }) => t('spreadDay', count, onDay(day, today)));
  if (last && rest > 0) parts.push(counted('spreadRest', rest, shortDay(last.day, today)));
  const stay = Math.min(left, promised);
  return [
    t('spreadPlan', new Intl.ListFormat(locale()).format(parts)),
    stay > 0 ? counted('spreadPromises', stay) : '',
    left > stay ? counted('spreadLeft', left - stay) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Who is due today and is given today is not moved, and still one of those for whom there is room today. */
function withThoseWhoStay({ days, left }: Spread, all: number | null, today: Day): Spread['days'] {
  if (all === null) return days;
  const later = days.filter(({ day }) => day > today);
  const now = all - left - later.reduce((sum, { count }) => sum + count, 0);
  return now > 0 ? [{ day: today, count: now }, ...later] : later;
}
