import { useEffect, useState } from 'preact/hooks';
import type { Came } from '../messaging/protocol';
import { ask, requestSite, type TabHere, tabOpenToUs } from '../ui/background';
import { t } from '../ui/words';

/** For the page below, where no reader of ours stands: add the person on it, or have its mail read from now on. */
export function Here() {
  const tab = useUnreadTab();
  const [came, setCame] = useState<Exclude<Came, 'shown'> | 'refused' | null>(null);
  if (!tab) return null;
  const { protocol, origin, host } = new URL(tab.url);
  const add = async () => {
    const answer = await ask('addHere', { tabId: tab.id }).catch(() => ({ came: 'closed' as const }));
    if (answer.came === 'shown') window.close();
    else setCame(answer.came);
  };
  const teach = async () => {
    // Nothing may be awaited between the click and this question. Firefox closes the popup over it; the background hears the answer too.
    const allowed = await requestSite(origin).catch(() => false);
    if (allowed) window.close();
    else setCame('refused');
  };
  return (
    <section class="here" aria-label={t('hereLabel')}>
      <button type="button" class="secondary" onClick={() => void add()}>
        {t('addHere')}
      </button>
      {/^https?:$/.test(protocol) && (
        <button type="button" class="link" onClick={() => void teach()}>
          {t('alwaysRead', host)}
        </button>
      )}
      <p role="status" class="small">
        {came && t(came === 'refused' ? 'ownWebmailRefused' : came === 'reload' ? 'addReload' : 'addClosed')}
      </p>
    </section>
  );
}

function useUnreadTab(): TabHere | null {
  const [tab, setTab] = useState<TabHere | null>(null);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const here = await tabOpenToUs();
      if (here && !(await ask('isRead', { tabId: here.id })).read) setTab(here);
    };
    // The queue does not wait for it, nor does anything fail without it.
    look().catch(() => {});
  }, []);
  return tab;
}
