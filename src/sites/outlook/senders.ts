import { mailboxIn } from '../mailbox';
import type { Piece } from './pane';
import { labelOf, personIn, type Shown, wordsOf } from './person';
import { header, pane } from './selectors';

/** The elements that name who sent a message, in the order of the page. */
export type Senders = ReadonlyMap<Element, Shown>;

/**
 * Who sent the messages, in the first way that finds anybody: by the ids of the elements; by a label before a name ("Von: …"); by an
 * address, by the name in a heading, or by a line "Name <address>", each the first of a message and before its recipients.
 */
export function sendersIn(pieces: readonly Piece[]): Senders {
  const candidates = candidatesIn(pieces);
  for (const way of [byId, byLabel, byAddress, byHeading, byLine]) {
    const found = way(candidates);
    if (found.size) return found;
  }
  return new Map();
}

/** An element outside texts and recipients, with neither of them in it. */
interface Candidate {
  readonly element: Element;
  /** Number of the message, counted by the texts before it. */
  readonly message: number;
  /** It stands before the recipients of its message. */
  readonly early: boolean;
}

function candidatesIn(pieces: readonly Piece[]): Candidate[] {
  const found: Candidate[] = [];
  let message = 0;
  let well: Element | null = null;
  let subject: Element | null = null;
  for (const { element, body } of pieces) {
    if (body) [message, well] = [message + 1, null];
    else if (element.matches(header.well)) well = element;
    else if (element.matches(header.subject)) subject = element;
    else if (
      !well?.contains(element) &&
      !subject?.contains(element) &&
      !element.querySelector(`${header.well}, ${pane.body}`)
    ) {
      found.push({ element, message, early: !well });
    }
  }
  return found;
}

const byId = (candidates: readonly Candidate[]): Senders =>
  new Map(
    candidates.flatMap(({ element }): [Element, Shown][] => {
      const person = element.matches(header.sender) ? personIn(element) : null;
      return person ? [[element, person]] : [];
    }),
  );

/**
 * "From: X" in any language: the label says what the element shows. The first such label in the pane is a sender's, rather one with a
 * word that is known to mean "From", or with an address, than one without, and its word is that of all other senders.
 */
function byLabel(candidates: readonly Candidate[]): Senders {
  const labels = candidates.flatMap(({ element, early }) => {
    const label = labelOf(element.getAttribute('aria-label'));
    const person = label && personIn(element, label.value);
    const words = label ? (labelOf(wordsOf(element))?.value ?? wordsOf(element)) : '';
    const agrees =
      !!label && (words ? label.value.includes(words) || words.includes(label.value) : label.value.includes('@'));
    const known = label && header.from.test(label.word);
    const named = person?.address || known || element.matches('[tabindex]') || element.closest(header.person);
    return person && named && agrees ? [{ element, early, word: label.word, person, known }] : [];
  });
  const early = labels.filter((label) => label.early);
  const first = early.find(({ known }) => known) ?? early.find(({ person }) => person.address) ?? early[0];
  return new Map(labels.filter(({ word }) => word === first?.word).map(({ element, person }) => [element, person]));
}

const byAddress = (candidates: readonly Candidate[]): Senders =>
  firstOfEach(
    candidates,
    (element) =>
      element.matches(header.addressed) && (!element.closest(header.heading) || !!element.closest(header.person)),
  );

/** The subject is a heading too: a sender's heading opens that person's card, or shows an address. */
const byHeading = (candidates: readonly Candidate[]): Senders =>
  firstOfEach(
    candidates,
    (element) =>
      element.matches(header.heading) &&
      (!!element.closest(header.person) || !!element.querySelector(header.person) || bracketed(element)),
  );

const byLine = (candidates: readonly Candidate[]): Senders =>
  firstOfEach(
    candidates,
    (element) => !element.firstElementChild && !element.closest(header.heading) && isLine(element),
  );

function bracketed(element: Element): boolean {
  const words = wordsOf(element);
  return words.endsWith('>') && mailboxIn(words) !== null;
}

const isLine = (element: Element): boolean => {
  const words = wordsOf(element);
  return bracketed(element) || (!/[\s<>]/.test(words) && mailboxIn(words) !== null);
};

function firstOfEach(candidates: readonly Candidate[], may: (element: Element) => boolean): Senders {
  const found = new Map<Element, Shown>();
  const done = new Set<number>();
  for (const { element, message, early } of candidates) {
    const person = early && !done.has(message) && may(element) ? personIn(element) : null;
    if (!person) continue;
    done.add(message);
    found.set(element, person);
  }
  return found;
}
