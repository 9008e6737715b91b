import { textOf } from '../text';
import { linkedTo } from './address';
import { contact } from './contact-selectors';
import { type ContactInfo, contactInfo, noContactInfo } from './contact-values';
import { everywhere } from './messages/roots';
import type { Claim } from './proof';

/**
 * What the member shares, when the user has opened it. The section must be of the person on the page: by its own
 * link to the profile or, for the dialog, by the dialog's address. Empty when it is closed or not proved.
 */
export function readContactInfo(document: Document, url: URL, who: Claim): ContactInfo {
  const box = boxes(document).find((found) => belongs(found, url, who));
  if (!box) return noContactInfo;
  const all = hrefs([box]);
  const lines = rows(box, contact.phone).flatMap(values);
  // Without an icon only the international form is a phone number for certain.
  const international = [...box.querySelectorAll('p')].map((line) => textOf(line)).filter((line) => /^\+\d/.test(line));
  const mails = all.filter((href) => /^mailto:/i.test(href));
  return contactInfo(
    mails.length ? mails : rows(box, contact.email).flatMap(values),
    [...all.filter((href) => /^tel:/i.test(href)), ...lines, ...international],
    hrefs(rows(box, contact.website)),
  );
}

/** Where it may stand: in the page, in a dialog, or in a dialog within the shadow root that hosts old parts on new pages. */
function boxes(document: Document): Element[] {
  return everywhere(document).flatMap((root) => [
    ...root.querySelectorAll(contact.screen),
    ...[...root.querySelectorAll(contact.row)].slice(0, 1).flatMap((row) => {
      return row.closest(contact.section) ?? row.closest(contact.dialog) ?? [];
    }),
  ]);
}

function belongs(box: Element, url: URL, { slugs, ids }: Claim): boolean {
  const profiles = hrefs([box]).flatMap((href) => linkedTo(href) ?? []);
  if (profiles.length) return profiles.every(({ slug, id }) => (slug ? slugs.has(slug) : ids.has(id ?? '')));
  return !box.matches(contact.section) && /\/overlay\/contact-info\/?$/.test(url.pathname);
}

const hrefs = (parts: Element[]): string[] =>
  parts.flatMap((part) => [...part.querySelectorAll('a[href]')]).map((link) => link.getAttribute('href') ?? '');

/** The rows with an icon, or a name, of this kind: label and value, and no other row's. */
function rows(box: Element, kind: string): Element[] {
  return [...box.querySelectorAll(kind)].flatMap((found) => {
    const named = found.closest(contact.row);
    if (named) return [named];
    let row = found.parentElement;
    while (row && row !== box && row.querySelectorAll('p').length < 2) row = row.parentElement;
    return row && row !== box && row.querySelectorAll(contact.icon).length === 1 ? [row] : [];
  });
}

function values(row: Element): string[] {
  const old = [...row.querySelectorAll(contact.value)].filter((value) => !value.querySelector('li'));
  return (old.length ? old : [...row.querySelectorAll('p')].slice(1)).map((value) => textOf(value));
}
