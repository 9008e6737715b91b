import { useEffect, useState } from 'preact/hooks';
import type { SettingsView } from '../messaging/protocol';
import { timeText, typedMinute } from '../ui/when-typed';
import { t } from '../ui/words';
import type { SettingsDesk } from './use-settings';

const minutesOfADay = 24 * 60;

/** What Steadfast says by itself, and by which clock. */
export function Reminders({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  const { settings, zone } = view;
  const { briefAt, warnBefore } = settings;
  const [time, setTime] = useState(timeText(briefAt));
  const [minutes, setMinutes] = useState(String(warnBefore));
  useEffect(() => setTime(timeText(briefAt)), [briefAt]);
  useEffect(() => setMinutes(String(warnBefore)), [warnBefore]);

  const keepTime = () => {
    const minute = typedMinute(time);
    if (minute === null) setTime(timeText(briefAt));
    else if (minute !== briefAt) desk.change({ briefAt: minute });
  };
  const keepMinutes = () => {
    const count = /^\d{1,4}$/.test(minutes.trim()) ? Number(minutes) : Number.NaN;
    if (!(count <= minutesOfADay)) setMinutes(String(warnBefore));
    else if (count !== warnBefore) desk.change({ warnBefore: count });
  };
  return (
    <section aria-labelledby="reminders">
      <h2 id="reminders">{t('reminders')}</h2>
      <div class="setting">
        <label>
          <span>{t('briefAt')}</span>
          <input
            type="time"
            value={time}
            aria-describedby="brief-hint"
            onInput={(event) => setTime(event.currentTarget.value)}
            onBlur={keepTime}
          />
        </label>
        <p id="brief-hint" class="quiet small">
          {t('briefAtHint')}
        </p>
      </div>
      <div class="setting">
        <label>
          <span>{t('warnBefore')}</span>
          <input
            type="number"
            min={0}
            max={minutesOfADay}
            step={5}
            value={minutes}
            aria-describedby="warn-hint"
            onInput={(event) => setMinutes(event.currentTarget.value)}
            onBlur={keepMinutes}
          />
        </label>
        <p id="warn-hint" class="quiet small">
          {t('warnBeforeHint')}
        </p>
      </div>
      <dl class="setting">
        <dt>{t('zone')}</dt>
        <dd>
          <bdi>{settings.zone ?? zone}</bdi>
          <p class="quiet small">{t('zoneHint')}</p>
        </dd>
      </dl>
    </section>
  );
}
