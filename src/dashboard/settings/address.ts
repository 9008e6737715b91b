/**
 * The origin of a webmail as the user types it: an address copied from the address bar, or a bare host name. `null` for what is no
 * web address. Without a scheme `https` is meant, except on this machine itself, where there is seldom a certificate.
 */
export function typedOrigin(text: string): string | null {
  const typed = text.trim();
  const bare = !/^[a-z][a-z\d+.-]*:\/\//i.test(typed);
  const local = /^(localhost|127\.0\.0\.1)(:|\/|$)/i.test(typed);
  try {
    const url = new URL(bare ? `${local ? 'http' : 'https'}://${typed}` : typed);
    const web = url.protocol === 'https:' || url.protocol === 'http:';
    const named = url.hostname.includes('.') || url.hostname === 'localhost';
    return web && named && !url.username && !url.hostname.includes('*') ? `${url.protocol}//${url.host}` : null;
  } catch {
    return null;
  }
}
