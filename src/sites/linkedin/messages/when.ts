import { message } from './selectors';

const day = 86_400_000;

/**
 * When a message was sent, `2026-05-28T15:41` by the clock of this computer: the moment that its id holds, where the time shown beside it
 * agrees. Headings ("Monday") are in the user's language and say too little. Empty where that is not sure.
 * @param stated that moment, in ms; 0 where the id holds none
 */
export function shownAt(item: Element, stated: number, now: Date): string {
  const time = (item.querySelector(message.time)?.textContent ?? '').slice(0, 200).normalize('NFKC');
  const [, hour, minute] = /^\D*(\d{1,2})\D{1,3}(\d\d)\D*$/.exec(time) ?? [];
  const moment = new Date(stated);
  // "3:41" may be of the morning or the afternoon.
  const agrees = Number(minute) === moment.getMinutes() && Number(hour) % 12 === moment.getHours() % 12;
  if (!agrees || stated < 1e12 || stated > now.getTime() + day) return '';
  return new Date(stated - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
