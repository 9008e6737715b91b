import { useMemo, useRef, useState } from 'preact/hooks';
import type { Day, Instant, Zone } from '../domain/day';
import type { Step } from '../domain/step';
import { Icon } from './Icon';
import { Menu } from './Menu';
import { snoozeDays } from './snooze-days';
import { snoozeTimes } from './snooze-times';
import { UntilForm } from './UntilForm';
import type { Until } from './until-said';
import type { Chosen } from './use-settings';
import { t } from './words';

interface Props {
  /** What is put off. */
  readonly step: Pick<Step, 'kind' | 'at'>;
  readonly now: Instant;
  readonly today: Day;
  /** The user's. */
  readonly zone: Zone;
  /** `null` until it is known. */
  readonly chosen: Chosen | null;
  readonly describedBy?: string;
  readonly opener?: (open: () => void) => void;
  readonly snooze: (to: Until) => void;
}

/** Until when? The usual times and days in one press, or any other. */
export function SnoozeMenu({ step, now, today, zone, chosen, snooze, ...menu }: Props) {
  const [picking, setPicking] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const leave = () => {
    setPicking(false);
    requestAnimationFrame(() => place.current?.querySelector('button')?.focus());
  };
  const { kind, at: promised } = step;
  const calendar = promised ? null : (chosen?.calendar ?? null);
  const offered = useMemo(() => {
    // Until the user's days and quiet hours are known no time is offered; and what closes by itself does so on a day.
    const times = chosen && kind !== 'close' ? snoozeTimes(now, today, zone, calendar, chosen.settings.quiet) : [];
    return [
      ...times.map(({ at, ...words }) => ({ ...words, to: { at } })),
      ...snoozeDays(today, calendar).map(({ day, ...words }) => ({ ...words, to: { until: day } })),
    ];
  }, [chosen, kind, now, today, zone, calendar]);
  return (
    <span class="snooze" ref={place}>
      <Menu
        label={t('snooze')}
        {...menu}
        choices={[
          ...offered.map(({ to, ...words }) => ({ ...words, choose: () => snooze(to) })),
          { label: t('pickADate'), choose: () => setPicking(true) },
        ]}
      >
        <Icon name="clock" />
      </Menu>
      {picking && <UntilForm {...{ now, zone, calendar, snooze, leave }} />}
    </span>
  );
}
