import { showModes } from '../../domain/settings';
import type { SettingsView } from '../../messaging/protocol';
import { ask } from '../../ui/background';
import { linkedinHost } from '../../ui/hosts';
import { t } from '../../ui/words';
import type { SettingsDesk } from '../use-settings';

/** How Steadfast shows itself, for each site by itself. */
export function ShowOn({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  return (
    <section aria-labelledby="show-on">
      <h2 id="show-on">{t('settingsShow')}</h2>
      <p class="quiet">{t('settingsShowHint')}</p>
      {view.hosts.map(({ host, site }) => (
        <fieldset key={host}>
          <legend dir="ltr">{host}</legend>
          {host === linkedinHost && <p class="notice">{t('linkedinTermsShort')}</p>}
          <div class="modes">
            {showModes.map((show) => (
              <label key={show} class="mode">
                <input
                  type="radio"
                  name={`show ${host}`}
                  checked={site.show === show}
                  onChange={() => void desk.keep(ask('showOn', { host, show }))}
                />
                <span>
                  <b>{t(`show_${show}`)}</b>
                  <small>{t(`show_${show}_hint`)}</small>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  );
}
