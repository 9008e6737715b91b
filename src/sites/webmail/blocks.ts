import { elsewhere, header } from './selectors';

const mostBlocks = 150;
const mostHeadings = 40;
/** A header has no more elements and letters than this; what has is a page, a list or a mail. */
const mostElements = 250;
const longestText = 2000;
/** What stands beside a subject is short. */
const longestBeside = 600;
/** No name that a program gives its elements is longer; what a page makes up may be. */
const longestName = 200;

/** The parts of the page that may be a mail's header, in no order: none of them in a mail, a list, a menu or a form. */
export function headerBlocks(document: Document): Element[] {
  const blocks = new Set<Element>();
  for (const block of first(document.querySelectorAll(header.block), mostBlocks))
    if (isSmall(block, longestText)) blocks.add(block);
  for (const heading of first(document.querySelectorAll(header.heading), mostHeadings))
    for (const block of beside(heading)) blocks.add(block);
  return [...blocks].filter((block) => !isElsewhere(block) && !block.querySelector(elsewhere.field));
}

/** The parent of the heading, and what follows it or the few elements around it. */
function beside(heading: Element): Element[] {
  const found: (Element | null)[] = [heading.parentElement];
  for (let at: Element | null = heading, up = 0; at && up < 3; at = at.parentElement, up++)
    found.push(at.nextElementSibling);
  return found.filter((one) => one !== null).filter((one) => isSmall(one, longestBeside));
}

/** Counted no further than needed: a page may have a million elements. */
const isSmall = (block: Element, longest: number): boolean =>
  !block.getElementsByTagName('*')[mostElements] && (block.textContent?.length ?? 0) <= longest;

/** In a mail, a list of mails, a menu or the page's frame. */
export function isElsewhere(element: Element): boolean {
  if (element.closest(`${elsewhere.body}, ${elsewhere.list}, ${elsewhere.chrome}`)) return true;
  for (let at: Element | null = element; at && at.localName !== 'body'; at = at.parentElement) {
    const names = [...at.classList, at.id];
    if (names.some((name) => name.length <= longestName && elsewhere.bodyName.test(name)) || isRowOfList(at))
      return true;
  }
  return false;
}

/**
 * One of several alike, as the mails of a list are. The lines of a header may be alike too, but each begins with what it is; and the
 * messages of a conversation, which are long.
 */
function isRowOfList(row: Element): boolean {
  const { parentElement, className, localName } = row;
  if (!className || !parentElement || localName === 'td' || localName === 'span' || localName === 'a') return false;
  if (row.firstElementChild?.matches(header.label) || row.matches(header.label)) return false;
  if (/:\s*$/.test(row.firstElementChild?.textContent?.slice(0, 40) ?? '')) return false;
  const like = (other: Element | null): boolean => other?.localName === localName && other.className === className;
  const alike = like(row.previousElementSibling) || like(row.nextElementSibling);
  return alike && !row.querySelector('iframe') && isSmall(row, longestText);
}

const first = <T>(all: ArrayLike<T>, most: number): T[] =>
  Array.from({ length: Math.min(all.length, most) }, (_, at) => all[at] as T);
