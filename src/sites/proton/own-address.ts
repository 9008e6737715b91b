import { email } from '../../domain/identity';
import { mailboxesIn, wordsIn } from '../mailbox';
import { entriesOf } from './person';
import { own, thread } from './selectors';

/** The user's own addresses: the account button, the title ("Subject | me@example.org | Proton Mail"), and whose sent mails these are. */
export function ownAddresses(document: Document): Set<string> {
  const accounts = [...document.querySelectorAll(own.account)];
  const written = [...document.querySelectorAll(own.from)].map((from) => wordsIn(from));
  const texts = [
    ...accounts.flatMap((found) => [found.getAttribute('title') ?? '', wordsIn(found)]),
    ...written,
    / \| ([^|\s]+@[^|\s]+) \| [^|@]*$/.exec(document.title.slice(-600))?.[1] ?? '',
  ];
  const sent = [...document.querySelectorAll(thread.outbound)].flatMap((header) =>
    [...header.querySelectorAll(`${thread.sender}, ${thread.folded}, ${thread.older}`)].flatMap((item) =>
      entriesOf(item),
    ),
  );
  const all = [...texts.flatMap(mailboxesIn), ...sent];
  return new Set(all.flatMap(({ address }) => email(address)?.value ?? []));
}
