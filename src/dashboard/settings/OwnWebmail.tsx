import { useRef, useState } from 'preact/hooks';
import type { SettingsView } from '../../messaging/protocol';
import { giveUpSite, requestSite } from '../../ui/background';
import { useHoldsUpdate } from '../../ui/holds-update';
import { t } from '../../ui/words';
import type { SettingsDesk } from '../use-settings';
import { typedOrigin } from './address';

/** Webmail on servers of the user's own: allowed one by one, by the browser's own question, and taken away here again. */
export function OwnWebmail({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<'invalid' | 'refused' | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useHoldsUpdate(text !== '');
  const added = view.hosts.filter((host) => host.added);

  const add = async (event: Event) => {
    event.preventDefault();
    const origin = typedOrigin(text);
    if (!origin) {
      setWrong('invalid');
      input.current?.focus();
      return;
    }
    // Nothing may be awaited between the click and this question.
    const allowed = await requestSite(origin).catch(() => false);
    setWrong(allowed ? null : 'refused');
    if (!allowed) return;
    setText('');
    await desk.load();
    desk.status.done(t('ownWebmailAdded', new URL(origin).host));
  };
  const remove = async (host: string) => {
    // Which of the two was granted is not said by the view; giving up what was not granted changes nothing.
    await Promise.allSettled([giveUpSite(`https://${host}`), giveUpSite(`http://${host}`)]);
    const now = await desk.load();
    if (!now) return;
    const kept = now.hosts.some((one) => one.added && one.host === host);
    desk.status.done(t(kept ? 'ownWebmailKept' : 'ownWebmailRemoved', host));
    if (!kept) input.current?.focus();
  };
  return (
    <section aria-labelledby="own-webmail">
      <h2 id="own-webmail">{t('ownWebmail')}</h2>
      <p class="quiet">{t('ownWebmailHint')}</p>
      {added.length > 0 && (
        <ul aria-label={t('ownWebmail')}>
          {added.map(({ host }) => (
            <li key={host}>
              <bdi>{host}</bdi>
              <button type="button" class="secondary" onClick={() => void remove(host)}>
                {t('ownWebmailRemove', host)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="add" noValidate onSubmit={(event) => void add(event)}>
        <label>
          <span>{t('ownWebmailAddress')}</span>
          <input
            ref={input}
            type="url"
            inputMode="url"
            dir="ltr"
            autocomplete="off"
            spellcheck={false}
            placeholder="https://mail.example.org"
            value={text}
            aria-invalid={wrong === 'invalid'}
            aria-describedby={wrong ? 'own-webmail-wrong' : undefined}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setWrong(null);
            }}
          />
        </label>
        <button type="submit" class="secondary strong">
          {t('ownWebmailAdd')}
        </button>
      </form>
      {wrong && (
        <p id="own-webmail-wrong" class="late" role="alert">
          {t(wrong === 'invalid' ? 'ownWebmailInvalid' : 'ownWebmailRefused')}
        </p>
      )}
    </section>
  );
}
