import type { SettingsView } from '../../messaging/protocol';
import { t } from '../../ui/words';
import { Section } from '../Section';
import { Switch } from '../Switch';
import type { SettingsDesk } from '../use-settings';

/** What the user expects to come of a touch, beside what came. Off until it is wanted. */
export function FearCheck({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  return (
    <Section id="fear-check" title="fearCheck">
      <Switch
        on={view.settings.fearCheck}
        label={t('fearCheckOn')}
        hint="fear-check-hint"
        change={(fearCheck) => void desk.change({ fearCheck })}
      />
      <p id="fear-check-hint" class="quiet">
        {t('fearCheckHint')}
      </p>
    </Section>
  );
}
