import { email } from '../../domain/identity';
import { own } from './selectors';

const plain = /[^\s@()<>"]+@[^\s@()<>"]+\.[^\s@()<>"]+/g;

/** The user's own addresses as far as the page tells: account button, meta, and title ("Subject - me@x - Gmail"). */
export function ownAddresses(document: Document): Set<string> {
  // Only the last address before the product's name: a subject may hold somebody else's.
  const titled = /.* - ([^\s@]+@[^\s@]+) - [^@]*$/.exec(document.title)?.[1] ?? '';
  const texts = [
    document.querySelector(own.meta)?.getAttribute('content') ?? '',
    document.querySelector(own.account)?.getAttribute('aria-label') ?? '',
    titled,
  ];
  return new Set(texts.flatMap((text) => text.match(plain) ?? []).flatMap((text) => email(text)?.value ?? []));
}
