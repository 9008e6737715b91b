/** A name and an address as they stand in one text: `Lutz Weber <lutz@example.org>`, or the address alone. */
export interface Mailbox {
  readonly address: string;
  readonly name: string;
}

/** Longer than any line of recipients that is worth reading. */
const longestLine = 20_000;

/** Marks of writing direction, which stand around names in right-to-left interfaces and in Outlook's dates, and characters of icon fonts. */
const mark = '[\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\ue000-\\uf8ff]';
const between = '[\\s<>()\\[\\]:：;,"|]';
/** Within a word they stay: an address that holds one is not the address that it looks like. */
const aroundWords = new RegExp(`(?<=^|${between})${mark}+|(?<!${mark})${mark}+(?=$|${between})`, 'g');
const anywhere = new RegExp(mark, 'g');

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Text without marks of writing direction and icons around its words, white space collapsed. */
export const unmarked = (text: string | null | undefined): string =>
  tidy((text ?? '').slice(0, longestLine).replace(aroundWords, ''));

/** The same for dates, in which such marks stand between digits. */
export const unmarkedDate = (text: string | null | undefined): string =>
  tidy((text ?? '').slice(0, 500).replace(anywhere, ''));

const address = /[^\s@<>"(),:;[\]\\]{1,64}@[^\s@<>"(),:;[\]\\]{1,190}/gu;

/** All addresses in a line such as `Lutz Weber <lutz@example.org>; ines@example.net`, each with the name before it. */
export function mailboxesIn(line: string | null | undefined): Mailbox[] {
  const text = unmarked(line);
  const found: Mailbox[] = [];
  let end = 0;
  for (const match of text.matchAll(address)) {
    const bracketed = text[match.index - 1] === '<' && text[match.index + match[0].length] === '>';
    const before = text.slice(end, match.index - 1);
    // A semicolon divides people, also those of whom only the name is shown; a comma may be part of a name.
    const name = bracketed ? before.slice(before.lastIndexOf(';') + 1).replace(/^[\s,>]+/, '') : '';
    found.push({ address: match[0].replace(/[.'’!?]+$/u, ''), name: name.trim() });
    end = match.index + match[0].length + (bracketed ? 1 : 0);
  }
  return found;
}

/**
 * The one mailbox that a text about one person names; `null` where it names none or several. An address in angle brackets is the
 * address: what stands before it is the name, even where that looks like another address.
 */
export function mailboxIn(line: string | null | undefined): Mailbox | null {
  const text = unmarked(line);
  const [, name = '', inBrackets = ''] = /^([^<>]*)<([^<>]*)>$/.exec(text) ?? [];
  const all = mailboxesIn(inBrackets || text);
  const [only] = new Set(all.map((mailbox) => mailbox.address.toLowerCase())).size === 1 ? all : [];
  return only ? { address: only.address, name: inBrackets ? name.trim() : only.name } : null;
}

/** Elements within a word: what was searched for is marked. */
const withinWords = 'mark, em, b, strong';

/** Longer than a name with its address, and than a line of a hundred of them. */
const longestWords = 8000;

/**
 * The text of an element with a space between its parts, so that a name and an address beside it do not become one address.
 * @param without a selector of parts that are left out
 */
export function wordsIn(element: Element | null | undefined, without = ''): string {
  let words = '';
  const enter = (node: Node): void => {
    if (words.length > longestWords) return;
    if (node.nodeType === 3) words += node.textContent;
    if (node.nodeType !== 1) return;
    const inner = node as Element;
    if (inner !== element && without && inner.matches(without)) return;
    const space = inner.matches(withinWords) ? '' : ' ';
    words += space;
    for (const child of inner.childNodes) enter(child);
    words += space;
  };
  if (element) enter(element);
  return unmarked(words);
}
