import { useEffect, useState } from 'preact/hooks';
import type { SettingsView } from '../../../messaging/protocol';
import { timeText, typedMinute } from '../../../ui/when-typed';
import { t } from '../../../ui/words';
import { Problem } from '../../Problem';
import type { SettingsDesk } from '../../use-settings';
import { timeOfDay } from './time-of-day';

/** When the morning brief comes. What is no time stays as it was typed, with a word about it; what was set holds. */
export function BriefAt({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  const { briefAt } = view.settings;
  const [time, setTime] = useState(timeText(briefAt));
  const [faulty, setFaulty] = useState(false);
  useEffect(() => {
    setTime(timeText(briefAt));
    setFaulty(false);
  }, [briefAt]);

  const keep = () => {
    const minute = typedMinute(time);
    setFaulty(minute === null);
    if (minute !== null && minute !== briefAt) void desk.change({ briefAt: minute });
  };
  return (
    <div class="setting">
      <label>
        <span>{t('briefAt')}</span>
        <input
          type="time"
          value={time}
          aria-invalid={faulty}
          aria-describedby={faulty ? 'brief-hint brief-wrong' : 'brief-hint'}
          onInput={(event) => setTime(event.currentTarget.value)}
          onBlur={keep}
        />
      </label>
      <p id="brief-hint" class="quiet small">
        {t('briefAtHint')}
      </p>
      <Problem id="brief-wrong" text={faulty ? t('briefAtFaulty', timeOfDay(briefAt)) : null} />
    </div>
  );
}
