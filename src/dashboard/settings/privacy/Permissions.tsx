import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SettingsView } from '../../../messaging/protocol';
import { giveUpPermission, giveUpSite, type Held, heldPermissions } from '../../../ui/background';
import { t } from '../../../ui/words';
import { Section } from '../../Section';
import type { SettingsDesk } from '../../use-settings';

const never = ['neverSends', 'neverActs', 'neverTells', 'neverWatches'] as const;

/** What never happens, and what the browser allows Steadfast, each with its why; what was asked for later can be given back. */
export function Permissions({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  const [held, setHeld] = useState<Held | null>(null);
  const look = useCallback(() => heldPermissions().then(setHeld, () => setHeld(null)), []);
  useEffect(() => {
    void look();
  }, [look, view]);

  const giveBackSite = async (host: string) => {
    // Which of the two was granted is not said by the view; giving up what was not granted changes nothing.
    await Promise.allSettled([giveUpSite(`https://${host}`), giveUpSite(`http://${host}`)]);
    const now = await desk.load();
    said(host, !now?.hosts.some((one) => one.added && one.host === host));
  };
  const giveBack = async (name: string) => {
    const given = await giveUpPermission(name).catch(() => false);
    await look();
    said(nameOf(name), given);
  };
  const said = (what: string, given: boolean) => desk.status.done(t(given ? 'givenBack' : 'ownWebmailKept', what));
  const sites = (added: boolean) => view.hosts.filter((host) => host.added === added).map(({ host }) => host);
  return (
    <Section id="permissions" title="permissions" hint="permissionsHint">
      <h3 id="never">{t('never')}</h3>
      <ul class="plain-list" aria-labelledby="never">
        {never.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      <h3 id="allowed">{t('allowed')}</h3>
      <dl class="facts unmarked" aria-labelledby="allowed">
        <div>
          <dt>{t('allowedSites')}</dt>
          <dd>
            <bdi>{sites(false).join(', ')}</bdi>
            <p class="quiet small">{t('allowedSitesHint')}</p>
          </dd>
        </div>
        {sites(true).map((host) => (
          <div key={host}>
            <dt>
              <bdi>{host}</bdi>
            </dt>
            <dd class="beside">
              <span>{t('allowedSite')}</span>
              <button
                type="button"
                class="secondary"
                aria-label={t('giveBackOf', host)}
                onClick={() => void giveBackSite(host)}
              >
                {t('giveBack')}
              </button>
            </dd>
          </div>
        ))}
        {held?.permissions.map(({ name, asked }) => (
          <div key={name}>
            <dt>{nameOf(name)}</dt>
            <dd class="beside">
              <span>{whyOf(name)}</span>
              {asked && (
                <button
                  type="button"
                  class="secondary"
                  aria-label={t('giveBackOf', nameOf(name))}
                  onClick={() => void giveBack(name)}
                >
                  {t('giveBack')}
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p class="quiet small">{t('permissionsBrowser')}</p>
    </Section>
  );
}

const inWords = [
  'unlimitedStorage',
  'storage',
  'alarms',
  'notifications',
  'scripting',
  'sidePanel',
  'contextMenus',
  'activeTab',
  'downloads',
] as const;
const known = (name: string) => inWords.find((one) => one === name);

/** One that we have no words for is called as the browser calls it. */
function nameOf(name: string): string {
  const one = known(name);
  return one ? t(`permission_${one}`) : name;
}

function whyOf(name: string): string {
  const one = known(name);
  return one ? t(`permission_${one}_why`) : '';
}
