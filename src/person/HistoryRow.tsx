import { useMemo } from 'preact/hooks';
import type { Day } from '../domain/day';
import type { Touch } from '../domain/touch';
import { counted } from '../ui/words';
import { TouchRow } from './TouchRow';

interface Props {
  readonly touch: Touch;
  readonly contactId: string;
  readonly today: Day;
  /** Days without a touch before this one, when they are worth a word. */
  readonly gap: number;
  /** "Touch 7, voicemail 4" */
  readonly place: string;
}

/** What a touch says is drawn once: it comes anew with every answer, and most often is the same. */
export function HistoryRow(props: Props) {
  const { touch, contactId, today, gap, place } = props;
  const same = useMemo(() => JSON.stringify(props), [touch, contactId, today, gap, place]);
  return useMemo(() => {
    const { gap, ...row } = JSON.parse(same) as Props;
    return (
      <li>
        <TouchRow {...row} />
        {gap > 0 && <p class="gap">{counted('gap', gap)}</p>}
      </li>
    );
  }, [same]);
}
