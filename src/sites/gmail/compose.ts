import type { Sighting } from '../../domain/sighting';
import { correspondents } from '../correspondents';
import { shown } from '../text';
import { ownAddresses } from './own-address';
import { compose } from './selectors';

/** The mail being written, with the recipients entered so far: possibly none. Several at a time are not told apart: `null`. */
export function readCompose(document: Document, id: string): Sighting | null {
  const subjects = document.querySelectorAll<HTMLInputElement>(compose.subject);
  if (subjects.length > 1) return null;
  const entries = [...document.querySelectorAll(compose.chip)].map((chip) => ({
    part: chip.closest(compose.copy) ? ('cc' as const) : ('to' as const),
    address: chip.getAttribute('data-hovercard-id'),
    name: chip.getAttribute('data-name'),
  }));
  const subject = shown(subjects[0]?.value);
  return {
    site: 'gmail',
    kind: 'compose',
    page: `compose/${id}`,
    layout: 'known',
    channel: 'email',
    people: correspondents(entries, ownAddresses(document)),
    ...(subject ? { subject } : {}),
  };
}
