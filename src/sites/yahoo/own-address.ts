import { email } from '../../domain/identity';
import { mailboxesIn, wordsIn } from '../mailbox';
import { own, thread } from './selectors';

/** How Yahoo's own script names the mailbox that is open. It holds secrets too: only the address is picked. */
const statement = '"selectedMailbox":{';

/** The user's own addresses: the account menu, the sender of a mail being written, the title ("… - me@example.org - Yahoo Mail"). */
export function ownAddresses(document: Document): Set<string> {
  const places = [...document.querySelectorAll(`${own.account}, ${own.from}`)];
  // A mail's text may imitate the page around it.
  const outside = places.filter((found) => !found.closest(thread.body));
  const stated = outside.flatMap((found) => [
    found.getAttribute('aria-label') ?? '',
    found.getAttribute('title') ?? '',
    wordsIn(found),
  ]);
  const title = / - ([^\s@]+@[^\s@]+) - [^@]*$/.exec(document.title.slice(-600))?.[1] ?? '';
  const all = [...stated, title, mailboxInScript(document)].flatMap(mailboxesIn);
  return new Set(all.flatMap(({ address }) => email(address)?.value ?? []));
}

function mailboxInScript(document: Document): string {
  for (const { textContent } of document.scripts) {
    const at = textContent?.indexOf(statement) ?? -1;
    if (at >= 0) return /"email":"([^"\\]{3,254})"/.exec(textContent?.slice(at, at + 600) ?? '')?.[1] ?? '';
  }
  return '';
}
