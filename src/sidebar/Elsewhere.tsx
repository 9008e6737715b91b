import type { Sighting } from '../domain/sighting';
import type { OnScreen } from '../messaging/views';
import type { ErrorCode } from '../messaging/wire';
import { openBackup, openDashboard, openToday, openWhatISee } from '../ui/background';
import { failureWords, isLost } from '../ui/failure';
import { counted, t } from '../ui/words';
import { VcardDrop } from './VcardDrop';

/** What is shown while there is nobody to show. */

/** It is not yet known who is on screen. The lines appear late, so that a quick answer does not flicker. */
export const Reading = () => (
  <section class="reading" aria-busy="true">
    <p class="quiet">{t('reading')}</p>
    <i class="line wide" />
    <i class="line" />
    <i class="block" />
    <i class="line wide" />
  </section>
);

export const Failed = ({ code, again }: { code: ErrorCode; again: () => void }) => (
  <section class="elsewhere">
    <h2>{t(code === 'reload' ? 'updatedTitle' : 'failedTitle')}</h2>
    <p>{failureWords(code)}</p>
    {isLost(code) && (
      <button type="button" class="secondary strong" onClick={() => void openBackup()}>
        {t('openBackup')}
      </button>
    )}
    {code !== 'reload' && (
      <button type="button" class="secondary" onClick={again}>
        {t('tryAgain')}
      </button>
    )}
  </section>
);

interface Props {
  readonly screen: OnScreen;
  /** Takes the people of a file. */
  readonly give: (sighting: Sighting) => void;
}

export function Nobody({ screen: { state, counts, sighting }, give }: Props) {
  const kind = sighting?.site === 'anywhere' ? 'anywhere' : state === 'unreadable' ? 'unreadable' : 'nobody';
  const due = counts.promised + counts.overdue + counts.today;
  return (
    <section class="elsewhere">
      <h2>{t(`${kind}Title`)}</h2>
      <p>{t(`${kind}Hint`)}</p>
      {kind !== 'nobody' && <VcardDrop hint={t(sighting?.file ? 'vcardLinked' : 'vcardHint')} give={give} />}
      <p class="waiting">{due > 0 ? counted('waitingForYou', due) : t('nobodyWaits')}</p>
      <div class="acts">
        {due > 0 && (
          <button type="button" class="secondary strong" onClick={() => void openToday()}>
            {t('showToday')}
          </button>
        )}
        <button type="button" class="secondary" onClick={() => void openDashboard()}>
          {t('openDashboard')}
        </button>
      </div>
      {state === 'nobody' && (
        <p class="small quiet">
          {t('nobodyThough')}{' '}
          <button type="button" class="link small" onClick={() => void openWhatISee()}>
            {t('whatISee')}
          </button>
        </p>
      )}
    </section>
  );
}
