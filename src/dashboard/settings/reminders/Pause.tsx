import { useLayoutEffect, useRef } from 'preact/hooks';
import { untilTomorrow } from '../../../domain/pause';
import { isPaused } from '../../../domain/reminder-hold';
import type { SettingsView } from '../../../messaging/protocol';
import { pausedWords, pauseEnd } from '../../../ui/pause-words';
import { useMinute } from '../../../ui/use-minute';
import { t } from '../../../ui/words';
import type { SettingsDesk } from '../../use-settings';

/** No reminder until tomorrow, and back. */
export function Pause({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  const { settings } = view;
  const { quiet, pausedUntil } = settings;
  const zone = settings.zone ?? view.zone;
  const now = useMinute();
  const button = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);
  const paused = isPaused(now, settings);
  useLayoutEffect(() => {
    // The button that was pressed has made way for the other one.
    if (pressed.current) button.current?.focus();
    pressed.current = false;
  }, [paused]);
  const change = (until: typeof pausedUntil, said: string) => {
    pressed.current = true;
    void desk.change({ pausedUntil: until }, said);
  };
  const tomorrow = untilTomorrow(now, quiet, zone);
  return (
    <div class="pause">
      {pausedUntil && paused ? (
        <>
          <p id="pause-means">{pausedWords(pausedUntil, now, zone)}</p>
          <button
            key="resume"
            ref={button}
            type="button"
            class="secondary strong"
            aria-describedby="pause-means"
            onClick={() => change(null, t('remindersResumed'))}
          >
            {t('resume')}
          </button>
        </>
      ) : (
        <>
          <button
            key="pause"
            ref={button}
            type="button"
            class="secondary"
            aria-describedby="pause-means"
            onClick={() => change(tomorrow, pausedWords(tomorrow, now, zone))}
          >
            {t('pauseUntilTomorrow')}
          </button>
          <p id="pause-means" class="quiet small">
            {t('pauseHint', pauseEnd(tomorrow, now, zone))}
          </p>
        </>
      )}
    </div>
  );
}
