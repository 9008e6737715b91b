import type { Skipped } from '../../domain/many';
import type { ManyDone } from '../../messaging/bulk';
import { failureWords } from '../../ui/failure';
import { cadenceName } from '../../ui/names';
import { counted, t } from '../../ui/words';
import type { Act } from './use-many';

/** What was done to how many. */
export function doneWords({ changed }: ManyDone, change: Act): string {
  if (changed === 0) return t('manyNobody');
  switch (change.what) {
    case 'tag':
      return change.add.length
        ? counted('manyTagged', changed, change.add.join(', '))
        : counted('manyUntagged', changed, change.remove.join(', '));
    case 'cadence':
      return counted('manyCadence', changed, cadenceName(change.cadence));
    case 'close':
      return counted('manyClosed', changed);
    case 'spread':
      return counted('manySpread', changed, change.perDay);
    case 'reconnect':
      return counted('reconnectPut', changed);
    case 'delete':
      return counted('manyDeleted', changed);
  }
}

/** Of an act that does not name whom it left: how many that were. */
export function remarkWords({ changed }: ManyDone, change: Act, of: number): string {
  return change.what === 'reconnect' && changed < of ? counted('reconnectLeft', of - changed) : '';
}

/** Whom it left, how many for each reason, in a sentence each. */
export function leftWords(skipped: readonly Skipped[]): readonly string[] {
  const codes = new Map<Skipped['code'], number>();
  for (const { code } of skipped) codes.set(code, (codes.get(code) ?? 0) + 1);
  return [...codes].map(([code, count]) => {
    if (code === 'guarded') return counted('leftGuarded', count);
    if (code === 'asked-to-stop') return counted('leftStopped', count);
    if (code === 'gone') return counted('leftGone', count);
    return counted('leftOther', count, failureWords(code));
  });
}
