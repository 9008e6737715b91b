import { useCallback, useId, useRef } from 'preact/hooks';
import type { Calendar } from '../domain/calendar';
import type { Day } from '../domain/day';
import { daysBetween } from '../domain/day';
import { usualOutcome } from '../domain/touch';
import type { QueueRow, QueueView } from '../messaging/views';
import { dashboardAddress } from '../ui/background';
import { Icon } from '../ui/Icon';
import { touchName } from '../ui/names';
import { SnoozeMenu } from '../ui/SnoozeMenu';
import { timeIn } from '../ui/when';
import { whyWords } from '../ui/why';
import { counted, t } from '../ui/words';
import { usualChannel } from './usual-channel';

interface Props {
  readonly row: QueueRow;
  /** Above the first row of its kind. */
  readonly heading: string;
  readonly view: Pick<QueueView, 'today' | 'zone'>;
  readonly calendar: Calendar | null;
  readonly open: () => void;
  readonly log: () => void;
  readonly snooze: (until: Day) => void;
}

/** One contact to follow up with: when, who and why, and the two things most often done. */
export function Row({ row, view, calendar, open, log, snooze, heading }: Props) {
  const id = useId();
  const { step, standing, name, company, touchNumber } = row;
  const channel = usualChannel(row);
  const opener = useOpener();
  return (
    <li
      data-contact={row.contactId}
      onKeyDown={(event) => {
        if (event.altKey || event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement) return;
        if (event.key === 'l') log();
        else if (event.key === 's') opener.open();
        else return;
        event.preventDefault();
      }}
    >
      {heading && <h2>{heading}</h2>}
      <span class={`when ${standing}`}>{whenWords(row, view)}</span>
      <div class="text">
        <p class="name">
          <a
            id={id}
            href={row.home || dashboardAddress()}
            dir="auto"
            onClick={(event) => {
              // A middle click or one with a key held opens the address as any link.
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              open();
            }}
          >
            {name || t('nameMissing')}
          </a>
          {company && (
            <>
              {' '}
              <bdi class="company">{company}</bdi>
            </>
          )}
        </p>
        <p class="why">{whyWords(step, { touchNumber, today: view.today, zone: view.zone })}</p>
      </div>
      <span class="acts">
        <button
          type="button"
          class="plain log"
          aria-label={t('logTouch')}
          aria-describedby={id}
          title={t('logAs', touchName({ channel, outcome: usualOutcome[channel] }))}
          onClick={(event) => event.detail < 2 && log()}
        >
          <Icon name="check" />
        </button>
        <SnoozeMenu
          today={view.today}
          calendar={step.at ? null : calendar}
          describedBy={id}
          opener={opener.take}
          snooze={snooze}
        />
      </span>
    </li>
  );
}

function whenWords({ step, standing }: QueueRow, { today, zone }: Pick<QueueView, 'today' | 'zone'>): string {
  const late = daysBetween(step.day, today);
  if (late > 0) return counted('days', late);
  if (step.at) return timeIn(step.at, zone);
  return standing === 'overdue' ? t('overdueNow') : t('today');
}

/** Lets a key in the row open the row's menu. */
function useOpener() {
  const held = useRef<() => void>(() => {});
  const take = useCallback((open: () => void) => {
    held.current = open;
  }, []);
  return { open: () => held.current(), take };
}
