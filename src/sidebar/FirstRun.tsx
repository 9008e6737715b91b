import { useEffect, useState } from 'preact/hooks';
import { type ShowMode, showModes } from '../domain/settings';
import { useDesk } from '../person/desk';
import { ask } from '../ui/background';
import { codeOf } from '../ui/failure';
import { linkedinHost } from '../ui/hosts';
import { t } from '../ui/words';
import { useOnScreen } from './on-screen';

/** Under this name it is remembered that the notice was read. */
const readKey = 'first-run';

/** Said plainly, once: what LinkedIn's terms say of a sidebar in its pages, and what else there is. */
export function FirstRun() {
  const { status } = useDesk();
  const screen = useOnScreen();
  const [unread, setUnread] = useState(false);
  const onLinkedin = screen.sighting?.site === 'linkedin';
  useEffect(() => {
    if (!onLinkedin) return;
    // Where that cannot be asked, nothing else can be done either; the sidebar says so.
    ask('draft', { key: readKey }).then(
      ({ text }) => setUnread(text === ''),
      () => {},
    );
  }, [onLinkedin]);
  if (!onLinkedin || !unread) return null;

  const choose = async (show: ShowMode | null) => {
    try {
      await ask('keepDraft', { key: readKey, text: 'read' });
      setUnread(false);
      if (!show) return;
      await ask('showOn', { host: linkedinHost, show });
      status.done(t(`show_${show}_chosen`));
    } catch (error) {
      status.failed(codeOf(error));
    }
  };
  return (
    <section class="first-run" aria-labelledby="first-run">
      <h2 id="first-run">{t('linkedinTitle')}</h2>
      <p>{t('linkedinTerms')}</p>
      <p class="small quiet">{t('linkedinPromise')}</p>
      <p>{t('linkedinChoose')}</p>
      <div class="acts">
        {showModes.map((show) => (
          <button key={show} type="button" class="secondary" onClick={() => void choose(show)}>
            {t(`show_${show}`)}
          </button>
        ))}
      </div>
    </section>
  );
}
