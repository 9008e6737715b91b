import { field, longestName, textOf } from '../text';
import { websitesOf } from './address';
import { blockOf, headlineIn, linesBetween } from './block';
import { current, own } from './selectors';
import { isNobody, nameInTitle } from './title';
import { within } from './within';

/** What the card of the 2026 layout says, field by field, each proved by where it stands; blank where it is not. */
export function readCard(card: Element, document: Document) {
  const title = nameInTitle(document);
  const heading = headingOf(card, title);
  const contactLink = contactLinkOf(card);
  const block = heading && blockOf(card, heading, contactLink);
  const lines = block ? linesBetween(block, heading, contactLink) : [];
  const [company, school] = badges(card, lines);
  const degree = block && degreeOf(card, block, heading);
  return {
    ...nameOf(card, heading, title),
    ...field('headline', headlineIn(lines, company, school), 'card'),
    ...field('company', company, 'badge'),
    ...field('school', school, 'badge'),
    ...field('location', locationBefore(contactLink), 'card'),
    ...(degree && { degree }),
    // The custom button ("Visit my website"); it stands in the card twice.
    websites: websitesOf(within(card, own.website)),
  };
}

/** What holds the name: a heading linked to the profile, equal to the title, or the only one; else a line known to be the name. */
function headingOf(card: Element, title: string): Element | undefined {
  const headings = within(card, current.heading);
  if (!headings.length) {
    const lines = within(card, 'p');
    return (
      lines.find((line) => line.closest(current.verified)) ?? lines.find((line) => title && textOf(line) === title)
    );
  }
  return (
    headings.find((heading) => heading.closest('a[href*="/in/"]')) ??
    headings.find((heading) => title && textOf(heading) === title) ??
    (headings.length === 1 ? headings[0] : undefined)
  );
}

/** Without a heading the title names the person, provided that a button of the card that is about the person has the same name. */
function nameOf(card: Element, heading: Element | undefined, title: string) {
  const shown = textOf(heading, longestName);
  if (heading) return field('name', isNobody(shown) ? '' : shown, 'heading');
  const labels = within(card, `${own.invite}, ${own.message}`).map((link) => link.getAttribute('aria-label') ?? '');
  const confirmed = title.length > 3 && labels.some((label) => label.includes(title));
  return field('name', confirmed ? title : '', 'title');
}

function contactLinkOf(card: Element): Element | undefined {
  return (
    within(card, current.contactLink)[0] ?? within(card, current.contactLinkScripted).find((link) => dotBefore(link))
  );
}

/** The lone dot between location and contact-info link. */
function dotBefore(link: Element): Element | undefined {
  const before = link.closest('p')?.previousElementSibling;
  return before && /^[·・•]$/.test(before.textContent?.trim() ?? '') ? before : undefined;
}

/** The line just before the contact-info link, in the row of that link only: a person without a location has none. */
function locationBefore(contactLink: Element | undefined): string {
  const holder = contactLink?.closest('p');
  if (!holder || holder.parentElement?.querySelector(current.heading)) return '';
  const before = (dotBefore(holder) ?? holder).previousElementSibling;
  return before?.matches('p') ? textOf(before) : '';
}

/** Employer and school: the text of the buttons that hold their icons. */
function badges(card: Element, lines: readonly string[]): [company: string, school: string] {
  const company = badge(card, current.company);
  const school = badge(card, current.school);
  if (company || school || within(card, `${current.company}, ${current.school}`).length) return [company, school];
  // Without icons: two neighbouring buttons, employer first, that a line under the name repeats in that order.
  const buttons = within(card, current.badge).map((button) => textOf(button.querySelector('p')));
  const at = buttons.findIndex((text, at) => text && buttons[at + 1] && lines.includes(`${text} · ${buttons[at + 1]}`));
  return at < 0 ? ['', ''] : [buttons[at] ?? '', buttons[at + 1] ?? ''];
}

/** The text of the button that holds the icon. */
function badge(card: Element, icon: string): string {
  const button = within(card, icon)[0]?.closest(current.badge);
  if (!button || !card.contains(button)) return '';
  const both = button.querySelector(current.company) && button.querySelector(current.school);
  return both ? '' : textOf(button.querySelector('p'));
}

/** The degree shown in the row of the name; blank when the icons, which speak no language, say otherwise. */
function degreeOf(card: Element, block: Element, heading: Element): 1 | 2 | 3 | undefined {
  const row = [...block.children].find((child) => child.contains(heading));
  const lines = [...(row?.querySelectorAll('p') ?? [])]
    .filter((line) => !line.parentElement?.matches(current.notShown))
    .map((element) => textOf(element))
    .filter((line) => /[·・•]/.test(line))
    .map(latinDigits);
  const digits = new Set(lines.flatMap((line) => line.match(/\d+/g) ?? []));
  const connected = within(card, current.bell).length > 0;
  const connectable = within(card, current.connect).length > 0;
  if (connected && connectable) return undefined;
  // Some languages write the degree without a digit; then only the bell can tell.
  if (!digits.size) return lines.length && connected ? 1 : undefined;
  const degree = digits.size === 1 ? ([1, 2, 3] as const).find((value) => digits.has(String(value))) : undefined;
  return (degree === 1 ? connectable : connected) ? undefined : degree;
}

/** Arabic and Persian digits in the ones that count. */
const latinDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
