import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Calendar } from '../domain/calendar';
import { dayOf, type Instant, type Zone } from '../domain/day';
import { AskActs } from './AskActs';
import { useHoldsUpdate } from './holds-update';
import { type Until, untilWords } from './until-said';
import { useUntil } from './use-until';
import { t } from './words';

interface Props {
  readonly now: Instant;
  /** The user's. */
  readonly zone: Zone;
  /** `null` for a promise, which may be moved to any day. */
  readonly calendar: Calendar | null;
  readonly snooze: (to: Until) => void;
  readonly leave: () => void;
}

/** Until when? In plain words ("tomorrow 3pm") or picked, and said back in full before it is done. */
export function UntilForm({ now, zone, calendar, snooze, leave }: Props) {
  const { text, day, time, said, readable, type, pick } = useUntil(now, zone);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    form.current?.querySelector('input')?.focus();
    form.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  useHoldsUpdate();
  const wrong = said.kind !== 'good' && said.kind !== 'nothing';
  return (
    <form
      ref={form}
      class="menu picker"
      aria-label={t('snooze')}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape' || event.isComposing) return;
        // Or a browser closes the popup in which the form stands.
        event.preventDefault();
        leave();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (said.kind !== 'good') return;
        leave();
        snooze(said.to);
      }}
    >
      {readable && (
        <label>
          <span>{t('dayInWords')}</span>
          <input
            type="text"
            autocomplete="off"
            value={text}
            placeholder={t('untilExample')}
            aria-describedby={id}
            onInput={(event) => type(event.currentTarget.value)}
          />
        </label>
      )}
      <label>
        <span>{t('snoozeUntil')}</span>
        <input
          type="date"
          value={day}
          min={dayOf(now, zone)}
          aria-describedby={id}
          onInput={(event) => pick({ day: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{t('timeIfAny')}</span>
        <input
          type="time"
          value={time}
          aria-describedby={id}
          onInput={(event) => pick({ time: event.currentTarget.value })}
        />
      </label>
      <p id={id} class={wrong ? 'read-back small wrong' : 'read-back small'} aria-live="polite">
        {untilWords(said, now, zone, calendar)}
      </p>
      <AskActs does={t('snooze')} disabled={said.kind !== 'good'} leave={leave} />
    </form>
  );
}
