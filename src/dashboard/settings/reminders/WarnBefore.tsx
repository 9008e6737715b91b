import { useEffect, useState } from 'preact/hooks';
import type { SettingsView } from '../../../messaging/protocol';
import { counted, t } from '../../../ui/words';
import { Problem } from '../../Problem';
import type { SettingsDesk } from '../../use-settings';

const most = 24 * 60;

/** How long before a promise the user is told. What is no number of minutes stays as it was typed, with a word about it. */
export function WarnBefore({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  const { warnBefore } = view.settings;
  const [minutes, setMinutes] = useState(String(warnBefore));
  const [faulty, setFaulty] = useState(false);
  useEffect(() => {
    setMinutes(String(warnBefore));
    setFaulty(false);
  }, [warnBefore]);

  const keep = () => {
    const count = /^\d{1,4}$/.test(minutes.trim()) ? Number(minutes) : Number.NaN;
    const right = count <= most;
    setFaulty(!right);
    if (right && count !== warnBefore) void desk.change({ warnBefore: count });
  };
  return (
    <div class="setting">
      <label>
        <span>{t('warnBefore')}</span>
        <input
          type="number"
          min={0}
          max={most}
          step={5}
          value={minutes}
          aria-invalid={faulty}
          aria-describedby={faulty ? 'warn-hint warn-wrong' : 'warn-hint'}
          onInput={(event) => setMinutes(event.currentTarget.value)}
          onBlur={keep}
        />
      </label>
      <p id="warn-hint" class="quiet small">
        {t('warnBeforeHint')}
      </p>
      <Problem id="warn-wrong" text={faulty ? counted('warnBeforeFaulty', warnBefore) : null} />
    </div>
  );
}
