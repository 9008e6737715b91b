import { useEffect, useRef, useState } from 'preact/hooks';
import { mostPerMorning } from '../../domain/reconnect-morning';
import { defaultSettings } from '../../domain/settings';
import { t } from '../../ui/words';
import type { SettingsDesk } from '../use-settings';

const usual = defaultSettings.reconnect.perMorning;

/** How many have their turn each working morning; paused, nobody has. */
export function Pace({ perMorning, desk }: { perMorning: number; desk: SettingsDesk }) {
  const paused = perMorning === 0;
  /** What it was before it was paused. */
  const before = useRef(usual);
  if (!paused) before.current = perMorning;
  const [text, setText] = useState(String(before.current));
  useEffect(() => {
    if (!paused) setText(String(perMorning));
  }, [perMorning, paused]);

  const change = (to: number, said: string) => void desk.change({ reconnect: { perMorning: to } }, said);
  const keep = () => {
    const count = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
    if (count < 1 || count > mostPerMorning) setText(String(before.current));
    else if (count !== perMorning) change(count, t('reconnectPaceKept', count));
  };
  return (
    <div class="row">
      <label class="short">
        <span>{t('reconnectPace')}</span>
        <input
          type="number"
          min={1}
          max={mostPerMorning}
          value={text}
          disabled={paused}
          onInput={(event) => setText(event.currentTarget.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keep();
          }}
        />
      </label>
      <button
        type="button"
        class="secondary"
        onClick={() => (paused ? change(before.current, t('reconnectGoesOn')) : change(0, t('reconnectIsPaused')))}
      >
        {t(paused ? 'reconnectGoOn' : 'reconnectPause')}
      </button>
    </div>
  );
}
