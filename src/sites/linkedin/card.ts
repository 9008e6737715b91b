import { field, longestName, textOf } from '../text';
import { website } from './address';
import { blockOf, headlineIn, linesBetween } from './block';
import { current, own } from './selectors';
import { nameInTitle } from './title';

/** What the card of the 2026 layout says, field by field, each proved by where it stands; blank where it is not. */
export function readCard(card: Element, document: Document) {
  const heading = headingOf(card, document);
  const contactLink = within(card, current.contactLink)[0] ?? within(card, current.contactLinkScripted)[0];
  const block = heading && blockOf(card, heading, contactLink);
  const company = badge(card, current.company);
  const school = badge(card, current.school);
  const headline = block ? headlineIn(linesBetween(block, heading, contactLink), company, school) : '';
  const degree = block && degreeOf(card, block, heading);
  return {
    ...nameOf(card, heading, document),
    ...field('headline', headline, 'card'),
    ...field('company', company, 'badge'),
    ...field('school', school, 'badge'),
    ...field('location', locationBefore(contactLink), 'card'),
    ...(degree ? { degree } : {}),
    websites: websitesIn(card),
  };
}

/** Elements of the card itself, not of what is shown within it: hiring, open to work. */
function within(card: Element, selector: string): Element[] {
  return [...card.querySelectorAll(selector)].filter((found) => {
    const aside = found.closest(current.aside);
    return !aside || aside.contains(card);
  });
}

/** The heading with the name: linked to the profile, equal to the title, or the only one. */
function headingOf(card: Element, document: Document): Element | undefined {
  const headings = within(card, current.heading);
  const title = nameInTitle(document);
  return (
    headings.find((heading) => heading.closest('a[href*="/in/"]')) ??
    headings.find((heading) => title && textOf(heading) === title) ??
    (headings.length === 1 ? headings[0] : undefined)
  );
}

/** Without a heading the title names the person, provided that something in the card has the same name. */
function nameOf(card: Element, heading: Element | undefined, document: Document) {
  if (heading) return field('name', textOf(heading, longestName), 'heading');
  const title = nameInTitle(document);
  const labels = [...card.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label') ?? '');
  const confirmed = title.length > 3 && [card.textContent ?? '', ...labels].some((text) => text.includes(title));
  return field('name', confirmed ? title : '', 'title');
}

/** The line just before the contact-info link, in the row of that link only: a person without a location has none. */
function locationBefore(contactLink: Element | undefined): string {
  const holder = contactLink?.closest('p');
  if (!holder || holder.parentElement?.querySelector(current.heading)) return '';
  let before = holder.previousElementSibling;
  const dot = before?.textContent?.trim() === '·';
  // A link without an address is the contact link only where the dot is (2026-04-22).
  if (!dot && contactLink?.matches(current.contactLinkScripted)) return '';
  if (dot) before = before?.previousElementSibling ?? null;
  return before?.matches('p') ? textOf(before) : '';
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
    .filter((line) => /[·・•]/.test(line));
  const digits = new Set(lines.flatMap((line) => line.match(/\d+/g) ?? []));
  const connected = within(card, current.bell).length > 0;
  const connectable = within(card, current.connect).length > 0;
  if (connected && connectable) return undefined;
  // Some languages write the degree without a digit; then only the bell can tell.
  if (!digits.size) return lines.length && connected ? 1 : undefined;
  const degree = digits.size === 1 ? ([1, 2, 3] as const).find((value) => digits.has(String(value))) : undefined;
  return (degree === 1 ? connectable : connected) ? undefined : degree;
}

/** The custom button ("Visit my website"); it stands in the card twice. */
function websitesIn(card: Element) {
  const addresses = new Set(within(card, own.website).map((link) => website(link.getAttribute('href'))));
  addresses.delete('');
  return [...addresses].map((value) => ({ value, from: 'link' as const }));
}
