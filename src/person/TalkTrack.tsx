import { Icon } from '../ui/Icon';
import { useMinute } from '../ui/use-minute';
import { t } from '../ui/words';
import { useDesk } from './desk';
import { Track } from './Track';
import { tellingAbout } from './telling';

/** What to say or write. Folded, but where something is due; as the user left it for as long as the page is open. */
export function TalkTrack() {
  const desk = useDesk();
  const now = useMinute();
  const about = tellingAbout(desk, now);
  if (!about) return null;
  const { work, change, candidate } = desk;
  const open = work.trackOpen ?? Boolean(candidate.contact?.standing);
  return (
    <section class="track" aria-label={t('talkTrack')}>
      <h2>
        <button type="button" class="fold eyebrow" aria-expanded={open} onClick={() => change({ trackOpen: !open })}>
          <Icon name="down" />
          {t('talkTrack')}
        </button>
      </h2>
      {open && <Track about={about} now={now} />}
    </section>
  );
}
