import type { SettingsView } from '../../../messaging/protocol';
import { t } from '../../../ui/words';
import { Section } from '../../Section';
import type { SettingsDesk } from '../../use-settings';
import { BriefAt } from './BriefAt';
import { FullScreen } from './FullScreen';
import { Pause } from './Pause';
import { QuietHours } from './QuietHours';
import { WarnBefore } from './WarnBefore';

/** What Steadfast says by itself, when it keeps silent, and by which clock. */
export function Reminders({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  return (
    <Section id="reminders" title="reminders">
      <BriefAt view={view} desk={desk} />
      <WarnBefore view={view} desk={desk} />
      <QuietHours view={view} desk={desk} />
      <FullScreen view={view} desk={desk} />
      <Pause view={view} desk={desk} />
      <dl class="setting">
        <dt>{t('zone')}</dt>
        <dd>
          <bdi>{view.settings.zone ?? view.zone}</bdi>
          <p class="small">
            <a href="#zone">{t('zoneChange')}</a>
          </p>
        </dd>
      </dl>
    </Section>
  );
}
