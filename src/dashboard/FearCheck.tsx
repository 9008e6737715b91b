import type { SettingsView } from '../messaging/protocol';
import { t } from '../ui/words';
import { Section } from './Section';
import type { SettingsDesk } from './use-settings';

/** What the user expects to come of a touch, beside what came. Off until it is wanted. */
export function FearCheck({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  return (
    <Section id="fear-check" title="fearCheck">
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={view.settings.fearCheck}
          aria-checked={view.settings.fearCheck}
          aria-describedby="fear-check-hint"
          onChange={(event) => void desk.change({ fearCheck: event.currentTarget.checked })}
        />
        <span>{t('fearCheckOn')}</span>
      </label>
      <p id="fear-check-hint" class="quiet">
        {t('fearCheckHint')}
      </p>
    </Section>
  );
}
