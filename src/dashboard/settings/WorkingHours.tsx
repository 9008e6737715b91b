import { useEffect, useState } from 'preact/hooks';
import type { SettingsView } from '../../messaging/protocol';
import { timeText, typedMinute } from '../../ui/when-typed';
import { t } from '../../ui/words';
import { Problem, refusalWords } from '../Problem';
import type { SettingsDesk } from '../use-settings';

const midnight = 24 * 60;
/** A time input knows the end of the day as its beginning. */
const shown = (minute: number): string => timeText(minute % midnight);

/** From when until when the user works: attempts are spread over the parts of the contact's day that lie within. */
export function WorkingHours({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  const { hours } = view.settings;
  const [from, setFrom] = useState(shown(hours.from));
  const [until, setUntil] = useState(shown(hours.until));
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => setFrom(shown(hours.from)), [hours.from]);
  useEffect(() => setUntil(shown(hours.until)), [hours.until]);

  const keep = async () => {
    const start = typedMinute(from) ?? hours.from;
    const end = (typedMinute(until) ?? hours.until) || midnight;
    setFrom(shown(start));
    setUntil(shown(end));
    if (end <= start) {
      setProblem(t('hoursBackwards'));
      return;
    }
    const same = start === hours.from && end === hours.until;
    setProblem(same ? null : refusalWords(await desk.change({ hours: { from: start, until: end } })));
  };
  const described = problem ? 'hours-hint hours-wrong' : 'hours-hint';
  return (
    <fieldset class="hours">
      <legend>{t('workingHours')}</legend>
      <div class="row">
        <label>
          <span>{t('hoursFrom')}</span>
          <input
            type="time"
            value={from}
            aria-invalid={problem !== null}
            aria-describedby={described}
            onInput={(event) => setFrom(event.currentTarget.value)}
            onBlur={() => void keep()}
          />
        </label>
        <label>
          <span>{t('hoursUntil')}</span>
          <input
            type="time"
            value={until}
            aria-invalid={problem !== null}
            aria-describedby={described}
            onInput={(event) => setUntil(event.currentTarget.value)}
            onBlur={() => void keep()}
          />
        </label>
      </div>
      <p id="hours-hint" class="quiet small">
        {t('workingHoursHint')}
      </p>
      <Problem id="hours-wrong" text={problem} />
    </fieldset>
  );
}
