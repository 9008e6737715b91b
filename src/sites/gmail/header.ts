import { thread } from './selectors';
import { outside } from './view';

/**
 * The recipients of all messages: of the line below the sender, with those that the open details add to it. Should its classes have gone:
 * everybody else in the table that holds the sender.
 */
export function recipientsIn(view: Element, senders: readonly Element[]): Element[] {
  const line = outside(view, `${thread.recipients}, ${thread.recipient}`).filter(
    (found) => !senders.includes(found) && !found.closest(thread.details),
  );
  if (line.length) return [...line, ...detailsOf(view, line)];
  return [...new Set(senders.flatMap((sender) => tableOf(sender) ?? []))]
    .flatMap((table) => outside(table, '[email]'))
    .filter((found) => !senders.includes(found) && !found.closest(thread.details));
}

/** The outermost table around the sender that is still within the message. */
function tableOf(sender: Element): Element | undefined {
  const message = sender.closest(thread.message);
  let table: Element | undefined;
  for (let up = sender.parentElement; message && up && up !== message; up = up.parentElement) {
    if (up.localName === 'table') table = up;
  }
  return table;
}

/** Only of rows that hold a recipient of the line too: other rows are sender, reply address and the like. */
function detailsOf(view: Element, line: readonly Element[]): Element[] {
  const known = new Set(line.map((found) => found.getAttribute('email')));
  return inDetails(view, 'tr').flatMap((row) => {
    const found = [...row.querySelectorAll('[email]')];
    return found.some((one) => known.has(one.getAttribute('email'))) && !row.querySelector('table') ? found : [];
  });
}

/** Ids of mailing lists in the open details, `<name.lists.example.com>`: the list's address with a dot for its @ (RFC 2919). */
export function listsIn(view: Element): Set<string> {
  const texts = inDetails(view, 'td').map(({ textContent }) => textContent ?? '');
  return new Set(texts.flatMap((text) => /^[^<@]{0,200}<([\w-]+(?:\.[\w-]+)+)>/.exec(text)?.[1]?.toLowerCase() ?? []));
}

/** Of cards of the message itself: the text may hold anything. */
const inDetails = (view: Element, selector: string): Element[] =>
  [...new Set(outside(view, thread.details).flatMap((card) => [...card.querySelectorAll(selector)]))].slice(0, 500);
