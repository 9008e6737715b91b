import { mailboxesIn, unmarkedDate, wordsIn } from '../mailbox';
import { localTime } from '../shown-date';
import type { Piece } from './pane';
import { labelOf, personIn, type Shown } from './person';
import { header } from './selectors';
import { type Senders, sendersIn } from './senders';

export interface Recipient extends Shown {
  readonly part: 'to' | 'cc';
}

export interface Message {
  /** `null` where the header does not say. */
  readonly sender: Shown | null;
  readonly recipients: readonly Recipient[];
  /** Local time, empty where it is not shown in full. */
  readonly date: string;
}

interface Draft {
  sender: Shown | null;
  readonly recipients: Recipient[];
  readonly dates: string[];
}

/** The messages whose headers are in the pane, in its order: newest first or last, as the user has set it. */
export function messagesIn(pieces: readonly Piece[], language: string): Message[] {
  const senders = sendersIn(pieces);
  const labelled = labelledRecipients(pieces, senders);
  const messages: Draft[] = [];
  const begin = (sender: Shown | null): Draft => {
    const message: Draft = { sender, recipients: [], dates: [] };
    messages.push(message);
    return message;
  };
  /** The message whose header is being passed; a text ends it. */
  let open: Draft | undefined;
  let wells = 0;
  let within: Element | undefined;
  for (const { element, body } of pieces) {
    const sender = senders.get(element);
    if (body) open = undefined;
    if (body || sender) wells = 0;
    // What stands before the first sender in a header is of that one's mail too.
    if (sender && open && !open.sender) open.sender = sender;
    else if (sender) open = begin(sender);
    const recipient = labelled.get(element);
    const well = element.matches(header.well) && !within?.contains(element);
    const date = element.matches(header.date);
    if (!recipient && !well && !date) continue;
    open ??= begin(null);
    if (date) open.dates.push(localTime(unmarkedDate(element.textContent), language));
    if (recipient) open.recipients.push(recipient);
    if (!well) continue;
    within = element;
    const copy = wells++ > 0 || element.matches(header.copy) || /^b?cc/i.test(wordsIn(element));
    open.recipients.push(
      ...recipientsIn(element).map((shown) => ({ ...shown, part: copy ? ('cc' as const) : ('to' as const) })),
    );
  }
  return messages.map(({ sender, recipients, dates: [date = '', ...others] }) => ({
    sender,
    recipients,
    date: others.length ? '' : date,
  }));
}

/** "To: X" without the usual frame around it: the first word after the sender's is "To", the others are copies. */
function labelledRecipients(pieces: readonly Piece[], senders: Senders): ReadonlyMap<Element, Recipient> {
  const found = new Map<Element, Recipient>();
  if (pieces.some(({ element }) => element.matches(header.well))) return found;
  const words: string[] = [];
  const [first] = senders.keys();
  const own = labelOf(first?.getAttribute('aria-label'))?.word;
  for (const { element } of pieces) {
    const label = senders.has(element) ? null : labelOf(element.getAttribute('aria-label'));
    const [box, ...others] = label && label.word !== own ? mailboxesIn(label.value) : [];
    if (!label || !box || others.length) continue;
    if (!words.includes(label.word)) words.push(label.word);
    found.set(element, { ...box, part: label.word === words[0] && !/^b?cc/.test(label.word) ? 'to' : 'cc' });
  }
  return found;
}

/** Each person has an element that opens a card; without those, what has an address, and then the line as it is written. */
function recipientsIn(well: Element): Shown[] {
  for (const selector of [header.person, header.addressed]) {
    const all = [...well.querySelectorAll(selector)].filter((found) => !found.parentElement?.closest(selector));
    const shown = all.flatMap((element) => personIn(element) ?? []);
    if (shown.length) return shown;
  }
  const line = wordsIn(well);
  return mailboxesIn(labelOf(line)?.value ?? line);
}
