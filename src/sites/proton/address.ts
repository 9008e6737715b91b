/** A thread as an address of Proton Mail names it, and the message in it where one is meant. */
export interface Place {
  readonly thread: string;
  readonly message: string;
}

/** `/u/0/inbox/<conversation>[/<message>]`, with any folder or label; `null` in lists, settings and for guests (`/eo/…`). */
export function placeAt(url: URL): Place | null {
  const segments = url.pathname.split('/').filter(Boolean);
  const [folder, thread, message = '', ...more] = segments[0] === 'u' ? segments.slice(2) : segments;
  if (!folder || !thread || more.length || /^(?:eo|settings|login|unlock|switch|u)$/.test(folder)) return null;
  return { thread: decoded(thread), message: decoded(message) };
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
