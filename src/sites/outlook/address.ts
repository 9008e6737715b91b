/** What an address of Outlook leads to. */
export interface Place {
  /** Conversation or message in one spelling; empty where the address has none. */
  readonly id: string;
  /** A window that holds nothing but a mail being written. */
  readonly composing: boolean;
  /** A folder of mails that the user has sent. */
  readonly sent: boolean;
}

export const hosts: ReadonlySet<string> = new Set([
  'outlook.live.com',
  'outlook.office.com',
  'outlook.office365.com',
  'outlook.cloud.microsoft',
]);

/** `/mail/0/inbox/id/<id>`, `/mail/deeplink/read/<id>`, `/owa/?ItemID=<id>`; `null` outside mail (calendar, people). */
export function placeAt(url: URL): Place | null {
  const segments = url.pathname.split('/').filter(Boolean);
  if (!/^(?:mail|owa)$/i.test(segments[0] ?? '')) return null;
  const lower = segments.map((segment) => segment.toLowerCase());
  const before = Math.max(lower.indexOf('id'), lower.indexOf('read'));
  const query = url.searchParams.get('ItemID') ?? url.searchParams.get('itemid') ?? '';
  return {
    id: sameSpelling((before > 0 ? segments[before + 1] : '') || query),
    composing: lower.includes('compose'),
    sent: lower.includes('sentitems') || lower.includes('outbox'),
  };
}

/** An id decoded and in one spelling: the address may have it in capitals, and with the two letters that need no escaping. */
export function sameSpelling(id: string): string {
  try {
    return decodeURIComponent(id).toLowerCase().replace(/-/g, '/').replace(/_/g, '+').replace(/ /g, '+');
  } catch {
    return '';
  }
}

/** Are two ids of one kind? Their first letters say it: `AAQk` and `AQQk` of conversations, `AAMk` and `AQMk` of messages. */
export const sameKind = (one: string, other: string): boolean => one.slice(0, 4) === other.slice(0, 4);

export const isConversation = (id: string): boolean => /^a[aq]qk/.test(id);
