import type { SettingsView } from '../../messaging/protocol';
import { t } from '../../ui/words';
import type { SettingsDesk } from '../use-settings';

/** Whether reminders wait while the browser fills the screen, as it does in a presentation. */
export function FullScreen({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  const { holdFullScreen } = view.settings;
  return (
    <div class="hours">
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={holdFullScreen}
          aria-checked={holdFullScreen}
          aria-describedby="full-screen-hint"
          onChange={(event) => void desk.change({ holdFullScreen: event.currentTarget.checked })}
        />
        <span>{t('holdFullScreen')}</span>
      </label>
      <p id="full-screen-hint" class="quiet small">
        {t('holdFullScreenHint')}
      </p>
    </div>
  );
}
