import { useEffect, useState } from 'preact/hooks';
import type { Instant, Zone } from '../domain/day';
import type { PlainDate } from '../domain/plain-date';
import { uiLanguage } from './background';

/** Reads a date as the user types it, in the words and the order of their browser; see `domain/plain-date`. */
export type Read = (text: string, now: Instant, zone: Zone) => PlainDate | null;

let reader: Promise<Read> | null = null;

/** Heavier than the whole page that asks (106 kB): fetched when somebody is about to type a date, and once. */
async function load(): Promise<Read> {
  const { readPlainDate } = await import('../domain/plain-date');
  const tag = uiLanguage().replace('_', '-');
  const [language = 'en'] = tag.toLowerCase().split('-');
  const dayFirst = isDayFirst(tag);
  return (text, now, zone) => readPlainDate(text, now, zone, language, dayFirst);
}

/** `null` while it is fetched; `'missing'` where it cannot be, as when the extension was updated under the page. */
export function usePlainReader(): Read | null | 'missing' {
  const [read, setRead] = useState<{ read: Read | null | 'missing' }>({ read: null });
  useEffect(() => {
    let gone = false;
    reader ??= load();
    reader.then(
      (loaded) => gone || setRead({ read: loaded }),
      () => {
        reader = null;
        if (!gone) setRead({ read: 'missing' });
      },
    );
    return () => {
      gone = true;
    };
  }, []);
  return read.read;
}

/** 1/12 is the twelfth of January only where the month stands before the day and the year after both. */
export function isDayFirst(tag: string): boolean {
  const order = new Intl.DateTimeFormat(tag).formatToParts(0).map(({ type }) => type);
  return order.indexOf('day') < order.indexOf('month') || order.indexOf('year') < order.indexOf('month');
}
