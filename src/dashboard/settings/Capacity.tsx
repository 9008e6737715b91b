import { useEffect, useState } from 'preact/hooks';
import { defaultSettings } from '../../domain/settings';
import type { SettingsView } from '../../messaging/protocol';
import { counted, t } from '../../ui/words';
import { Section } from '../Section';
import type { SettingsDesk } from '../use-settings';

const most = 500;
const usual = defaultSettings.capacity ?? 20;

/** How many follow-ups a day the user can keep. Nothing is dropped for it: the queue is cut, and the rest stands beneath. */
export function Capacity({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  const { capacity } = view.settings;
  const [text, setText] = useState(String(capacity ?? usual));
  useEffect(() => {
    if (capacity !== null) setText(String(capacity));
  }, [capacity]);

  const keep = () => {
    const count = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
    if (count < 1 || count > most) setText(String(capacity ?? usual));
    else if (count !== capacity) void desk.change({ capacity: count });
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
            aria-describedby="capacity-means"
            onInput={(event) => setText(event.currentTarget.value)}
            onBlur={keep}
          />
        </label>
        <label class="day">
          <input
            type="checkbox"
            checked={capacity === null}
            onChange={(event) =>
              void desk.change({ capacity: event.currentTarget.checked ? null : Number(text) || usual })
            }
          />
          <span>{t('capacityNone')}</span>
        </label>
      </div>
      <p id="capacity-means" class="quiet small">
        {capacity === null ? t('capacityMeansAll') : counted('capacityMeans', capacity)}
      </p>
    </Section>
  );
}
