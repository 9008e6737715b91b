import { openBackup, openDashboard } from '../ui/background';
import { FailureNotice } from '../ui/FailureNotice';
import { useHoldsWhileSeen } from '../ui/holds-update';
import { Toast } from '../ui/Toast';
import { Unreadable } from '../ui/Unreadable';
import { useSettings } from '../ui/use-settings';
import { useStatus } from '../ui/use-status';
import { counted, t } from '../ui/words';
import { Here } from './Here';
import { calledIn, Numbers } from './Numbers';
import { Today } from './Today';
import { Top } from './Top';
import { Unlogged } from './Unlogged';
import { useQueue } from './use-queue';

export function Popup() {
  const queue = useQueue();
  const status = useStatus();
  const chosen = useSettings();
  const { view, failure } = queue;
  const call = calledIn(location);
  useHoldsWhileSeen();
  return (
    <>
      {view && <Top view={view} chosen={chosen} queue={queue} status={status} />}
      <main aria-busy={!view && !failure}>
        {failure && <FailureNotice code={failure} />}
        {!failure && chosen && <Unreadable of={chosen} open={() => void openBackup()} />}
        {view && call && (
          <Numbers contactId={call} zone={view.zone} calendar={chosen?.calendar ?? null} now={view.now} />
        )}
        {view && <Today view={view} chosen={chosen} queue={queue} status={status} />}
        <Unlogged status={status} />
        <Here />
      </main>
      <footer>
        {/* Counted, and not said by heart: nought, or something is wrong. */}
        <span>{view && (view.hanging ? counted('hanging', view.hanging) : t('nobodyHanging'))}</span>
        <button type="button" class="link" onClick={() => void openDashboard().then(() => window.close())}>
          {t('openDashboard')}
        </button>
      </footer>
      <Toast status={status} />
    </>
  );
}
