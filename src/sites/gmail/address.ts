/** What an address of Gmail leads to: a thread, a mail being written, or neither (a list, settings). */
export type Place = { readonly thread: string } | { readonly compose: string };

/** Thread ids: letters only (2018 on), 16 hexadecimal digits (before), or spelled out (pop-outs). */
const threadId = /^(?:[A-Za-z]{20,}|[0-9a-f]{16}|thread-[af]:r?-?\d+)$/;
/** Routes whose second segment is a name that the user chose, never an id. */
const named = /^(?:label|search|advanced-search|category|section_query|circle|contact|settings|create-filter)$/;

/** Reads hash and query: `#inbox/<id>`, `#label/<name>/<id>`, `#search/<q>/<id>`, `…?compose=new`, `?view=btop&th=…`. */
export function placeAt(url: URL): Place | null {
  const [route = '', options = ''] = url.hash.replace(/^#/, '').split('?');
  const segments = route.split('/');
  const last = segments.at(-1) ?? '';
  const popOut = url.searchParams.get('view') === 'btop' ? url.searchParams.get('th')?.replace(/^#/, '') : '';
  if (popOut && threadId.test(popOut)) return { thread: popOut };
  if (segments[0] !== 'settings' && segments.length > (named.test(segments[0] ?? '') ? 2 : 1) && threadId.test(last)) {
    return { thread: last };
  }
  const writing = new URLSearchParams(options).get('compose');
  if (writing && !writing.includes(',')) return { compose: writing };
  return url.searchParams.get('view') === 'cm' ? { compose: 'window' } : null;
}

const consonants = 'BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz';
const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * The thread's number in hexadecimal, as the page has it in `data-legacy-thread-id`, out of an id in the address: the
 * letters are base 40 of the base 64 of `f:<number>` (2018 on). Empty for ids that hold no number.
 */
export function threadNumber(id: string): string {
  if (/^[0-9a-f]{16}$/.test(id)) return id;
  let spelled = id.replace(/^thread-/, '');
  if (/^[A-Za-z]+$/.test(id)) {
    let value = 0n;
    for (const letter of id) {
      const digit = consonants.indexOf(letter);
      if (digit < 0) return '';
      value = value * 40n + BigInt(digit);
    }
    let text = '';
    for (; value; value /= 64n) text = (base64[Number(value % 64n)] ?? '') + text;
    spelled = text.length % 4 === 1 ? '' : atob(text);
  }
  const number = /^f:(\d{10,20})$/.exec(spelled)?.[1];
  return number ? BigInt(number).toString(16) : '';
}
