import { useEffect, useId, useState } from 'preact/hooks';
import { type Day, instantAt, parseDay } from '../domain/day';
import { usePlainReader } from './use-plain-reader';
import { longDay } from './when';
import { t } from './words';

interface Props {
  /** What is asked, above the words. */
  readonly label: string;
  /** The name of the input beside them that opens a calendar. */
  readonly dateLabel: string;
  readonly today: Day;
  /** The first day that may be chosen. */
  readonly from: Day;
  /** The day it begins with. */
  readonly day: Day | null;
  /** `null` as long as what is typed is no such day. */
  readonly choose: (day: Day | null) => void;
}

/** A day, in plain words ("in two weeks") or from a calendar; each follows the other, and what was read is said back. */
export function PlainDay({ label, dateLabel, today, from, day, choose }: Props) {
  const read = usePlainReader();
  const [text, setText] = useState('');
  const [shown, setShown] = useState<string>(day ?? '');
  const id = useId();
  // Only the day counts: "Friday" is one at any hour, on any clock.
  const readDay = (words: string): Day | null =>
    (read instanceof Function && read(words, instantAt(today, 0, 'UTC'), 'UTC')?.day) || null;
  const meant = text ? readDay(text) : parseDay(shown);

  const take = (found: Day | null) => choose(found && found >= from ? found : null);
  const type = (words: string) => {
    const found = words ? readDay(words) : null;
    setText(words);
    if (found) setShown(found);
    take(words ? found : parseDay(shown));
  };
  // Words typed before they could be read are read now.
  useEffect(() => {
    if (text) type(text);
  }, [read]);
  const pick = (value: string) => {
    setText('');
    setShown(value);
    take(parseDay(value));
  };
  return (
    <>
      {read !== 'missing' && (
        <label>
          <span>{label}</span>
          <input
            type="text"
            autocomplete="off"
            value={text}
            placeholder={t('dayExample')}
            aria-describedby={id}
            onInput={(event) => type(event.currentTarget.value)}
          />
        </label>
      )}
      <label>
        <span>{dateLabel}</span>
        <input type="date" value={shown} min={from} onInput={(event) => pick(event.currentTarget.value)} />
      </label>
      <p id={id} class="read-back small" aria-live="polite">
        {dayWords(meant, text, from, today)}
      </p>
    </>
  );
}

function dayWords(day: Day | null, text: string, from: Day, today: Day): string {
  if (!day) return text ? t('dayNotUnderstood') : '';
  return day < from ? t('dayTooEarly', longDay(day, today), longDay(from, today)) : longDay(day, today);
}
