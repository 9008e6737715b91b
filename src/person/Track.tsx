import { useEffect, useRef, useState } from 'preact/hooks';
import type { Instant } from '../domain/day';
import type { Telling } from '../domain/talk-track';
import { type Medium, media } from '../domain/template';
import { copyText } from '../ui/copy-text';
import { failureWords } from '../ui/failure';
import { channelName } from '../ui/names';
import { t } from '../ui/words';
import { useDesk } from './desk';
import { Tabs } from './Tabs';
import { TrackNotes } from './TrackNotes';
import { TrackReason } from './TrackReason';
import { tellingOf } from './telling';
import { likelyMedium } from './track-medium';
import { useTalkTrack } from './use-talk-track';

interface Props {
  readonly about: Pick<Telling, 'contact' | 'history' | 'step'>;
  readonly now: Instant;
}

/** The text for one medium, to be read out or copied. */
export function Track({ about, now }: Props) {
  const desk = useDesk();
  const { work, change, chosen, here, status } = desk;
  const [picked, setPicked] = useState<Medium | null>(null);
  const talkTrack = useTalkTrack();
  const words = useRef<HTMLParagraphElement>(null);
  const { channel, outcome } = work;
  // Another choice of what is logged is one of what is said.
  useEffect(() => setPicked(null), [channel, outcome]);
  const medium = picked ?? likelyMedium(work, about.step?.kind ?? null, here.channel);

  if (talkTrack === 'missing') return <p class="quiet small">{failureWords('reload')}</p>;
  const telling = chosen && tellingOf(about, desk, medium, now);
  const told = telling && talkTrack ? talkTrack(telling, chosen.settings.templates) : null;

  const copy = async () => {
    if (!told) return;
    // The touch just logged can still be corrected.
    const still = status.said?.about ? { about: status.said.about } : {};
    if (await copyText(told.text)) {
      change({ reason: told.reason });
      status.done(t('copied'), still);
    } else {
      if (words.current) getSelection()?.selectAllChildren(words.current);
      status.done(t('copyFailed'), still);
    }
  };
  return (
    <Tabs
      label={t('trackMedium')}
      tabs={media.map((one) => ({ value: one, name: one === 'linkedin' ? channelName(one) : t(`medium_${one}`) }))}
      value={medium}
      choose={setPicked}
    >
      {told && telling && (
        <>
          <p ref={words} class="words" dir="auto" lang={told.language}>
            {told.text}
          </p>
          <div class="acts">
            <button type="button" class="secondary strong" onClick={() => void copy()}>
              {t('copy')}
            </button>
            <TrackReason told={told} medium={medium} />
          </div>
          <TrackNotes told={told} telling={telling} />
        </>
      )}
    </Tabs>
  );
}
