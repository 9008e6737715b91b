import { email, type IdentityKey, identityKey } from '../domain/identity';
import type { Sighting } from '../domain/sighting';

/** A message of a thread: its date as local time, empty where it cannot be told, and whose it is, where that is proved. */
export interface Dated {
  readonly date: string;
  readonly by: 'me' | IdentityKey | undefined;
}

/** The date of the newest message and whose it is. Several messages are put in order by their dates: by none where one has none. */
export function newestMessage(messages: readonly Dated[]): Pick<Sighting, 'date' | 'newestBy'> {
  const date =
    messages
      .map((message) => message.date)
      .sort()
      .at(-1) ?? '';
  if (messages.length > 1 && messages.some((message) => !message.date)) return {};
  const last = messages.filter((message) => message.date === date);
  const by = last.every((message) => message.by === last[0]?.by) ? last[0]?.by : undefined;
  return { ...(date ? { date } : {}), ...(by ? { newestBy: by } : {}) };
}

/** Whose a message is, by its sender's address. */
export function writtenBy(address: string | null | undefined, own: ReadonlySet<string>): Dated['by'] {
  const sender = email(address ?? '');
  return sender ? (own.has(sender.value) ? 'me' : identityKey(sender)) : undefined;
}
