import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { QueueRow, QueueView } from '../messaging/views';
import type { Chosen } from '../ui/use-settings';
import type { Status } from '../ui/use-status';
import { counted, t } from '../ui/words';
import { Backlog } from './Backlog';
import { Empty } from './Empty';
import { Row } from './Row';
import { groupOf, isSpare, shareOf } from './share';
import { useNow } from './use-now';
import type { Queue } from './use-queue';
import { useRoving } from './use-roving';
import { useRowActs } from './use-row-acts';
import { useSpread } from './use-spread';

interface Props {
  readonly view: QueueView;
  /** `null` until it is known. */
  readonly chosen: Chosen | null;
  readonly queue: Queue;
  readonly status: Status;
}

/** Who waits today, in order; what is more than can be kept stands below, and can be spread. */
export function Today({ view, chosen, queue, status }: Props) {
  const now = useNow(view.now);
  const { rows } = view;
  const { list, leaving, begin, onKeyDown } = useRoving(rows);
  const acts = useRowActs(queue, status, view.zone, leaving);
  const spreading = useSpread(queue, status, view.today, begin);
  useLayoutEffect(() => {
    // Ready for the keyboard at once: the first of today's is where one begins.
    list.current?.querySelector('a')?.focus({ preventScroll: true });
  }, [list]);
  // The time has come for whom it was put off to: now they stand among those of today.
  const hasCome = rows.some(({ standing, step }) => standing === 'later' && step.from && step.from <= now);
  useEffect(() => {
    if (hasCome) void queue.refresh();
  }, [hasCome, queue.refresh]);
  const headingOf = (row: QueueRow, index: number): string => {
    const group = groupOf(view, row, index);
    const before = rows[index - 1];
    if (before && groupOf(view, before, index - 1) === group) return '';
    return group === 'spare' ? t('ifYouHaveTime') : t(`standing_${group}`);
  };
  return (
    <>
      {canSpread(view) && <Backlog view={view} spreading={spreading} />}
      {rows.length === 0 && <Empty done={view.done} />}
      <ul aria-label={t('todayList')} ref={list} onKeyDown={onKeyDown}>
        {rows.map((row, index) => (
          <Row
            key={row.contactId}
            row={row}
            heading={headingOf(row, index)}
            spare={isSpare(view, index)}
            view={view}
            now={now}
            chosen={chosen}
            open={() => void acts.open(row)}
            log={(as) => void acts.log(row, as)}
            snooze={(to) => void acts.snooze(row, to)}
          />
        ))}
      </ul>
      <More view={view} />
    </>
  );
}

/** A promise is never spread: where there is nothing else, there is nothing to offer. */
const canSpread = ({ backlog, rows }: QueueView): boolean => backlog && rows.some(({ step }) => !step.at);

/** The queue gives its first rows; how many more there are is known up to a hundred of a kind. */
function More({ view }: { view: QueueView }) {
  const { all, more } = shareOf(view);
  const rest = all - view.rows.length;
  if (rest <= 0) return null;
  return <p class="more small quiet">{more ? t('andMoreOpen') : counted('andMore', rest)}</p>;
}
