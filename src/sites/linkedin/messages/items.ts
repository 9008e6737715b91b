import { message } from './selectors';

/** The newest message; rows without a message ("joined the conversation") do not count. */
export function lastItem(element: Element): Element | undefined {
  return [...element.querySelectorAll(`${message.row} ${message.item}`)].at(-1);
}

/**
 * The member in whose mailbox a message lies, the user: every message names it. `null`: it is a company's; `undefined`: not stated.
 */
export function mailboxOf(item: Element | undefined): string | null | undefined {
  const [, kind, id = ''] = /:\(urn:li:(\w+):([\w-]+),/.exec(item?.getAttribute('data-event-urn') ?? '') ?? [];
  return kind === undefined ? undefined : kind === 'fsd_profile' ? id : null;
}

/** What a message's own id says: when it was sent, and in which thread, as far as it does. Ids are `2-` and Base64 of
 * `<milliseconds>b<number>-<number>&<thread>` (2026-05). */
export function stated(item: Element | undefined): { readonly sent: number; readonly thread: string } {
  const id = /,2-([\w+/=-]+)\)$/.exec(item?.getAttribute('data-event-urn') ?? '')?.[1] ?? '';
  const [, sent, thread] = /^(\d{13})[^&]*&(.+)$/.exec(decoded(id)) ?? [];
  return { sent: Number(sent ?? 0), thread: thread ?? '' };
}

/** Does the message say that it belongs to another thread than the address does? */
export function isOfOther(thread: string, item: Element | undefined): boolean {
  const known = stated(item).thread;
  const wanted = decoded(thread.replace(/^2-/, ''));
  return known !== '' && wanted !== '' && known !== wanted;
}

function decoded(base64: string): string {
  try {
    return atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}
