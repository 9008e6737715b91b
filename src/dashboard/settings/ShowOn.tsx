import { useEffect, useState } from 'preact/hooks';
import { type ShowMode, showModes } from '../../domain/settings';
import type { SettingsView } from '../../messaging/protocol';
import { ask, requestSite, sitesTakenAway } from '../../ui/background';
import { linkedinHost, siteOfHost } from '../../ui/hosts';
import { t } from '../../ui/words';
import { Section } from '../Section';
import type { SettingsDesk } from '../use-settings';

/** How Steadfast shows itself, for each site by itself. */
export function ShowOn({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  const own = view.hosts.filter(({ added }) => !added).map(({ host }) => host);
  const [takenAway, setTakenAway] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    sitesTakenAway(own).then(setTakenAway, () => {});
    // What the browser allows is looked at anew whenever it says that it has changed.
  }, [view]);
  const change = (host: string, show: ShowMode, before: ShowMode) => {
    const undo = () => void desk.keep(ask('showOn', { host, show: before }), t('undone'));
    void desk.keep(ask('showOn', { host, show }), t('settingsSaved'), undo);
  };
  const allow = async (host: string) => {
    // Nothing may be awaited between the click and this question.
    const allowed = await requestSite(`https://${host}`).catch(() => false);
    setTakenAway(await sitesTakenAway(own));
    desk.status.done(t(allowed ? 'siteAllowed' : 'siteNotAllowed', host));
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
          {takenAway.has(host) && (
            <p class="notice">
              {t('siteTakenAway')}{' '}
              <button type="button" class="link" onClick={() => void allow(host)}>
                {t('siteAllow', host)}
              </button>
            </p>
          )}
          {host === linkedinHost && <p class="notice">{t('linkedinTermsShort')}</p>}
        </fieldset>
      ))}
    </Section>
  );
}
