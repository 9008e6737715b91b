import type { Person, Sighting } from '../../domain/sighting';
import { correspondents, type HeaderEntry } from '../correspondents';
import { mailboxIn, wordsIn } from '../mailbox';
import { shown } from '../text';
import { ownAddresses } from './own-address';
import { compose, thread } from './selectors';

/** The mail being written, with the recipients entered so far: possibly none. Several at a time are not told apart: `null`. */
export function readCompose(document: Document, page: string): Sighting | null {
  const [only, ...others] = [...document.querySelectorAll(compose.root)].filter((found) => !found.closest(thread.body));
  if (!only || others.length) return null;
  return { site: 'yahoo', kind: 'compose', page, layout: 'known', channel: 'email', ...mailIn(only) };
}

/** Recipients and subject of a mail that is being written. */
export function mailIn(root: Element): { readonly people: readonly Person[]; readonly subject?: string } {
  const pills = [...root.querySelectorAll(compose.pill)].filter((pill) => !pill.closest(compose.editor));
  const entries = pills.flatMap((pill): HeaderEntry[] => {
    const stated = pill.getAttribute('title') ?? pill.querySelector('[title*="@"]')?.getAttribute('title');
    const box = mailboxIn(stated) ?? mailboxIn(wordsIn(pill));
    return box
      ? [{ part: pill.closest(compose.copy) ? 'cc' : 'to', address: box.address, name: box.name || wordsIn(pill) }]
      : [];
  });
  const subject = shown(root.querySelector<HTMLInputElement>(compose.subject)?.value);
  return { people: correspondents(entries, ownAddresses(root.ownerDocument)), ...(subject ? { subject } : {}) };
}
