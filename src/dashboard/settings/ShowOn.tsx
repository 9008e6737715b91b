import { type ShowMode, showModes } from '../../domain/settings';
import type { SettingsView } from '../../messaging/protocol';
import { ask } from '../../ui/background';
import { linkedinHost, siteOfHost } from '../../ui/hosts';
import { t } from '../../ui/words';
import { Section } from '../Section';
import type { SettingsDesk } from '../use-settings';

/** How Steadfast shows itself, for each site by itself. */
export function ShowOn({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  const change = (host: string, show: ShowMode, before: ShowMode) => {
    const undo = () => void desk.keep(ask('showOn', { host, show: before }), t('undone'));
    void desk.keep(ask('showOn', { host, show }), t('settingsSaved'), undo);
  };
  return (
    <Section id="show-on" title="settingsShow" hint="settingsShowHint">
      <dl class="means">
        {showModes.map((show) => (
          <div key={show}>
            <dt>{t(`show_${show}`)}</dt>
            <dd id={`means-${show}`}>{t(`show_${show}_hint`)}</dd>
          </div>
        ))}
      </dl>
      {view.hosts.map(({ host, site }) => (
        <fieldset key={host} class="site">
          <legend>
            <b>{t(`site_${siteOfHost(host) ?? 'webmail'}`)}</b>{' '}
            <bdi dir="ltr" class="quiet small">
              {host}
            </bdi>
          </legend>
          <div class="days">
            {showModes.map((show) => (
              <label key={show} class="day">
                <input
                  type="radio"
                  name={`show ${host}`}
                  checked={site.show === show}
                  aria-describedby={`means-${show}`}
                  onChange={() => change(host, show, site.show)}
                />
                <span>{t(`show_${show}`)}</span>
              </label>
            ))}
          </div>
          {host === linkedinHost && <p class="notice">{t('linkedinTermsShort')}</p>}
        </fieldset>
      ))}
    </Section>
  );
}
