import { useEffect, useState } from 'preact/hooks';
import { defaultSettings } from '../../domain/settings';
import type { SettingsView } from '../../messaging/protocol';
import { counted, t } from '../../ui/words';
import { Problem } from '../Problem';
import { Section } from '../Section';
import type { SettingsDesk } from '../use-settings';

const most = 500;
const usual = defaultSettings.capacity ?? 20;

/** `null` for what is no number of follow-ups a day. */
function numberOf(text: string): number | null {
  const count = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return count >= 1 && count <= most ? count : null;
}

/**
 * How many follow-ups a day the user can keep. Nothing is dropped for it: the queue is cut, and the rest stands beneath. What is no such number
 * stays as it was typed, with a word about it; what was set holds.
 */
export function Capacity({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  const { capacity } = view.settings;
  const [text, setText] = useState(String(capacity ?? usual));
  const [faulty, setFaulty] = useState(false);
  useEffect(() => {
    setText((before) => String(capacity ?? numberOf(before) ?? usual));
    setFaulty(false);
  }, [capacity]);

  const keep = () => {
    const count = numberOf(text);
    setFaulty(count === null);
    if (count !== null && count !== capacity) void desk.change({ capacity: count });
  };
  return (
    <Section id="capacity" title="capacity" hint="capacityHint">
      <div class="row">
        <label class="short">
          <span>{t('capacityCount')}</span>
          <input
            type="number"
            min={1}
            max={most}
            value={text}
            disabled={capacity === null}
            aria-invalid={faulty}
            aria-describedby={faulty ? 'capacity-means capacity-wrong' : 'capacity-means'}
            onInput={(event) => setText(event.currentTarget.value)}
            onBlur={keep}
          />
        </label>
        <label class="day">
          <input
            type="checkbox"
            checked={capacity === null}
            onChange={(event) =>
              void desk.change({ capacity: event.currentTarget.checked ? null : (numberOf(text) ?? usual) })
            }
          />
          <span>{t('capacityNone')}</span>
        </label>
      </div>
      <Problem id="capacity-wrong" text={faulty ? t('capacityFaulty', capacity ?? usual) : null} />
      <p id="capacity-means" class="quiet small">
        {capacity === null ? t('capacityMeansAll') : counted('capacityMeans', capacity)}
      </p>
    </Section>
  );
}
