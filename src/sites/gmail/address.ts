/** What an address of Gmail leads to: a thread, a mail being written, or neither (a list, settings, a page to be printed). */
export type Place =
  | {
      readonly thread: string;
      /** In a window of its own. */
      readonly alone: boolean;
      /** Opened from the Sent folder: the user has written at least one of its messages. */
      readonly sent: boolean;
    }
  | {
      /** `new`, the id of a draft, several of them with commas between, or `window`. */
      readonly compose: string;
    };

/**
 * Thread ids: letters only (2018 on), hexadecimal digits (before), or spelled out (pop-outs, links from elsewhere), with the message where
 * the user does not group messages into threads.
 */
const threadId = /^(?:[A-Za-z]{20,}|FMfcg\w{15,}|[0-9a-f]{15,16}|thread-[af]:r?-?\d+(?:\|msg-[af]:r?-?\d+)?)$/;
/** Routes whose second segment is a name that the user chose, never an id. */
const named = /^(?:label|search|advanced-search|category|section_query|circle|contact)$/;
/** Routes without mail. Ids of conversations in Chat look like those of threads. */
const elsewhere = /^(?:settings|create-filter|chat|meet|calls)$/;

/** Reads path, query and hash: `#inbox/<id>`, `#label/<name>/<id>`, `…?compose=new`, `/popout?th=…` and `?view=btop&th=…`. */
export function placeAt(url: URL): Place | null {
  const view = url.searchParams.get('view');
  const alone = view === 'btop' || url.pathname.endsWith('/popout');
  // Other views are pages to be printed, originals and attachments.
  if (view && view !== 'btop' && view !== 'cm') return null;
  const [route = '', options = ''] = url.hash.replace(/^#/, '').split('?');
  const segments = route.split('/');
  const [first = ''] = segments;
  const poppedOut = alone ? (url.searchParams.get('th')?.replace(/^#/, '') ?? '') : '';
  if (threadId.test(poppedOut)) return { thread: poppedOut, alone, sent: false };
  const last = (segments.at(-1) ?? '').replace(/%7C/gi, '|').replace(/%3A/gi, ':');
  if (!elsewhere.test(first) && segments.length > (named.test(first) ? 2 : 1) && threadId.test(last)) {
    return { thread: last, alone: false, sent: first === 'sent' };
  }
  const writing = new URLSearchParams(options).get('compose');
  if (writing) return { compose: writing };
  return alone || view === 'cm' ? { compose: 'window' } : null;
}

const consonants = 'BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz';
const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * What an id stands for, as the page spells it in `data-thread-perm-id`, without `thread-`: `f:<number>` or `a:r<number>`, and the message
 * after a bar. The letters are base 40 of the base 64 of it (2018 on). Empty for ids that say nothing.
 */
export function spelled(id: string): string {
  if (/^[0-9a-f]{15,16}$/.test(id)) return `f:${BigInt(`0x${id}`)}`;
  let text = id.replace(/^#?thread-/, '');
  if (/^[A-Za-z]+$/.test(id)) {
    let value = 0n;
    for (const letter of id.slice(0, 200)) {
      const digit = consonants.indexOf(letter);
      if (digit < 0) return '';
      value = value * 40n + BigInt(digit);
    }
    let encoded = '';
    for (; value; value /= 64n) encoded = (base64[Number(value % 64n)] ?? '') + encoded;
    text = encoded.length % 4 === 1 ? '' : atob(encoded);
  }
  return /^(?:f:\d{10,20}|a:r?-?\d{5,25})(?:\|msg-[af]:r?-?\d{5,25})?$/.test(text) ? text : '';
}

/** The number in hexadecimal, as the page has it in `data-legacy-thread-id` and `data-legacy-message-id`; empty where there is none. */
export function hexadecimal(text: string): string {
  const number = /^(?:msg-)?f:(\d{10,20})$/.exec(text)?.[1];
  return number ? BigInt(number).toString(16) : '';
}
