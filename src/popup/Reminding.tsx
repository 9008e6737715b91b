import { useEffect, useRef } from 'preact/hooks';
import type { QueueView } from '../messaging/views';
import { openReminders } from '../ui/background';
import { catchFocus } from '../ui/focus-return';
import { Icon } from '../ui/Icon';
import { Menu } from '../ui/Menu';
import { pauseEnd } from '../ui/pause-words';
import { timeIn } from '../ui/when';
import { t } from '../ui/words';
import type { Pausing } from './use-pause';

/** What can be done about reminders without leaving for the settings. */
export function ReminderMenu({ view, pausing }: { view: QueueView; pausing: Pausing }) {
  const { until, tomorrow, pause, resume } = pausing;
  const settings = {
    label: t('reminderSettings'),
    choose: () => void openReminders().then(() => window.close()),
  };
  const change = until
    ? { label: t('resume'), choose: resume }
    : { label: t('pauseUntilTomorrow'), hint: timeIn(tomorrow, view.zone), choose: pause };
  return (
    <Menu label={t('reminders')} choices={[change, settings]}>
      <Icon name={until ? 'silent' : 'bell'} />
    </Menu>
  );
}

/** Said as long as it lasts, so that nobody wonders why nothing comes. */
export function Paused({ view, pausing }: { view: QueueView; pausing: Pausing }) {
  const { until, now, resume } = pausing;
  const resumed = useRef(false);
  useEffect(() => {
    if (until || !resumed.current) return;
    resumed.current = false;
    // The button that was pressed is gone; the menu that does the same is not.
    catchFocus(document.querySelector('header'));
  }, [until]);
  if (!until) return null;
  return (
    <aside class="paused" aria-label={t('reminders')}>
      <span id="paused">{t('pausedUntil', pauseEnd(until, now, view.zone))}</span>
      <button
        type="button"
        class="link"
        aria-describedby="paused"
        onClick={() => {
          resumed.current = true;
          resume();
        }}
      >
        {t('resume')}
      </button>
    </aside>
  );
}
