import { email } from '../../domain/identity';
import { isHidden } from '../anywhere/hidden';
import { mailIn } from '../anywhere/reaches';
import { longestName, shown } from '../text';
import { isElsewhere } from './blocks';
import { header } from './selectors';

/** Somebody in a header. */
export interface Entry {
  readonly element: Element;
  readonly address: string;
  readonly name: string;
}

const longest = 1000;

/** Who stands in a block, in its order: by attributes that hold an address, and by the smallest elements whose text does. */
export function entriesIn(block: Element): Entry[] {
  const found: Entry[] = [];
  for (const element of [block, ...block.getElementsByTagName('*')]) {
    const entries = byAttribute(element) ?? byText(element);
    if (entries.length && !isElsewhere(element) && !isHidden(element)) found.push(...entries);
  }
  return found;
}

function byAttribute(element: Element): Entry[] | null {
  for (const name of header.attributes) {
    const value = element.getAttribute(name);
    if (!value?.includes('@') || value.length > longest) continue;
    if (name === 'href' && !/^mailto:/i.test(value)) continue;
    const entries = pairs(element, value.replace(/^mailto:|\?.*$/gi, ''));
    // Several in one attribute are a summary: "Jonas and 2 others".
    if (entries.length !== 1 || !entries[0]) continue;
    const words = shown(element.textContent, longestName);
    const name_ = entries[0].name || (words.length <= 100 ? nameOf(words) : '');
    return [{ ...entries[0], name: name_ }];
  }
  return null;
}

function byText(element: Element): Entry[] {
  const text = element.textContent ?? '';
  if (!text.includes('@') || text.length > longest) return [];
  // Only the smallest: what is around it has other words too.
  for (const child of element.children) if (child.textContent?.includes('@') || addressed(child)) return [];
  const entries = pairs(element, shown(text, longest));
  const [only] = entries;
  return only && entries.length === 1 && !only.name ? [{ ...only, name: nameBefore(element) }] : entries;
}

const addressed = (element: Element): boolean =>
  header.attributes.some((name) => element.getAttribute(name)?.includes('@'));

const pairs = (element: Element, text: string): Entry[] =>
  namesAndAddresses(text).map((entry) => ({ ...entry, element }));

/** "Name <address>, address": nothing but names and addresses. A sentence with an address in it is none. */
export function namesAndAddresses(text: string): Omit<Entry, 'element'>[] {
  const entries: Omit<Entry, 'element'>[] = [];
  for (const [part] of text.matchAll(/(?:"[^"]*"|[^,;"])+/g)) {
    const [, before, inner] = /^([^<>]*)<([^<>]*)>\s*$/.exec(part.trim()) ?? [];
    const mail = mailIn((inner ?? part).trim().replace(/^[(<]|[)>]$/g, ''));
    if (!mail) return [];
    entries.push({ address: mail.value, name: nameOf((before ?? '').replace(/^[^:]{1,20}:\s/, '')) });
  }
  return entries;
}

/** "<b>Jonas Brandt</b><br><a>jonas@…</a>": the name stands in an element of its own right before the address. */
function nameBefore(element: Element): string {
  let before = element.previousElementSibling;
  while (before?.localName === 'br') before = before.previousElementSibling;
  if (
    !before ||
    before.matches(header.label) ||
    before.children.length ||
    (element.parentElement?.children.length ?? 9) > 4
  )
    return '';
  const name = nameOf(shown(before.textContent, 100));
  return /[:：]$/.test(name) ? '' : name;
}

const nameOf = (text: string): string => {
  const name = shown(text.replace(/^\s*["'(<]+|["')>]+\s*$/g, ''), 200);
  return email(name) || name.includes('@') ? '' : name;
};
