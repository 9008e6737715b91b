import { failureWords } from '../ui/failure';
import { Mark } from '../ui/Mark';
import { Toast } from '../ui/Toast';
import { useStatus } from '../ui/use-status';
import { t } from '../ui/words';
import { OwnWebmail } from './OwnWebmail';
import { Reminders } from './Reminders';
import { ShowOn } from './ShowOn';
import { useSettings } from './use-settings';
import { WorkingDays } from './WorkingDays';

/** The settings. Each change is saved as it is made. */
export function Dashboard() {
  const status = useStatus();
  const desk = useSettings(status);
  const { view, failure } = desk;
  return (
    <>
      <header>
        <Mark />
        <strong>{t('appName')}</strong>
      </header>
      <main aria-busy={!view && !failure}>
        <h1>{t('settings')}</h1>
        {failure && <p class="notice failed">{failureWords(failure)}</p>}
        {view && (
          <>
            <ShowOn view={view} desk={desk} />
            <OwnWebmail view={view} desk={desk} />
            <WorkingDays view={view} desk={desk} />
            <Reminders view={view} desk={desk} />
          </>
        )}
      </main>
      <Toast status={status} />
    </>
  );
}
