import { email } from '../domain/identity';
import type { Person } from '../domain/sighting';
import { field, longestName, shown } from './text';

/** An entry of a mail's header, as the page has it. */
export interface HeaderEntry {
  readonly part: 'from' | 'to' | 'cc';
  readonly address: string | null | undefined;
  readonly name: string | null | undefined;
}

const order = ['from', 'to', 'cc'] as const;

/**
 * The people of a mail or thread: senders first, then recipients, each once, none of them the user. Entries without a
 * plain e-mail address are left out; a name that is an address is no name.
 */
export function correspondents(entries: Iterable<HeaderEntry>, own: ReadonlySet<string>): Person[] {
  const all = [...entries];
  const people = new Map<string, Person>();
  for (const part of order) {
    for (const entry of all) {
      const address = entry.part === part ? email(entry.address ?? '') : null;
      if (!address || own.has(address.value)) continue;
      const name = nameOf(entry.name, address.value);
      const before = people.get(address.value);
      if (before?.name) continue;
      people.set(address.value, {
        part: before?.part ?? part,
        ...field('name', name, 'mail-header'),
        identities: [{ ...address, from: 'mail-header' }],
        websites: [],
        phones: [],
        ...automatic(address.value),
      });
    }
  }
  return [...people.values()];
}

function nameOf(raw: string | null | undefined, address: string): string {
  const name = shown(raw?.replace(/\s*<[^<>]*@[^<>]*>\s*$/, '').replace(/^\s*"(.*)"\s*$/, '$1'), longestName);
  return email(name) || name.toLowerCase() === address || name.length > 200 ? '' : name;
}

/** Not a human being's own address, by how such addresses are commonly written; most lists cannot be told this way. */
function automatic(address: string): Pick<Person, 'automatic'> {
  const [local = '', domain = ''] = address.split('@');
  const letters = local.replace(/[-_.]/g, '');
  const machine = /^(?:mailer-daemon|postmaster|bounces?|notifications?|notify|alerts?)(?:[-_+.].*)?$/;
  if (/^(?:no|donot|dont)reply|noreply$/.test(letters) || machine.test(local)) return { automatic: 'no-reply' };
  const list = /(?:^|[-_.])(?:list|announce|newsletter|unsubscribe)$|^(?:newsletter|list)[-_.]/.test(local);
  const lists = /(?:^|\.)(?:lists?|groups|googlegroups|listserv|newsletters?)\./.test(domain);
  return list || lists ? { automatic: 'list' } : {};
}
