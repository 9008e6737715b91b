import type { SettingsView } from '../../../messaging/protocol';
import { t } from '../../../ui/words';
import { Switch } from '../../Switch';
import type { SettingsDesk } from '../../use-settings';

/** Whether reminders wait while the browser fills the screen, as it does in a presentation. */
export function FullScreen({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  return (
    <div class="hours">
      <Switch
        on={view.settings.holdFullScreen}
        label={t('holdFullScreen')}
        hint="full-screen-hint"
        change={(holdFullScreen) => void desk.change({ holdFullScreen })}
      />
      <p id="full-screen-hint" class="quiet small">
        {t('holdFullScreenHint')}
      </p>
    </div>
  );
}
