import type { Sighting } from '../../domain/sighting';
import { correspondents } from '../correspondents';
import { shown } from '../text';
import { ownAddresses } from './own-address';
import { recipients } from './recipients';
import { body, compose, thread } from './selectors';

/** What a mail is written in that an element belongs to: a dialog, a reply within a thread, a window of its own. */
export function surfaceOf(element: Element): Element | null {
  const surface = element.closest(compose.surface) ?? element.closest(compose.around);
  // What is around several mails, or around a mail and a thread, is more than a mail.
  return surface?.querySelectorAll(compose.subject).length === 1 && !surface.querySelector('[data-message-id]')
    ? surface
    : null;
}

/**
 * The one that the user is writing; `null` where there are several and none is in use.
 * @param id as the address names it; replies within a thread have none
 */
export function surfaceIn(document: Document, id: string): Element | null {
  const subjects = [...document.querySelectorAll(compose.subject)].filter((input) => !input.closest(body));
  // A piece of a page has nothing around the fields; a page that is still loading has a view.
  const bare = subjects.length < 2 && (subjects.length || !document.querySelector(thread.view));
  const found = new Set(subjects.flatMap((input) => surfaceOf(input) ?? []));
  const isReply = (surface: Element): boolean =>
    Boolean(surface.closest(thread.view) && !surface.closest('[role="dialog"]'));
  const surfaces = [...found].filter((surface) => id === 'window' || !isReply(surface));
  if (!found.size) return bare ? document.body : null;
  const one = (some: Element[]): Element | null => (some.length === 1 ? (some[0] ?? null) : null);
  return (
    one(surfaces) ??
    one(surfaces.filter((surface) => surface.contains(document.activeElement))) ??
    // The others are minimised.
    one(surfaces.filter((surface) => !surface.querySelector(compose.subject)?.closest(thread.hidden)))
  );
}

/** Names a mail being written: as the address does or, where it names several, by the draft. */
export function composePage(document: Document, id: string): string | null {
  if (!id.includes(',')) return `compose/${id}`;
  const surface = surfaceIn(document, id);
  const draft = surface?.querySelector<HTMLInputElement>(compose.draft)?.value.replace(/^#/, '');
  return draft && /^[\w:-]{3,60}$/.test(draft) ? `compose/${draft}` : null;
}

/** The mail being written, with the recipients entered so far: possibly none. */
export function readCompose(document: Document, id: string): Sighting | null {
  const surface = surfaceIn(document, id);
  const page = composePage(document, id);
  if (!surface || !page) return null;
  const subject = shown(surface.querySelector<HTMLInputElement>(compose.subject)?.value);
  return {
    site: 'gmail',
    kind: 'compose',
    page,
    layout: 'known',
    channel: 'email',
    people: correspondents(recipients(surface, false), ownAddresses(document)),
    ...(subject ? { subject } : {}),
  };
}
