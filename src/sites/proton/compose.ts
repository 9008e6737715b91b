import type { Person, Sighting } from '../../domain/sighting';
import { correspondents, type HeaderEntry } from '../correspondents';
import { mailboxIn } from '../mailbox';
import { shown } from '../text';
import { ownAddresses } from './own-address';
import { compose } from './selectors';

/** The only mail that is being written; `null` where there is none, or several. */
export function composeOn(document: Document): Element | null {
  const [only, ...others] = document.querySelectorAll(compose.frame);
  return only && !others.length ? only : null;
}

export const composePage = (frame: Element): string => `compose/${frame.getAttribute('data-testid')}`;

export function readCompose(document: Document): Sighting | null {
  const frame = composeOn(document);
  if (!frame) return null;
  return {
    site: 'proton',
    kind: 'compose',
    page: composePage(frame),
    layout: 'known',
    channel: 'email',
    ...mailIn(frame),
  };
}

/** Recipients and subject of a mail that is being written. In one line, contacts have a name alone: then they are not offered. */
export function mailIn(frame: Element): { readonly people: readonly Person[]; readonly subject?: string } {
  const items = [...frame.querySelectorAll(compose.recipient)].flatMap((item): HeaderEntry[] => {
    const label = mailboxIn(item.querySelector(compose.label)?.textContent);
    const id = item.querySelector(compose.remove)?.getAttribute('data-testid') ?? '';
    const address = id.replace(/^remove-address-button-/, '') || label?.address;
    return [{ part: item.closest(compose.copy) ? 'cc' : 'to', address, name: label?.name }];
  });
  const summary = [...frame.querySelectorAll(`${compose.summary} span`)].filter((found) => !found.firstElementChild);
  const line = summary.flatMap((found): HeaderEntry[] => {
    const box = mailboxIn(found.textContent);
    return box ? [{ part: 'to', ...box }] : [];
  });
  const subject = shown(frame.querySelector<HTMLInputElement>(compose.subject)?.value);
  const people = correspondents(items.length ? items : line, ownAddresses(frame.ownerDocument));
  return { people, ...(subject ? { subject } : {}) };
}
