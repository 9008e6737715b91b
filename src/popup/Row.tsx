import { useCallback, useId, useRef } from 'preact/hooks';
import { daysBetween, type Instant } from '../domain/day';
import { hasCome, type UsualTouch, usually } from '../domain/usual-touch';
import type { QueueRow, QueueView } from '../messaging/views';
import { dashboardAddress } from '../ui/background';
import { SnoozeMenu } from '../ui/SnoozeMenu';
import type { Until } from '../ui/until-said';
import type { Chosen } from '../ui/use-settings';
import { timeIn } from '../ui/when';
import { lastWords, whyWords } from '../ui/why';
import { counted, t } from '../ui/words';
import { LogUsual, TookPlace } from './LogButtons';
import { isCall, TheirTime } from './TheirTime';

interface Props {
  readonly row: QueueRow;
  /** Above the first row of its kind. */
  readonly heading: string;
  /** Below what is for today. */
  readonly spare: boolean;
  readonly view: Pick<QueueView, 'today' | 'zone'>;
  readonly now: Instant;
  readonly chosen: Chosen | null;
  readonly open: () => void;
  readonly log: (as: UsualTouch) => void;
  readonly snooze: (to: Until) => void;
}

/** One contact to follow up with: when, who and why, and the two things most often done. */
export function Row({ row, view, now, chosen, open, log, snooze, heading, spare }: Props) {
  const id = useId();
  const { step, standing, name, company } = row;
  const opener = useOpener();
  const item = useRef<HTMLLIElement>(null);
  const come = hasCome(step, now);
  const calendar = chosen?.calendar ?? null;
  return (
    <li
      ref={item}
      class={spare ? 'spare' : ''}
      data-contact={row.contactId}
      onKeyDown={(event) => {
        if (event.altKey || event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement) return;
        if (event.key === 's') opener.open();
        else if (event.key !== 'l') return;
        // Which of the two it was, no key can know.
        else if (come) item.current?.querySelector<HTMLElement>('.outcome button')?.focus();
        else log(usually(row));
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
        <p class="why">{why(row, view, now)}</p>
        {row.undated && <p class="undated small">{t('undatedRow')}</p>}
        {isCall(step) && !come && <TheirTime zone={row.contactZone} own={view.zone} {...{ calendar, now }} />}
        {come && <TookPlace describedBy={id} log={log} />}
      </div>
      <span class="acts">
        {!come && <LogUsual as={usually(row)} describedBy={id} log={log} />}
        <SnoozeMenu
          {...{ step, now, chosen, snooze }}
          today={view.today}
          zone={view.zone}
          describedBy={id}
          opener={opener.take}
        />
      </span>
    </li>
  );
}

function whenWords({ step, standing }: QueueRow, { today, zone }: Pick<QueueView, 'today' | 'zone'>): string {
  const late = daysBetween(step.day, today);
  if (late > 0) return counted('days', late);
  if (step.at) return timeIn(step.at, zone);
  if (standing === 'later' && step.from) return timeIn(step.from, zone);
  return standing === 'overdue' ? t('overdueNow') : t('today');
}

/** A step that was moved says nothing of what went before; so that is said after it. */
function why({ step, touchNumber, last }: QueueRow, { today, zone }: Props['view'], now: Instant): string {
  const words = whyWords(step, { touchNumber, today, zone, now });
  return step.why.rule === 'snooze' && last ? `${words} ${lastWords(last, today)}` : words;
}

/** Lets a key in the row open the row's menu. */
function useOpener() {
  const held = useRef<() => void>(() => {});
  const take = useCallback((open: () => void) => {
    held.current = open;
  }, []);
  return { open: () => held.current(), take };
}
