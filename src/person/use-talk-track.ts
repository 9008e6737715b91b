import { useEffect, useState } from 'preact/hooks';
import type { talkTrack } from '../domain/talk-track';

type TalkTrack = typeof talkTrack;

let loaded: Promise<TalkTrack> | null = null;

/**
 * Half as heavy as all the rest of the sidebar's code, by its texts in four languages: fetched when somebody looks at it, and once. `null` while it is fetched;
 * `'missing'` where it cannot be, as when the extension was updated under the page.
 */
export function useTalkTrack(): TalkTrack | null | 'missing' {
  const [found, setFound] = useState<{ track: TalkTrack | null | 'missing' }>({ track: null });
  useEffect(() => {
    let gone = false;
    loaded ??= import('../domain/talk-track').then((module) => module.talkTrack);
    loaded.then(
      (track) => gone || setFound({ track }),
      () => {
        loaded = null;
        if (!gone) setFound({ track: 'missing' });
      },
    );
    return () => {
      gone = true;
    };
  }, []);
  return found.track;
}
