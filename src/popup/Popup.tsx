import { useEffect } from 'preact/hooks';
import type { Standing } from '../domain/queue';
import type { QueueCounts } from '../domain/reminder';
import type { QueueRow } from '../messaging/views';
import { openDashboard } from '../ui/background';
import { failureWords } from '../ui/failure';
import { Toast } from '../ui/Toast';
import { useCalendar } from '../ui/use-calendar';
import { useStatus } from '../ui/use-status';
import { ownZone } from '../ui/when';
import { counted, t } from '../ui/words';
import { Empty } from './Empty';
import { Head } from './Head';
import { Row } from './Row';
import { useQueue } from './use-queue';
import { useRoving } from './use-roving';
import { useRowActs } from './use-row-acts';

/** Every promise stands among the promised, also one whose time has passed: promises come first, by their instant. */
const groupOf = ({ step, standing }: QueueRow): Standing => (step.at ? 'promised' : standing);

export function Popup() {
  const queue = useQueue();
  const status = useStatus();
  const calendar = useCalendar();
  const { view, failure } = queue;
  const { list, leaving, onKeyDown } = useRoving(view?.rows ?? []);
  const acts = useRowActs(queue, status, view?.zone ?? ownZone(), leaving);
  const ready = view !== null;
  useEffect(() => {
    // Ready for the keyboard at once: the first of today's is where one begins.
    if (ready) list.current?.querySelector('a')?.focus({ preventScroll: true });
  }, [ready, list]);

  const rows = view?.rows ?? [];
  const headingOf = (row: QueueRow, before: QueueRow | undefined): string =>
    before && groupOf(before) === groupOf(row) ? '' : t(`standing_${groupOf(row)}`);
  return (
    <>
      {view && <Head view={view} />}
      <main aria-busy={!view && !failure}>
        {failure && <p class="notice failed">{failureWords(failure)}</p>}
        {view && rows.length === 0 && <Empty done={view.done} />}
        <ul aria-label={t('todayList')} ref={list} onKeyDown={onKeyDown}>
          {view &&
            rows.map((row, index) => (
              <Row
                key={row.contactId}
                row={row}
                heading={headingOf(row, rows[index - 1])}
                view={view}
                calendar={calendar}
                open={() => void acts.open(row)}
                log={() => void acts.log(row)}
                snooze={(until) => void acts.snooze(row, until)}
              />
            ))}
        </ul>
        {view && <More counts={view.counts} shown={rows.length} />}
      </main>
      <footer>
        <span>{view ? t('nobodyHanging') : ''}</span>
        <button type="button" class="link" onClick={() => void openDashboard().then(() => window.close())}>
          {t('openDashboard')}
        </button>
      </footer>
      <Toast status={status} />
    </>
  );
}

/** The queue gives its first rows; how many more there are is known up to a hundred of a kind. */
function More({ counts: { promised, overdue, today }, shown }: { counts: QueueCounts; shown: number }) {
  const more = promised + overdue + today - shown;
  return more > 0 ? <p class="more small quiet">{counted('andMore', more)}</p> : null;
}
