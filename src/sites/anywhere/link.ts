import { linkedinProfile } from '../../domain/linkedin-address';
import type { Person } from '../../domain/sighting';
import { field } from '../text';
import { decoded, mailIn, numberIn, reaches } from './reaches';

const most = 50;

/** The people a clicked link leads to; `null` for a link that is about nobody in particular. */
export function peopleIn(href: string): Person[] | null {
  if (href.length > 20_000) return null;
  if (/^\s*mailto:/i.test(href)) return recipients(href);
  if (/^\s*tel:/i.test(href))
    return numberIn(href) ? [{ part: 'subject', ...reaches({ numbers: [href] }, 'link') }] : [];
  return linkedinProfile(href) ? [{ part: 'subject', ...reaches({ links: [href] }, 'link') }] : null;
}

/**
 * Whom a mail to this address would go to (RFC 6068: several addresses, percent-encoded, more of them under `to` and `cc`). Those of
 * `bcc` are left out: they are often archives. The words of the link are no proof of a name.
 */
function recipients(href: string): Person[] {
  const [path = '', query = ''] = href.trim().slice('mailto:'.length).split('?', 2);
  const fields = query.split(/&(?:amp;)?/).map((pair) => {
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    return { name: name.toLowerCase(), value };
  });
  const named = (name: string): string[] =>
    fields.filter((one) => one.name === name).flatMap(({ value }) => split(value));
  const to = [...split(path), ...named('to')];
  const cc = named('cc');
  const alone = to.length + cc.length === 1;
  const people = new Map<string, Person>();
  for (const [part, entries] of [
    ['to', to],
    ['cc', cc],
  ] as const) {
    for (const entry of entries.slice(0, most)) {
      const [, name = '', inner] = /^(.*?)<([^<>]*)>\s*$/s.exec(entry) ?? [];
      const mail = mailIn(inner ?? entry);
      if (!mail || people.has(mail.value)) continue;
      people.set(mail.value, {
        part: alone ? 'subject' : part,
        ...field('name', name.trim().replace(/^"|"$/g, ''), 'link'),
        ...reaches({ emails: [mail.value] }, 'link'),
      });
    }
  }
  return [...people.values()];
}

/** What stands between two quotes that are written as such, up to the last that is encoded: within those a comma separates nothing. */
function withoutQuotedCommas(part: string): string {
  const last = part.lastIndexOf('%22');
  return last < 0 ? part : part.slice(0, last).replace(/%2C/gi, '\u0000') + part.slice(last);
}

/** The entries of an address list; a comma within quotes, or one that is encoded there, separates nothing. */
const split = (list: string): string[] =>
  (decoded(list.split('"').map(withoutQuotedCommas).join('"')).match(/(?:"[^"]*"|[^,;"])+/g) ?? [])
    .map((entry) => entry.replaceAll('\u0000', ',').trim())
    .filter(Boolean);
