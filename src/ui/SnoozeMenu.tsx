import { useEffect, useRef, useState } from 'preact/hooks';
import type { Calendar } from '../domain/calendar';
import { addDays, type Day, parseDay } from '../domain/day';
import { Icon } from './Icon';
import { Menu } from './Menu';
import { snoozeDays } from './snooze-days';
import { t } from './words';

interface Props {
  readonly today: Day;
  /** `null` for a promise, which may be moved to any day. */
  readonly calendar: Calendar | null;
  readonly describedBy?: string;
  readonly opener?: (open: () => void) => void;
  readonly snooze: (until: Day) => void;
}

/** Until when? Three or four likely days, or any other. */
export function SnoozeMenu({ today, calendar, snooze, ...menu }: Props) {
  const [picking, setPicking] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const leave = () => {
    setPicking(false);
    requestAnimationFrame(() => place.current?.querySelector('button')?.focus());
  };
  return (
    <span class="snooze" ref={place}>
      <Menu
        label={t('snooze')}
        {...menu}
        choices={[
          ...snoozeDays(today, calendar).map(({ day, label, hint }) => ({ label, hint, choose: () => snooze(day) })),
          { label: t('pickADate'), choose: () => setPicking(true) },
        ]}
      >
        <Icon name="clock" />
      </Menu>
      {picking && <DayPicker from={addDays(today, 1)} snooze={snooze} leave={leave} />}
    </span>
  );
}

function DayPicker({ from, snooze, leave }: { from: Day; snooze: (until: Day) => void; leave: () => void }) {
  const [text, setText] = useState<string>(from);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const day = parseDay(text);
  const allowed = day !== null && day >= from;
  return (
    <form
      class="menu picker"
      aria-label={t('snooze')}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') leave();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!allowed) return;
        leave();
        snooze(day);
      }}
    >
      <label>
        <span>{t('snoozeUntil')}</span>
        <input
          ref={input}
          type="date"
          value={text}
          min={from}
          required
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <div class="acts">
        <button type="submit" class="secondary strong" disabled={!allowed}>
          {t('snooze')}
        </button>
        <button type="button" class="secondary bare" onClick={leave}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
