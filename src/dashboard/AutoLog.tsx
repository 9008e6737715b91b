import type { SettingsView } from '../messaging/protocol';
import { t } from '../ui/words';
import { Section } from './Section';
import type { SettingsDesk } from './use-settings';

/** Whether what is sent is logged without being asked. Off until it is wanted: a log is the user's word. */
export function AutoLog({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  return (
    <Section id="auto-log" title="autoLog">
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={view.settings.autoLog}
          aria-checked={view.settings.autoLog}
          aria-describedby="auto-log-hint"
          onChange={(event) => void desk.change({ autoLog: event.currentTarget.checked })}
        />
        <span>{t('autoLogOn')}</span>
      </label>
      <p id="auto-log-hint" class="quiet">
        {t('autoLogHint')}
      </p>
    </Section>
  );
}
