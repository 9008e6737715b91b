import { textOf } from '../text';
import { current } from './selectors';

/**
 * The part of the card that has, as children: the row of the name, the headline, the line that repeats the badges,
 * and the row with location and contact-info link. Without the link: the first part with lines below the name.
 */
export function blockOf(card: Element, heading: Element, contactLink: Element | undefined): Element | undefined {
  for (let block = heading.parentElement; block && block !== card; block = block.parentElement) {
    // Degree and pronouns are lines in the row of the name: the row is known by the degree that is not shown.
    const isRow = [...block.children].some((child) => child.matches(current.notShown));
    if (contactLink ? block.contains(contactLink) : !isRow && linesBetween(block, heading, undefined).length)
      return block;
  }
  return undefined;
}

/** The paragraphs that are children of the block, behind the child with the name and before the one with the link. */
export function linesBetween(block: Element, heading: Element, contactLink: Element | undefined): string[] {
  const children = [...block.children];
  const from = children.findIndex((child) => child.contains(heading));
  const to = contactLink ? children.findIndex((child) => child.contains(contactLink)) : children.length;
  return children
    .slice(from + 1, to)
    .filter((child) => child.matches('p'))
    .map((element) => textOf(element))
    .filter((line) => line && !/^[·・•]/.test(line));
}

/**
 * The first line that is not the one repeating the badges ("Company · School"), which moves up when the person has no
 * headline. A lone line that may be either is neither.
 */
export function headlineIn(lines: string[], company: string, school: string): string {
  const badges = [company, school].filter(Boolean);
  const repeats = (line: string): boolean =>
    line === badges.join(' · ') || line.split(' · ').some((part) => badges.includes(part));
  const repeated = lines.findLastIndex(repeats);
  if (repeated < 0 && badges.length < 2 && lines.length === 1 && lines[0]?.includes(' · ')) return '';
  return lines.filter((_, at) => at !== repeated)[0] ?? '';
}
