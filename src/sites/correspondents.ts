import { email } from '../domain/identity';
import type { Person } from '../domain/sighting';
import { automatic } from './automatic';
import { field, shown } from './text';

/** An entry of a mail's header, as the page has it. */
export interface HeaderEntry {
  readonly part: 'from' | 'to' | 'cc';
  readonly address: string | null | undefined;
  readonly name: string | null | undefined;
  /** The page itself says that this is the address of a mailing list. */
  readonly list?: boolean;
  /** The page offers to unsubscribe from what comes from here; lists that people write to have that too. */
  readonly bulk?: boolean;
}

const order = ['from', 'to', 'cc'] as const;
/** Longer than any name in a mail's header; what is longer was not one. */
const longest = 200;

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
      const before = people.get(address.value);
      const through = viaList.test(shown(entry.name, longest));
      const mark =
        before?.automatic ?? (entry.list || through ? 'list' : automatic(address.value, entry.bulk ?? false));
      const name = before?.name?.value ?? (through ? '' : nameOf(entry.name, address.value));
      people.set(address.value, {
        part: before?.part ?? part,
        ...field('name', name, 'mail-header'),
        identities: [{ ...address, from: 'mail-header' }],
        websites: [],
        phones: [],
        ...(mark ? { automatic: mark } : {}),
      });
    }
  }
  return [...people.values()];
}

/** Google Groups writes "'Anna Kowalska' via Oak Team" before the list's address: the name is not that of whoever has the address. */
const viaList = /^["']*'.+'["']* via \S/;

/** Marks of writing direction: within a name they make it look like another one. */
const direction = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The name before an address; empty where it is none, or names another address than it stands for. */
function nameOf(raw: string | null | undefined, address: string): string {
  const text = shown(raw, longest * 5).replace(direction, '');
  // Fullwidth signs are used to hide that a name is an address.
  const plain = text.normalize('NFKC');
  if (/=\?[\w-]+\?[bq]\?/i.test(plain)) return ''; // RFC 2047, not decoded
  if (!plain.includes('@')) return bare(text);
  // "Anna (anna@example.com)": the address itself may stand there, another one may not.
  const rest = plain.replace(/[<([]?[^\s<>()[\]"',;:]+[>)\]]?/g, (found) =>
    found.toLowerCase().replace(/^[<([]|[>)\]]$/g, '') === address ? '' : found,
  );
  return /(?<!\S)\S[^\s@]*@\S+\.\S/.test(rest) ? '' : bare(shown(rest));
}

const bare = (text: string): string => {
  const name = shown(text.replace(/^\s*(["'])(.*)\1\s*$/, '$2'));
  return name.length > longest ? '' : name;
};
