/** What an address of Yahoo Mail leads to: a thread, a mail being written, or neither (a list, settings). */
export type Place = { readonly thread: string } | { readonly compose: string };

export const isYahoo = ({ hostname }: URL): boolean =>
  hostname === 'mail.yahoo.com' || hostname.endsWith('.mail.yahoo.com');

/** `/d/folders/1/messages/<id>`, `/d/search/…/messages/<id>`, `/d/compose/<id>`, the same under `/n/` and `/b/`. */
export function placeAt(url: URL): Place | null {
  const segments = url.pathname.split('/').filter(Boolean);
  const after = (name: string): string => {
    const at = segments.indexOf(name);
    return (at < 0 ? '' : segments[at + 1]) ?? '';
  };
  if (segments[1] === 'compose') return { compose: after('compose') || 'mail' };
  const thread = after('messages');
  return thread ? { thread } : null;
}
