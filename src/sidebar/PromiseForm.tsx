import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { NewPromise } from '../domain/acts';
import { dayOf, type Instant, type Zone } from '../domain/day';
import { zoneCity } from '../ui/when';
import { timeTextOf, typedInstant } from '../ui/when-typed';
import { t } from '../ui/words';

interface Props {
  /** The zone in which the time is typed: the contact's own where it is known. */
  readonly zone: Zone;
  readonly today: string;
  readonly by: 'them' | 'me';
  /** Of a promise that exists: only its time is asked for. */
  readonly at?: Instant | null;
  readonly moving?: boolean;
  readonly save: (promise: NewPromise) => Promise<boolean>;
  readonly cancel: () => void;
}

/** Which date and time? Both are needed, or the plain word that there is none yet. */
export function PromiseForm({ zone, today, by: byAtFirst, at = null, moving = false, save, cancel }: Props) {
  const [by, setBy] = useState(byAtFirst);
  const [day, setDay] = useState(at ? dayOf(at, zone) : '');
  const [time, setTime] = useState(at ? timeTextOf(at, zone) : '');
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const id = useId();
  const dayInput = useRef<HTMLInputElement>(null);
  useEffect(() => dayInput.current?.focus(), []);
  const instant = typedInstant(day, time, zone);
  const missing = asked && !instant;

  const submit = async (when: Instant | null) => {
    if (await save({ by, at: when, zone, note: note.trim() })) cancel();
  };
  return (
    <form
      class="promise-form"
      aria-labelledby={`${id}-title`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (instant) void submit(instant);
      }}
    >
      <h3 id={`${id}-title`}>{t('whichDateAndTime')}</h3>
      {!moving && (
        <fieldset class="segments" aria-label={t('promiseBy')}>
          {(['them', 'me'] as const).map((who) => (
            <button key={who} type="button" aria-pressed={who === by} onClick={() => setBy(who)}>
              {t(`promiseBy_${who}`)}
            </button>
          ))}
        </fieldset>
      )}
      <div class="when">
        <label>
          <span>{t('date')}</span>
          <input
            ref={dayInput}
            type="date"
            value={day}
            min={today}
            required
            onInput={(event) => setDay(event.currentTarget.value)}
          />
        </label>
        <label>
          <span>{t('time')}</span>
          <input type="time" value={time} required onInput={(event) => setTime(event.currentTarget.value)} />
        </label>
        <span class="small quiet zone">{t('inZone', zoneCity(zone))}</span>
      </div>
      {!moving && (
        <input
          type="text"
          dir="auto"
          aria-label={t('promiseNote')}
          placeholder={t('promiseNote')}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      )}
      {missing && <p class="small late">{t('dateAndTimeMissing')}</p>}
      <div class="acts">
        <button type="submit" class="secondary strong" onClick={() => setAsked(true)}>
          {t(moving ? 'movePromise' : 'savePromise')}
        </button>
        {!moving && (
          <button type="button" class="secondary" onClick={() => void submit(null)}>
            {t('noDateYet')}
          </button>
        )}
        <button type="button" class="secondary bare" onClick={cancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
