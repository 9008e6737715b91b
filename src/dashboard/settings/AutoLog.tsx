import type { SettingsView } from '../../messaging/protocol';
import { t } from '../../ui/words';
import { Section } from '../Section';
import { Switch } from '../Switch';
import type { SettingsDesk } from '../use-settings';

/** Whether what is sent is logged without being asked. Off until it is wanted: a log is the user's word. */
export function AutoLog({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  return (
    <Section id="auto-log" title="autoLog">
      <Switch
        on={view.settings.autoLog}
        label={t('autoLogOn')}
        hint="auto-log-hint"
        change={(autoLog) => void desk.change({ autoLog })}
      />
      <p id="auto-log-hint" class="quiet">
        {t('autoLogHint')}
      </p>
    </Section>
  );
}
