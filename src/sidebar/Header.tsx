import type { QueueCounts } from '../domain/reminder';
import { ask, openDashboard } from '../ui/background';
import { Icon } from '../ui/Icon';
import { Mark } from '../ui/Mark';
import { counted, t } from '../ui/words';

/** The counts are those of the queue, whoever is on screen. */
export function Header({ counts, framed }: { counts: QueueCounts | null; framed: boolean }) {
  return (
    <header>
      <Mark />
      <strong>{t('appName')}</strong>
      {counts && <Due counts={counts} />}
      <button
        type="button"
        class="plain"
        aria-label={t('dashboard')}
        title={t('dashboard')}
        onClick={() => void openDashboard()}
      >
        <Icon name="dashboard" />
      </button>
      {framed && (
        <button
          type="button"
          class="plain"
          aria-label={t('closeSidebar')}
          title={t('closeSidebar')}
          onClick={() => void ask('closeSidebar', {}).catch(() => {})}
        >
          <Icon name="close" />
        </button>
      )}
    </header>
  );
}

function Due({ counts: { promised, overdue, today } }: { counts: QueueCounts }) {
  const ahead = promised + today;
  if (!overdue && !ahead) return <span class="due">{t('nothingDue')}</span>;
  return (
    <span class="due">
      {overdue > 0 && <b>{counted('countOverdue', overdue)}</b>}
      {overdue > 0 && ahead > 0 && ' · '}
      {ahead > 0 && counted('countToday', ahead)}
    </span>
  );
}
