import { useEffect, useRef, useState } from 'preact/hooks';
import type { Calendar } from '../domain/calendar';
import { addDays, type Day } from '../domain/day';
import { Icon } from './Icon';
import { Menu } from './Menu';
import { PlainDay } from './PlainDay';
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
      {picking && <DayPicker today={today} snooze={snooze} leave={leave} />}
    </span>
  );
}

interface PickerProps {
  readonly today: Day;
  readonly snooze: (until: Day) => void;
  readonly leave: () => void;
}

function DayPicker({ today, snooze, leave }: PickerProps) {
  const from = addDays(today, 1);
  const [day, setDay] = useState<Day | null>(from);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      ref={form}
      class="menu picker"
      aria-label={t('snooze')}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') leave();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!day) return;
        leave();
        snooze(day);
      }}
    >
      <PlainDay {...{ today, from, day }} label={t('dayInWords')} dateLabel={t('snoozeUntil')} choose={setDay} />
      <div class="acts">
        <button type="submit" class="secondary strong" disabled={!day}>
          {t('snooze')}
        </button>
        <button type="button" class="secondary bare" onClick={leave}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
