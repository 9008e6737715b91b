import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Day, Zone } from '../domain/day';
import { Icon } from '../ui/Icon';
import { t } from '../ui/words';
import type { Clocks } from './clocks';
import type { When } from './use-when';
import { whenWords } from './when-said';

interface Props {
  readonly when: When;
  readonly spoken: Zone;
  readonly clocks: Clocks;
  readonly today: Day;
  /** The id of what asks for it. */
  readonly labelledBy: string;
  /** Was it to be saved as it is? */
  readonly tried: boolean;
}

/** A date and time in plain words, said back in full; a calendar for those who prefer one. For a day alone there is `ui/PlainDay`. */
export function PlainDate({ when, spoken, clocks, today, labelledBy, tried }: Props) {
  const [left, setLeft] = useState(false);
  const [wanted, setWanted] = useState(false);
  const open = wanted || !when.readable;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const { said } = when;
  // Half a word is not a wrong one: it is said only when the user has come to its end.
  const early = said.kind === 'not-understood' && !left && !tried;
  const wrong = said.kind !== 'good' && said.kind !== 'nothing' && !early;
  return (
    <div class="plain-date">
      <div class="said">
        {when.readable && (
          <input
            ref={input}
            type="text"
            autocomplete="off"
            value={when.text}
            placeholder={t('whenExample')}
            aria-labelledby={labelledBy}
            aria-describedby={`${id}-reading`}
            aria-invalid={wrong && (tried || said.kind !== 'no-time')}
            onInput={(event) => {
              setLeft(false);
              when.type(event.currentTarget.value);
            }}
            onBlur={() => setLeft(true)}
          />
        )}
        <button
          type="button"
          class="plain"
          aria-label={t('whenCalendar')}
          title={t('whenCalendar')}
          aria-expanded={open}
          aria-controls={`${id}-calendar`}
          onClick={() => setWanted(!wanted)}
        >
          <Icon name="promise" />
        </button>
      </div>
      <div id={`${id}-calendar`} class="when" hidden={!open}>
        <label>
          <span>{t('date')}</span>
          <input
            type="date"
            value={when.day}
            min={today}
            onInput={(event) => when.pick({ day: event.currentTarget.value })}
          />
        </label>
        <label>
          <span>{t('time')}</span>
          <input type="time" value={when.time} onInput={(event) => when.pick({ time: event.currentTarget.value })} />
        </label>
      </div>
      <p id={`${id}-reading`} class={wrong ? 'read-back small wrong' : 'read-back small'} aria-live="polite">
        {early ? '' : whenWords(said, spoken, clocks, today)}
      </p>
    </div>
  );
}
